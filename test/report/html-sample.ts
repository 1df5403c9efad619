import type { Candidate, Evidence, Ranking } from '../../src/model/index.ts';
import { candidate, PROFILE, ranking } from './sample-ranking.ts';

const both = (text: string): { readonly zh: string; readonly en: string } => ({ zh: text, en: text });

/** A candidate in whom every text that a document can give is the given one. */
export const candidateOf = (text: string, given: Partial<Candidate> = {}): Candidate => {
  const evidence: readonly Evidence[] = [{ page: 1, line: 2, quote: text }];
  const base = candidate();
  return candidate({
    name: text,
    file: { ...base.file, path: text },
    requirements: base.requirements.map((result) => ({ ...result, reason: both(text), evidence })),
    criteria: base.criteria.map((result) => ({ ...result, reason: both(text), evidence })),
    notices: [{ code: 'hidden-text', message: both(text) }],
    duplicates: [text],
    profile: {
      ...PROFILE,
      contact: { name: text, phones: [text], emails: [text], numbers: [], evidence },
      education: [
        {
          school: text,
          major: text,
          level: 'associate',
          mode: null,
          exchange: false,
          start: '2014-09',
          end: '2017-06',
          finished: true,
          evidence,
        },
      ],
      experience: [
        {
          employer: text,
          title: text,
          start: '2018-03',
          end: 'present',
          months: 104,
          kind: 'full-time',
          outsourced: null,
          customerService: true,
          roles: [],
          industries: [],
          bullets: [0],
          evidence,
        },
      ],
      certificates: [{ id: 'other', level: text, score: null, date: null, status: 'held', why: null, evidence }],
      skills: [{ id: 'x', name: text, kind: 'tool', where: 'used', evidence }],
      bullets: [
        {
          text,
          kind: 'achievement',
          section: 'experience',
          star: { situation: false, task: true, action: true, result: true },
          metrics: [{ id: 'csat', value: 96, unit: '%', from: 91, direction: 'up', period: null, plausible: true }],
          tier: 'problem-solving',
          evidence,
        },
      ],
      wish: { posts: [text], cities: [text], salary: text, available: text, shifts: true, evidence },
    },
    ...given,
  });
};

/** A ranking in whose every place stands the given text. */
export const rankingOf = (text: string): Ranking => {
  const file = { path: text, sha256: '', format: 'pdf', bytes: 0, pages: 0 } as const;
  return ranking([candidateOf(text), candidateOf(text, { outcome: 'rejected', rank: 2, score: 41.5 })], {
    unreadable: [{ file, status: 'corrupt', message: both(text) }],
    duplicates: [{ file, of: text, kind: 'same-bytes' }],
  });
};
