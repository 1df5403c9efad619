import { type FoundLink, readLinks } from './links.ts';
import type { Pdfium } from './pdfium.ts';
import type { UserBox } from './upright.ts';

/** A loaded page, which the caller closes. */
export type OpenPage = {
  readonly document: number;
  readonly page: number;
  readonly number: number;
  readonly links: readonly FoundLink[];
  /** Texts of remarks and form fields that are kept from view. */
  readonly hidden: readonly string[];
  readonly fields: readonly Field[];
  /** Whether forms of the file may belong to layers that are off. */
  readonly mayBeLayered: () => boolean;
};

/** A loaded document, and what only its bytes tell. */
export type OpenDocument = { readonly document: number; readonly mayBeLayered: () => boolean };

/** Annotations that show text of their own: typed remarks, stamps, form fields (PDF 32000, table 169). */
const TEXT_ANNOTATIONS: ReadonlySet<number> = new Set([3, 13, 20]);
/** Annotations that paint shapes, which may cover text: squares, circles, polygons, ink, redactions. */
const SHAPE_ANNOTATIONS: ReadonlySet<number> = new Set([5, 6, 7, 15, 28]);
const MAX_ANNOTATIONS = 2000;
/** Flags of annotations that no screen shows: invisible, hidden, no view (PDF 32000, table 165). */
const UNSEEN_FLAGS = 1 | 2 | 32;
const HIDDEN_FLAG = 2;
/** The look of an annotation that nobody points at. */
const NORMAL_LOOK = 0;
const MAX_VALUE_BYTES = 8192;

/** A text entry of an annotation: what a remark says (`Contents`), what a field holds (`V`) and how it looks (`DA`). */
const readEntry = (pdfium: Pdfium, annotation: number, key: 'Contents' | 'V' | 'DA'): string => {
  const { calls, scratch } = pdfium;
  new TextEncoder().encodeInto(`${key}\0`, pdfium.u8().subarray(scratch, scratch + 16));
  const bytes = calls.FPDFAnnot_GetStringValue(annotation, scratch, 0, 0);
  if (bytes <= 2 || bytes > MAX_VALUE_BYTES) return '';
  const buffer = calls.malloc(bytes);
  try {
    calls.FPDFAnnot_GetStringValue(annotation, scratch, buffer, bytes);
    return new TextDecoder('utf-16le').decode(pdfium.u8().slice(buffer, buffer + bytes - 2));
  } finally {
    calls.free(buffer);
  }
};

/** A form field whose look the file leaves to the viewer: what it holds, and its box in user space. */
export type Field = { readonly text: string; readonly box: UserBox };

/** Whether annotations show text, the text of those that are kept from view, and fields that are yet to be painted. */
type Annotations = { readonly show: boolean; readonly hidden: readonly string[]; readonly fields: readonly Field[] };

/** Points under which a field shows no letter, in either direction, or of its size. */
const SMALLEST_FIELD = 4;
const SMALLEST_SIZE = 2;
/** Of 1; paper is 1, and ink of none 0. */
const NEARLY_WHITE = 0.92;
/** The size in the operators of a look; 0 leaves it to the viewer. Matches `/Helv 9.5 Tf`; not `0 g`. */
const FONT_SIZE = /\s([0-9.]{1,8})\s{1,4}Tf/u;
/** The colour in it. Matches `1 g`, `0 0 0.5 rg`; not `/Helv 9 Tf`. */
const FILL = /((?:[0-9.]{1,8}\s{1,4}){1,4})(g|rg|k)(?:\s|$)/u;

/** Whether a field of the box and the look (`DA`) shows what it holds. */
const showsLetters = ({ left, right, top, bottom }: UserBox, look: string): boolean => {
  if (right - left < SMALLEST_FIELD || top - bottom < SMALLEST_FIELD) return false;
  const size = Number(FONT_SIZE.exec(look)?.[1] ?? 0);
  if (size > 0 && size < SMALLEST_SIZE) return false;
  const [, channels = '', kind] = FILL.exec(look) ?? [];
  const values = channels.trim().split(/\s+/u).map(Number); // `0 0 1` gives three
  if (kind === undefined) return true;
  return kind === 'k' ? values.some((value) => value > 1 - NEARLY_WHITE) : values.some((value) => value < NEARLY_WHITE);
};

const readBox = ({ calls, scratch, f32 }: Pdfium, annotation: number): UserBox | null => {
  if (calls.FPDFAnnot_GetRect(annotation, scratch + 64) === 0) return null;
  const at = (scratch + 64) >> 2;
  const [left = 0, top = 0, right = 0, bottom = 0] = f32().subarray(at, at + 4);
  return { left, top: Math.max(top, bottom), right, bottom: Math.min(top, bottom) };
};

const readAnnotations = (pdfium: Pdfium, page: number): Annotations => {
  const { calls } = pdfium;
  const count = Math.min(calls.FPDFPage_GetAnnotCount(page), MAX_ANNOTATIONS);
  const hidden: string[] = [];
  const fields: Field[] = [];
  let show = false;
  for (let i = 0; i < count; i += 1) {
    const annotation = calls.FPDFPage_GetAnnot(page, i);
    if (SHAPE_ANNOTATIONS.has(calls.FPDFAnnot_GetSubtype(annotation)))
      show ||= (calls.FPDFAnnot_GetFlags(annotation) & UNSEEN_FLAGS) === 0;
    if (TEXT_ANNOTATIONS.has(calls.FPDFAnnot_GetSubtype(annotation))) {
      const flags = calls.FPDFAnnot_GetFlags(annotation);
      if ((flags & UNSEEN_FLAGS) === 0) {
        show = true;
        const box =
          calls.EPDFAnnot_HasAppearanceStream(annotation, NORMAL_LOOK) === 0 ? readBox(pdfium, annotation) : null;
        if (box !== null) {
          const text = readEntry(pdfium, annotation, 'V');
          if (showsLetters(box, readEntry(pdfium, annotation, 'DA'))) fields.push({ text, box });
          else hidden.push(text);
        }
      } else {
        hidden.push(readEntry(pdfium, annotation, 'Contents'), readEntry(pdfium, annotation, 'V'));
        // Flattening knows this flag only.
        calls.FPDFAnnot_SetFlags(annotation, flags | HIDDEN_FLAG);
      }
    }
    calls.FPDFPage_CloseAnnot(annotation);
  }
  return { show, hidden: hidden.filter((text) => text !== ''), fields: fields.filter(({ text }) => text !== '') };
};

/**
 * Loads a page with its links; null where PDFium can't.
 *
 * What form fields, remarks and stamps show is made part of the page, as a printer would: a filled-in form keeps its
 * answers nowhere else.
 */
export const openPage = (pdfium: Pdfium, { document, mayBeLayered }: OpenDocument, index: number): OpenPage | null => {
  const { calls } = pdfium;
  const page = calls.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const number = index + 1;
  const links = readLinks(pdfium, document, page);
  const { show, hidden, fields } = readAnnotations(pdfium, page);
  if (!show) return { document, page, number, links, hidden, fields, mayBeLayered };
  calls.FPDFPage_Flatten(page, 0);
  calls.FPDF_ClosePage(page);
  const flattened = calls.FPDF_LoadPage(document, index);
  return flattened === 0 ? null : { document, page: flattened, number, links, hidden, fields, mayBeLayered };
};
