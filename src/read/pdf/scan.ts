import type { PaintedPage } from '../../model/index.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import type { OcrPage } from '../ocr/page.ts';
import { recognizePage } from '../ocr/recognize.ts';
import type { Pdfium } from './pdfium.ts';
import { type Rendering, renderPage } from './render.ts';
import { type QuarterTurns, toTurns } from './upright.ts';

/** What the text layer gave of a page that OCR is to read. */
export type Scan = Pick<PaintedPage, 'number' | 'rules' | 'links' | 'width'> & {
  /** Its place in the file, from 0. */
  readonly index: number;
};

/** A4 is 8.27 inches wide. */
const SHORT_SIDE_INCHES = 8.27;
/** Mean confidence (0–100) from which a page stands upright beyond doubt; letters of a page on its head are guessed. */
const SURE = 70;
const UPRIGHT_OR_ON_ITS_HEAD: readonly QuarterTurns[] = [0, 2];
const ON_ITS_SIDE: readonly QuarterTurns[] = [1, 3, 0];

const sizeOf = ({ calls, scratch, f32 }: Pdfium, page: number): { width: number; height: number } => {
  const at = scratch >> 2;
  calls.FPDF_GetPageBoundingBox(page, scratch);
  const box = f32();
  const [across, up] = [(box[at + 2] ?? 0) - (box[at] ?? 0), (box[at + 1] ?? 0) - (box[at + 3] ?? 0)];
  const lying = toTurns(calls.FPDFPage_GetRotation(page)) % 2 === 1;
  return { width: Math.abs(lying ? up : across), height: Math.abs(lying ? across : up) };
};

/** The page as a picture; the document is opened for it alone, so that nothing is held while OCR is at work. */
const render = (pdfium: Pdfium, bytes: Uint8Array, index: number, turns: QuarterTurns): Rendering | null => {
  const { calls } = pdfium;
  const buffer = calls.malloc(bytes.length);
  if (buffer === 0) return null;
  pdfium.u8().set(bytes, buffer);
  const document = calls.FPDF_LoadMemDocument(buffer, bytes.length, 0);
  const page = document === 0 ? 0 : calls.FPDF_LoadPage(document, index);
  try {
    return page === 0 ? null : renderPage(pdfium, page, sizeOf(pdfium, page), turns);
  } finally {
    if (page !== 0) calls.FPDF_ClosePage(page);
    if (document !== 0) calls.FPDF_CloseDocument(document);
    calls.free(buffer);
  }
};

/** The page with the rules and links that the file knows, which stand in its own points. */
const withDrawn = (found: OcrPage, { rules, links, width }: Scan): OcrPage => {
  const scale = found.page.width / Math.max(1, width);
  return {
    ...found,
    page: {
      ...found.page,
      rules: rules.map(({ x1, y1, x2, y2 }) => ({ x1: x1 * scale, y1: y1 * scale, x2: x2 * scale, y2: y2 * scale })),
      links: links.map(({ target, box: { x, y, width: across, height } }) => ({
        target,
        box: { x: x * scale, y: y * scale, width: across * scale, height: height * scale },
      })),
    },
  };
};

/** The page of a scan, turned as it is read; null where it can't be rendered. */
export const recognizeScan = async (
  pdfium: Pdfium,
  bytes: Uint8Array,
  scan: Scan,
  engine: OcrEngine,
): Promise<OcrPage | null> => {
  const first = render(pdfium, bytes, scan.index, 0);
  if (first === null) return null;
  let best: OcrPage | null = null;
  for (const turns of first.level ? UPRIGHT_OR_ON_ITS_HEAD : ON_ITS_SIDE) {
    const rendering = turns === 0 ? first : render(pdfium, bytes, scan.index, turns);
    if (rendering === null) continue;
    const dotsPerInch = Math.min(rendering.width, rendering.height) / SHORT_SIDE_INCHES;
    const frame = { number: scan.number, width: rendering.width, height: rendering.height };
    const found = await recognizePage({ bytes: rendering.bytes, dotsPerInch }, frame, engine);
    if (best === null || found.confidence > best.confidence) best = found;
    if (found.confidence >= SURE || found.letters === 0) break;
  }
  return best === null ? null : withDrawn(best, scan);
};
