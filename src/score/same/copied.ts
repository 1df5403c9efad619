import type { Bullet, CopiedBullet, FileFacts, RankedProfile } from '../../model/index.ts';
import { withoutFigures } from './figures.ts';
import { alikePairs } from './shingles.ts';

/**
 * Share of shingles from which two bullets are one wording, their figures aside. Measured on the 62 fixtures and 36 other
 * invented people: of two people's bullets the most alike share 0.42; a copy with a word changed shares 0.67 and more.
 */
const LEAST_ALIKE = 0.6;
/**
 * Shortest wording that says something of its own, in Han characters (a letter counts as 0.4): of a bullet with a result or
 * figure, and of a duty, which two people with one post may word alike (接听客户来电，解答客户咨询，处理客户投诉).
 */
const SHORTEST = { achievement: 18, duty: 28 } as const;
const LETTER = 0.4;
/** A wording that more other people use is a stock phrase or a template's, and says nothing of one of them. */
const MOST_OTHERS = 5;
/** Different wordings that a piece of four characters may stand in before it is common wording. */
const MOST_WITH_PIECE = 200;

const HAN = /\p{Script=Han}/gu;

const lengthOf = (wording: string): number => {
  const han = wording.match(HAN)?.length ?? 0;
  return han + (wording.length - han) * LETTER;
};

/** A bullet that is long enough to be told: whose it is, and where. */
type Entry = { readonly owner: number; readonly bullet: number; readonly path: string } & Pick<Bullet, 'evidence'>;

type Read = { readonly file: FileFacts; readonly profile: Pick<RankedProfile, 'bullets'> };

/** The bullets of all résumés by their wording. */
const byWording = (resumes: readonly Read[]): ReadonlyMap<string, readonly Entry[]> => {
  const wordings = new Map<string, Entry[]>();
  resumes.forEach(({ file: { path }, profile }, owner) => {
    profile.bullets.forEach(({ text, kind, evidence }, bullet) => {
      const wording = withoutFigures(text);
      if (lengthOf(wording) < SHORTEST[kind]) return;
      const known = wordings.get(wording);
      const entry = { owner, bullet, path, evidence };
      if (known === undefined) wordings.set(wording, [entry]);
      else known.push(entry);
    });
  });
  return wordings;
};

const ownersOf = (entries: Iterable<Entry>): number => new Set([...entries].map(({ owner }) => owner)).size;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What one entry is told with, for each that has a twin; of a pair both have one. */
const twinsOf = (
  resumes: readonly Read[],
  isOnePerson: (a: number, b: number) => boolean,
): ReadonlyMap<Entry, ReadonlySet<Entry>> => {
  const wordings = [...byWording(resumes)].filter(([, entries]) => ownersOf(entries) <= MOST_OTHERS + 1);
  const alike = alikePairs(
    wordings.map(([text]) => text),
    { least: LEAST_ALIKE, most: MOST_WITH_PIECE },
  );
  const twins = new Map<Entry, Set<Entry>>();
  const note = (one: Entry, other: Entry): void => {
    const known = twins.get(one);
    if (known === undefined) twins.set(one, new Set([other]));
    else known.add(other);
  };
  const entriesOf = (index: number): readonly Entry[] => wordings[index]?.[1] ?? [];
  for (const [a, b] of [...wordings.map((_, index) => [index, index] as const), ...alike]) {
    for (const left of entriesOf(a)) {
      for (const right of entriesOf(b)) {
        if (left.owner === right.owner || isOnePerson(left.owner, right.owner)) continue;
        note(left, right);
        note(right, left);
      }
    }
  }
  return twins;
};

/**
 * For each résumé, its bullets that stand in the résumés of other people in the same words, figures aside.
 *
 * Of each pair both are told. Short duties, and wordings that many people use, are not. `isOnePerson` tells whether two
 * résumés, by index, are one person's, whose bullets may well be the same.
 */
export const copiedBullets = (
  resumes: readonly Read[],
  isOnePerson: (a: number, b: number) => boolean,
): readonly (readonly CopiedBullet[])[] => {
  const twins = twinsOf(resumes, isOnePerson);
  const isStock = (entry: Entry): boolean => ownersOf(twins.get(entry) ?? []) > MOST_OTHERS;
  const copied: CopiedBullet[][] = resumes.map(() => []);
  for (const [entry, all] of twins) {
    const others = isStock(entry) ? [] : [...all].filter((other) => !isStock(other));
    if (others.length === 0) continue;
    copied[entry.owner]?.push({
      bullet: entry.bullet,
      evidence: entry.evidence,
      with: others
        .sort((a, b) => compareText(a.path, b.path) || a.bullet - b.bullet)
        .map(({ path, evidence }) => ({ path, evidence })),
    });
  }
  return copied.map((bullets) => bullets.sort((a, b) => a.bullet - b.bullet));
};
