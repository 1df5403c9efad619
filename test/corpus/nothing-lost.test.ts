import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { findPdfFallback } from '../../src/app/pdf-readers.ts';
import type { FlowBlock } from '../../src/model/index.ts';
import { readByMammoth } from '../../src/read/docx/mammoth.ts';
import { readWithPdfParse } from '../../src/read/pdf/pdf-parse.ts';
import { type Comparison, compareWords, keptShare } from './lost-words.ts';
import { linesOfFile } from './reading.ts';

/** Share of an independent reader's words that the lines must hold. */
const LEAST_KEPT = 0.998;
const MOST_PAGES = 20;

/** What is left out on purpose: watermarks, running headers and footers. Their texts, by file name. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  '严志远_客服经理_水印版.pdf': /某招聘网\s?简历编号\s?\d+/gu,
  '客服主管_钟丽萍_9年_团队36人.pdf': /钟丽萍 · 客服主管候选人|机密\s*第 ?\d/gu,
  'running-header-and-footer.pdf': /令狐雪 · 应聘：在线教育客服经理|第 \d 页，共 \d 页/gu,
  'trial-watermark.pdf': /试用版本/gu,
  'watermark-job-board.pdf': /快聘网(?: 简历预览 2026-10-18|·内部资料)/gu,
};
/** What the page does not show: the code of a field, the fallback of what the reader understands. */
const UNSEEN: Readonly<Record<string, RegExp>> = {
  'docx-links-and-fields.docx': /是(?=可上夜班)/gu,
  'docx-fallback-read-once.docx': /旧版副本，不应读到/gu,
};
/** mammoth can't read UTF-16. */
const BEYOND_MAMMOTH: ReadonlySet<string> = new Set(['docx-main-part-document2.docx']);

/** Each letter is a run of its own there, and pdf-parse gives them in the order of the file. */
const NO_WORDS: ReadonlySet<string> = new Set(['letters-shuffled.pdf']);
/** pdf-parse gives the codes of glyphs for letters that the text layer does not name. */
const BEYOND_PDF_PARSE: ReadonlySet<string> = new Set([
  'digits-unnamed.pdf',
  'letters-named-by-the-font.pdf',
  'letters-unnamed.pdf',
]);

/** What pdf-parse reads of a PDF, with the encodings of Chinese fonts. */
const pdfText = async (path: string): Promise<string> => {
  const fallback = findPdfFallback();
  if (fallback === null) throw new Error('pdfjs-dist is not installed');
  const { pages } = await readWithPdfParse(readFileSync(path), fallback, MOST_PAGES);
  return pages
    .flatMap((page) => page.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')))
    .join('\n')
    .replace(LEFT_OUT[basename(path)] ?? /$^/u, ' ');
};

const textOf = (block: FlowBlock): string => {
  if (block.kind === 'paragraph') return block.text;
  const inner = block.kind === 'frame' ? block.blocks : block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  return inner.map(textOf).join('\n');
};

const mammothText = async (path: string): Promise<string> => {
  const { pages } = await readByMammoth(readFileSync(path));
  return pages
    .flatMap((page) => (page.kind === 'flow' ? page.blocks.map(textOf) : []))
    .join('\n')
    .replace(UNSEEN[basename(path)] ?? /$^/u, ' ');
};

const filesOf = (extension: string): readonly string[] =>
  ['resumes', 'layouts'].flatMap((folder) =>
    readdirSync(join(fixturesFolder, folder))
      .filter((name) => name.endsWith(extension) && !NO_WORDS.has(name) && !BEYOND_PDF_PARSE.has(name))
      .map((name) => join(fixturesFolder, folder, name)),
  );

describe('nothing is lost', () => {
  it('of what pdf-parse reads in the PDFs', async () => {
    const comparisons: Comparison[] = [];
    for (const path of filesOf('.pdf')) comparisons.push(compareWords(await pdfText(path), await linesOfFile(path)));
    expect(keptShare(comparisons), comparisons.flatMap(({ lost }) => lost).join(' ')).toBeGreaterThanOrEqual(
      LEAST_KEPT,
    );
  }, 120_000);

  it('of what mammoth reads in the DOCX', async () => {
    const comparisons: Comparison[] = [];
    for (const path of filesOf('.docx').filter((file) => !BEYOND_MAMMOTH.has(basename(file))))
      comparisons.push(compareWords(await mammothText(path), await linesOfFile(path)));
    expect(keptShare(comparisons), comparisons.flatMap(({ lost }) => lost).join(' ')).toBeGreaterThanOrEqual(
      LEAST_KEPT,
    );
  }, 60_000);
});
