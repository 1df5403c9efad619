import { loadDocumentStyle, loadPageFiles } from '../../src/app/page-files.ts';
import type { Candidate, Profile, Ranking } from '../../src/model/index.ts';
import { PLAIN, type ReportOptions } from '../../src/report/index.ts';

export const PROFILE: Profile = {
  schemaVersion: 1,
  contact: { name: '林可欣', phones: ['13800002001'], emails: ['linkexin@example.com'], numbers: [], evidence: [] },
  highestEducation: 'associate',
  education: [],
  experience: [],
  tenure: {
    workMonths: 81,
    customerServiceMonths: 81,
    finishedJobs: 1,
    shortestMonths: 81,
    averageMonths: 81,
    gaps: [],
  },
  certificates: [
    { id: 'putonghua', level: '二级甲等', score: null, date: null, status: 'held', why: null, evidence: [] },
    { id: 'cet4', level: null, score: 512, date: null, status: 'held', why: null, evidence: [] },
    { id: 'cet6', level: null, score: null, date: null, status: 'not-held', why: 'preparing', evidence: [] },
  ],
  languages: [],
  skills: [],
  bullets: [],
  competencies: [],
  doubts: [],
  wish: { posts: [], cities: [], salary: null, available: null, shifts: null, evidence: [] },
  lines: [{ page: 1, line: 1, text: '林可欣', section: 'basic', job: null, keywords: [] }],
};

const both = (text: string): { readonly zh: string; readonly en: string } => ({ zh: text, en: text });

/** A candidate that meets everything, but for what is given. */
export const candidate = (given: Partial<Candidate> = {}): Candidate => ({
  rank: 1,
  file: { path: '简历/林可欣-电话客服-应聘.pdf', sha256: 'ab'.repeat(32), format: 'pdf', bytes: 1234, pages: 1 },
  name: '林可欣',
  outcome: 'qualified',
  score: 87.5,
  requirements: [
    { id: 'education', title: both('学历'), status: 'met', reason: both('已取得大专'), evidence: [] },
    { id: 'putonghua', title: both('普通话'), status: 'met', reason: both('持有二级甲等'), evidence: [] },
  ],
  criteria: [
    {
      id: 'months',
      title: both('客服经验'),
      kind: 'experience',
      credit: 0.9,
      points: 18,
      max: 20,
      reason: both('81 个月'),
      evidence: [],
    },
    {
      id: 'complaints',
      title: both('投诉处理'),
      kind: 'keywords',
      credit: 0.5,
      points: 8,
      max: 16,
      reason: both('命中 5/10'),
      evidence: [],
    },
  ],
  bonuses: [],
  profile: PROFILE,
  notices: [],
  duplicates: [],
  sameAs: [],
  copiedBullets: [],
  ...given,
});

export const ranking = (candidates: readonly Candidate[], given: Partial<Ranking> = {}): Ranking => ({
  schemaVersion: 1,
  tool: 'screener 0.0.0',
  scoreVersion: 1,
  rubric: {
    id: 'phone-support',
    version: '1.0.0',
    sha256: 'cd'.repeat(32),
    title: { zh: '电话客服', en: 'Phone support' },
  },
  asOf: '2026-11-01',
  counts: { files: candidates.length, ranked: candidates.length, unreadable: 0, duplicates: 0 },
  candidates,
  unreadable: [],
  duplicates: [],
  ...given,
});

export const OPTIONS: ReportOptions = {
  language: 'zh',
  width: 80,
  palette: PLAIN,
  certificateNames: new Map(),
  metricNames: new Map(),
  pageFiles: loadPageFiles,
  documentStyle: loadDocumentStyle,
};
