import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { toAdvert } from '../advert/index.ts';
import { toProfile } from '../extract/index.ts';
import { toLines } from '../layout/index.ts';
import type { Certificate, IsoDate, JobAdvert, Line } from '../model/index.ts';
import { DEFAULT_LIMITS, readResume } from '../read/index.ts';
import { attributesIn } from '../score/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { findPdfFallback, startPdfEngine } from './pdf-readers.ts';
import { ScreenerError } from './screener-error.ts';
import { loadSegmenter } from './segmenter.ts';

const loadBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT')
      throw new ScreenerError({ zh: `找不到招聘启事 ${path}。`, en: `the job advert ${path} does not exist.` });
    const cause = error instanceof Error ? error.message : String(error);
    throw new ScreenerError({
      zh: `招聘启事 ${path} 无法读取：${cause}。`,
      en: `the job advert ${path} can't be read: ${cause}.`,
    });
  }
};

const asLine = (text: string): Line => ({
  page: 1,
  number: 1,
  text,
  cells: [{ text, x: 0, right: 0 }],
  region: 0,
  x: 0,
  y: 0,
  right: 0,
  size: 0,
  bold: false,
  heading: 0,
  bullet: null,
  tableRow: false,
  gapAbove: false,
  continues: false,
});

/** Certificates of a text as a résumé's list of certificates would show them. */
const certificatesIn =
  (vocabulary: Vocabulary, asOf: IsoDate) =>
  (text: string): readonly Certificate[] =>
    toProfile([{ kind: 'certificates', title: null, lines: [asLine(text)] }], vocabulary, asOf, []).profile
      .certificates;

/** The advert without words of its own that a rubric may not hold. */
const withoutProtected = (advert: JobAdvert, vocabulary: Vocabulary): JobAdvert => ({
  ...advert,
  terms: advert.terms.filter(({ text, family }) => family !== null || attributesIn(text, vocabulary).length === 0),
});

/**
 * What a file's job advert asks for; read as a résumé is, in every format.
 *
 * @throws ScreenerError where the file can't be read or holds no text.
 */
export const readAdvert = async (
  path: string,
  { vocabulary, asOf }: { readonly vocabulary: Vocabulary; readonly asOf: IsoDate },
): Promise<JobAdvert> => {
  const result = await readResume(loadBytes(path), basename(path), {
    pdfEngine: startPdfEngine,
    pdfFallback: findPdfFallback(),
    ocr: null,
    limits: DEFAULT_LIMITS,
  });
  if (result.status !== 'ok') {
    const { zh, en } = result.message;
    throw new ScreenerError({ zh: `招聘启事 ${path}：${zh}`, en: `the job advert ${path}: ${en}` });
  }
  const readers = { certificatesIn: certificatesIn(vocabulary, asOf), segment: await loadSegmenter() };
  return withoutProtected(toAdvert(toLines(result.document), readers, vocabulary), vocabulary);
};
