import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import type { PathFault } from '../fault.ts';
import { both } from '../kinds/wording.ts';
import type { JsonPath } from '../schema/places.ts';
import type { RubricShape } from '../schema/rubric-schema.ts';

type Group = NonNullable<RubricShape['keywords']>[string];
/** A way of writing in a group, with its place where the rubric itself writes it. */
type Form = { readonly text: string; readonly word: string; readonly family: boolean; readonly path: JsonPath | null };

const repeatedWords = (group: string, words: Group): readonly PathFault[] => {
  const seen = new Set<string>();
  return words.flatMap((word, index): readonly PathFault[] => {
    const id = 'family' in word ? word.family : word.id;
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        path: ['keywords', group, index],
        at: 'value',
        rule: 'keywords',
        message: both(`关键词“${id}”在本组中重复`, `the keyword "${id}" stands twice in this group`),
        suggestion: null,
      },
    ];
  });
};

/** How a form is searched for: folded, spaces between Han gone. */
const searched = (text: string): string => fold(text).trim();

const formsOf = (group: string, words: Group, { data }: Vocabulary): readonly Form[] =>
  words.flatMap((word, index): readonly Form[] =>
    'family' in word
      ? (data.keywords.find(({ id }) => id === word.family)?.forms ?? []).map((text) => ({
          text: searched(text),
          word: word.family,
          family: true,
          path: null,
        }))
      : word.forms.map((text, at) => ({
          text: searched(text),
          word: word.id,
          family: false,
          path: ['keywords', group, index, 'forms', at],
        })),
  );

/** A character of a Latin word. Matches `a`, `7`; not `客`. */
const LATIN = /[a-z0-9]/u;

/** Whether a search for `inner` hits inside `outer`: a Latin word only as a whole one (`java` not in `javascript`). */
const holds = (outer: string, inner: string): boolean => {
  for (let at = outer.indexOf(inner); at >= 0; at = outer.indexOf(inner, at + 1)) {
    const [before, after] = [outer.charAt(at - 1), outer.charAt(at + inner.length)];
    const opens = !(LATIN.test(inner.charAt(0)) && LATIN.test(before));
    if (opens && !(LATIN.test(inner.charAt(inner.length - 1)) && LATIN.test(after))) return true;
  }
  return false;
};

const repeated = (form: Form, earlier: Form, path: JsonPath): PathFault => ({
  path,
  at: 'value',
  rule: 'keywords',
  message: both(
    `“${form.text}”已属于关键词“${earlier.word}”，同一处文字会被计算两次`,
    `"${form.text}" belongs to the keyword "${earlier.word}" already`,
  ),
  suggestion: earlier.family && form.word !== earlier.word ? `{ "family": "${earlier.word}" }` : null,
});

const nested = (form: Form, other: Form, path: JsonPath): PathFault => ({
  path,
  at: 'value',
  rule: 'keywords',
  severity: 'warning',
  message:
    form.word === other.word
      ? both(
          `“${form.text}”包含“${other.text}”，后者已能命中，前者多余`,
          `"${form.text}" holds "${other.text}", which is found in it already`,
        )
      : both(
          `“${form.text}”包含关键词“${other.word}”的“${other.text}”，同一处文字会被计算两次`,
          `"${form.text}" holds "${other.text}" of the keyword "${other.word}": one piece of text counts twice`,
        ),
  suggestion: null,
});

/** Forms that the rubric writes itself and that another form of the group says already: the same text, or one within it. */
const overlapping = (forms: readonly Form[]): readonly PathFault[] => {
  const first = new Map<string, Form>();
  // Families first: an own form that repeats one of theirs is the one to go.
  for (const form of [...forms].sort((a, b) => Number(b.family) - Number(a.family)))
    if (!first.has(form.text)) first.set(form.text, form);
  return forms.flatMap((form): readonly PathFault[] => {
    const { path } = form;
    if (path === null || form.text === '') return [];
    const same = first.get(form.text);
    if (same !== undefined && same !== form) return [repeated(form, same, path)];
    // Families hold one another by design (在线客服 is 客服 too): only what the rubric writes itself is looked at.
    const inside = forms.find((other) => other.text !== '' && other.text !== form.text && holds(form.text, other.text));
    return inside === undefined ? [] : [nested(form, inside, path)];
  });
};

/** Keywords of one group that say the same: repeated words, forms written twice, forms within forms (客服 ⊂ 在线客服). */
export const checkKeywords = ({ keywords = {} }: RubricShape, vocabulary: Vocabulary): readonly PathFault[] =>
  Object.entries(keywords).flatMap(([group, words]) => [
    ...repeatedWords(group, words),
    ...overlapping(formsOf(group, words, vocabulary)),
  ]);
