import type { AskedExperience, Evidence } from '../model/index.ts';
import { ENGLISH_NUMBERS, fold, HAN_NUMBERS, longestMatches, type Vocabulary } from '../vocabulary/index.ts';
import type { Clause } from './clauses.ts';
import { advertMatchers, hasCue } from './words.ts';

const NUMBERS: Readonly<Record<string, number>> = { 半: 0.5, ...HAN_NUMBERS, ...ENGLISH_NUMBERS };
const NUMBER = '(?:\\d{1,2}(?:\\.\\d)?|[一二两三四五六七八九十半]|one|two|three|four|five|six|seven|eight|nine|ten)';
/**
 * A length of time, its lower end first. Matches `1-3年`, `两年及以上`, `半年`, `2+ years`, `two (2) years`, `6个月`; not `2027年` or
 * `十八年`.
 */
const TIME = new RegExp(
  `(?<![\\d.十])(?<!第)(${NUMBER})(?:\\s?\\(\\d{1,2}\\))?(?:\\s?(?:年|years?)?\\s?[-–—~～至到]\\s?${NUMBER})?\\s?\\+?\\s?(?:or more )?(个?月|年|years?|yrs?|months?)(?!\\d|月\\d|内|底|初|前|假)`,
  'u',
);

/** Months of the first length of time in a folded text, rounded up; null where there is none. */
export const monthsIn = (folded: string): number | null => {
  const [, number = '', unit = ''] = TIME.exec(folded) ?? [];
  if (number === '') return null;
  const amount = NUMBERS[number] ?? Number(number);
  return Math.ceil(unit.includes('月') || unit.startsWith('m') ? amount : amount * 12);
};

/** What a length of time is of, in the advert's words: the clause without its numbers and its frame. */
const FRAME =
  /(?:具有|具备|拥有|须有|需有|至少|不少于|不低于|以上|及以上|优先|者|满|做过|从事过?|相关|工作经验|工作经历|经验|经历|的|有|\b(?:at least|minimum|including|or more|of|experience|in)\b|\+)/gu;

const fieldOf = (text: string): string =>
  fold(text).replace(TIME, ' ').replace(FRAME, ' ').replace(/\s+/gu, ' ').trim().slice(0, 40);

const rolesIn = (text: string, vocabulary: Vocabulary): readonly string[] => {
  const folded = fold(text);
  const words = longestMatches(advertMatchers(vocabulary).roleWords(folded)).flatMap(
    ({ id }) => vocabulary.data.adverts.roleWords[Number(id)]?.roles ?? [],
  );
  return [...new Set([...longestMatches(vocabulary.titles(folded)).map(({ id }) => id), ...words])];
};

/** Things listed side by side, each with its own length of time (1年以上客服经验、每份工作6个月以上), else the whole text. */
const listed = (folded: string): readonly string[] => {
  const items = folded.split('、');
  return items.filter((item) => TIME.test(item)).length > 1 ? items : [folded];
};

/** An alternative to the line before it. Matches `或 三年以上`; not `三年以上或…`. */
const ALTERNATIVE = /^\**(?:或者?|or)\b|^\**或/u;

const askedIn = (clause: Clause, vocabulary: Vocabulary): readonly AskedExperience[] => {
  const { strength, evidence, label } = clause;
  if (strength === null || strength === 'duty') return [];
  // Who has it need not show a paper: that asks nobody for experience.
  if (ALTERNATIVE.test(clause.text) && hasCue(clause.sentence, vocabulary, 'waived')) return [];
  const named = label !== null && hasCue(label, vocabulary, 'experience');
  if (!named && !hasCue(clause.text, vocabulary, 'experience')) return [];
  // One clause may hold two that an "or" sets side by side, each with its own time.
  const pieces = listed(fold(clause.text)).flatMap((item) =>
    item.split(/(?<=\p{Script=Han})[\s*]{0,4}(?=或者?[\s*]{0,4}\S{0,6}[年月])/u),
  );
  return pieces.flatMap((piece): readonly AskedExperience[] => {
    const months = monthsIn(piece);
    if (months === null || hasCue(piece, vocabulary, 'none', 'tenure')) return [];
    if (!named && pieces.length > 1 && !hasCue(piece, vocabulary, 'experience')) return [];
    // The row of a table says in one clause how long and in the next in what.
    const about = label !== null && rolesIn(piece, vocabulary).length === 0 ? clause.sentence : piece;
    return [
      {
        months,
        roles: rolesIn(about, vocabulary),
        industries: [...new Set(longestMatches(vocabulary.industries(fold(about))).map(({ id }) => id))],
        field: fieldOf(about),
        strength,
        flexible: clause.flexible,
        alternative: ALTERNATIVE.test(piece.trim()),
        evidence,
      },
    ];
  });
};

/** How long, and in what work, an advert asks for experience; nothing where it says that none is needed. */
export const toExperience = (clauses: readonly Clause[], vocabulary: Vocabulary): readonly AskedExperience[] =>
  clauses.flatMap((clause) => askedIn(clause, vocabulary));

/** Months that each past job should have lasted (每份工作不少于6个月); null where the advert has no such line. */
export const toTenure = (
  clauses: readonly Clause[],
  vocabulary: Vocabulary,
): { readonly months: number; readonly evidence: Evidence } | null => {
  for (const { text, strength, evidence } of clauses) {
    if (strength === null) continue;
    const piece = listed(fold(text)).find((item) => hasCue(item, vocabulary, 'tenure') && monthsIn(item) !== null);
    const months = piece === undefined ? null : monthsIn(piece);
    if (months !== null) return { months, evidence };
  }
  return null;
};
