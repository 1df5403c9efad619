import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Verification } from '../../../src/model/index.ts';
import { VERIFY_FORMATS } from '../../../src/report/verify/index.ts';
import { OPTIONS } from '../sample-ranking.ts';
import { GUARDS, textGuard } from './guards.ts';
import { hostileTexts, withTexts } from './hostile.ts';

const RUNS = { numRuns: Number(process.env['SOAK_RUNS'] ?? 15), seed: 20261101 };

const title = { zh: 't', en: 't' };
const was = { path: 'a', sha256: 'ab'.repeat(32), bytes: 1, status: 'ok' } as const;
const place = { rank: 1, outcome: 'qualified', score: 80 } as const;

/** A run in which everything has changed, with texts wherever a file or a rubric could give one. */
const WORST: Verification = {
  schemaVersion: 1,
  tool: 't',
  run: { folder: 'f', rubric: 'r', rubricVersion: 'v', asOf: '2026-11-01', files: 2 },
  verdict: 'different',
  damaged: ['d'],
  changes: {
    tool: { before: 'a', after: 'b' },
    scoreVersion: { before: 1, after: 2 },
    vocabulary: true,
    // Not a text of anybody: one of two words.
    rubric: null,
    files: [
      { path: 'a', change: 'status', before: was, after: { ...was, status: 'timed-out' } },
      { path: 'b', change: 'new', before: null, after: was },
    ],
    outputs: [{ path: 'o', change: 'changed' }],
    shifts: [
      {
        path: 'a',
        name: 'n',
        before: place,
        after: { ...place, rank: 2 },
        causes: [
          { id: 'i', title, kind: 'points', before: 1, after: null },
          { id: 'i', title, kind: 'requirement', before: null, after: null },
        ],
      },
      { path: 'b', name: null, before: null, after: place, causes: [] },
    ],
    details: [{ path: 'c', fields: ['f'] }],
  },
};

describe('hostile text in a run made again', () => {
  it.each(Object.entries(VERIFY_FORMATS))('is only text in the format %s', async (_, format) => {
    const [render, guard] = [await format.load(), GUARDS[format.extensions[0] ?? ''] ?? textGuard];
    fc.assert(
      fc.property(hostileTexts, (texts) => guard(render(withTexts(WORST, texts), OPTIONS), 0)),
      RUNS,
    );
  });
});
