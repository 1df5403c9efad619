import {
  createMatcher,
  fold,
  type Match,
  type Matcher,
  oncePer,
  toTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';
import type { PathFault } from './fault.ts';
import { both } from './kinds/wording.ts';
import type { JsonPath } from './schema/places.ts';

/** Parts of a rubric that can score; its own title and description only tell about it. */
const SCORING = ['requirements', 'criteria', 'bonuses', 'keywords'] as const;

type Words = { readonly anywhere: Matcher; readonly allowed: Matcher; readonly whole: ReadonlyMap<string, string> };
const wordsOf = oncePer((vocabulary: Vocabulary): Words => {
  const { attributes, allowed } = vocabulary.data.protected;
  const words = {
    anywhere: createMatcher(toTerms(attributes)),
    allowed: createMatcher(allowed.map((form) => ({ id: 'allowed', form }))),
    whole: new Map(attributes.flatMap(({ id, whole = [] }) => whole.map((form) => [fold(form), id] as const))),
  };
  return words;
});

/** Spaces and marks inside a Han word hide it from a reader's search, not from a reader. Matches ` ` and `·`; not `-`. */
const FILLER = /[\s·._*]+/gu;

const within = (inner: Match, outer: Match): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The id of a protected attribute that the words name, with the words that name it; null where they name none. */
const nameIn = (text: string, words: Words): { readonly id: string; readonly form: string } | null => {
  const folded = fold(text).trim();
  const whole = words.whole.get(folded);
  if (whole !== undefined) return { id: whole, form: text };
  for (const spelling of new Set([folded, folded.replace(/-/gu, ' '), folded.replaceAll(FILLER, '')])) {
    const allowed = words.allowed(spelling);
    const found = words.anywhere(spelling).find((match) => !allowed.some((trap) => within(match, trap)));
    if (found !== undefined) return found;
  }
  return null;
};

const textsIn = (
  value: unknown,
  path: JsonPath,
): readonly { readonly path: JsonPath; readonly at: 'key' | 'value'; readonly text: string }[] => {
  if (typeof value === 'string') return [{ path, at: 'value', text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(path[0] === 'keywords' && path.length === 1 ? [{ path: [...path, key], at: 'key' as const, text: key }] : []),
    ...textsIn(inner, [...path, key]),
  ]);
};

/**
 * Every place where a requirement, a criterion, a bonus or a keyword names a protected attribute.
 *
 * Works on any JSON value, so that it speaks even when the shape is wrong. Source: DOMAIN.md, “What must never be scored”.
 */
export const findProtected = (value: unknown, vocabulary: Vocabulary): readonly PathFault[] => {
  if (typeof value !== 'object' || value === null) return [];
  const words = wordsOf(vocabulary);
  return SCORING.flatMap((part) => textsIn((value as Record<string, unknown>)[part], [part])).flatMap(
    ({ path, at, text }): readonly PathFault[] => {
      const found = nameIn(text, words);
      if (found === null) return [];
      const name =
        vocabulary.data.protected.attributes.find(({ id }) => id === found.id)?.name ?? both(found.id, found.id);
      return [
        {
          path,
          at,
          message: both(
            `“${text}”涉及受保护特征（${name.zh}），不得用于评分`,
            `"${text}" names a protected attribute (${name.en}), which must never be scored`,
          ),
          suggestion: null,
        },
      ];
    },
  );
};
