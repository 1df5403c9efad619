import type { Line, Section, SectionKind } from '../../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import type { Field } from '../fields.ts';
import { asName, commaName, DOTTED_NAME, endsLikeNoName, HAN_NAME, MASK, wordsOf } from './name-form.ts';

export type NamedLine = { readonly name: string; readonly line: Line };

/** Parts of a headline. Matches ` | `, two spaces, a full-width one; not one space, or the stroke of `Ravi s/o Mohan`. */
const PARTS =
  /(?!(?<=\s[SsDdAa])\/[OoLlPp]\s)\s{0,4}[|｜/／·•,，;；、\t—–]\s{0,4}|\s{2,}|(?<=\p{Script=Han}{2})\u3000|\s-\s|[(（[【].*/u;
/** Han characters set apart, all alike. Matches `张 三`, that of `张 三　男`; not `张三`. */
const SPACED_NAME =
  /^\p{Script=Han}(\s{1,6})\p{Script=Han}(?:\1\p{Script=Han}){0,2}(?=\s{2,}|\u3000|\s*$|\s*[|｜,，(（])/u;
/** Sections whose first lines may hold the name. */
const TOP: ReadonlySet<SectionKind> = new Set<SectionKind>(['basic', 'other', 'wish', 'summary']);
/** Sections in which a label 名称 or 姓名 names something or somebody else. */
const NOT_OWN_NAMES: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'references',
  'projects',
  'certificates',
  'skills',
  'awards',
  'languages',
]);
/** Lines of the first page in which a name is looked for when it has no label. */
const TOP_LINES = 14;
/** A headline is this much larger than the text around it. Source: rendered résumés, 1.25–2.5. */
const LARGER = 1.25;

/** Whether a text is only the name of the document. Matches `Résumé`, `个人简历`; not `简历编号`. */
const isResumeTitle = (text: string, vocabulary: Vocabulary): boolean =>
  resumeTitles(vocabulary).has(fold(text).trim());

const resumeTitles = oncePer(
  ({ data }: Vocabulary): ReadonlySet<string> => new Set(data.people.titleEnds.map((end) => fold(end))),
);

/** A Han name whose surname may be rare, unless it ends as titles of posts and sections do. */
const unlessTitle = (text: string, vocabulary: Vocabulary): string | null => {
  if (!HAN_NAME.test(text)) return null;
  return endsLikeNoName(fold(text), wordsOf(vocabulary), 1) ? null : asName(text, true, vocabulary);
};

/** A part of a name set over two lines. Matches `Hannah`, `MARIA LUZ D.`; not `Support agent`. */
const LATIN_PART = /^\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’-]{0,20}\.?){0,2}$/u;
/** The rest of a name stands at most so many lines below: an address may be printed beside it. */
const REST_LINES = 3;

/** The name that two headlines of one size make: `Hannah` / `Nakamura`, `乔` / `思远`. */
const brokenName = (line: Line, below: readonly Line[], vocabulary: Vocabulary): string | null => {
  const next = below.find(({ page, size }) => page === line.page && Math.abs(size - line.size) <= 0.5);
  if (!next || !(next.x === line.x || (next === below[0] && next.region === line.region))) return null;
  const [head, rest] = [line.text.trim(), next.text.trim()];
  if (LATIN_PART.test(head) && LATIN_PART.test(rest)) return asName(`${head} ${rest}`, false, vocabulary);
  const split = wordsOf(vocabulary).surnames.has(head) && /^\p{Script=Han}{1,2}$/u.test(rest);
  return split ? asName(head + rest, false, vocabulary) : null;
};

/** One word of a name. Matches `Hannah`, `LEE`; not `Hannah Lee`. */
const ONE_WORD = /^\p{Lu}[\p{L}'’-]{1,20}$/u;

/** The name that the two cells of a headline with a wide gap make: `Hannah   Lee`. */
const spreadName = ({ cells }: Line, vocabulary: Vocabulary): string | null => {
  const words = cells.map(({ text }) => text.trim());
  return words.length === 2 && words.every((word) => ONE_WORD.test(word))
    ? asName(words.join(' '), false, vocabulary)
    : null;
};

/** A Latin name with the one that a person goes by inside, and nothing else. Matches `Xinyi (Cindy) Huang`; not `Support (EU)`. */
const NICKNAMED =
  /^(\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’-]{0,20})?)\s?[(（"“](?:\p{Lu}\p{Ll}{1,15}|\p{Lu}{3,15})[)）"”]\s(\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’-]{0,20})?)$/u;
const nicknamed = (text: string, vocabulary: Vocabulary): string | null => {
  const [printed, first, last] = NICKNAMED.exec(text.trim()) ?? [];
  return printed !== undefined && asName(`${first} ${last}`, false, vocabulary) !== null ? printed : null;
};

/** The first name in a headline (`周凯文 Kevin Zhou | 客服`), the Chinese one where both stand. */
const nameIn = (
  text: string,
  labelled: boolean,
  vocabulary: Vocabulary,
): { readonly name: string; readonly first: boolean } | null => {
  const spaced = SPACED_NAME.exec(text.trim())?.[0];
  const joined = spaced ? asName(spaced, labelled, vocabulary) : null;
  if (joined) return { name: joined, first: true };
  const parted = commaName(text, vocabulary) ?? nicknamed(text, vocabulary);
  if (parted) return { name: parted, first: true };
  const parts = text
    .trim()
    .split(PARTS)
    .filter((part) => part.trim() !== '');
  const dotted = text.trim().split(/\s|[|｜]/u)[0] ?? '';
  if (DOTTED_NAME.test(dotted) && asName(dotted, labelled, vocabulary)) return { name: dotted, first: true };
  const [heading, titled] = parts;
  if (heading && titled && isResumeTitle(heading, vocabulary)) {
    const name = unlessTitle(titled.trim(), vocabulary);
    if (name) return { name, first: true };
  }
  for (const [index, part] of parts.slice(0, 3).entries()) {
    const whole = asName(part, labelled, vocabulary);
    if (whole) return { name: whole, first: index === 0 };
    const all = part.trim().split(/[\s-]+/u);
    // `个人简历 张晓敏`: what is never a name may lead.
    const lead = all.findIndex((token) => !wordsOf(vocabulary).heads.has(fold(token)));
    const tokens = lead > 0 ? all.slice(lead) : all;
    const han = tokens
      .slice(0, 4)
      .map((token) => asName(token, labelled, vocabulary))
      .find((name) => name !== null && /\p{Script=Han}/u.test(name));
    const leading = /^\p{Script=Han}/u.test(tokens[0] ?? '') ? asName(tokens[0] ?? '', labelled, vocabulary) : null;
    if (leading) return { name: leading, first: index === 0 };
    if (han && tokens.every((token) => /^[\p{Script=Latin}.'’]+$/u.test(token) || token.includes(han)))
      return { name: han, first: index === 0 };
  }
  return null;
};

/** A name that a sentence gives. Matches `我叫张三,`; not `我叫了车`. */
const INTRODUCED =
  /(?:我叫|我的名字是|我的名字叫|本人姓名|my name is\s|^(?:(?:hi|hello),?\s)?I[’'](?:m|M)\s(?=\p{Lu}\p{L}+\s\p{Lu}))\s?(\p{Script=Han}{2,4}|[\p{L}]{1,24}(?:\s[\p{L}]{1,24}){1,2})(?=[,，。.;；\s、]|$)/iu;
/** A name behind a greeting; it must look like one. Matches `你好，我是张三`; not `我是客服`. */
const GREETED = /(?:你好|您好|大家好|hi|hello)[，,！!。.\s]{0,3}我是(\p{Script=Han}{2,4})(?=[,，。.;；\s、！!]|$)/iu;
/** A name behind 本人, with what only a person is behind it; it must look like one. Matches `本人张三，男`; not `本人性格开朗，女`. */
const ONESELF =
  /(?:^|[，,。；;：:\s])本人(\p{Script=Han}{2,4})[，,、\s]\s?(?=[男女](?![孩性生朋])|\d{2}岁|(?:19|20)\d{2}年\d{0,2}月?\d{0,2}日?(?:出?生|生人)|现年|今年\d{2})/u;
/** A label with its name and no colon. Matches `姓名 张三`; not `姓名拼音`. */
const UNMARKED_LABEL = /^[【[]?姓\s*名[】\]]?\s*(\p{Script=Han}{2,4})(?=\s|$)/u;

type Headline = NamedLine & { readonly points: number };

/** Points of a name without a label, by how it is set; the largest and first wins. */
const headlines = (sections: readonly Section[], vocabulary: Vocabulary): readonly Headline[] => {
  const all = sections.flatMap(({ kind, title, lines }) =>
    [...(title ? [title] : []), ...lines].map((line) => ({ line, kind, isTitle: line === title })),
  );
  const firstPage = all.filter(({ line }) => line.page === 1);
  const sizes = firstPage.map(({ line }) => line.size).sort((a, b) => a - b);
  const largest = sizes.at(-1) ?? 0;
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const following = (index: number): readonly Line[] =>
    firstPage.slice(index + 1, index + 1 + REST_LINES).map((next) => next.line);
  return firstPage.flatMap(({ line, kind, isTitle }, index): readonly Headline[] => {
    const large = usual > 0 && line.size >= usual * LARGER;
    if (!(large || (index < TOP_LINES && (TOP.has(kind) || isTitle)) || index < 2)) return [];
    return (line.cells.length > 0 ? line.cells.map(({ text }) => text) : [line.text]).flatMap(
      (text, cell): readonly Headline[] => {
        const broken = !large
          ? null
          : line.cells.length <= 1
            ? brokenName(line, following(index), vocabulary)
            : spreadName(line, vocabulary);
        const found =
          (broken === null ? null : { name: broken, first: true }) ??
          nameIn(text, false, vocabulary) ??
          ((large && line.size >= largest * 0.95) || line.number === 1
            ? unusualName(text, line.size, usual, vocabulary)
            : null);
        // A part further on in a line (`收银, 盘点`) is a name only in a headline.
        if (!found || !(found.first || large || index < 3)) return [];
        const rows: readonly (readonly [boolean, number])[] = [
          [large, 3],
          [line.size >= largest * 0.95 && largest > 0, 2],
          [found.first, 1],
          [cell === 0, 0.5],
          [line.bold, 0.5],
          [index === 0, 2],
          [index < 4, 1],
          [text.trim().length <= found.name.length * 2 + 2, 1],
          [TOP.has(kind), 1],
        ];
        return [
          {
            name: found.name,
            line,
            points: rows.reduce((sum, [holds, points]) => sum + (holds ? points : 0), -index * 0.1),
          },
        ];
      },
    );
  });
};

/** A headline alone in the largest type may be a name without a known surname (芙莉莲). */
const unusualName = (
  text: string,
  size: number,
  usual: number,
  vocabulary: Vocabulary,
): { readonly name: string; readonly first: boolean } | null => {
  if (!(usual > 0 && size >= usual * LARGER)) return null;
  const name = unlessTitle(text.trim().split(/\s{1,}|[|｜/·]/u)[0] ?? '', vocabulary);
  return name ? { name, first: true } : null;
};

/** Two or three Latin words and nothing else. Matches `ALEX MARCHETTI`; not `ALEX`. */
const LATIN_HEADLINE = /^\p{Lu}[\p{Script=Latin}'’-]{1,20}(?:\s\p{Lu}[\p{Script=Latin}.'’-]{0,20}){1,2}$/u;

/** The name that two fields of a form make: `First names: Ann` and `Surname: Hill`. */
const partedName = (fields: readonly Field[], vocabulary: Vocabulary): NamedLine | null => {
  const part = (kind: Field['kind']): Field | undefined =>
    fields.find((field) => field.kind === kind && !NOT_OWN_NAMES.has(field.section));
  const [given, surname] = [part('givenName'), part('surname')];
  if (given === undefined || surname === undefined) return null;
  const name = asName(`${given.value.trim()} ${surname.value.trim()}`, true, vocabulary);
  return name === null ? null : { name, line: given.line };
};

/** The candidate's name with its line: the labelled one, else the one a sentence gives, else the headline. */
export const findName = (
  sections: readonly Section[],
  fields: readonly Field[],
  vocabulary: Vocabulary,
): NamedLine | null => {
  const usable = sections.filter(({ kind }) => kind !== 'references');
  const parted = partedName(fields, vocabulary);
  if (parted) return parted;
  let masked = false;
  for (const field of fields) {
    if (field.kind !== 'name' || NOT_OWN_NAMES.has(field.section)) continue;
    const found = nameIn(field.value, true, vocabulary);
    if (found) return { name: found.name, line: field.line };
    if (MASK.test(field.value)) masked = true;
  }
  for (const { lines } of usable) {
    for (const line of lines) {
      for (const { text } of line.cells.length > 0 ? line.cells : [line]) {
        const name = UNMARKED_LABEL.exec(text.trim())?.[1];
        const found = name ? asName(name, true, vocabulary) : null;
        if (found) return { name: found, line };
      }
    }
  }
  for (const { lines } of usable) {
    for (const line of lines) {
      const introduced = INTRODUCED.exec(line.text)?.[1];
      const greeted = GREETED.exec(line.text)?.[1];
      const oneself = line.text.includes('本人') ? ONESELF.exec(line.text)?.[1] : undefined;
      const likely = greeted ?? oneself;
      const name =
        (introduced ? asName(introduced, true, vocabulary) : null) ??
        (likely ? asName(likely, false, vocabulary) : null);
      if (name) return { name, line };
    }
  }
  const ranked = [...headlines(usable, vocabulary)].sort((a, b) => b.points - a.points);
  // Beside a masked label only a Latin name in a headline of its own stands for the person.
  const best = masked
    ? ranked.find(({ name, line }) => LATIN_HEADLINE.test(name) && line.text.trim() === name)
    : ranked[0];
  if (!best) return null;
  // `HE XIAOTONG` over `何晓彤`: the Chinese name counts, as it does in one line.
  const chinese = ranked.find(
    ({ name, line }) =>
      HAN_NAME.test(name) &&
      line.text.replace(/\s/gu, '') === name &&
      line.page === best.line.page &&
      Math.abs(line.number - best.line.number) === 1,
  );
  const chosen = chinese && /^\p{Script=Latin}/u.test(best.name) ? chinese : best;
  return { name: chosen.name, line: chosen.line };
};
