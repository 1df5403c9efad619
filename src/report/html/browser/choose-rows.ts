import type { PageRow, PageScale } from '../data.ts';

/** What a row must have to be shown; null and empty mean that anything goes. */
export type Filter = {
  readonly query: string;
  readonly outcomes: ReadonlySet<string>;
  readonly from: number | null;
  readonly to: number | null;
  /** The status asked for, by the requirement's place. */
  readonly requirements: ReadonlyMap<number, string>;
  /** The least share of its points, in percent, by the criterion's place. */
  readonly criteria: ReadonlyMap<number, number>;
};

/** `points:3` for the points of the fourth criterion. */
export type Sort = { readonly key: string; readonly descending: boolean };

export const NO_FILTER: Filter = {
  query: '',
  outcomes: new Set(),
  from: null,
  to: null,
  requirements: new Map(),
  criteria: new Map(),
};

/** Keys whose largest value stands first when they are first asked for. */
export const startsDescending = (key: string): boolean => !['rank', 'who', 'outcome'].includes(key);

const OUTCOME_ORDER = ['qualified', 'review', 'rejected'];

/** Absorbs the rounding of points: 80 % of 4 is 3.2. */
const ALMOST = 1e-9;

const words = (query: string): readonly string[] =>
  query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');

const passes = (row: PageRow, filter: Filter, scales: readonly PageScale[], wanted: readonly string[]): boolean =>
  (filter.outcomes.size === 0 || filter.outcomes.has(row.outcome)) &&
  (filter.from === null || row.score >= filter.from) &&
  (filter.to === null || row.score <= filter.to) &&
  [...filter.requirements].every(([place, status]) => row.requirements[place] === status) &&
  [...filter.criteria].every(
    ([place, share]) => (row.points[place] ?? 0) >= ((scales[place]?.max ?? 0) * share) / 100 - ALMOST,
  ) &&
  wanted.every((word) => row.search.includes(word));

const sortValue = (row: PageRow, key: string): number | null => {
  if (key === 'score') return row.score;
  if (key === 'outcome') return OUTCOME_ORDER.indexOf(row.outcome);
  if (key === 'education') return row.education;
  if (key === 'service') return row.months;
  if (key.startsWith('points:')) return row.points[Number(key.slice(7))] ?? null;
  return row.rank;
};

/** Unknown values stand last, whichever way it is sorted. */
const compareValues = (a: number | null, b: number | null, descending: boolean): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? b - a : a - b;
};

/** The places of the rows that pass, in the order asked for; equals keep the order of the ranking. */
export const chooseRows = (
  rows: readonly PageRow[],
  scales: readonly PageScale[],
  {
    filter,
    sort,
    compareNames,
  }: { readonly filter: Filter; readonly sort: Sort; readonly compareNames: (a: string, b: string) => number },
): readonly number[] => {
  const wanted = words(filter.query);
  const passing = rows.map((row, place) => ({ row, place })).filter(({ row }) => passes(row, filter, scales, wanted));
  const sign = sort.descending ? -1 : 1;
  return passing
    .sort((a, b) => {
      const order =
        sort.key === 'who'
          ? sign * compareNames(a.row.name, b.row.name)
          : compareValues(sortValue(a.row, sort.key), sortValue(b.row, sort.key), sort.descending);
      return order || a.place - b.place;
    })
    .map(({ place }) => place);
};
