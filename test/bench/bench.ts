/**
 * Speed as ratios against yardsticks of the same run: `npm run bench [-- FOLDER…]`.
 *
 * - reading and the whole parse (read, layout, extract) of PDFs against PDFium's bare text extraction;
 * - reading and the whole parse of DOCX against a bare unzip and SAX pass of the XML parts;
 *   all of them warm, in the same process;
 * - extraction and scoring of one résumé, in milliseconds: the median over both kinds, warm; the bar is 3 ms;
 * - cold start of `screener --version` against `node -e 0`;
 * - whole runs over at least 200 files with all their processes: 2 jobs against 1, against pdftotext, pdf-parse, mammoth;
 * - a new ranking of 10,000 cached profiles, and a comparison of two rubrics over 1,000, against a bare read of the same entries;
 * - hostile input of twice the size against the same of once the size: about 2× where time grows with size alone.
 *
 * Each pair runs in turn, A B A B …, and the median of the pairwise ratios is printed: a machine that slows down slows both.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createParser } from '../../src/app/parser.ts';
import { startPdfEngine } from '../../src/app/pdf-readers.ts';
import { loadVocabulary } from '../../src/app/vocabulary-files.ts';
import { DEFAULT_LIMITS, readResume } from '../../src/read/index.ts';
import { benchBatches } from './batch.ts';
import { bareDocx } from './docx.ts';
import { timeExtraction } from './extraction.ts';
import { growths } from './growth.ts';
import { barePdfiumText } from './pdf.ts';
import { benchRerank } from './rerank.ts';

const ROUNDS = 15;
const WARM_UP = 20;
/** DOCX pass through so much code, so quickly, that it is compiled for good only after some thousands of them. */
const DOCX_WARM_UP = 60;
const START_ROUNDS = 11;
const AS_OF = '2026-11-01';
const GROWTH_ROUNDS = 7;
/** Repetitions in hostile input of once the size. */
const GROWTH_SIZE = 5000;

const root = fileURLToPath(new URL('../../../', import.meta.url));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type Work = () => unknown;

const time = async (work: Work): Promise<number> => {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const compare = async (
  ours: Work,
  yardstick: Work,
  rounds: number,
  warmUp: number,
): Promise<{ ratio: number; ours: number; yardstick: number }> => {
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const pair = [await time(ours), await time(yardstick)] as const;
    if (round >= warmUp) pairs.push(pair);
  }
  return {
    ratio: median(pairs.map(([a, b]) => a / b)),
    ours: median(pairs.map(([a]) => a)),
    yardstick: median(pairs.map(([, b]) => b)),
  };
};

const load = (
  folders: readonly string[],
  extension: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith(extension))
      .sort()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  );

const report = (
  name: string,
  files: number,
  { ratio, ours, yardstick }: { ratio: number; ours: number; yardstick: number },
): void => {
  const each =
    files > 0
      ? ` (${(ours / files).toFixed(2)} ms against ${(yardstick / files).toFixed(2)} ms a file, ${files} files)`
      : ` (${ours.toFixed(0)} ms against ${yardstick.toFixed(0)} ms)`;
  console.log(`${name}: ${ratio.toFixed(2)}×${each}`);
};

const folders =
  process.argv.slice(2).length > 0
    ? process.argv.slice(2)
    : [join(root, 'fixtures/resumes'), join(root, 'fixtures/layouts')];
const vocabulary = loadVocabulary();
const parse = createParser({ vocabulary, asOf: AS_OF, ocr: false });

const pdfs = load(folders, '.pdf');
const wasm = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')));
const bare = await barePdfiumText(
  wasm,
  pdfs.map(({ bytes }) => bytes),
);
const parseAll =
  (files: typeof pdfs): Work =>
  async () => {
    for (const { name, bytes } of files) await parse(bytes, name);
  };
const reading = { pdfEngine: startPdfEngine, pdfFallback: null, ocr: null, limits: DEFAULT_LIMITS };
const readAll =
  (files: typeof pdfs): Work =>
  async () => {
    for (const { name, bytes } of files) await readResume(bytes, name, reading);
  };
report('read PDF against bare PDFium text', pdfs.length, await compare(readAll(pdfs), bare, ROUNDS, WARM_UP));
report('parse PDF against bare PDFium text', pdfs.length, await compare(parseAll(pdfs), bare, ROUNDS, WARM_UP));

const documents = load(folders, '.docx');
const bareAll: Work = () => {
  for (const { bytes } of documents) bareDocx(bytes);
};
report(
  'read DOCX against bare unzip + SAX',
  documents.length,
  await compare(readAll(documents), bareAll, ROUNDS, DOCX_WARM_UP),
);
report(
  'parse DOCX against bare unzip + SAX',
  documents.length,
  await compare(parseAll(documents), bareAll, ROUNDS, DOCX_WARM_UP),
);

const read = await Promise.all([...pdfs, ...documents].map(({ name, bytes }) => readResume(bytes, name, reading)));
const readable = read.flatMap((result) => (result.status === 'ok' ? [result.document] : []));
console.log(
  `extraction and scoring: ${timeExtraction(readable, vocabulary, AS_OF).toFixed(2)} ms a résumé (median, warm, ${readable.length} files)`,
);

const run =
  (...args: readonly string[]): Work =>
  () =>
    spawnSync(process.execPath, args, { stdio: 'ignore' });
report(
  'cold start of screener --version against node -e 0',
  0,
  await compare(run(join(root, 'dist/bin/screener.js'), '--version'), run('-e', '0'), START_ROUNDS, 1),
);
benchBatches(root, folders);
await benchRerank(root, folders, { parse, vocabulary, asOf: AS_OF });
for (const { name, make } of growths(vocabulary, AS_OF))
  report(`${name}, twice the size`, 0, await compare(make(2 * GROWTH_SIZE), make(GROWTH_SIZE), GROWTH_ROUNDS, 1));
