import type { ResumeDocument } from '../../model/index.ts';
import { corruptFile, ReadFault } from '../fault.ts';
import type { PdfEngine } from '../pdf/index.ts';
import { recognizeScan } from '../pdf/scan.ts';
import type { OcrEngine } from './engine.ts';
import { jpegAsPdf, jpegFacts } from './jpeg.ts';
import { nothingRecognized, ocrNotice } from './notices.ts';
import { isLegible, type OcrPage } from './page.ts';
import { pictureSize } from './picture-size.ts';
import { recognizePage } from './recognize.ts';

export type PictureReaders = { readonly ocr: OcrEngine; readonly pdfEngine: () => Promise<PdfEngine> };

/** Pixels; a phone takes 12 to 50 million. */
const MOST_PIXELS = 64_000_000;
/** What is decoded as it is, without being made smaller first. */
const MOST_PIXELS_AS_IT_IS = 24_000_000;
/** A4 is 8.27 inches wide. */
const SHORT_SIDE_INCHES = 8.27;

const tooManyPixels = (width: number, height: number): ReadFault =>
  new ReadFault('too-large', {
    zh: `图片有 ${width}×${height} 像素，太大了，请缩小后再发送。`,
    en: `The picture has ${width} × ${height} pixels, which is too many; a smaller one would do.`,
  });

const broken = (): ReadFault => corruptFile({ zh: '图片无法解码', en: 'the picture cannot be decoded' });

const unknownPicture = (): ReadFault =>
  new ReadFault('unsupported', {
    zh: 'OCR 不能识别这种图片格式，请另存为 JPG 或 PNG。',
    en: 'OCR does not read this kind of picture; save it as JPG or PNG.',
  });

const readJpeg = async (bytes: Uint8Array, number: number, readers: PictureReaders): Promise<OcrPage | null> => {
  const facts = jpegFacts(bytes);
  if (facts === null) throw broken();
  const { width, height } = facts;
  if (width * height > MOST_PIXELS) throw tooManyPixels(width, height);
  const engine = await readers.pdfEngine();
  const pdfium = await engine.instance();
  return recognizeScan(pdfium, jpegAsPdf(bytes, facts), { number, index: 0, rules: [], links: [], width }, readers.ocr);
};

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/** The page that a picture file shows; null where it can't be painted. */
const readPage = async (bytes: Uint8Array, number: number, readers: PictureReaders): Promise<OcrPage | null> => {
  if (isJpeg(bytes)) return readJpeg(bytes, number, readers);
  const size = pictureSize(bytes);
  if (size === null) throw unknownPicture();
  const { width, height } = size;
  if (width * height > MOST_PIXELS_AS_IT_IS) throw tooManyPixels(width, height);
  const dotsPerInch = Math.min(width, height) / SHORT_SIDE_INCHES;
  try {
    return await recognizePage({ bytes, dotsPerInch }, { number, width, height }, readers.ocr);
  } catch (error) {
    // The recognizer says of what it can't decode no more than a sentence.
    if (error instanceof ReadFault || error instanceof Error) throw error;
    throw broken();
  }
};

/** Pictures as the pages of one document. Throws a `ReadFault` where there is no text in any. */
export const readPictures = async (
  pictures: readonly Uint8Array[],
  format: ResumeDocument['format'],
  readers: PictureReaders,
): Promise<ResumeDocument> => {
  const found: OcrPage[] = [];
  for (const [index, bytes] of pictures.entries()) {
    const page = await readPage(bytes, index + 1, readers);
    if (page !== null && isLegible(page)) found.push(page);
  }
  if (found.length === 0) throw nothingRecognized();
  return {
    format,
    pages: found.map(({ page }) => page),
    pageCount: pictures.length,
    notices: found.map(ocrNotice),
  };
};
