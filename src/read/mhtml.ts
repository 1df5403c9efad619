import type { ResumeDocument } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { corruptFile } from './fault.ts';
import { readHtml } from './html.ts';
import { bodyBytes, type MimePart, messageSource, splitAtBoundary, toMimePart } from './mime.ts';
import { headerParameter, headerValue } from './mime-header.ts';
import { plainBlocks } from './text.ts';

/** Parts inside parts, as mail programs nest them. */
const MAX_NESTING = 5;

/** The leaves of a part, in order. */
const leaves = (part: MimePart, nesting: number): readonly MimePart[] => {
  const type = part.headers.get('content-type');
  const boundary = headerParameter(type, 'boundary');
  if (!headerValue(type).startsWith('multipart/') || boundary === null || nesting >= MAX_NESTING) return [part];
  return splitAtBoundary(part.body, boundary).flatMap((piece) => leaves(toMimePart(piece), nesting + 1));
};

/** The flow of a web archive (MHT, as Word and recruiting sites save pages): its first HTML part, else its plain text. */
export const readMhtml = (bytes: Uint8Array): ResumeDocument => {
  const parts = leaves(toMimePart(messageSource(bytes)), 0);
  const ofType = (wanted: string): MimePart | undefined =>
    parts.find((part) => headerValue(part.headers.get('content-type')) === wanted);
  const page = ofType('text/html') ?? ofType('text/plain');
  if (page === undefined) throw corruptFile({ zh: '网页存档里没有网页', en: 'the web archive holds no page' });
  const type = page.headers.get('content-type');
  const charset = headerParameter(type, 'charset');
  const content = bodyBytes(page);
  if (headerValue(type) === 'text/html') return { ...readHtml(content, charset), format: 'mhtml' };
  const blocks = plainBlocks(decodeText(content, charset));
  return { format: 'mhtml', pages: [{ kind: 'flow', number: 1, blocks }], pageCount: 1, notices: [] };
};
