import type { AuditGroup, AuditTable, RankedPerson, Reservation } from '../../model/index.ts';
import { type Share, toImpacts } from './impact.ts';

/** Groups under this share of the candidates are listed and not judged (NYC Local Law 144 rules, § 5-301). */
const LEAST_SHARE = 0.02;
/** Fewer people than this are too few to judge. */
const LEAST_PEOPLE = 30;

/** A candidate with what the auditor's table says of it, by attribute; a blank or missing value is unknown. */
export type Grouped = {
  readonly person: RankedPerson;
  readonly isSelected: boolean;
  readonly values: ReadonlyMap<string, string>;
};

/** The middle score; of an even number, half way between the two in the middle. */
export const medianOf = (scores: readonly number[]): number => {
  const sorted = [...scores].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};

const reservationOf = (people: number, all: number): Reservation | null =>
  people < all * LEAST_SHARE ? 'small-share' : people < LEAST_PEOPLE ? 'few' : null;

/** Sorted as text by code points, so that it is the same everywhere. */
const compareValues = (a: readonly string[], b: readonly string[]): number => {
  const [x, y] = [a.join('\u0000'), b.join('\u0000')];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * Rates of the groups that the attributes make together, against the highest of each.
 *
 * Candidates whose group nobody told are counted as unknown and are in no group; the median is that of all candidates.
 */
export const toAuditTable = (people: readonly Grouped[], attributes: readonly string[], median: number): AuditTable => {
  const groups = new Map<string, { readonly values: readonly string[]; readonly members: Grouped[] }>();
  let unknown = 0;
  for (const one of people) {
    const values = attributes.map((attribute) => one.values.get(attribute)?.trim() ?? '');
    if (values.includes('')) {
      unknown += 1;
      continue;
    }
    const key = values.join('\u0000');
    const group = groups.get(key) ?? { values, members: [] };
    groups.set(key, group);
    group.members.push(one);
  }
  const sorted = [...groups.values()].sort((a, b) => compareValues(a.values, b.values));
  const known = people.length - unknown;
  const reservations = sorted.map(({ members }) => reservationOf(members.length, known));
  // A group too small to be judged is no measure for others either.
  const isMeasure = (index: number): boolean => reservations[index] !== 'small-share';
  const sharesOf = (holds: (one: Grouped) => boolean): readonly Share[] =>
    sorted.map(({ members }) => ({ count: members.filter(holds).length, all: members.length }));
  const selected = toImpacts(
    sharesOf(({ isSelected }) => isSelected),
    isMeasure,
  );
  const above = toImpacts(
    sharesOf(({ person }) => person.score > median),
    isMeasure,
  );
  const atLeast = toImpacts(
    sharesOf(({ person }) => person.score >= median),
    isMeasure,
  );
  return {
    attributes,
    unknown,
    groups: sorted.flatMap(({ values, members }, index): readonly AuditGroup[] => {
      const [one, two, three] = [selected[index], above[index], atLeast[index]];
      if (one === undefined || two === undefined || three === undefined) return [];
      return [
        {
          values,
          people: members.length,
          reservation: reservations[index] ?? null,
          selected: one,
          above: two,
          atLeast: three,
        },
      ];
    }),
  };
};
