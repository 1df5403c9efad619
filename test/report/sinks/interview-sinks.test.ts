import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERVIEW_FORMATS } from '../../../src/report/index.ts';
import { INTERVIEW } from '../sample-interview.ts';
import { OPTIONS } from '../sample-ranking.ts';
import { GUARDS } from './guards.ts';
import { hostileTexts, withTexts } from './hostile.ts';
import { wordGuard } from './word-guard.ts';

const RUNS = { numRuns: Number(process.env['SOAK_RUNS'] ?? 15), seed: 20261101 };

/** Parts of a question whose values are words of ours. */
const withOwnWords = (given: typeof INTERVIEW): typeof INTERVIEW => ({
  ...given,
  interviews: given.interviews.map((each, index) => ({
    ...each,
    questions: each.questions.map((question, at) => ({
      ...question,
      part: INTERVIEW.interviews[index]?.questions[at]?.part ?? 'facts',
    })),
  })),
});

describe('hostile text in an interview', () => {
  it.each(Object.entries(INTERVIEW_FORMATS))('is only text as %s', async (_, format) => {
    const render = await format.load();
    const guard = GUARDS[format.extensions[0] ?? ''];
    await fc.assert(
      fc.asyncProperty(hostileTexts, fc.constantFrom(40, 80), async (texts, width) => {
        const output = await render(withOwnWords(withTexts(INTERVIEW, texts)), { ...OPTIONS, width });
        if (typeof output !== 'string') await wordGuard(output);
        else if (guard === undefined) expect.fail('no guard');
        else guard(output, 0);
      }),
      RUNS,
    );
  });
});
