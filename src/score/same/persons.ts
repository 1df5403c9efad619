import { type RankedProfile, SAME_BY, type SameBy } from '../../model/index.ts';
import { compareNames, type NameKey, nameText, toNameKey } from './names.ts';
import { type Known, relationOf } from './relation.ts';
import { bare } from './wording.ts';

/** The files of one person, by index, with what each is known by. */
export type Person = readonly { readonly index: number; readonly by: readonly SameBy[] }[];

/** A phone or address that more different names give is nobody's: a template's, an agent's. */
const MOST_NAMES = 2;
/** Files with one address or name that are compared each with each; of more, neighbours only, so that the work stays linear. */
const MOST_COMPARED = 100;

const bucketsOf = (keys: readonly Iterable<string>[]): ReadonlyMap<string, readonly number[]> => {
  const buckets = new Map<string, number[]>();
  keys.forEach((own, index) => {
    for (const key of new Set(own)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [index]);
      else bucket.push(index);
    }
  });
  return buckets;
};

/** Different full names among some files; those of the two scripts apart, as one person has one of each. */
const namesAmong = (names: readonly NameKey[]): number => {
  const han = new Set(names.map((name) => name.han).filter((text) => text !== ''));
  const latin = new Set(names.filter((name) => name.han === '').map(nameText));
  latin.delete('');
  return Math.max(han.size, latin.size);
};

/** Profiles with what they are known by, without addresses that are nobody's. */
const toKnown = (profiles: readonly RankedProfile[]): readonly Known[] => {
  const names = profiles.map(({ contact }) => toNameKey(contact.name));
  const ofSomebody = (lists: readonly (readonly string[])[]): readonly ReadonlySet<string>[] => {
    const buckets = bucketsOf(lists);
    const isSomebodys = (key: string): boolean =>
      namesAmong((buckets.get(key) ?? []).flatMap((index) => names[index] ?? [])) <= MOST_NAMES;
    const known = new Map([...buckets.keys()].map((key) => [key, isSomebodys(key)]));
    return lists.map((list) => new Set(list.filter((key) => known.get(key) === true)));
  };
  const phones = ofSomebody(profiles.map(({ contact }) => contact.phones));
  const emails = ofSomebody(profiles.map(({ contact }) => contact.emails));
  return profiles.map((profile, index) => ({
    profile,
    name: names[index] ?? { han: '', latin: [] },
    phones: phones[index] ?? new Set(),
    emails: emails[index] ?? new Set(),
  }));
};

type Pair = readonly [number, number];

/** Pairs of a bucket, those of neighbours first; of a large one, these alone. */
const pairsOf = (bucket: readonly number[]): readonly Pair[] =>
  bucket.flatMap((left, place) =>
    bucket
      .slice(place + 1, bucket.length > MOST_COMPARED ? place + 2 : bucket.length)
      .map((right): Pair => [left, right]),
  );

/** Files that may be one person's: they share an address, or a full name (with an employer or school where many have it). */
const toPairs = (known: readonly Known[]): readonly Pair[] => {
  const addresses = bucketsOf(known.map(({ phones, emails }) => [...phones, ...emails]));
  const names = bucketsOf(known.map(({ name }) => [nameText(name)].filter((text) => text !== '')));
  const bodiesOf = ({ profile }: Known): readonly string[] =>
    [...profile.experience.map(({ employer }) => employer), ...profile.education.map(({ school }) => school)]
      .map(bare)
      .filter((text) => text !== '');
  const byName = [...names.values()].flatMap((bucket) => {
    if (bucket.length <= MOST_COMPARED) return [bucket];
    const parts = bucketsOf(bucket.map((index) => known.slice(index, index + 1).flatMap(bodiesOf)));
    return [...parts.values()].map((part) => part.flatMap((place) => bucket[place] ?? []));
  });
  return [...addresses.values(), ...byName].flatMap(pairsOf);
};

const STRENGTH = { same: 0, unknown: 1, different: 2 } as const;

type Edge = { readonly pair: Pair; readonly by: readonly SameBy[]; readonly strength: number };

const toEdges = (known: readonly Known[]): readonly Edge[] => {
  const seen = new Set<number>();
  const edges = toPairs(known).flatMap((pair): readonly Edge[] => {
    const [left, right] = pair;
    const [a, b] = [known[left], known[right]];
    const id = left * known.length + right;
    if (a === undefined || b === undefined || seen.has(id)) return [];
    seen.add(id);
    const by = relationOf(a, b);
    return by === null ? [] : [{ pair, by, strength: STRENGTH[compareNames(a.name, b.name)] }];
  });
  return edges.sort((x, y) => x.strength - y.strength || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1]);
};

/** Sets of files that are joined step by step; the first index of a set stands for it. */
const joining = (names: readonly NameKey[]) => {
  const parents = names.map((_, index) => index);
  const namesOf = new Map(names.map((name, index) => [index, [name]]));
  const first = (index: number): number => {
    let root = index;
    for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root]) {
      const above = parents[parent] ?? parent;
      parents[root] = above;
      root = above;
    }
    return root;
  };
  return {
    first,
    /** Whether two sets hold names that can't be one person's. */
    differ: (a: number, b: number): boolean =>
      (namesOf.get(first(a)) ?? []).some((one) =>
        (namesOf.get(first(b)) ?? []).some((other) => compareNames(one, other) === 'different'),
      ),
    join: (a: number, b: number): void => {
      const [root, other] = [first(a), first(b)].sort((x, y) => x - y) as [number, number];
      if (root === other) return;
      parents[other] = root;
      const all = [...(namesOf.get(root) ?? []), ...(namesOf.get(other) ?? [])];
      namesOf.set(root, [...new Map(all.map((name) => [`${name.han} ${name.latin.join(' ')}`, name])).values()]);
    },
  };
};

/**
 * The people who have several of the files, each with the indexes of theirs in order.
 *
 * Surest relations come first, and one by a name that was not read, or by one in another script, never joins two people
 * whose names differ. The result depends on nothing but the profiles and their order.
 */
export const personsOf = (profiles: readonly RankedProfile[]): readonly Person[] => {
  const known = toKnown(profiles);
  const sets = joining(known.map(({ name }) => name));
  const by = new Map<number, Set<SameBy>>();
  for (const { pair, by: causes, strength } of toEdges(known)) {
    const [a, b] = pair;
    if (sets.first(a) !== sets.first(b)) {
      if (strength < STRENGTH.different && sets.differ(a, b)) continue;
      sets.join(a, b);
    }
    for (const index of pair) by.set(index, new Set([...(by.get(index) ?? []), ...causes]));
  }
  const persons = new Map<number, { readonly index: number; readonly by: readonly SameBy[] }[]>();
  for (const [index] of profiles.entries()) {
    const causes = by.get(index);
    if (causes === undefined) continue;
    const root = sets.first(index);
    const file = { index, by: SAME_BY.filter((cause) => causes.has(cause)) };
    const person = persons.get(root);
    if (person === undefined) persons.set(root, [file]);
    else person.push(file);
  }
  return [...persons.values()];
};
