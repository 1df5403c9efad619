import type { OfferDecision, OfferRow, Offers, RankedPerson, ShortlistRule, TestName } from '../model/index.ts';

export type TestScores = Readonly<Record<TestName, number | null>>;
type Weights = Offers['weights'];
type Tested = Omit<OfferRow, 'place' | 'decision'>;

const TESTS: readonly TestName[] = ['written', 'interview'];

/** One decimal, as scores are told; sums of hundredths are made whole before they are rounded. */
const tenth = (value: number): number => Math.round(Number((value * 10).toFixed(6))) / 10;

const placesOf = (rule: NonNullable<ShortlistRule['top']>, all: number): number =>
  'count' in rule ? Math.min(rule.count, all) : Math.ceil(Number(((all * rule.percent) / 100).toFixed(9)));

/** By total, then by file, so that equal totals stand in one order everywhere; equal totals share a place. */
const byTotal = (a: Tested, b: Tested): number =>
  b.total - a.total || (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0);

/**
 * Who gets an offer: the best by 笔试 and 面试 together (S1: 40 % and 60 %, the top 20 %).
 *
 * Those who share the last place that gets one are `tied` where there are more of them than offers left: a person decides.
 * One with a score of two is not placed; nobody's missing score counts as 0.
 */
export const toOffers = (
  tested: readonly { readonly person: RankedPerson; readonly scores: TestScores }[],
  weights: Weights,
  rule: NonNullable<ShortlistRule['top']>,
): Pick<Offers, 'rows' | 'incomplete' | 'places'> => {
  const whole: Tested[] = [];
  const incomplete: Offers['incomplete'][number][] = [];
  for (const { person, scores } of tested) {
    const { written, interview } = scores;
    if (written === null || interview === null) {
      incomplete.push({ ...person, missing: TESTS.filter((test) => scores[test] === null) });
      continue;
    }
    const total = tenth((written * weights.written + interview * weights.interview) / 100);
    whole.push({ ...person, written, interview, total });
  }
  whole.sort(byTotal);
  const places = placesOf(rule, whole.length);
  const last = whole[places - 1]?.total;
  const tied = last !== undefined && whole[places]?.total === last;
  const decisionOf = (total: number): OfferDecision => {
    if (last === undefined || total < last) return 'none';
    return total === last && tied ? 'tied' : 'offer';
  };
  return {
    places,
    incomplete,
    rows: whole.map((row) => ({
      ...row,
      place: whole.findIndex(({ total }) => total === row.total) + 1,
      decision: decisionOf(row.total),
    })),
  };
};
