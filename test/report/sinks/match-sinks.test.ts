import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { MatchedResume, MatchItem, MatchReport } from '../../../src/model/index.ts';
import { MATCH_FORMATS } from '../../../src/report/match/index.ts';
import { OPTIONS } from '../sample-ranking.ts';
import { GUARDS, textGuard } from './guards.ts';
import { hostileTexts, withTexts } from './hostile.ts';

const RUNS = { numRuns: Number(process.env['SOAK_RUNS'] ?? 15), seed: 20261101 };

const both = (text: string): { readonly zh: string; readonly en: string } => ({ zh: text, en: text });
const quote = { page: 1, line: 2, quote: 'q' };
const file = { path: 'a.pdf', sha256: 'ef'.repeat(32), format: 'pdf', bytes: 1, pages: 1 } as const;

const item = (status: MatchItem['status']): MatchItem => ({
  title: both('t'),
  topic: 'keyword',
  strength: 'required',
  weight: 1,
  status,
  credit: status === 'used' ? 1 : 0,
  section: 'experience',
  reason: both('r'),
  evidence: [quote],
  asked: quote,
});

const resume: MatchedResume = {
  rank: 1,
  file,
  name: 'n',
  notices: [{ code: 'hidden-text', message: both('m') }],
  duplicates: ['d'],
  assessment: { outcome: 'review', score: 50 },
  coverage: 50,
  by: {
    required: { percent: 50, found: 1, total: 2 },
    preferred: { percent: null, found: 0, total: 0 },
    duty: { percent: 0, found: 0, total: 1 },
  },
  items: [item('used'), item('missing'), item('denied')],
  questions: [both('q')],
};

const REPORT: MatchReport = {
  schemaVersion: 1,
  tool: 'screener 0.0.0',
  asOf: '2026-11-01',
  complete: true,
  advert: { path: 'jd.txt', title: 't', asks: 3, dropped: [] },
  rubric: null,
  counts: { files: 3, matched: 1, unreadable: 1, duplicates: 1 },
  resumes: [resume],
  unreadable: [{ file, status: 'corrupt', message: both('m') }],
  duplicates: [{ file, of: 'o', kind: 'same-bytes' }],
};

/** Words of ours in a match. */
const withOwnWords = (report: MatchReport): MatchReport => ({
  ...report,
  resumes: report.resumes.map((each) => ({
    ...each,
    items: each.items.map((one) => ({ ...one, topic: 'keyword', strength: 'required' })),
  })),
});

describe('hostile text in a match with an advert', () => {
  it.each(Object.entries(MATCH_FORMATS))('is only text as %s', async (_, format) => {
    const render = await format.load();
    const guard = GUARDS[format.extensions[0] ?? 'txt'] ?? textGuard;
    fc.assert(
      fc.property(hostileTexts, (texts) => guard(render(withOwnWords(withTexts(REPORT, texts)), OPTIONS), 3)),
      RUNS,
    );
  });
});
