import type { Candidate, Evidence, InterviewQuestion, Profile } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { attributesIn } from '../protected.ts';
import type { Rubric } from '../rubric.ts';

/** A question that might be asked. `weight` is in points of the score: what is at stake where it is not asked. */
export type Draft = InterviewQuestion & {
  readonly weight: number;
  /** Asked of every candidate, whatever the weight. */
  readonly forAll: boolean;
};

/** What questions are made from: the lines of the candidate's page too, which a ranking leaves behind. */
export type Case = {
  readonly candidate: Candidate & { readonly profile: Profile };
  readonly rubric: Rubric;
  readonly vocabulary: Vocabulary;
};

/** Points at stake that no criterion tells: an outcome hangs on a requirement, trust on a contradiction. */
export const STAKES = {
  requirement: 100,
  claims: 12,
  contradiction: 15,
  shortStays: 12,
  implausible: 12,
  gap: 8,
  noPeriod: 5,
  missingFact: 5,
  refusesShifts: 10,
  terms: 4,
} as const;

/** Minutes that a fact takes, and a claim to hear more of. */
export const FACT_MINUTES = 1;
export const CLAIM_MINUTES = 2;

/** Lines that a question quotes at most. */
const MOST_QUOTES = 3;

/** What stands for a line that names a protected attribute: an interviewer is not to read it from the sheet. */
const WITHHELD = '…';

/** The first lines of the evidence, each once, without those words that no interview may be about. */
export const quotable = (evidence: readonly Evidence[], vocabulary: Vocabulary): readonly Evidence[] => {
  const places = new Set<string>();
  return evidence
    .filter(({ page, line }) => {
      const place = `${page}:${line}`;
      if (places.has(place)) return false;
      places.add(place);
      return true;
    })
    .slice(0, MOST_QUOTES)
    .map((each) => (attributesIn(each.quote, vocabulary).length === 0 ? each : { ...each, quote: WITHHELD }));
};
