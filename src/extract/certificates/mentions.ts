import type { PartialDate } from '../../model/index.ts';
import {
  type CertificateEntry,
  everyMatch,
  longestMatches,
  type Match,
  originalSlice,
  type Vocabulary,
} from '../../vocabulary/index.ts';
import { findDates } from '../dates/dates.ts';
import type { Statement } from '../statements.ts';
import { blank, clauseEnd, clauseStart, HARD, hardEnd, isFiller, SOFT } from './clauses.ts';
import { type Draft, isMeant } from './meant.ts';
import { joinNames, otherLanguage, shareNames } from './names.ts';
import { type Anchor, type CertificateTerms, certificateTerms, findAnchors } from './terms.ts';

/** A certificate named in a statement, whether it is held or not. */
export type Mention = {
  readonly id: string;
  readonly level: string | null;
  readonly score: number | null;
  readonly date: PartialDate | null;
  readonly anchor: Anchor;
  /** Where what is said of it ends: the next mention, or the end of its clause. */
  readonly end: number;
};

/** A statement with all that was found in it. */
export type Marked = Draft & { readonly mentions: readonly Mention[] };

/** A number that may be a score. Matches `512`, `88.6`; not `2019`, `20%`, `3年`, `3级`. */
const NUMBER =
  /(?<![\d.a-z-]|级)(\d{1,3}(?:\.\d{1,2})?)(?![\d.]|\s?(?:%|年|月|人|名|次|元|词|天|岁|个|科|级|个月|小时|分钟|[kK]\b))/gu;
/** The number that counts where parts are listed. Matches `overall: 7.5`; not `reading 8`. */
const OVERALL = /(?:overall|total|总分|总成绩)[^\d]{0,14}(\d{1,3}(?:\.\d)?)(?![\d.])/u;
/** What a score is counted in. Matches `分`; not `3`. */
const POINTS = /^\s?(?:分|points?|pts)/u;
/** Points right behind a grade. Matches `425分`; not `考试`. */
const POINTS_BEHIND = /^[\s(:]?\d{3}(?:\.\d)?\s?分/u;
/** Certificates of one word that are each named in full. Matches `cet4、cet6`; not `cet-4/6`, `cet-4/cet-6`. */
const LISTED_IN_FULL = /[a-z]{3}[- ]?\d\s?(?:[、,&]|and)\s?[a-z]{3}[- ]?\d$/u;
/** Who gave it, where a score follows. Matches `江州省语委`, `考试院颁发`; not `江州省`. */
const ISSUER =
  /\p{Script=Han}{0,14}(?:语委|语委办|委员会|测试中心|基金会|教育部|教育厅|教育局|考试院)(?:颁发|印发|发)?/gu;
/** Most units between a certificate and its level or score. */
const REACH = 28;
/** Most units of other words between a certificate that is named in full and its level. */
const LOOSE_GAP = 16;
/** A class behind a comma, told by its word. Matches `,` before `class c`; not before `c`. */
const ANY_COMMA = /^\s?[,，]\s?$/u;
const NAMED_CLASS = /^(?:class|category|cat\.|code|type)\s?[a-z]/u;
/** The levels of a certificate that a text names, the longest at each place. */
export const levelsIn = (terms: CertificateTerms, id: string, text: string): readonly Match[] => {
  const matcher = terms.levels.get(id);
  return matcher ? longestMatches(matcher(text)) : [];
};

type Around = { readonly anchor: Anchor; readonly previousEnd: number; readonly nextStart: number };

const levelOf = (
  marked: Draft,
  entry: CertificateEntry,
  around: Around,
  terms: CertificateTerms,
): readonly string[] => {
  const { undated } = marked;
  const { anchor } = around;
  const named = (match: Match, from: number): string =>
    entry.each === 'name'
      ? originalSlice(marked.statement.raw, marked.statement, from + match.start, from + match.end)
      : match.id;
  const own = levelsIn(terms, entry.id, undated.slice(anchor.start, anchor.end))
    .map((match) => named(match, anchor.start))
    .slice(-1);
  if (own.length > 0 && entry.each !== 'level') return own;
  const after = undated.slice(anchor.end, Math.min(hardEnd(undated, anchor.end, around.nextStart), anchor.end + REACH));
  const later = levelsIn(terms, entry.id, after).filter((match, index, all) => {
    const gap = after.slice(all[index - 1]?.end ?? 0, match.start);
    if (ANY_COMMA.test(gap) && NAMED_CLASS.test(after.slice(match.start, match.end))) return true;
    if (isFiller(gap, terms))
      return !SOFT.test(gap) || entry.each === 'level' || (entry.language !== undefined && !gap.includes('、'));
    return (
      anchor.kind === 'strong' &&
      own.length === 0 &&
      index === 0 &&
      gap.replaceAll('\0', '').length <= LOOSE_GAP &&
      !SOFT.test(gap)
    );
  });
  const found = [...own, ...later.map((match) => named(match, anchor.end))];
  if (found.length > 0) return entry.each === 'level' ? [...new Set(found)] : found.slice(0, 1);
  const from = Math.max(around.previousEnd, anchor.start - REACH, clauseStart(undated, anchor.start));
  const before = undated.slice(from, anchor.start);
  const nearest = levelsIn(terms, entry.id, before).at(-1);
  return nearest && isFiller(before.slice(nearest.end), terms) && !SOFT.test(before.slice(nearest.end))
    ? [named(nearest, from)]
    : [];
};

const inRange = (entry: CertificateEntry, value: number): boolean =>
  entry.score !== undefined && value >= entry.score.min && value <= entry.score.max;

const scoreOf = (marked: Draft, entry: CertificateEntry, around: Around, terms: CertificateTerms): number | null => {
  if (!entry.score) return null;
  const { undated } = marked;
  const { anchor } = around;
  const zone = undated.slice(
    anchor.end,
    Math.min(hardEnd(undated, anchor.end, around.nextStart), anchor.end + REACH * 3),
  );
  const overall = OVERALL.exec(zone);
  if (overall && inRange(entry, Number(overall[1]))) return Number(overall[1]);
  const unlevelled = blank(zone, levelsIn(terms, entry.id, zone));
  const values: number[] = [];
  for (const match of everyMatch(unlevelled, NUMBER)) {
    if (match.index > REACH + values.length * 6) break;
    const value = Number(match[1]);
    const gap = unlevelled.slice(0, match.index).replace(/\d{1,3}(?:\.\d{1,2})?/gu, '');
    const points = POINTS.test(unlevelled.slice(match.index + match[0].length)) || match[1]?.includes('.') === true;
    const given = points ? gap.replace(ISSUER, '') : gap;
    if (inRange(entry, value) && isFiller(given, terms) && (anchor.kind !== 'weak' || points)) values.push(value);
  }
  const place = anchor.ids.length > 1 && values.length > 1 ? anchor.ids.indexOf(entry.id) : 0;
  if (values.length > 0 && (anchor.ids.length === 1 || values.length > 1)) return values[place] ?? null;
  // CET-4、CET-6：512
  const ownsLast = anchor.ids.at(-1) === entry.id && LISTED_IN_FULL.test(undated.slice(anchor.start, anchor.end));
  if (values.length > 0 && ownsLast) return values[0] ?? null;
  const from = Math.max(around.previousEnd, anchor.start - REACH, clauseStart(undated, anchor.start));
  const before = undated.slice(from, anchor.start);
  for (const match of [...everyMatch(before, NUMBER)].reverse()) {
    const tail = before.slice(match.index + match[0].length);
    // CET-6 512分、CET-4: the points were said of the one before.
    const isTaken = around.previousEnd > 0 && SOFT.test(tail);
    if (inRange(entry, Number(match[1])) && POINTS.test(tail) && isFiller(tail, terms) && !isTaken)
      return Number(match[1]);
  }
  return null;
};

const levelOfScore = (entry: CertificateEntry, score: number | null): string | null =>
  score === null
    ? null
    : ((entry.levels ?? []).filter(({ from }) => from !== undefined && score >= from).at(-1)?.level ?? null);

/** Dates stand before their certificates where the first of them does (`2019.12 英语四级`). */
const dateOf = (
  marked: Draft,
  around: Around,
  first: Anchor | undefined,
  vocabulary: Vocabulary,
): PartialDate | null => {
  const { text } = marked.statement;
  const dates = findDates(text, vocabulary).filter(
    ({ value, short }) => value !== null && value !== 'present' && !short,
  );
  const leads = first !== undefined && (dates[0]?.end ?? Infinity) <= first.start;
  const before = dates.filter(
    ({ end, start }) =>
      end <= around.anchor.start && start >= around.previousEnd && !HARD.test(text.slice(end, around.anchor.start)),
  );
  const limit = hardEnd(text, around.anchor.end, around.nextStart);
  const after = dates.filter(({ start }) => start >= around.anchor.end && start < limit);
  const picked = leads
    ? (before.at(-1) ?? after[0])
    : (after[0] ?? (around.previousEnd === 0 ? before.at(-1) : undefined));
  return picked && picked.value !== 'present' ? picked.value : null;
};

/** The statement with its certificates, cues and dates. `nearby` is what stands just above. */
export const markMentions = (statement: Statement, nearby: string, vocabulary: Vocabulary): Marked => {
  const terms = certificateTerms(vocabulary);
  const { text } = statement;
  const all = shareNames(joinNames(findAnchors(text, terms), text, terms), text, terms);
  if (all.length === 0) return { statement, undated: text, anchors: [], cues: [], mentions: [] };
  const undated = blank(
    text,
    findDates(text, vocabulary).filter(({ value }) => value !== 'present'),
  );
  const cues = longestMatches(terms.cues(text)).filter(
    (cue) => !all.some((anchor) => anchor.kind !== 'weak' && anchor.start < cue.end && cue.start < anchor.end),
  );
  const draft = { statement, undated, anchors: all, cues };
  const meant = all.flatMap((anchor, index): readonly Anchor[] => {
    if (anchor.kind === 'claim') return [];
    if (anchor.kind !== 'bare') return [anchor];
    const ids = anchor.ids.filter((id) => {
      const entry = terms.entries.get(id);
      return entry !== undefined && isMeant(draft, anchor, entry, all[index - 1], terms, nearby);
    });
    return ids.length > 0 ? [{ ...anchor, ids: ids.slice(0, 1) }] : [];
  });
  const mentions: Mention[] = [];
  let levelled = -1;
  let taken = -1;
  meant.forEach((anchor, index) => {
    const another = otherLanguage(text, anchor, terms, vocabulary);
    if (another !== null) {
      const level = originalSlice(statement.raw, statement, another.start, another.end);
      const end = clauseEnd(text, anchor.end, meant[index + 1]?.start ?? text.length);
      mentions.push({ id: 'other', level, score: null, date: null, anchor, end });
      return;
    }
    // A grade that the certificate before took (电子商务师四级) is not one of its own.
    if (anchor.kind === 'bare' && (anchor.start < levelled || index === taken)) return;
    const previousEnd = meant[index - 1]?.end ?? 0;
    // Grades that stand alone (普通话 … 二级甲等) are levels of what stands before them, so they do not end its zone.
    const next = meant
      .slice(index + 1)
      .find((other) => other.kind !== 'bare' || !sharesGrade(anchor, other, text, terms));
    const around = { anchor, previousEnd, nextStart: next?.start ?? text.length };
    for (const id of anchor.ids) {
      const entry = terms.entries.get(id);
      if (!entry) continue;
      const levels = levelOf(draft, entry, around, terms);
      const score = scoreOf(draft, entry, around, terms);
      if (anchor.kind === 'weak' && levels.length === 0 && score === null) continue;
      if (levels.length > 0 && entry.language === undefined) levelled = Math.max(levelled, around.nextStart);
      if (levels.length > 0 && meant[index + 1]?.ids[0] === id) taken = index + 1;
      const date = dateOf(draft, around, meant[0], vocabulary);
      const printed =
        entry.each === 'name' && entry.levels === undefined
          ? originalSlice(statement.raw, statement, anchor.start, anchor.end).replaceAll('\u00ad', '-')
          : null;
      const end = clauseEnd(text, anchor.end, around.nextStart);
      for (const level of levels.length > 0 ? levels : [printed ?? levelOfScore(entry, score)])
        mentions.push({ id, level, score, date, anchor, end });
    }
  });
  return { ...draft, mentions };
};

/**
 * Whether `other` can be the level of `anchor`: the same certificate, or one with grades of its own right after it. One that
 * names its grade itself (计算机二级) takes no other certificate's (四级), and one without scores none with points (四级425分).
 */
const sharesGrade = (anchor: Anchor, other: Anchor, text: string, terms: CertificateTerms): boolean => {
  const id = anchor.ids[0] ?? '';
  const entry = terms.entries.get(id);
  if (!other.ids.includes(id)) {
    if (entry?.language !== undefined || (entry?.score === undefined && POINTS_BEHIND.test(text.slice(other.end))))
      return false;
    if (entry?.each !== 'level' && levelsIn(terms, id, text.slice(anchor.start, anchor.end)).length > 0) return false;
  }
  return levelsIn(terms, id, text.slice(other.start, other.end)).length > 0;
};
