import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toKeywordMentions } from '../../src/extract/keyword-mentions.ts';
import type {
  Bullet,
  Certificate,
  Education,
  Experience,
  ParsedResume,
  Profile,
  ProfileLine,
  Skill,
} from '../../src/model/index.ts';
import { compileVocabulary, type Vocabulary, type VocabularyData } from '../../src/vocabulary/index.ts';

const folder = join(import.meta.dirname, '../../rubrics/vocabulary');

const EMPTY_LISTS = { languages: [], kpis: [], industries: [], tools: [], skills: [] };

/** The shipped vocabulary. */
export const vocabulary: Vocabulary = compileVocabulary({
  ...EMPTY_LISTS,
  ...Object.fromEntries(
    readdirSync(folder).map((name) => [
      name.replace('.json', '').replace(/-(\w)/u, (_, letter: string) => letter.toUpperCase()),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    ]),
  ),
} as unknown as VocabularyData);

export const context = { vocabulary, asOf: '2026-11-01', keywords: {} };

const quote = (text: string) => [{ page: 1, line: 1, quote: text }];

export const study = (facts: Partial<Education>): Education => ({
  school: '某某学院',
  major: null,
  level: null,
  mode: null,
  exchange: false,
  start: null,
  end: null,
  finished: null,
  evidence: quote('某某学院'),
  ...facts,
});

export const job = (facts: Partial<Experience>): Experience => ({
  employer: '某某公司',
  title: '客服专员',
  start: null,
  end: null,
  months: null,
  kind: 'full-time',
  outsourced: null,
  customerService: true,
  roles: ['customer-service'],
  industries: [],
  bullets: [],
  evidence: quote(`${facts.start ?? ''}-${facts.end ?? ''} ${facts.employer ?? '某某公司'}`),
  ...facts,
});

export const paper = (id: string, facts: Partial<Certificate> = {}): Certificate => ({
  id,
  level: null,
  score: null,
  date: null,
  status: 'held',
  why: null,
  evidence: quote(id),
  ...facts,
});

export const tool = (id: string, where: Skill['where']): Skill => ({
  id,
  name: id,
  kind: 'tool',
  where,
  evidence: quote(id),
});

export const bullet = (facts: Partial<Bullet>): Bullet => ({
  text: '处理投诉',
  kind: 'duty',
  section: 'experience',
  star: { situation: false, task: false, action: false, result: false },
  metrics: [],
  tier: 'execution',
  evidence: quote(facts.text ?? '处理投诉'),
  ...facts,
});

export const line = (text: string, section: ProfileLine['section'], jobIndex: number | null = null): ProfileLine => ({
  page: 1,
  line: 1,
  text,
  section,
  job: jobIndex,
  keywords: toKeywordMentions(text, vocabulary),
});

export const person = (facts: Partial<Profile> = {}): Profile => ({
  schemaVersion: 1,
  contact: {
    name: '林小禾',
    phones: ['13800001234'],
    emails: ['lin@example.com'],
    numbers: [],
    evidence: quote('林小禾'),
  },
  highestEducation: null,
  education: [],
  experience: [],
  tenure: {
    workMonths: null,
    customerServiceMonths: null,
    finishedJobs: 0,
    shortestMonths: null,
    averageMonths: null,
    gaps: [],
  },
  certificates: [],
  languages: [],
  skills: [],
  bullets: [],
  competencies: [],
  doubts: [],
  wish: { posts: [], cities: [], salary: null, available: null, shifts: null, evidence: [] },
  lines: [],
  ...facts,
});

export const resume = (path: string, sha256: string, profile: Profile | null): ParsedResume => ({
  file: { path, sha256, format: 'pdf', bytes: 1, pages: 1 },
  status: profile === null ? 'image-only' : 'ok',
  message: profile === null ? { zh: '只有图像', en: 'images only' } : null,
  notices: [],
  profile,
});
