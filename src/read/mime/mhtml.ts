import type { ResumeDocument } from '../../model/index.ts';
import { decodeText } from '../decode.ts';
import { corruptFile } from '../fault.ts';
import { readHtml } from '../html/index.ts';
import { plainBlocks } from '../text.ts';
import { headerParameter } from './header.ts';
import { bodyBytes } from './parts.ts';
import { leavesOf, toMimeTree } from './tree.ts';

/** The flow of a web archive (MHT, as Word and recruiting sites save pages): its first HTML part, else its plain text. */
export const readMhtml = (bytes: Uint8Array): ResumeDocument => {
  const leaves = leavesOf(toMimeTree(bytes));
  const page = leaves.find(({ type }) => type === 'text/html') ?? leaves.find(({ type }) => type === 'text/plain');
  if (page === undefined) throw corruptFile({ zh: '网页存档里没有网页', en: 'the web archive holds no page' });
  const charset = headerParameter(page.part.headers.get('content-type'), 'charset');
  const content = bodyBytes(page.part);
  if (page.type === 'text/html') return { ...readHtml(content, charset), format: 'mhtml' };
  const blocks = plainBlocks(decodeText(content, charset));
  return { format: 'mhtml', pages: [{ kind: 'flow', number: 1, blocks }], pageCount: 1, notices: [] };
};
