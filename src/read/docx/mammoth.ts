import type { ResumeDocument } from '../../model/index.ts';
import { htmlBlocks } from '../html/index.ts';

/**
 * The flow of a DOCX by mammoth: the second reader, for files that the first one fails on.
 *
 * Never call it before `openZip` has checked the sizes: mammoth inflates whatever it is given. It knows no headers,
 * footers, places, sizes or hidden text.
 */
export const readByMammoth = async (bytes: Uint8Array): Promise<ResumeDocument> => {
  const { default: mammoth } = await import('mammoth');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { value } = await mammoth.convertToHtml({ buffer }, { externalFileAccess: false });
  const blocks = htmlBlocks(value, () => undefined);
  return { format: 'docx', pages: [{ kind: 'flow', number: 1, blocks }], pageCount: 1, notices: [] };
};
