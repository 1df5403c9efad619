import type { Golden, RubricDiff, Sensitivity } from '../../../src/model/index.ts';
import type { TestRun } from '../../../src/report/tests/test-run.ts';

const both = (text: string): { readonly zh: string; readonly en: string } => ({ zh: text, en: text });
const RUBRIC = { id: 'phone-support', version: '1.0.0', sha256: 'cd'.repeat(32), title: both('t') };
const PLACE = { rank: 2, outcome: 'review', score: 50, listed: false } as const;

export const DIFF: RubricDiff = {
  schemaVersion: 1,
  tool: 'screener 0.0.0',
  before: { ...RUBRIC, source: 's' },
  after: { ...RUBRIC, source: 's' },
  asOf: '2026-11-01',
  files: 2,
  unreadable: 1,
  shortlist: { top: { count: 1 }, minimumScore: null },
  edits: [
    { list: 'criteria', id: 'months', what: 'weight', before: '10', after: '20' },
    { list: 'keywords', id: 'group', what: 'added', before: null, after: 'word' },
  ],
  movement: {
    candidates: 2,
    moves: [
      {
        file: 'a.pdf',
        name: 'n',
        before: PLACE,
        after: { ...PLACE, rank: 1, listed: true },
        causes: [
          { cause: 'requirement', id: 'education', title: both('t'), before: 'met', after: null },
          { cause: 'criterion', id: 'months', title: both('t'), change: 1, othersChange: -1 },
        ],
      },
      { file: 'b.pdf', name: null, before: PLACE, after: { ...PLACE, rank: 3 }, causes: [{ cause: 'others' }] },
    ],
    rescored: 1,
    tau: 0.5,
  },
  gates: [{ gate: 'max-moves', limit: 1, actual: 2, holds: false }],
};

export const TEST_RUN: TestRun = {
  tests: [
    {
      rubric: { id: 'phone-support', version: '1.0.0', file: 'f.json' },
      asOf: '2026-11-01',
      cases: [
        {
          candidate: 'c',
          line: 1,
          column: 2,
          claims: [
            { claim: 'found', holds: false, name: 'n', paths: ['p', 'q'], unreadable: true },
            { claim: 'above', holds: false, other: 'o', rank: 2, otherRank: 1 },
          ],
        },
        {
          candidate: null,
          line: 1,
          column: 2,
          claims: [{ claim: 'top', holds: false, expected: ['e'], actual: ['a'] }],
        },
      ],
    },
  ],
  files: 2,
  unreadable: 0,
  listAll: true,
};

const LINE = {
  rank: 1,
  outcome: 'review',
  score: 50,
  file: 'a.pdf',
  requirements: { education: 'met' },
  points: { months: 1 },
} as const;

export const GOLDENS: readonly Golden[] = [
  {
    id: 'phone-support',
    path: 'p.txt',
    state: 'changed',
    drift: [
      { file: 'a.pdf', before: LINE, after: { ...LINE, rank: 2 } },
      { file: 'b.pdf', before: null, after: LINE },
    ],
    head: { before: 'h', after: 'i' },
  },
];

const CHANGE = { id: 'months', title: both('t'), from: 10, to: 20 };

export const SENSITIVITY: Sensitivity = {
  schemaVersion: 1,
  tool: 'screener 0.0.0',
  rubric: RUBRIC,
  asOf: '2026-11-01',
  files: 2,
  unreadable: 0,
  shortlist: { top: { count: 1 }, minimumScore: null },
  spread: 0.2,
  draws: 100,
  seed: 1,
  intervals: [{ file: 'a.pdf', name: 'n', outcome: 'review', score: 50, rank: 1, best: 1, worst: 2, listedShare: 0.5 }],
  swaps: [{ upper: 'a.pdf', lower: 'b.pdf', gap: 1, change: CHANGE }],
  crossings: [{ leaves: 'a.pdf', enters: 'b.pdf', change: CHANGE }],
  ties: [['a.pdf', 'b.pdf']],
  constant: [{ id: 'months', title: both('t'), credit: 1 }],
  idle: [{ group: 'g', id: 'k', hits: 'none' }],
};
