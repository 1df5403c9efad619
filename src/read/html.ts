import { Parser } from 'htmlparser2';
import type { FlowBlock, ResumeDocument } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { createHiddenText } from './hidden.ts';
import { createHtmlFlow } from './html-flow.ts';

/** Charset of a `<meta charset>` or `<meta http-equiv>`; e.g. `<meta charset="gb2312">`, not `<meta name=…>`. */
const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([a-z0-9_-]{2,30})/iu;
const HEAD_BYTES = 4096;

const declaredCharset = (bytes: Uint8Array): string | null =>
  META_CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)))?.[1] ?? null;

/** Blocks of an HTML page, and what it hides. */
export const htmlBlocks = (html: string, hide: (text: string) => void): FlowBlock[] => {
  const flow = createHtmlFlow(hide);
  const parser = new Parser(
    { onopentag: flow.open, ontext: flow.text, onclosetag: flow.close },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return flow.finish();
};

/** The flow of an HTML page. `charset` is what its transport says, if anything. */
export const readHtml = (bytes: Uint8Array, charset: string | null = null): ResumeDocument => {
  const hidden = createHiddenText();
  const html = decodeText(bytes, charset ?? declaredCharset(bytes));
  const blocks = htmlBlocks(html, (text) => hidden.add(text, 1));
  return { format: 'html', pages: [{ kind: 'flow', number: 1, blocks }], pageCount: 1, notices: hidden.notices() };
};
