import type { Pdfium } from './pdfium.ts';

/** Marks deeper than this are not looked at. */
const MAX_MARKS = 12;
/** `OC` in UTF-16, with its end: what marks content of a layer that can be switched off. */
const LAYER_MARK_BYTES = 6;
const LETTER_O = 0x4f;
const LETTER_C = 0x43;

/** Tells of page objects whether they are marked as content of a layer (PDF 32000, 8.11.3.2). */
export const createLayerReader = (pdfium: Pdfium): ((object: number) => boolean) => {
  const { calls, scratch } = pdfium;
  const known = new Map<number, boolean>();
  const isLayer = (mark: number): boolean => {
    const length = scratch + 72;
    if (calls.FPDFPageObjMark_GetName(mark, scratch + 64, LAYER_MARK_BYTES, length) === 0) return false;
    const u8 = pdfium.u8();
    return (
      pdfium.u32()[length >> 2] === LAYER_MARK_BYTES && u8[scratch + 64] === LETTER_O && u8[scratch + 66] === LETTER_C
    );
  };
  return (object) => {
    const count = Math.min(calls.FPDFPageObj_CountMarks(object), MAX_MARKS);
    for (let i = 0; i < count; i += 1) {
      const mark = calls.FPDFPageObj_GetMark(object, i);
      let layer = known.get(mark);
      if (layer === undefined) {
        layer = isLayer(mark);
        known.set(mark, layer);
      }
      if (layer) return true;
    }
    return false;
  };
};

const SLASH = 0x2f;
const HASH = 0x23;
/** Matches the `O` of `/OCGs`; not the space of `/OC 5`. */
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/**
 * Whether any object of the file may belong to a layer by its dictionary (`/OC 5 0 R`), which PDFium does not tell.
 *
 * Dictionaries of forms are never compressed, so the bytes show it.
 */
export const mentionsLayers = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(SLASH); at >= 0; at = bytes.indexOf(SLASH, at + 1)) {
    const next = bytes[at + 1];
    if (next === HASH || (next === LETTER_O && bytes[at + 2] === HASH)) return true;
    if (next === LETTER_O && bytes[at + 2] === LETTER_C && !isLetter(bytes[at + 3] ?? 0)) return true;
  }
  return false;
};
