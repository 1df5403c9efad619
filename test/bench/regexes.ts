/**
 * The regular expressions that take longest on 100,000 hostile characters: `npm run bench:regexes`.
 *
 * Each one answers runs of what it looks for itself (its own literal characters, spaces, digits, Han, dashes), which it
 * almost matches again and again; the slowest are printed with the text that slowed them.
 */
import { fileURLToPath } from 'node:url';
import { createParser } from '../../src/app/parser.ts';
import { loadVocabulary } from '../../src/app/vocabulary-files.ts';
import { builtRegexes, type Placed, writtenRegexes } from '../regexes.ts';

/** Characters of one hostile text. */
const LENGTH = 100_000;
const MOST_MS = 50;
const COMMON = [
  ' ',
  'a',
  'A',
  '1',
  '2020.03-',
  '客',
  '，',
  '(',
  '（',
  '-',
  '.',
  ', ',
  'a ',
  '1 ',
  '客 ',
  '1,',
  '2020年',
  'a@',
  '客：',
];

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Words and signs that an expression names itself. Matches `有效期`; not `\d`. */
const OWN = /(?<!\\)[\p{Script=Han}\p{Script=Latin}]{1,8}/gu;

const hostileTexts = ({ source }: RegExp): readonly string[] => {
  const own = [...new Set([...source.matchAll(OWN)].map(([word]) => word))].slice(0, 6);
  const seeds = [...COMMON, ...own, ...own.map((word) => `${word} `), ...own.map((word) => `${word}1`)];
  return seeds.map((seed) => `${seed.repeat(Math.ceil(LENGTH / seed.length)).slice(0, LENGTH - 1)}\n`);
};

const timeOf = (regex: RegExp, text: string): number => {
  const start = process.hrtime.bigint();
  if (regex.global) for (const _ of text.matchAll(regex));
  else regex.test(text);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** The time of a quick run, or the least of three of a slow one, which may have been disturbed. */
const leastTime = (regex: RegExp, text: string): number => {
  const first = timeOf(regex, text);
  return first < MOST_MS / 5 ? first : Math.min(first, timeOf(regex, text), timeOf(regex, text));
};

const slowest = ({ regex, place }: Placed): { ms: number; seed: string; told: string } => {
  let worst = { ms: 0, seed: '' };
  for (const text of hostileTexts(regex)) {
    // A tenth first: where that is slow already, time grows with the square, and the whole would take minutes.
    const tenth = leastTime(regex, `${text.slice(0, LENGTH / 10)}\n`);
    const ms = tenth > MOST_MS / 5 ? tenth * 100 : leastTime(regex, text);
    if (ms > worst.ms) worst = { ms, seed: text.slice(0, 12) };
    // One slow text is enough to know.
    if (ms >= MOST_MS) break;
  }
  return { ...worst, told: `${place} ${String(regex).slice(0, 90)}` };
};

const built = await builtRegexes(async () => {
  const parse = createParser({ vocabulary: loadVocabulary(), asOf: '2026-11-01', ocr: false });
  await parse(new TextEncoder().encode('张晓敏\n工作经历\n2020.03-2022.05 某某有限公司 客服专员\n• 接听来电'), 'a.txt');
});
const results = [...writtenRegexes(`${root}src`), ...built].map(slowest).sort((a, b) => b.ms - a.ms);
const over = results.filter(({ ms }) => ms >= MOST_MS);
console.log(
  `${results.length} regular expressions, ${LENGTH} characters each: ${over.length} take ${MOST_MS} ms or more`,
);
for (const { ms, seed, told } of results.slice(0, Math.max(10, over.length)))
  console.log(`${ms.toFixed(0).padStart(6)} ms  ${JSON.stringify(seed)}  ${told}`);
