import { EDUCATION_LEVELS, type EducationLevel, type StudyMode } from '../../model/index.ts';
import {
  createMatcher,
  everyMatch,
  fold,
  foldWithOffsets,
  longestMatches,
  type Match,
  type Matcher,
  oncePer,
  recordTerms,
  remembering,
  type Vocabulary,
} from '../../vocabulary/index.ts';

type Words = { readonly levels: Matcher; readonly modes: Matcher; readonly states: Matcher };

const wordsOf = oncePer(({ data }: Vocabulary): Words => {
  const { levels, unlevelled, modes, studying, finished, dropped, planned } = data.education;
  return {
    levels: createMatcher(recordTerms({ ...levels, unlevelled })),
    modes: createMatcher(recordTerms(modes)),
    states: createMatcher(recordTerms({ studying, finished, dropped, planned })),
  };
});

/** What a firm's name is followed by: MS Office is no degree. Matches ` office`; not ` in law`. */
const PRODUCT = /^\s?(?:office|excel|word|ppt|powerpoint|project|teams|access|sql|dos|visio|windows)/u;
/** A Latin abbreviation so short that only capitals tell it from a word (`BE`, `MA`). Matches `ba`; not `b.a.`. */
const SHORT_LATIN = /^[a-z]{2}$/u;

/** What a graduate of a university says of the level; behind a name (`某大学毕业`) it says where. Matches `大学毕业`; not `大学本科`. */
const OF_UNIVERSITY = /^大学(?!本科|专科|\/)/u;
const HAN_END = /\p{Script=Han}$/u;

/** What comes after a degree by recommendation. Matches `，保送直博`, `（保研至某大学）`; not `硕博连读`. */
const RECOMMENDED = /[，,、；;(（\s](?:保送|保研|推免|推荐免试)[^，,、；;）)\s]{0,16}/gu;

/** The names of levels, and of certificates that are none of them, in order. `text` as printed, so that `BA` is told from `ba`. */
export const findLevels = (text: string, vocabulary: Vocabulary): readonly Match[] => levelsIn(vocabulary)(text);

/** How many texts are remembered: the parts of one résumé's heads. */
const REMEMBERED = 512;
const levelsIn = oncePer((vocabulary: Vocabulary) => remembering(REMEMBERED, (text) => readLevels(text, vocabulary)));

const isWithin = (place: number, { index, 0: { length } }: RegExpExecArray): boolean =>
  place >= index && place < index + length;

const readLevels = (text: string, vocabulary: Vocabulary): readonly Match[] => {
  const { text: folded, at } = foldWithOffsets(text);
  const recommended = everyMatch(text, RECOMMENDED);
  const upper = text.normalize('NFKC');
  return longestMatches(wordsOf(vocabulary).levels(folded)).filter(
    ({ form, start, end }) =>
      !recommended.some((told) => isWithin(at[start] ?? 0, told)) &&
      !(OF_UNIVERSITY.test(form) && HAN_END.test(text.slice(0, at[start]))) &&
      !(SHORT_LATIN.test(form) && PRODUCT.test(folded.slice(end))) &&
      (!SHORT_LATIN.test(form) || new RegExp(`(?<![A-Za-z])${form.toUpperCase()}(?![A-Za-z])`, 'u').test(upper)),
  );
};

const isLevel = (id: string): id is EducationLevel => EDUCATION_LEVELS.some((level) => level === id);

/** The higher of two levels; null counts lowest. */
export const higherLevel = (a: EducationLevel | null, b: EducationLevel | null): EducationLevel | null => {
  if (a === null || b === null) return a ?? b;
  return EDUCATION_LEVELS.indexOf(a) >= EDUCATION_LEVELS.indexOf(b) ? a : b;
};

/** The highest level that a text names. */
export const levelIn = (text: string, vocabulary: Vocabulary): EducationLevel | null =>
  findLevels(text, vocabulary).reduce<EducationLevel | null>(
    (best, { id }) => (isLevel(id) ? higherLevel(best, id) : best),
    null,
  );

/** Whether a text names a certificate that is none of the levels (GCSE), or a level. */
export const namesStudy = (text: string, vocabulary: Vocabulary): boolean => findLevels(text, vocabulary).length > 0;

/** Whether a text names a certificate that is none of the levels. */
export const isUnlevelled = (text: string, vocabulary: Vocabulary): boolean =>
  findLevels(text, vocabulary).some(({ id }) => !isLevel(id));

/** The mode of study that a text names, the more telling first (专升本 before 全日制). */
export const modeIn = (text: string, vocabulary: Vocabulary): StudyMode | null => {
  const ids = new Set(longestMatches(wordsOf(vocabulary).modes(fold(text))).map(({ id }) => id));
  const order: readonly StudyMode[] = [
    'upgrade',
    'self-study',
    'correspondence',
    'online',
    'adult',
    'part-time',
    'full-time',
  ];
  return order.find((mode) => ids.has(mode)) ?? null;
};

/** Which of the states of study a text names: `studying`, `finished`, `dropped`, `planned`. */
export const statesIn = (text: string, vocabulary: Vocabulary): ReadonlySet<string> =>
  new Set(
    wordsOf(vocabulary)
      .states(fold(text))
      .map(({ id }) => id),
  );

/** A text without the words for level, mode and state, the brackets that held them, and 专业, 学位, 主修. */
export const withoutLevel = (printed: string, vocabulary: Vocabulary): string => {
  const text = printed.replace(/\s{2,}/gu, ' ').trim();
  const folded = fold(text);
  const { modes, states } = wordsOf(vocabulary);
  const spans = [...findLevels(text, vocabulary), ...modes(folded), ...states(folded)];
  const normal = text.normalize('NFKC');
  if (normal.length !== folded.length) return text;
  const kept = [...normal]
    .map((character, index) => (spans.some(({ start, end }) => index >= start && index < end) ? ' ' : character))
    .join('');
  return kept
    .replace(/[(（【[]\s*(?:学历|学位|专业|[,，/·、\s])*[)）】\]]/gu, ' ')
    .replace(/(?<=^|\s)(?:学历|学位|学士|主修|所学专业|辅修)(?=\s|$|[，,:：])/gu, ' ')
    .replace(/\s{2,}/gu, ' ')
    .trim();
};
