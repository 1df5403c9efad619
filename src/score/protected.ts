import {
  createMatcher,
  fold,
  type Match,
  type Matcher,
  oncePer,
  type ProtectedAttribute,
  remembering,
  toTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';
import type { PathFault } from './fault.ts';
import { both } from './kinds/wording.ts';
import type { JsonPath } from './schema/places.ts';

/** Parts of a rubric that can score, or be asked; its own title and description only tell about it. */
const HELD_TO_IT = ['requirements', 'criteria', 'bonuses', 'keywords', 'interview'] as const;

/** Spaces and marks inside a Han word hide it from a reader's search, not from a reader. Matches ` ` and `·`; not `-`. */
const FILLER = /[\s·._*]+/gu;

type Words = { readonly anywhere: Matcher; readonly allowed: Matcher; readonly whole: ReadonlyMap<string, string> };
const wordsOf = oncePer((vocabulary: Vocabulary): Words => {
  const { attributes, allowed } = vocabulary.data.protected;
  const words = {
    anywhere: createMatcher(toTerms(attributes)),
    allowed: createMatcher(
      allowed.flatMap((form) => [form, form.replaceAll(FILLER, '')]).map((form) => ({ id: 'allowed', form })),
    ),
    whole: new Map(attributes.flatMap(({ id, whole = [] }) => whole.map((form) => [fold(form), id] as const))),
  };
  return words;
});

/** The same between two Han characters, where a dash or stroke parts no words either. Matches the `/` of `女/性`; not that of `a/b`. */
const HAN_FILLER = /(?<=\p{Script=Han})[\s·._*~+|/\\\-–—―・•]+(?=\p{Script=Han})/gu;

const within = (inner: Match, outer: Match): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** A text as written and as it reads without what stands between its characters. */
const spellingsOf = (folded: string): ReadonlySet<string> =>
  new Set([folded, folded.replace(/-/gu, ' '), folded.replaceAll(FILLER, ''), folded.replaceAll(HAN_FILLER, '')]);

/** Texts remembered: roles of one base share most of theirs. A power of two. */
const REMEMBERED = 1024;

/** The ids of the protected attributes that a text names. */
const namedIn = oncePer((vocabulary: Vocabulary) => {
  const words = wordsOf(vocabulary);
  return remembering(REMEMBERED, (text): ReadonlySet<string> => {
    const ids = [...spellingsOf(fold(text).trim())].flatMap((spelling) => {
      const whole = words.whole.get(spelling);
      const found = words.anywhere(spelling);
      const allowed = found.length === 0 ? [] : words.allowed(spelling);
      const meant = found.filter((match) => !allowed.some((trap) => within(match, trap)));
      return [...(whole === undefined ? [] : [whole]), ...meant.map(({ id }) => id)];
    });
    return new Set(ids);
  });
});

/** The protected attributes that a text names by themselves, not by words that often stand for one. */
export const attributesIn = (text: string, vocabulary: Vocabulary): readonly ProtectedAttribute[] => {
  const ids = namedIn(vocabulary)(text);
  return vocabulary.data.protected.attributes.filter(({ id, proxy }) => ids.has(id) && proxy !== true);
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

/** What is said of a text that names an attribute, or a word that often stands for one. */
const faultOf = (
  text: string,
  { name, proxy = false }: ProtectedAttribute,
  isAsked: boolean,
): Pick<PathFault, 'rule' | 'severity' | 'message'> =>
  proxy
    ? {
        rule: 'proxy',
        severity: 'warning',
        message: both(
          `“${text}”可能间接涉及受保护特征（${name.zh}），请确认与工作有关`,
          `"${text}" may stand for a protected attribute (${name.en}): make sure that the work asks for it`,
        ),
      }
    : {
        rule: 'protected',
        severity: 'error',
        message: both(
          `“${text}”涉及受保护特征（${name.zh}），不得${isAsked ? '在面试中问起' : '用于评分'}`,
          `"${text}" names a protected attribute (${name.en}), which must never be ${isAsked ? 'asked about' : 'scored'}`,
        ),
      };

/**
 * Every place where a requirement, a criterion, a bonus, a keyword or a question names a protected attribute, or a word that often
 * stands for one.
 *
 * Works on any JSON value, so that it speaks even when the shape is wrong. Source: DOMAIN.md, “What must never be scored”.
 */
export const findProtected = (value: unknown, vocabulary: Vocabulary): readonly PathFault[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { attributes } = vocabulary.data.protected;
  return HELD_TO_IT.flatMap((part) => textsIn((value as Record<string, unknown>)[part], [part])).flatMap(
    ({ path, at, text }): readonly PathFault[] => {
      // An id is a name of its maker's: `m` there is no sex.
      if (path.at(-1) === 'id' && text.length === 1) return [];
      const ids = namedIn(vocabulary)(text);
      const named = attributes.filter(({ id }) => ids.has(id));
      const worst = named.find(({ proxy }) => proxy !== true) ?? named[0];
      return worst === undefined
        ? []
        : [{ path, at, ...faultOf(text, worst, path[0] === 'interview'), suggestion: null }];
    },
  );
};
