import type { PathFault } from '../fault.ts';
import type { JsonPath } from './places.ts';
import type { RubricShape } from './rubric-schema.ts';

/** The parts of a rubric whose shape is right, and the way from a place in them to that in the file. */
type SoundParts = { readonly shape: RubricShape; readonly pathIn: (path: JsonPath) => JsonPath };

const LISTS = ['requirements', 'criteria', 'bonuses'] as const;

const startsWith = (path: JsonPath, start: JsonPath): boolean => start.every((part, at) => path[at] === part);

/** The entries of a list that no fault lies in, each with its place. */
const soundOf = (list: unknown, base: JsonPath, faults: readonly PathFault[]) =>
  (Array.isArray(list) ? (list as readonly unknown[]) : [])
    .map((entry, index) => ({ entry, index }))
    .filter(({ index }) => !faults.some(({ path }) => startsWith(path, [...base, index])));

/**
 * What can still be looked at in a rubric whose shape is wrong somewhere: the items and keywords without a fault of
 * shape, so that unknown words in them are told in the same run.
 */
export const soundParts = (value: unknown, faults: readonly PathFault[]): SoundParts => {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const lists = Object.fromEntries(LISTS.map((list) => [list, soundOf(given[list], [list], faults)]));
  const groups = typeof given['keywords'] === 'object' && given['keywords'] !== null ? given['keywords'] : {};
  const keywords = Object.fromEntries(
    Object.entries(groups).map(([group, words]) => [group, soundOf(words, ['keywords', group], faults)]),
  );
  const entries = (kept: Readonly<Record<string, readonly { readonly entry: unknown }[]>>) =>
    Object.fromEntries(Object.entries(kept).map(([name, list]) => [name, list.map(({ entry }) => entry)]));
  return {
    // Every entry kept has passed the schema; the fields left out are read by none of the checks that see this.
    shape: { ...entries(lists), keywords: entries(keywords) } as unknown as RubricShape,
    pathIn: (path) => {
      const [list, at, index, ...rest] = path;
      if (list === 'keywords')
        return typeof index !== 'number'
          ? path
          : [list, at ?? '', keywords[String(at)]?.[index]?.index ?? index, ...rest];
      if (typeof at !== 'number') return path;
      return [list ?? '', lists[String(list)]?.[at]?.index ?? at, ...path.slice(2)];
    },
  };
};
