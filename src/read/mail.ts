import type { FlowBlock, Notice, ResumeDocument } from '../model/index.ts';
import type { Inner } from './archive.ts';
import { decodeText } from './decode.ts';
import { ReadFault } from './fault.ts';
import { readHtml } from './html.ts';
import type { ReadLimits } from './limits.ts';
import { bodyBytes, type MimePart, messageSource, splitAtBoundary, toMimePart } from './mime.ts';
import { decodeHeader, headerParameter, headerValue } from './mime-header.ts';
import { plainBlocks } from './text.ts';

/** A file of a mail; `isShown` where it is a picture that the text shows (a logo, a signature), not one sent along. */
export type MailFile = Inner & { readonly isShown: boolean };

/** A piece of a mail's text in its forms, the best one first. */
type Forms = readonly MimePart[];

type Contents = { readonly texts: readonly Forms[]; readonly files: readonly MailFile[] };

const MAX_NESTING = 10;

/** What a signed mail carries for mail programs. */
const SIGNATURES = new Set([
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
]);

/** Extensions of attachments without a name. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/msword': '.doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/rtf': '.rtf',
  'application/zip': '.zip',
  'application/x-zip-compressed': '.zip',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
};

/** Folders before a file name, as some programs send them. Matches `C:\简历\` of `C:\简历\张三.pdf`; not `张三`. */
const FOLDERS = /^.{0,2000}[/\\]/su;

const typeOf = (part: MimePart): string => headerValue(part.headers.get('content-type')) || 'text/plain';

const fileNameOf = ({ headers }: MimePart): string | null => {
  const name =
    headerParameter(headers.get('content-disposition'), 'filename') ??
    headerParameter(headers.get('content-type'), 'name');
  return name?.replace(FOLDERS, '').trim() || null;
};

const attachedMailName = (part: MimePart): string | null => {
  const subject = toMimePart(messageSource(bodyBytes(part))).headers.get('subject');
  const name = subject === undefined ? '' : decodeHeader(subject).replace(/[/\\]/gu, '-').trim(); // `A/B`; not `A-B`
  return name === '' ? null : `${name.slice(0, 80)}.eml`;
};

const toFile = (part: MimePart, isRelated: boolean): MailFile => {
  const type = typeOf(part);
  const name = fileNameOf(part) ?? (type === 'message/rfc822' ? attachedMailName(part) : null);
  const isInline = isRelated || headerValue(part.headers.get('content-disposition')) === 'inline';
  return {
    path: name ?? `attachment${EXTENSIONS[type] ?? ''}`,
    size: part.body.length,
    read: () => bodyBytes(part),
    isShown: type.startsWith('image/') && isInline,
  };
};

const isText = (part: MimePart): boolean =>
  ['text/html', 'text/plain'].includes(typeOf(part)) &&
  headerValue(part.headers.get('content-disposition')) !== 'attachment' &&
  fileNameOf(part) === null;

const hasHtml = ({ texts }: Contents): boolean =>
  texts.some((forms) => forms.some((part) => typeOf(part) === 'text/html'));

/** One text in several forms: pages of HTML before plain text, the later before the earlier, as RFC 2046 orders them. */
const asAlternatives = (contents: readonly Contents[]): Contents => {
  const ranked = [...contents].reverse().sort((a, b) => Number(hasHtml(b)) - Number(hasHtml(a)));
  const forms = ranked.flatMap(({ texts }) => texts.slice(0, 1).flat());
  return { texts: forms.length === 0 ? [] : [forms], files: contents.flatMap(({ files }) => files) };
};

/** What a part holds, its parts included. */
const contentsOf = (part: MimePart, isRelated: boolean, nesting: number): Contents => {
  const type = typeOf(part);
  const boundary = headerParameter(part.headers.get('content-type'), 'boundary');
  if (type.startsWith('multipart/') && boundary !== null && nesting < MAX_NESTING) {
    const related = isRelated || type === 'multipart/related';
    const inner = splitAtBoundary(part.body, boundary).map((piece) =>
      contentsOf(toMimePart(piece), related, nesting + 1),
    );
    if (type === 'multipart/alternative') return asAlternatives(inner);
    const texts = inner.flatMap((contents) => contents.texts);
    // The first part of a related group is the page, the others belong to it.
    return {
      texts: type === 'multipart/related' ? texts.slice(0, 1) : texts,
      files: inner.flatMap(({ files }) => files),
    };
  }
  if (SIGNATURES.has(type)) return { texts: [], files: [] };
  return isText(part) ? { texts: [[part]], files: [] } : { texts: [], files: [toFile(part, isRelated)] };
};

const openMail = (bytes: Uint8Array, { maxZipEntries }: ReadLimits): Contents => {
  const contents = contentsOf(toMimePart(messageSource(bytes)), false, 0);
  const { length } = contents.files;
  if (length <= maxZipEntries) return contents;
  throw new ReadFault('too-large', {
    zh: `邮件里有 ${length} 个附件，超过 ${maxZipEntries} 个的上限，未读取。`,
    en: `The mail has ${length} attachments, over the limit of ${maxZipEntries}, and was not read.`,
  });
};

/** The files of a mail in its order. Attached mails are files; the mail's own text is none. Throws a `ReadFault`. */
export const mailFiles = (bytes: Uint8Array, limits: ReadLimits): readonly MailFile[] => openMail(bytes, limits).files;

/** A line that mail programs broke in two (`format=flowed`): a space before the line end. */
const FLOWED_BREAK = / \r?\n(?!>)/gu;

type Text = { readonly blocks: readonly FlowBlock[]; readonly notices: readonly Notice[] };

const readForm = (part: MimePart): Text => {
  const type = part.headers.get('content-type');
  const charset = headerParameter(type, 'charset');
  const content = bodyBytes(part);
  if (typeOf(part) === 'text/html') {
    const { pages, notices } = readHtml(content, charset);
    return { blocks: pages.flatMap((page) => (page.kind === 'flow' ? page.blocks : [])), notices };
  }
  const text = decodeText(content, charset);
  const flowed = headerParameter(type, 'format')?.toLowerCase() === 'flowed';
  const blocks = plainBlocks(flowed ? text.replace(FLOWED_BREAK, ' ') : text);
  return { blocks: text.trim() === '' ? [] : blocks, notices: [] };
};

const readForms = (forms: Forms): Text => {
  for (const part of forms) {
    const text = readForm(part);
    if (text.blocks.length > 0) return text;
  }
  return { blocks: [], notices: [] };
};

/** The flow of a mail's own text: the résumé that a job board writes into it, or the words around the attachments. */
export const readMail = (bytes: Uint8Array, limits: ReadLimits): ResumeDocument => {
  const texts = openMail(bytes, limits).texts.map(readForms);
  return {
    format: 'eml',
    pages: [{ kind: 'flow', number: 1, blocks: texts.flatMap(({ blocks }) => blocks) }],
    pageCount: 1,
    notices: texts.flatMap(({ notices }) => notices),
  };
};
