import { strFromU8, unzipSync } from 'fflate';
import { toAsks } from '../../src/advert/index.ts';
import { readAdvert } from '../../src/app/advert-file.ts';
import { openBlinding } from '../../src/app/blinding.ts';
import { createParser } from '../../src/app/parser.ts';
import { loadRubric } from '../../src/app/rubric-files.ts';
import type { Language, MatchReport, ParsedResume, Profile, Ranking } from '../../src/model/index.ts';
import {
  EXPLANATION_FORMATS,
  LETTER_FORMATS,
  PARSED_FORMATS,
  RANKING_FORMATS,
  type ReportOptions,
} from '../../src/report/index.ts';
import { MATCH_FORMATS } from '../../src/report/match/index.ts';
import { rank, toMatcher } from '../../src/score/index.ts';
import { OPTIONS } from '../report/sample-ranking.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { type MadeResume, madeResume } from './people.ts';

const AS_OF = '2026-11-01';
const TOOL = 'screener test';
const parse = createParser({ vocabulary, asOf: AS_OF, ocr: false });
const { rubric, facts } = loadRubric('phone-support', vocabulary);
const ADVERT = 'fixtures/jds/bank-hotline.txt';
const match = toMatcher(toAsks(await readAdvert(ADVERT, { vocabulary, asOf: AS_OF }), vocabulary), {
  vocabulary,
  asOf: AS_OF,
});

/** The page's own style and script, which are the same for all, are left out. */
const EMPTY = { text: '', sha256: '' };
const optionsIn = (language: Language): ReportOptions => ({
  ...OPTIONS,
  language,
  pageFiles: () => ({ style: EMPTY, script: EMPTY }),
});

/** What a made-up résumé says. */
const parsed = async ({ text, path }: MadeResume): Promise<ParsedResume> => {
  const bytes = new TextEncoder().encode(text);
  const { format, pages, ...rest } = await parse(bytes, path.slice(path.lastIndexOf('/') + 1));
  const sha256 = [...path].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 2 ** 31, text.length);
  return { file: { path, sha256: sha256.toString(16).padStart(64, '0'), format, bytes: bytes.length, pages }, ...rest };
};

const rankingOf = (resume: ParsedResume): Ranking =>
  rank([resume], rubric, facts, { vocabulary, asOf: AS_OF, tool: TOOL });

const matchOf = ({ file, profile, notices }: ParsedResume, read: Profile): MatchReport => ({
  schemaVersion: 1,
  tool: TOOL,
  asOf: AS_OF,
  advert: { path: ADVERT, title: null, asks: 1, dropped: [] },
  rubric: null,
  complete: true,
  counts: { files: 1, matched: profile === null ? 0 : 1, unreadable: 0, duplicates: 0 },
  resumes: [{ rank: 1, file, name: read.contact.name, ...match(read), notices, duplicates: [], assessment: null }],
  unreadable: [],
  duplicates: [],
});

type Blind = {
  readonly ranking: Ranking;
  readonly resume: ParsedResume;
  readonly match: () => MatchReport | null;
};
type Render = (blind: Blind, options: ReportOptions) => Promise<string>;

/** What Word's markup itself calls a line's style, and no report says of a person. */
const LINE_STYLE = /w:val="single"/gu;

const textIn = (made: string | Uint8Array): string =>
  typeof made === 'string'
    ? made
    : Object.values(unzipSync(made))
        .map((part) => strFromU8(part))
        .join('\n')
        .replace(LINE_STYLE, '');

const REPORTS: readonly (readonly [name: string, render: Render])[] = [
  ...Object.entries(RANKING_FORMATS).map(([name, format]): readonly [string, Render] => [
    `rank ${name}`,
    async ({ ranking }, options) => textIn(await (await format.load())(ranking, options)),
  ]),
  ...Object.entries({ ...EXPLANATION_FORMATS, ...LETTER_FORMATS }).map(([name, format]): readonly [string, Render] => [
    `explain ${name}`,
    async ({ ranking }, options) => textIn(await (await format.load())(ranking, options)),
  ]),
  ...Object.entries(PARSED_FORMATS).map(([name, format]): readonly [string, Render] => [
    `parse ${name}`,
    async ({ resume }, options) => (await format.load())(resume, options),
  ]),
  ...Object.entries(MATCH_FORMATS).map(([name, format]): readonly [string, Render] => [
    `match ${name}`,
    async (blind, options) => {
      const report = blind.match();
      return report === null ? '' : (await format.load())(report, options);
    },
  ]),
];

/** Words of the trade that hold a word which tells the sex. */
const TRADE = /女装/gu;
/** What may stand between the characters of a value. Matches ` `, `-`; not `a`. */
const BETWEEN = /[\s.·()（）+-]+/gu;

const isLatin = (value: string): boolean => /^[\p{Script=Latin}\s'’]+$/u.test(value);

/** Whether a report tells a value, set apart or not. */
const teller = (report: string): ((value: string) => boolean) => {
  const text = report.normalize('NFKC').replace(TRADE, '');
  const joined = text.replace(BETWEEN, '');
  return (value) => {
    if (isLatin(value)) return new RegExp(`(?<!\\p{L})${value}(?!\\p{L})`, 'iu').test(text);
    const plain = value.normalize('NFKC');
    return text.includes(plain) || (plain.length > 2 && joined.includes(plain.replace(BETWEEN, '')));
  };
};

const FACTS = ['experience', 'tenure', 'certificates', 'languages', 'highestEducation'] as const;

/** What blind screening must leave as it is, without the quotes. */
const judgement = ({ candidates: [candidate] }: Ranking): unknown => {
  if (candidate === undefined) return null;
  const bare = JSON.stringify(
    {
      score: candidate.score,
      outcome: candidate.outcome,
      results: [candidate.requirements, candidate.criteria, candidate.bonuses],
      facts: FACTS.map((key) => candidate.profile[key]),
    },
    (key, value: unknown) => (key === 'evidence' ? [] : value),
  );
  return bare;
};

/** A report that holds all that any report tells of a profile. */
const WHOLE = 'parse json';

/**
 * What is wrong with blind reports of the résumé of a seed: values that they tell, facts of work that they lost, scores and
 * reasons that differ. The seed takes one format in `every`, and always the one that tells most.
 */
export const faultsOf = async (seed: number, every: number): Promise<readonly string[]> => {
  const made = madeResume(seed);
  const full = await parsed(made);
  const schools = seed % 2 === 0;
  const language = seed % 3 === 0 ? 'en' : 'zh';
  const run = openBlinding({ vocabulary, schools });
  run.admit([full]);
  const ranking = rankingOf(full);
  const blind: Blind = {
    ranking: run.ranking(ranking, [full], language),
    resume: run.resume(full, language),
    match: () => (full.profile === null ? null : run.match(matchOf(full, full.profile), [full], language)),
  };
  const hidden = { ...made.hidden, ...(schools ? { school: made.school } : {}) };
  const chosen = REPORTS.filter(([name], index) => index % every === seed % every || name === WHOLE);
  const leaks: string[] = [];
  let whole = '';
  for (const [name, render] of chosen) {
    const report = await render(blind, optionsIn(language));
    if (name === WHOLE) whole = report;
    const tells = teller(report);
    for (const [kind, value] of Object.entries(hidden))
      if (tells(value)) leaks.push(`${seed}: ${name} tells the ${kind} ${value}`);
  }
  const isKept = (fact: string): boolean => whole.includes(fact) || !JSON.stringify(full.profile).includes(fact);
  return [
    ...leaks,
    ...(judgement(ranking) === judgement(blind.ranking) ? [] : [`${seed}: score, reasons or facts differ`]),
    ...made.kept.filter((fact) => !isKept(fact)).map((fact) => `${seed}: lost ${fact}`),
  ];
};
