import { Parser } from 'htmlparser2';
import type { FlowBlock, ResumeDocument } from '../../model/index.ts';
import { decodeText } from '../decode.ts';
import { corruptFile } from '../fault.ts';
import { createHiddenText } from '../hidden.ts';
import { createHtmlFlow } from './flow.ts';

/** Charset of a `<meta charset>` or `<meta http-equiv>`; e.g. `<meta charset="gb2312">`, not `<meta name=…>`. */
const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([a-z0-9_-]{2,30})/iu;
const HEAD_BYTES = 4096;
/** Elements inside elements; careless pages leave hundreds open, and the parser takes longer the more there are. */
const MAX_DEPTH = 2000;

const declaredCharset = (bytes: Uint8Array): string | null =>
  META_CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)))?.[1] ?? null;

/** Blocks of an HTML page, and what it hides. Throws a `ReadFault` on endless nesting. */
export const htmlBlocks = (html: string, hide: (text: string) => void): FlowBlock[] => {
  const flow = createHtmlFlow(hide);
  let depth = 0;
  const open: typeof flow.open = (name, attributes) => {
    depth += 1;
    if (depth > MAX_DEPTH) {
      throw corruptFile({
        zh: `网页嵌套超过 ${MAX_DEPTH} 层`,
        en: `its elements are nested deeper than ${MAX_DEPTH} levels`,
      });
    }
    flow.open(name, attributes);
  };
  const close = (name: string): void => {
    depth -= 1;
    flow.close(name);
  };
  const parser = new Parser(
    { onopentag: open, ontext: flow.text, onclosetag: close },
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
