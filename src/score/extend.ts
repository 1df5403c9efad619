import type { JsonPath } from './schema/places.ts';

type Json = Readonly<Record<string, unknown>>;
type Origin = 'own' | 'base';

/** A rubric with what it takes from its base, and where each value of it was written. */
export type Extended = {
  readonly value: unknown;
  /** The text that holds the value at a path, and its path there. */
  readonly originOf: (path: JsonPath) => { readonly from: Origin; readonly path: JsonPath };
};

/** Lists whose items are known by their ids. */
const LISTS = ['requirements', 'criteria', 'bonuses', 'interview'] as const;

/** What a rubric says for itself: a base has no role, no version of its own, and nothing to expect. */
const OWN = new Set([
  'extends',
  '$schema',
  'id',
  'version',
  'title',
  'description',
  'expectations',
  'expectationsAsOf',
]);

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item with what it doesn't say taken from the base's item, options one by one. */
const mergeItem = (own: unknown, base: unknown): unknown => {
  if (!isRecord(own) || !isRecord(base)) return own;
  const [options, inherited] = [own['options'], base['options']];
  const merged = isRecord(options) && isRecord(inherited) ? { options: { ...inherited, ...options } } : {};
  return { ...base, ...own, ...merged };
};

/** The item of the base that an item takes from: the one of its id. One that says its kind stands for itself. */
const baseItemOf = (base: Json, list: string, own: unknown): { readonly index: number; readonly item: unknown } => {
  const items: readonly unknown[] = Array.isArray(base[list]) ? base[list] : [];
  const [id, kind] = isRecord(own) ? [own['id'], own['kind']] : [];
  const index =
    id === undefined || kind !== undefined ? -1 : items.findIndex((item) => isRecord(item) && item['id'] === id);
  return { index, item: items[index] };
};

/** The keyword groups that items name, so that a base may hold more than one role needs. */
const groupsUsed = (value: Json): ReadonlySet<unknown> =>
  new Set(
    LISTS.flatMap((list) => (Array.isArray(value[list]) ? (value[list] as readonly unknown[]) : [])).flatMap((item) => {
      const options = isRecord(item) ? item['options'] : undefined;
      const groups = isRecord(options) ? options['groups'] : undefined;
      return Array.isArray(groups) ? (groups as readonly unknown[]) : [];
    }),
  );

const mergeKeywords = (own: Json, base: Json, used: ReadonlySet<unknown>): Json => {
  const [ownGroups, baseGroups] = [own['keywords'], base['keywords']];
  if (ownGroups !== undefined && !isRecord(ownGroups)) return { keywords: ownGroups };
  const taken = isRecord(baseGroups) ? Object.entries(baseGroups).filter(([group]) => used.has(group)) : [];
  const groups = { ...Object.fromEntries(taken), ...ownGroups };
  return Object.keys(groups).length === 0 ? {} : { keywords: groups };
};

const valueAt = (value: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (at, part) =>
      Array.isArray(at)
        ? at[Number(part)]
        : isRecord(at) && Object.hasOwn(at, String(part))
          ? at[String(part)]
          : undefined,
    value,
  );

/** Where a path of the merged rubric was written: in the rubric itself, if it says so much, else in its base. */
const origin = (own: Json, base: Json, path: JsonPath): ReturnType<Extended['originOf']> => {
  const [key, index, ...rest] = path;
  const isItem = LISTS.some((list) => list === key) && typeof index === 'number' && Array.isArray(own[String(key)]);
  const isInOwn = valueAt(own, path) !== undefined;
  if (!isItem) {
    const isBase = !isInOwn && !OWN.has(String(key)) && valueAt(base, path) !== undefined;
    return { from: isBase ? 'base' : 'own', path };
  }
  const { index: at, item } = baseItemOf(base, String(key), (own[String(key)] as readonly unknown[])[index]);
  const isBase = !isInOwn && rest.length > 0 && valueAt(item, rest) !== undefined;
  return isBase ? { from: 'base', path: [String(key), at, ...rest] } : { from: 'own', path };
};

/** Fields in the order in which rubrics are written; others last. */
const ORDER = [
  '$schema',
  'id',
  'version',
  'title',
  'description',
  'requirements',
  'criteria',
  'bonuses',
  'bonusCap',
  'keywords',
  'interview',
  'expectationsAsOf',
  'expectations',
];

const inOrder = (value: Json): Json =>
  Object.fromEntries(
    [...ORDER.filter((key) => key in value), ...Object.keys(value).filter((key) => !ORDER.includes(key))].map((key) => [
      key,
      value[key],
    ]),
  );

/**
 * A rubric over its base: what it says itself comes first.
 *
 * A list that it gives replaces the base's, and an item of it without a kind takes what it doesn't say from the base's item of
 * its id. A list that it doesn't give is the base's. Keyword groups are taken by name where an item names them.
 */
export const extend = (own: Json, base: Json): Extended => {
  const lists = LISTS.flatMap((list): readonly (readonly [string, unknown])[] => {
    const items = own[list];
    if (Array.isArray(items))
      return [[list, items.map((item: unknown) => mergeItem(item, baseItemOf(base, list, item).item))]];
    const taken = items ?? base[list];
    return taken === undefined ? [] : [[list, taken]];
  });
  const inherited = Object.entries(base).filter(([key]) => !OWN.has(key));
  const {
    extends: _,
    keywords: __,
    ...said
  } = { ...Object.fromEntries(inherited), ...own, ...Object.fromEntries(lists) };
  const value = { ...said, ...mergeKeywords(own, base, groupsUsed(said)) };
  return { value: inOrder(value), originOf: (path) => origin(own, base, path) };
};
