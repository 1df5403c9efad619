import { describe, expect, it } from 'vitest';
import { faultsOf } from './leaks.ts';

/** `npm run soak` takes many more, each in every format. */
const RESUMES = 500;
/** Formats of which one résumé takes one, besides the JSON of its profile. */
const EVERY = 23;

describe('blind reports of made-up résumés', () => {
  it('tell nothing that was planted, in any format, and keep every score, reason and fact of work', async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= RESUMES; seed += 1) faults.push(...(await faultsOf(seed, EVERY)));
    expect(faults).toEqual([]);
  });
});
