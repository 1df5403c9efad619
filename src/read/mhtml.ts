import type { ResumeDocument } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { corruptFile } from './fault.ts';
import { readHtml } from './html.ts';
import { plainBlocks } from './text.ts';

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

const HEADER_FOLD = /\r?\n[ \t]{1,20}/gu; // a header continued on the next line; not the next header
const BOUNDARY = /boundary\s{0,4}=\s{0,4}(?:"([^"]{1,200})"|([^\s;]{1,200}))/iu; // `boundary="----=_Next"`; not `charset=…`
const CHARSET = /charset\s{0,4}=\s{0,4}"?([a-z0-9_-]{2,30})/iu; // `charset="gb2312"`; not `boundary=…`
const SOFT_BREAK = /=[ \t]{0,20}\r?\n/gu; // a line that quoted-printable broke; not `=3D`
const ESCAPED_BYTE = /=([0-9A-F]{2})/giu; // `=E5`; not `==`
/** Parts inside parts, as mail programs nest them. */
const MAX_NESTING = 5;

/** A part as Latin-1: one character a byte, so that transfer encodings and charsets can be undone in turn. */
const splitPart = (source: string): Part => {
  const end = /\r?\n\r?\n/u.exec(source); // the blank line after the headers
  const head = (end === null ? source : source.slice(0, end.index)).replace(HEADER_FOLD, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) };
};

const toBytes = (latin1: string): Uint8Array => {
  const bytes = new Uint8Array(latin1.length);
  for (let at = 0; at < latin1.length; at += 1) bytes[at] = latin1.charCodeAt(at);
  return bytes;
};

const fromBase64 = (text: string): string => {
  try {
    return atob(text.replace(/[^A-Za-z0-9+/]/gu, ''));
  } catch {
    throw corruptFile({
      zh: '网页存档的 Base64 内容不完整',
      en: 'the Base64 content of the web archive is incomplete',
    });
  }
};

const bodyBytes = (part: Part): Uint8Array => {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return toBytes(fromBase64(part.body));
  if (encoding !== 'quoted-printable') return toBytes(part.body);
  const joined = part.body.replace(SOFT_BREAK, '');
  return toBytes(joined.replace(ESCAPED_BYTE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
};

/** The leaves of a part, in order. */
const leaves = (part: Part, nesting: number): Part[] => {
  const type = part.headers.get('content-type') ?? '';
  const [, quoted, bare] = BOUNDARY.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!type.toLowerCase().startsWith('multipart/') || boundary === undefined || nesting >= MAX_NESTING) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((source) => !source.startsWith('--'))
    .flatMap((source) => leaves(splitPart(source.replace(/^\r?\n/u, '')), nesting + 1));
};

/** The flow of a web archive (MHT, as Word and recruiting sites save pages): its first HTML part, else its plain text. */
export const readMhtml = (bytes: Uint8Array): ResumeDocument => {
  const parts = leaves(splitPart(new TextDecoder('latin1').decode(bytes).trimStart()), 0);
  const ofType = (type: string): Part | undefined =>
    parts.find((part) => (part.headers.get('content-type') ?? '').toLowerCase().startsWith(type));
  const page = ofType('text/html') ?? ofType('text/plain');
  if (page === undefined) throw corruptFile({ zh: '网页存档里没有网页', en: 'the web archive holds no page' });
  const type = page.headers.get('content-type') ?? '';
  const charset = CHARSET.exec(type)?.[1] ?? null;
  const content = bodyBytes(page);
  if (type.toLowerCase().startsWith('text/html')) return { ...readHtml(content, charset), format: 'mhtml' };
  const blocks = plainBlocks(decodeText(content, charset));
  return { format: 'mhtml', pages: [{ kind: 'flow', number: 1, blocks }], pageCount: 1, notices: [] };
};
