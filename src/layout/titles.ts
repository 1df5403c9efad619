import type { SectionKind } from '../model/index.ts';
import { fold, oncePer, remembering, type Vocabulary } from '../vocabulary/index.ts';

/** Texts whose answer is kept: the lines of one résumé, each asked about as a title, a label and a part of a rail. */
const REMEMBERED = 256;

/** What a text says as a heading: the kind of section, and whether the words are so common that the style must agree. */
export type Title = {
  readonly kind: SectionKind;
  readonly weak: boolean;
  /** Whether only its end is known (文宣经历): the line must look like a heading. */
  readonly open: boolean;
};

export type TitleLookup = (text: string) => Title | null;

/** Longest heading, in characters of its folded text without spaces. */
const LONGEST_TITLE = 40;
/** Longest text before the known end of a title, in characters; English words run longer. */
const LONGEST_START = 5;
const LONGEST_LATIN_START = 24;
/** A title of this many Han characters, or one Latin word, may be a label or a word of a list as well. */
const WEAK_HAN = 2;

const LISTS: ReadonlySet<SectionKind> = new Set([
  'awards',
  'certificates',
  'skills',
  'languages',
  'hobbies',
  'summary',
  'other',
]);
const ENTRIES: ReadonlySet<SectionKind> = new Set([
  'experience',
  'internship',
  'projects',
  'campus',
  'volunteering',
  'education',
]);

/** Kinds that yield to jobs and studies in a joined title. */
const BESIDE: ReadonlySet<SectionKind> = new Set(['internship', 'projects', 'campus', 'volunteering', 'training']);

/** Roman numbers, which folding turns into letters. Matches `Ⅱ`; not `I`. */
const ROMAN_NUMBERS = /[\u2160-\u217F]/gu;
/** Anything but letters: what a heading may be decorated with. Matches `【`, `01`, `|`; not `教`. */
const DECORATION = /[^\p{L}]+/gu;
/** What joins two titles in one heading. Matches `技能/证书`, `荣誉与证书`, `Skills & Awards`; not `参与`. */
const JOINT = /[/、&+·|｜,，;；和与及暨]|\s(?:and|or)\s|\s-\s/u;
/** Matches `客`; not `a`. */
const HAN = /\p{Script=Han}/u;
const HANS = /\p{Script=Han}+/gu;
/** Matches `work`; not `工`. */
const NOT_HAN = /[^\p{Script=Han}]+/gu;
/** A title in Han with an addition of the writer's own behind it. Matches `社会实践与教育见习`; not `客服与销售`. */
const ADDITION = /^(\p{Script=Han}{3,8})[与及和]\p{Script=Han}{2,6}$/u;
/** A web or mail address. Matches `Blog://a`, `a@b`, `b.com/a`; not `Blog`. */
const ADDRESS = /:\/\/|@|www\.|[a-z\d]\.[a-z]{2,12}\/[\w-]/u;
/** One group of alternatives. Matches `{个人,主要,}`; not `个人`. */
const ALTERNATIVES = /\{([^{}]{0,400})\}/u;

/** `{个人,}{工作,职业}经历` → 个人工作经历, 个人职业经历, 工作经历, 职业经历. */
const expand = (form: string): readonly string[] => {
  const found = ALTERNATIVES.exec(form);
  if (found === null) return [form];
  const before = form.slice(0, found.index);
  const after = form.slice(found.index + found[0].length);
  return (found[1] ?? '').split(',').flatMap((part) => expand(before + part + after));
};

/** The text without spaces and decoration: what two ways of printing a title share. */
const bare = (text: string): string => fold(text).replace(DECORATION, '');

const isWeak = (key: string, words: number): boolean => (HAN.test(key) ? key.length <= WEAK_HAN : words <= 1);

/** A word in capitals, which no label or list has by chance. Matches `EDUCATION`; not `Education`, `SQL`. */
const CAPITALS = /^[^\p{L}]*\p{Lu}{5,}[^\p{L}]*$/u;
/** A text in capitals. Matches `SEA & SHORE EXPERIENCE`; not `Guest Experience`. */
const ALL_CAPITALS = /^[^\p{Ll}\p{Script=Han}]+$/u;
/** A remark in brackets behind a title. Matches `（由近及远）`, `(most recent first)`; not `（1）负责`, `Support (2 years)`. */
const REMARK =
  /(?<=\p{Script=Han}{2})\s?[(（][^()（）]{1,10}[)）]$|(?<=\p{Script=Latin}{3})\s\([^()\d\p{Script=Han}]{3,30}\)$/u;

/** How long it was, in brackets behind a title of more words. Matches ` (13 years)`, ` (Total 5+ yrs)`; not `Support (2 years)`. */
const LENGTH_BEHIND =
  /(?<=\p{Script=Latin}{3}\s\p{Script=Latin}{3,20})\s\((?:[a-z]{2,8}\s)?\d{1,2}(?:\.\d)?\s?\+?\s?(?:years?|yrs?)[a-z ,\d]{0,16}\)$/iu;

const compile = (vocabulary: Vocabulary): TitleLookup => {
  const titles = new Map<string, SectionKind>();
  const ends: [string, SectionKind][] = [];
  const entries = Object.entries(vocabulary.data.sectionTitles) as [SectionKind, readonly string[]][];
  // A form that is written out stands above one that alternatives make.
  for (const literal of [true, false]) {
    for (const [kind, forms] of entries) {
      for (const form of forms) {
        if (form.includes('{') === literal) continue;
        for (const each of expand(form)) {
          const key = bare(each);
          if (each.startsWith('*')) ends.push([key, kind]);
          else if (key !== '' && !titles.has(key)) titles.set(key, kind);
        }
      }
    }
  }
  ends.sort((a, b) => b[0].length - a[0].length);
  const endsBy = new Map<string, [string, SectionKind][]>();
  for (const end of ends) {
    const last = end[0].at(-1) ?? '';
    const same = endsBy.get(last);
    if (same) same.push(end);
    else endsBy.set(last, [end]);
  }
  const wordsOf = (text: string): number => text.trim().split(/\s+/u).length;
  const one = (text: string, key = bare(text)): SectionKind | null => {
    if (key === '' || key.length > LONGEST_TITLE) return null;
    const exact = titles.get(key);
    if (exact !== undefined) return exact;
    const hans = (key.match(HANS) ?? []).join('');
    if (hans === '' || hans === key) return null;
    // Both languages: the Han title decides, if what stands beside it is a title or a few words.
    const latin = fold(text).replace(HANS, ' ').trim();
    const beside = titles.get(bare(latin));
    const kind = titles.get(hans);
    return kind !== undefined &&
      (beside !== undefined || (hans.length > WEAK_HAN && wordsOf(latin) <= 3 && !/\d/u.test(latin)))
      ? kind
      : null;
  };
  const joined = (text: string): SectionKind | null => {
    if (!JOINT.test(fold(text))) return null;
    const parts = fold(text)
      .split(JOINT)
      .map((part) => part.trim())
      .filter((part) => bare(part) !== '');
    if (parts.length < 2 || parts.length > 4) return null;
    const kinds = parts.map((part) => one(part) ?? one(part + (parts.at(-1) ?? '').slice(-2)));
    if (kinds.some((kind) => kind === null)) return null;
    const found = kinds.filter((kind) => kind !== null);
    const [first = null] = found;
    if (first === null) return null;
    // 竞赛与社团经历: what has entries with dates decides over what is a list; 实践与工作: a job over what is beside it.
    if (LISTS.has(first)) return found.find((kind) => ENTRIES.has(kind)) ?? first;
    if (BESIDE.has(first)) return found.find((kind) => kind === 'experience' || kind === 'education') ?? first;
    return first;
  };
  const byStart = (key: string): Title | null => {
    const kind = titles.get(ADDITION.exec(key)?.[1] ?? '');
    return kind === undefined ? null : { kind, weak: true, open: false };
  };
  const byEnd = (key: string, text: string): Title | null => {
    const end = endsBy.get(key.at(-1) ?? '')?.find(([form]) => key.endsWith(form) && key.length > form.length);
    if (end === undefined) return null;
    const [form, kind] = end;
    const start = key.length - form.length;
    if (HAN.test(form)) return start <= LONGEST_START ? { kind, weak: true, open: true } : null;
    // In English such words end firms and posts as well (Guest Experience): capitals tell the heading.
    return start <= LONGEST_LATIN_START && ALL_CAPITALS.test(text) && !/\d/u.test(text)
      ? { kind, weak: true, open: false }
      : null;
  };
  return (printed) => {
    const text = printed.replace(ROMAN_NUMBERS, ' ').replace(REMARK, '').replace(LENGTH_BEHIND, '');
    if (text.length > 2.5 * LONGEST_TITLE || ADDRESS.test(text)) return null;
    const key = bare(text);
    const kind = one(text, key) ?? joined(text);
    if (kind === null) return byStart(key) ?? byEnd(key, text);
    // A title in two languages is nothing else.
    if (titles.has((key.match(HANS) ?? []).join('')) && titles.has(key.replace(HANS, '')))
      return { kind, weak: false, open: false };
    return {
      kind,
      weak:
        !CAPITALS.test(printed) &&
        isWeak(key.replace(NOT_HAN, '') || key, wordsOf(fold(text).replace(DECORATION, ' ').trim())),
      open: false,
    };
  };
};

/** The function that tells titles of sections, compiled once for each vocabulary. */
export const titleLookup = oncePer(
  (vocabulary: Vocabulary): TitleLookup => remembering(REMEMBERED, compile(vocabulary)),
);
