import { ReadFault } from '../fault.ts';
import { headerParameter, headerValue } from './header.ts';
import { type MimePart, messageSource, splitAtBoundary, toMimePart } from './parts.ts';

/** A part and the parts in it; a leaf has none. `type` is lower-case: `text/html`. */
export type MimeNode = { readonly part: MimePart; readonly type: string; readonly parts: readonly MimeNode[] };

/** Parts inside parts, as mail programs nest them; a part deeper down is a leaf. */
const MAX_DEPTH = 10;
/** Parts of one message: 1,000 files, as of an archive, and what is around them. */
const MAX_PARTS = 2000;

const tooManyParts = (): ReadFault =>
  new ReadFault('too-large', {
    zh: `邮件或网页存档里的附件太多（超过 ${MAX_PARTS} 个），未读取。`,
    en: `The mail or web archive has too many parts (over ${MAX_PARTS}) and was not read.`,
  });

/** A message as a tree. Throws a `ReadFault` where it has too many parts. */
export const toMimeTree = (bytes: Uint8Array): MimeNode => {
  let left = MAX_PARTS;
  const toNode = (part: MimePart, depth: number): MimeNode => {
    const header = part.headers.get('content-type');
    const type = headerValue(header) || 'text/plain';
    const boundary = headerParameter(header, 'boundary');
    if (!type.startsWith('multipart/') || boundary === null || depth >= MAX_DEPTH) return { part, type, parts: [] };
    const pieces = splitAtBoundary(part.body, boundary, left);
    if (pieces === null) throw tooManyParts();
    left -= pieces.length;
    return { part, type, parts: pieces.map((piece) => toNode(toMimePart(piece), depth + 1)) };
  };
  return toNode(toMimePart(messageSource(bytes)), 0);
};

/** The leaves of a tree, in order. */
export const leavesOf = (node: MimeNode): readonly MimeNode[] =>
  node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf);
