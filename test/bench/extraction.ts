import { loadRubric } from '../../src/app/rubric-files.ts';
import { toProfile } from '../../src/extract/index.ts';
import { toLines, toSections } from '../../src/layout/index.ts';
import type { ResumeDocument } from '../../src/model/index.ts';
import { assess } from '../../src/score/index.ts';
import type { Vocabulary } from '../../src/vocabulary/index.ts';

/** Rounds over all résumés: before those that count, code is not yet compiled for good. */
const WARM_UP = 10;
const ROUNDS = 10;
const RUBRIC = 'phone-support';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Milliseconds that extracting one résumé's profile and scoring it take, warm: the median over the documents of each one's median.
 *
 * Lines and sections are made anew each round and not timed, so that nothing remembered of a line is found again.
 */
export const timeExtraction = (documents: readonly ResumeDocument[], vocabulary: Vocabulary, asOf: string): number => {
  const { rubric } = loadRubric(RUBRIC, vocabulary);
  const times = documents.map((): number[] => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    documents.forEach((document, index) => {
      const sections = toSections(toLines(document), vocabulary);
      const start = process.hrtime.bigint();
      assess(toProfile(sections, vocabulary, asOf).profile, rubric, { vocabulary, asOf });
      if (round >= WARM_UP) times[index]?.push(Number(process.hrtime.bigint() - start) / 1e6);
    });
  }
  return median(times.map(median));
};
