import fc from 'fast-check';
import {
  CLAIM_FIELDS,
  type ParsedResume,
  type Profile,
  type Ranking,
  type RubricFault,
} from '../../../src/model/index.ts';
import { candidate, PROFILE, ranking } from '../sample-ranking.ts';

/** Texts that one sink or another takes for more than text. */
const ATTACKS = [
  '\u001b[2J\u001b[31mred',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://example.com\u0007link\u001b]8;;\u0007',
  '\u009b31m',
  '\r\n::error file=a,line=1::stop',
  '::add-mask::客服',
  '##[group]x',
  '##vso[task.setvariable variable=a]b',
  '=1+2',
  '+cmd|"/c calc"!A0',
  '-2+3',
  '@SUM(A1)',
  ' \t=HYPERLINK("http://example.com","x")',
  '＝1＋2',
  '\0=1+2',
  '";=1+2',
  'a"b""c',
  'a,b;c\td',
  'line\nbreak\rreturn\u2028separator\u0085next\u000bdown',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!--',
  ']]>',
  '&lt;b&gt; &amp; &#x1b;',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '| a | b |\n|---|---|',
  '[x](javascript:alert(1)) ![x](http://example.com/x.png)',
  '`code` **bold** # head',
  '\u202etxt.exe\u202c\u2066\u2069',
  '\u200b\u200d\ufeff\u00ad\u2060',
  '\u{e0041}\u{e0042}',
  '\ufe0f\u{e0100}',
  '\ud800',
  '\udc00\ud800',
  '\ufffe\uffff',
  'e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308',
  '\ue000\uf8ff',
  '%0A%25',
  '__proto__',
  '客'.repeat(90),
  'a'.repeat(90),
  '',
];

/** A text as a hostile résumé, file name or error may hold it. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ATTACKS) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...ATTACKS))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Keys whose values are words of ours, never of a document. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'asOf',
  'by',
  'cause',
  'change',
  'claim',
  'education',
  'gate',
  'hits',
  'list',
  'state',
  'bullets',
  'direction',
  'end',
  'field',
  'finished',
  'format',
  'from',
  'highestEducation',
  'kind',
  'language',
  'mode',
  'outcome',
  'section',
  'severity',
  'rule',
  'sha256',
  'start',
  'status',
  'tier',
  'to',
  'verdict',
  'where',
]);

/** The same shape with every text that a document, a file name or a rubric could give replaced by the next hostile one. */
export const withTexts = <T>(value: T, texts: readonly string[]): T => {
  let next = 0;
  const change = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') {
      if (OWN_WORDS.has(key)) return part;
      next += 1;
      return texts[next % texts.length] ?? '';
    }
    if (Array.isArray(part)) return part.map((each: unknown) => change(each, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, change(each, name)]));
  };
  return change(value, '') as T;
};

const both = (text: string): { readonly zh: string; readonly en: string } => ({ zh: text, en: text });
const evidence = [{ page: 1, line: 2, quote: 'quote' }];

const profile: Profile = {
  ...PROFILE,
  education: [
    {
      school: 'a',
      major: 'b',
      level: 'bachelor',
      mode: 'full-time',
      exchange: false,
      start: '2012-09',
      end: '2015-06',
      finished: true,
      evidence,
    },
  ],
  experience: [
    {
      employer: 'a',
      title: 'b',
      start: '2018-03',
      end: 'present',
      months: 81,
      kind: 'full-time',
      outsourced: { payer: 'a', worksAt: 'b' },
      customerService: true,
      roles: ['phone-service'],
      industries: ['fintech'],
      bullets: [0],
      evidence,
    },
  ],
  certificates: [
    { id: 'other', level: 'a', score: null, date: null, status: 'held', why: null, evidence },
    { id: 'cloud', level: 'b', score: 1, date: null, status: 'not-held', why: 'c', evidence },
  ],
  languages: [{ language: 'en', level: 'cet4', evidence }],
  skills: [{ id: 'a', name: 'b', kind: 'tool', where: 'used', evidence }],
  bullets: [
    {
      text: 'a',
      kind: 'duty',
      section: 'experience',
      star: { situation: true, task: true, action: true, result: true },
      metrics: [{ id: 'csat', value: 1, unit: '%', from: 0, direction: 'up', period: null, plausible: true }],
      tier: 'execution',
      evidence,
    },
  ],
  competencies: [{ id: 'communication', bullets: [0], evidence }],
  wish: { posts: ['a'], cities: ['b'], salary: 'c', available: 'd', shifts: true, evidence },
};

const file = { path: 'a.pdf', sha256: 'ef'.repeat(32), format: 'pdf', bytes: 1, pages: 1 } as const;

const claimed = (value: string) => ({ value, evidence });

/** A difference of every kind, each with texts of a page. */
const differences = CLAIM_FIELDS.map((field) => ({ field, about: 'a', ranked: claimed('b'), other: claimed('c') }));

const worst: Ranking = (() => {
  const one = candidate({
    name: 'n',
    profile,
    notices: [{ code: 'hidden-text', message: both('m'), page: 1 }],
    duplicates: ['d'],
    sameAs: [{ file, by: ['phone', 'job'], differences }],
    copiedBullets: [{ bullet: 0, evidence, with: [{ path: 'p', evidence }] }],
  });
  const candidates = [
    {
      ...one,
      requirements: one.requirements.map((each) => ({ ...each, status: 'failed' as const, evidence })),
      criteria: one.criteria.map((each) => ({ ...each, evidence })),
    },
    { ...one, rank: 2, bonuses: one.criteria.map((each) => ({ ...each, id: `bonus-${each.id}`, evidence })) },
  ];
  return ranking(candidates, {
    counts: { files: 5, ranked: 2, unreadable: 1, duplicates: 2 },
    unreadable: [{ file, status: 'corrupt', message: both('m') }],
    duplicates: [
      { file, of: 'o', kind: 'same-bytes' },
      { file, of: 'o', kind: 'same-person', by: ['phone'], differences },
    ],
  });
})();

const parsed: ParsedResume = {
  file,
  status: 'ok',
  message: null,
  notices: [{ code: 'stuffing', message: both('m') }],
  profile,
};
const unread: ParsedResume = { file, status: 'unreadable', message: both('m'), notices: [], profile: null };

const fault = (severity: RubricFault['severity']): RubricFault => ({
  file: 'f',
  line: 1,
  column: 2,
  path: 'p',
  rule: 'shape',
  severity,
  message: both('m'),
  suggestion: 's',
});

/** Criteria keep their ids, which a rubric's own check holds to letters and dashes. */
const withCriteria = (given: Ranking): Ranking => ({
  ...given,
  candidates: given.candidates.map((each, index) => ({
    ...each,
    criteria: each.criteria.map((result, at) => ({ ...result, id: worst.candidates[index]?.criteria[at]?.id ?? '' })),
    bonuses: each.bonuses.map((result, at) => ({ ...result, id: worst.candidates[index]?.bonuses[at]?.id ?? '' })),
  })),
});

export const hostileTexts = fc.array(hostileText, { minLength: 1, maxLength: 12 });

export const hostileRanking: fc.Arbitrary<Ranking> = hostileTexts.map((given) => withCriteria(withTexts(worst, given)));

export const hostileResumes: fc.Arbitrary<readonly ParsedResume[]> = hostileTexts.map((given) =>
  withTexts([parsed, unread], given),
);

/** What `rubric check` found, an error and a warning in one file. */
export const hostileCheck: fc.Arbitrary<{
  readonly files: readonly string[];
  readonly faults: readonly RubricFault[];
}> = hostileTexts.map((given) => {
  const faults = withTexts([fault('error'), fault('warning')], given).map((each) => ({
    ...each,
    file: given[0] ?? '',
  }));
  return { files: [given[0] ?? ''], faults };
});
