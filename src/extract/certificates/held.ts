import type { IsoDate, PartialDate, SectionKind } from '../../model/index.ts';
import { longestMatches, type Match, type Vocabulary } from '../../vocabulary/index.ts';
import { findDates } from '../dates/dates.ts';
import { blank, clauseStart, hardEnd, isFiller } from './clauses.ts';
import { isOfFirm, notOwn, TELLING, taughtOrAdvert } from './held-by-others.ts';
import type { Marked, Mention } from './mentions.ts';
import { isPartlyPassed } from './papers.ts';
import { type CertificateTerms, type CueKind, certificateTerms } from './terms.ts';

/** `held`; or why not (`preparing`, `failed`…); or `nothing`: the words do not speak of a certificate of the candidate at all. */
export type Holding = 'held' | 'nothing' | Exclude<CueKind, 'passed' | 'audited' | 'hoped' | 'others'>;

/** Sections in which a title such as 心理咨询师 is a certificate without another word. */
const LISTING: ReadonlySet<SectionKind> = new Set<SectionKind>(['certificates', 'skills', 'languages', 'awards']);
/** Part of a form that is a paper by its name. Matches `资格证`; not `咨询师`. */
const PAPER = /证|资格|认证|certif|licen[cs]e|qualification|[一二三四五]级|初级|中级|高级/u;
/** A certificate's short name, which is no post's. Matches `ccsm`, `copc客户体验管理师`; not `junior accountant`. */
const CODE = /^[a-z][a-z0-9-]{1,9}(?![a-z0-9-]|\s[a-z])/u;
/** A validity. Matches `有效期至`; not `至今`. */
const VALIDITY = /有效期|有效至|到期|valid|expir/u;
/** Most units between a bare “no” and what it denies. */
const DENIED_REACH = 8;
/** What may stand between a list of certificates and a bare “no”. Matches `都` of `健康证、驾驶证都没有`; not `证`. */
const BOTH = /[(:都均也]/gu;
/** Share of a line that certificates, dates and their words must fill to be a list of certificates. */
const LIST_SHARE = 0.7;

/** Cues that turn any certificate, wherever they stand. */
const NEGATIVE: ReadonlySet<string> = new Set<CueKind>(['preparing', 'planned', 'failed', 'expired']);

const isNegative = (cue: Match): boolean => NEGATIVE.has(cue.id);

/** Whether the list that begins with the cue reaches the mention: only `、`, 和 and other certificates stand between. */
const reaches = (marked: Marked, cue: Match, mention: Mention, terms: CertificateTerms): boolean => {
  let gap = '';
  let from = cue.end;
  for (const anchor of marked.anchors) {
    if (anchor.start < cue.end || anchor.end > mention.anchor.start) continue;
    gap += marked.undated.slice(from, anchor.start);
    from = anchor.end;
  }
  if (from === cue.end) return true;
  gap += marked.undated.slice(from, mention.anchor.start);
  return isFiller(gap.replace(/[和及与或&]|以及|and|or/gu, ''), terms) && gap.length <= 6 * marked.anchors.length;
};

/** A cue that ends an item of a list parted by `/` speaks of that item: `会计科目备考中/六级`. */
const endsItem = ({ statement: { text }, anchors }: Marked, cue: Match, terms: CertificateTerms): boolean => {
  const next = anchors.find((anchor) => anchor.start >= cue.end);
  const gap = text.slice(cue.end, next?.start);
  const from = Math.max(clauseStart(text, cue.start), text.lastIndexOf('/', cue.start - 1) + 1);
  return gap.includes('/') && isFiller(gap, terms) && /\p{L}/u.test(text.slice(from, cue.start));
};

/** A remark in brackets behind another certificate is on that one: `托福100(2015,成绩已过期)GRE 320`. */
const isInClosedBracket = ({ statement: { text }, anchors }: Marked, cue: Match, mention: Mention): boolean => {
  const open = text.lastIndexOf('(', cue.start);
  const close = text.indexOf(')', cue.end);
  return (
    open > text.lastIndexOf(')', cue.start) &&
    close !== -1 &&
    close < mention.anchor.start &&
    anchors.some(({ end }) => end <= open)
  );
};

/** A cue that opens a remark with another certificate right behind it speaks of that one: `英语四级(未过六级)`. */
const opensOther = ({ statement: { text }, anchors }: Marked, cue: Match): boolean => {
  if (text.charAt(cue.start - 1) !== '(') return false;
  const previous = anchors.findLast(({ end }) => end < cue.start);
  const next = anchors.find(({ start }) => start === cue.end);
  return previous !== undefined && next !== undefined && previous.ids[0] !== next.ids[0];
};

/** A cue between two certificates belongs to the one it touches. */
const belongsToPrevious = (marked: Marked, cue: Match, mention: Mention, terms: CertificateTerms): boolean => {
  if (endsItem(marked, cue, terms)) return true;
  if (isInClosedBracket(marked, cue, mention)) return true;
  if (opensOther(marked, cue)) return false;
  const previous = marked.anchors.filter((anchor) => anchor.end <= cue.start).at(-1);
  // `普通话目标:二级甲等`: a colon hands the cue on.
  if (!previous || marked.statement.broken.has(cue.start) || marked.statement.text.charAt(cue.end) === ':')
    return false;
  // `普通话(拟考二级甲等)`: a language that is only named is no certificate yet, its grade is.
  const next = marked.anchors.find((anchor) => anchor.start >= cue.end);
  if (
    previous.kind === 'weak' &&
    next?.ids[0] === previous.ids[0] &&
    isFiller(marked.statement.text.slice(cue.end, next?.start), terms)
  )
    return false;
  return (
    isFiller(marked.statement.text.slice(previous.end, cue.start), terms) &&
    !/[,、;:]/u.test(marked.statement.text.slice(previous.end, cue.start))
  );
};

const before = (marked: Marked, mention: Mention, terms: CertificateTerms): CueKind | null => {
  const { text } = marked.statement;
  const from = clauseStart(text, mention.anchor.start);
  const cues = marked.cues.filter((cue) => cue.start >= from && cue.end <= mention.anchor.start);
  // `Workshop: PMP in practice` tells what was sat in on.
  const turns = (cue: Match): boolean => isNegative(cue) || (cue.id === 'attended' && text.charAt(cue.end) === ':');
  const index = cues.findLastIndex((cue) => turns(cue) && !belongsToPrevious(marked, cue, mention, terms));
  const cue = cues[index];
  if (!cue || !reaches(marked, cue, mention, terms)) return null;
  // 备考三个月后通过 is held, 预计取得 is not; 未通过 is one cue, so that its 通过 does not count.
  if (
    cues.slice(index + 1).some((later) => later.id === 'passed' && later.end - later.start > 1 && cue.id !== 'planned')
  )
    return null;
  if (terms.negations.has(cue.form) && mention.anchor.start - cue.end > DENIED_REACH) return null;
  return cue.id as CueKind;
};

/** A lower grade held beside the one prepared for. Matches the end of `备考二级,三级已持证`; not of `备考二级,三级`. */
const OTHER_GRADE_HELD = /^[^,、;]{0,6}[,、](?:[初中高]|[一二三四五])级(?:已|持|取得|获得|有证)/u;

/** Whether a cue behind a grade speaks of another one of the same certificate: `三级甲等(报考二乙)`, `三级甲等(二乙未通过)`. */
const isOfOtherGrade = ({ undated }: Marked, mention: Mention, cue: Match, terms: CertificateTerms): boolean => {
  const levels = terms.levels.get(mention.id);
  if (mention.level === null || levels === undefined || terms.entries.get(mention.id)?.each === 'name') return false;
  const last = longestMatches(levels(undated.slice(mention.anchor.end, cue.start))).at(-1);
  if (last !== undefined && last.id !== mention.level) return true;
  const behind = undated.slice(cue.end, hardEnd(undated, cue.end, undated.length));
  const [next] = longestMatches(levels(behind));
  return next !== undefined && next.id !== mention.level && isFiller(behind.slice(0, next.start), terms);
};

const after = (marked: Marked, mention: Mention, terms: CertificateTerms): CueKind | null => {
  const { text, broken } = marked.statement;
  const next = marked.anchors.find((anchor) => anchor.start >= mention.anchor.end && anchor.start < mention.end);
  const cue = marked.cues.find(
    (found) =>
      found.start >= mention.anchor.end &&
      found.end <= mention.end &&
      (isNegative(found) || found.id === 'attended') &&
      !opensOther(marked, found),
  );
  if (cue && !(next && next.start >= cue.end && broken.has(cue.start))) {
    const gap = text.slice(mention.anchor.end, cue.start);
    if (OTHER_GRADE_HELD.test(text.slice(cue.end, mention.end)) || isOfOtherGrade(marked, mention, cue, terms))
      return null;
    // `普通话三级甲等/护士执业资格考试未通过`: what stands behind a slash is another item.
    const slash = marked.undated.lastIndexOf('/', cue.start - 1);
    const item = marked.undated.slice(Math.max(slash + 1, mention.anchor.end), cue.start);
    if (slash >= mention.anchor.end && /\p{L}{2}/u.test(item.replace(terms.fillers, ''))) return null;
    const denied = !terms.negations.has(cue.form) || gap.replace(BOTH, '').length === 0;
    if (denied) return cue.id as CueKind;
  }
  return null;
};

/** Before a cue that speaks of a whole list. Matches the end of `驾驶证、教师资格证均`; not of `驾驶证`. */
const OF_ALL = /[均都]$/u;

/** 均无, 都未通过 behind a list that the mention is a part of: only other certificates stand between. */
const afterAll = (marked: Marked, mention: Mention, terms: CertificateTerms): CueKind | null => {
  const { text } = marked.statement;
  const cue = marked.cues.find(
    (found) => found.start >= mention.end && isNegative(found) && OF_ALL.test(text.slice(0, found.start)),
  );
  if (cue === undefined) return null;
  const others = marked.anchors.filter(({ start, end }) => start >= mention.anchor.end && end <= cue.start);
  const gap = blank(text.slice(0, cue.start), others).slice(mention.anchor.end).replace(BOTH, '');
  return isFiller(gap.replace(/[和及与或]/gu, ''), terms) ? (cue.id as CueKind) : null;
};

/** 未通过 in the clause that follows and names nothing of its own: `参加软考,下午科目未通过`. */
const following = (marked: Marked, mention: Mention, terms: CertificateTerms): CueKind | null => {
  const { text } = marked.statement;
  if (text.charAt(mention.end) !== ',') return null;
  const stop = /[。;|!?]/u.exec(text.slice(mention.end))?.index;
  const end = stop === undefined ? text.length : mention.end + stop;
  const next = marked.anchors.find((anchor) => anchor.start >= mention.end);
  if (next && next.start < end) return null;
  const cue = marked.cues.find(
    (found) => found.start > mention.end && found.end <= end && isNegative(found) && found.id !== 'planned',
  );
  const between = marked.undated.slice(mention.end, cue?.start).replaceAll('\0', '');
  if (!cue || terms.negations.has(cue.form) || between.length > DENIED_REACH) return null;
  const comma = text.slice(cue.end, end).search(/[,、]/u);
  const rest = text.slice(cue.end, comma < 0 ? end : cue.end + comma);
  return isFiller(rest.replace(/[中了]/gu, ''), terms) ? (cue.id as CueKind) : null;
};

const byDate = (marked: Marked, mention: Mention, asOf: IsoDate, vocabulary: Vocabulary): CueKind | null => {
  const { text } = marked.statement;
  const terms = certificateTerms(vocabulary);
  const isElsewhere = (cue: Match): boolean =>
    cue.start >= mention.anchor.end && cue.end <= mention.end && isOfOtherGrade(marked, mention, cue, terms);
  if (marked.cues.some(isElsewhere)) return null;
  const zone = text.slice(mention.anchor.end, mention.end);
  const dates = findDates(zone, vocabulary).flatMap(({ value }) => (value && value !== 'present' ? [value] : []));
  const isPast = (date: PartialDate): boolean => date < asOf.slice(0, date.length);
  if (VALIDITY.test(zone)) return dates.length > 0 && isPast(dates.at(-1) as PartialDate) ? 'expired' : null;
  return mention.date !== null && mention.date > asOf.slice(0, mention.date.length) ? 'planned' : null;
};

/** Whether little is left of a text in which certificates and dates are blanked. */
const isMostlyBlank = (text: string, terms: CertificateTerms): boolean => {
  const left = text
    .replace(/\0/gu, '')
    .replace(terms.fillers, '')
    .replace(/[\s()（）:：,、./;|·-]/gu, '');
  return left.length / Math.max(1, text.length) <= 1 - LIST_SHARE;
};

/** Whether words of proof, a score or a level say that the candidate has it, or the line is a list of certificates. */
const isProven = (marked: Marked, mention: Mention, terms: CertificateTerms): boolean => {
  const { anchor } = mention;
  const near = marked.cues.some(
    (cue) =>
      cue.id === 'passed' &&
      (cue.end <= anchor.start
        ? anchor.start - cue.end <= DENIED_REACH
        : cue.start - anchor.end <= DENIED_REACH && cue.end <= mention.end),
  );
  if (near || mention.score !== null || (mention.level !== null && terms.entries.get(mention.id)?.each !== 'name'))
    return true;
  const levels = longestMatches(terms.levels.get(mention.id)?.(marked.undated) ?? []);
  const rest = blank(blank(marked.undated, levels), marked.anchors);
  if (isMostlyBlank(rest, terms)) return true;
  // `英语六级418;软考初级(网络管理员);围棋`: an item of a list that has another certificate.
  const from = Math.max(...[';', '|'].map((stop) => rest.lastIndexOf(stop, anchor.start)));
  return (
    marked.anchors.length > 1 && isMostlyBlank(rest.slice(from + 1, hardEnd(rest, anchor.end, rest.length)), terms)
  );
};

const isReason = (cue: CueKind | 'nothing'): cue is Exclude<Holding, 'held'> =>
  cue !== 'passed' && cue !== 'audited' && cue !== 'hoped' && cue !== 'others';

/** Whether the candidate holds what the mention names. */
export const toHolding = (marked: Marked, mention: Mention, asOf: IsoDate, vocabulary: Vocabulary): Holding => {
  const terms = certificateTerms(vocabulary);
  const { statement } = marked;
  const turned =
    taughtOrAdvert(marked, mention, terms) ??
    notOwn(marked, mention) ??
    before(marked, mention, terms) ??
    after(marked, mention, terms) ??
    following(marked, mention, terms) ??
    afterAll(marked, mention, terms) ??
    byDate(marked, mention, asOf, vocabulary);
  if (turned !== null && isReason(turned)) return turned;
  if (isPartlyPassed(marked, mention, terms)) return 'preparing';
  if (isOfFirm(marked, mention, terms)) return 'company';
  const form = statement.text.slice(mention.anchor.start, mention.anchor.end);
  if (TELLING.has(statement.section) && !isProven(marked, mention, terms)) return 'nothing';
  const post = terms.entries.get(mention.id)?.post === true && !LISTING.has(statement.section);
  const named = PAPER.test(form) || PAPER.test(statement.text.slice(mention.anchor.end, mention.anchor.end + 4));
  if (post && !named && !CODE.test(form) && !marked.cues.some((cue) => cue.id === 'passed' && cue.end - cue.start > 1))
    return 'nothing';
  return 'held';
};
