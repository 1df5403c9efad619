import { strToU8, zipSync } from 'fflate';
import { DEFAULT_LIMITS, type ReadContext } from '../../src/read/index.ts';

/** No test of these readers needs PDFium. */
export const context: ReadContext = {
  pdfEngine: () => Promise.reject(new Error('no PDF here')),
  pdfFallback: null,
  ocr: null,
  limits: DEFAULT_LIMITS,
};

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A package of the given parts, deflated. */
export const packageOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A DOCX whose body is `body`. */
export const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  packageOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

export const p = (text: string, run = '', paragraph = ''): string =>
  `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
