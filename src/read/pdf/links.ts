import type { Pdfium } from './pdfium.ts';
import type { UserBox } from './upright.ts';

/** A link to an address outside the document; the box is in user space. */
export type FoundLink = { readonly target: string; readonly box: UserBox };

const MAX_LINKS = 500;
const MAX_TARGET_BYTES = 4096;

const readTarget = (pdfium: Pdfium, document: number, action: number): string => {
  const { calls } = pdfium;
  const bytes = calls.FPDFAction_GetURIPath(document, action, 0, 0);
  if (bytes < 2 || bytes > MAX_TARGET_BYTES) return '';
  const buffer = calls.malloc(bytes);
  try {
    calls.FPDFAction_GetURIPath(document, action, buffer, bytes);
    return new TextDecoder().decode(pdfium.u8().slice(buffer, buffer + bytes - 1));
  } finally {
    calls.free(buffer);
  }
};

/** The page's links to addresses outside the document. */
export const readLinks = (pdfium: Pdfium, document: number, page: number): readonly FoundLink[] => {
  const { calls, scratch } = pdfium;
  const links: FoundLink[] = [];
  const position = scratch + 128;
  pdfium.u32()[position >> 2] = 0;
  while (links.length < MAX_LINKS && calls.FPDFLink_Enumerate(page, position, scratch + 132) === 1) {
    const link = pdfium.u32()[(scratch + 132) >> 2] ?? 0;
    const action = calls.FPDFLink_GetAction(link);
    if (action === 0) continue;
    const target = readTarget(pdfium, document, action);
    if (target === '' || calls.FPDFLink_GetAnnotRect(link, scratch + 64) === 0) continue;
    const f32 = pdfium.f32();
    const at = (scratch + 64) >> 2;
    const box = { left: f32[at] ?? 0, top: f32[at + 1] ?? 0, right: f32[at + 2] ?? 0, bottom: f32[at + 3] ?? 0 };
    links.push({ target, box });
  }
  return links;
};
