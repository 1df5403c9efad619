import type { FlowBlock, FlowPage, Notice, ReadResult } from '../../model/index.ts';
import { fallbackNotice, truncatedPagesNotice, truncatedTextNotice } from './messages.ts';
import { type PdfFallback, readWithPdfParse } from './pdf-parse.ts';

/** Characters that show that a letter is not known: controls, private use, the replacement character. Matches U+FFFD; not `客`. */
const UNKNOWN = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ue000-\uf8ff\ufffd]/gu;
const SPACE = /\s+/gu;
const UNKNOWN_SHARE = 0.3;
/** Controls are the codes of a font whose letters this reader does not know either. Matches U+0003; not a tab. */
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/gu;
const CONTROL_SHARE = 0.02;
/** Fewer letters than this are no résumé but a page number or a stamp. */
const FEWEST_LETTERS = 20;

const textOf = (block: FlowBlock): string => (block.kind === 'paragraph' ? block.text : '');

const isUsable = (pages: readonly FlowPage[]): boolean => {
  const text = pages
    .flatMap((page) => page.blocks.map(textOf))
    .join('')
    .replace(SPACE, '');
  const unknown = text.match(UNKNOWN)?.length ?? 0;
  const controls = text.match(CONTROL)?.length ?? 0;
  return (
    text.length >= FEWEST_LETTERS && unknown <= UNKNOWN_SHARE * text.length && controls <= CONTROL_SHARE * text.length
  );
};

/** The pages up to the character limit, and the page on which it was reached, if it was. */
const limitText = (pages: readonly FlowPage[], limit: number): { pages: readonly FlowPage[]; cutOn: number | null } => {
  const kept: FlowPage[] = [];
  let left = limit;
  for (const page of pages) {
    const blocks: FlowBlock[] = [];
    for (const block of page.blocks) {
      const { length } = textOf(block);
      if (length > left) return { pages: [...kept, { ...page, blocks }], cutOn: page.number };
      left -= length;
      blocks.push(block);
    }
    kept.push({ ...page, blocks });
  }
  return { pages: kept, cutOn: null };
};

/** The document as the second reader sees it; null where it finds no usable text either. */
export const readByFallback = async (
  bytes: Uint8Array,
  fallback: PdfFallback,
  limits: { readonly maxPages: number; readonly maxCharacters: number },
): Promise<ReadResult | null> => {
  let text: Awaited<ReturnType<typeof readWithPdfParse>>;
  try {
    text = await readWithPdfParse(bytes, fallback, limits.maxPages);
  } catch {
    // Whatever pdf.js objects to, PDFium's own verdict stands.
    return null;
  }
  const { pages, cutOn } = limitText(text.pages, limits.maxCharacters);
  if (!isUsable(pages)) return null;
  const notices: Notice[] = [fallbackNotice];
  if (text.pageCount > limits.maxPages) notices.push(truncatedPagesNotice(limits.maxPages, text.pageCount));
  if (cutOn !== null) notices.push(truncatedTextNotice(cutOn, limits.maxCharacters));
  return { status: 'ok', document: { format: 'pdf', pages, pageCount: text.pageCount, notices } };
};
