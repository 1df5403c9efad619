import type { SectionKind } from '../../model/index.ts';
import type { CertificateEntry, Match } from '../../vocabulary/index.ts';
import type { Statement } from '../statements.ts';
import { isFiller } from './clauses.ts';
import type { Anchor, CertificateTerms } from './terms.ts';

/** A statement with the certificates' forms and the cues found in it, before it is told which forms are meant. */
export type Draft = {
  readonly statement: Statement;
  /** Text in which dates are blanked, unit for unit. */
  readonly undated: string;
  readonly anchors: readonly Anchor[];
  readonly cues: readonly Match[];
};

/** Words of an occupation or a paper: a grade after them is theirs. Matches `管理师`; not `英语`. */
const OTHERS_GRADE = /(?:操作证|作业证|上岗证|驾驶证|师|员|工|资格|职业|技能|琴|筝|书法|画|舞|医院|运动)$/u;
/** Opens or leads a value. Matches `(`; not `a`. */
const LEAD = /[(:：\-·[【]/u;

const CONTEXT_FREE_SECTIONS: ReadonlySet<SectionKind> = new Set<SectionKind>(['certificates', 'languages']);

/** Sections in which the name of a post (用户体验设计师) beside certificates, or with its grade, is a certificate. */
const LISTING: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'certificates',
  'skills',
  'languages',
  'awards',
  'other',
]);
/** The name of a post. Matches `软件设计师`; not `二级`. */
const POST_NAME = /\p{Script=Han}{2}[师员]$/u;
/** A grade in brackets. Matches `(中级)`; not `(中级职称)`. */
const GRADED = /^\((?:[初中高]级|[一二三四五1-5]级)[),]/u;

/** A form of one letter and one digit. Matches `c1`; not `c1驾`. */
const CODE = /^[a-z]\d$/u;
/** What an item of a list stands between. Match `/ ` and `、`; not `(`. */
const ITEM_START = /(?:^|[/、,;|])\s?$/u;
const ITEM_END = /^\s?(?:$|[/、,;|])/u;

const isListedTitle = ({ statement, anchors }: Draft, anchor: Anchor): boolean =>
  LISTING.has(statement.section) &&
  POST_NAME.test(statement.text.slice(anchor.start, anchor.end)) &&
  (statement.section === 'certificates' ||
    GRADED.test(statement.text.slice(anchor.end)) ||
    anchors.some(
      ({ kind, ids, start }) =>
        kind === 'strong' ||
        (kind === 'bare' &&
          anchors.some((weak) => weak.kind === 'weak' && weak.end <= start && weak.ids[0] === ids[0])),
    ));

/** Whether a certificate of the same language stands beside it: `雅思6.5;六级560`. */
const sharesLanguage = ({ anchors }: Draft, entry: CertificateEntry, terms: CertificateTerms): boolean =>
  anchors.some(({ kind, ids }) => kind === 'strong' && terms.entries.get(ids[0] ?? '')?.language === entry.language);

/** Whether a form such as 四级, which many things share, speaks of this certificate here. */
export const isMeant = (
  marked: Draft,
  anchor: Anchor,
  entry: CertificateEntry,
  previous: Anchor | undefined,
  terms: CertificateTerms,
  nearby: string,
): boolean => {
  const { statement } = marked;
  // A class such as C1 is a licence only as an item of its own among certificates; a language has such levels too.
  if (CODE.test(statement.text.slice(anchor.start, anchor.end)))
    return (
      statement.section === 'certificates' &&
      ITEM_START.test(statement.text.slice(0, anchor.start)) &&
      ITEM_END.test(statement.text.slice(anchor.end))
    );
  const context = terms.context.get(entry.id) ?? [];
  const rest = `${statement.text.slice(0, anchor.start)} ${statement.text.slice(anchor.end)} ${statement.title} ${nearby}`;
  const inSight =
    context.some((word) => rest.includes(word)) ||
    (entry.language === undefined
      ? isListedTitle(marked, anchor)
      : CONTEXT_FREE_SECTIONS.has(statement.section) || sharesLanguage(marked, entry, terms));
  if (!inSight) return false;
  let lead = anchor.start;
  while (lead > 0 && LEAD.test(statement.text.charAt(lead - 1))) lead -= 1;
  const before = statement.text.slice(0, lead);
  if (OTHERS_GRADE.test(before)) return false;
  if (previous && lead - previous.end <= 2 && previous.kind !== 'bare') {
    const language = terms.entries.get(previous.ids[0] ?? '')?.language;
    if (language !== entry.language) return false;
  }
  const touches =
    lead === anchor.start &&
    /\p{Script=Han}$/u.test(before) &&
    !statement.broken.has(anchor.start) &&
    /^\p{Script=Han}/u.test(statement.text.slice(anchor.start));
  if (!touches || previous?.end === anchor.start) return true;
  const tail = before.slice(-6);
  return (
    context.some((word) => tail.endsWith(word)) ||
    marked.cues.some((cue) => cue.end === anchor.start) ||
    isFiller(tail.slice(-2), terms) ||
    /(?:国家|全国|考试|和|及|与|的|且|考|过)$/u.test(tail)
  );
};
