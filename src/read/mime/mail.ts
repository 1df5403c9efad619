import type { FlowBlock, Notice, ResumeDocument } from '../../model/index.ts';
import type { Inner } from '../archive.ts';
import { decodeText } from '../decode.ts';
import { ReadFault } from '../fault.ts';
import type { ReadLimits } from '../limits.ts';
import { plainBlocks, withinLimit } from '../text.ts';
import { withoutForwardedHeaders } from './forwarded.ts';
import { decodeHeader, headerParameter, headerValue } from './header.ts';
import { bodyBytes, messageSource, toMimePart } from './parts.ts';
import { type MimeNode, toMimeTree } from './tree.ts';

/** A file of a mail; `isShown` where it is a picture that the text shows (a logo, a signature), not one sent along. */
export type MailFile = Inner & { readonly isShown: boolean };

/** A piece of a mail's text in its forms, the best one first. */
type Forms = readonly MimeNode[];

type Contents = { readonly texts: readonly Forms[]; readonly files: readonly MailFile[] };

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

const fileNameOf = ({ part }: MimeNode): string | null => {
  const name =
    headerParameter(part.headers.get('content-disposition'), 'filename') ??
    headerParameter(part.headers.get('content-type'), 'name');
  return name?.replace(FOLDERS, '').trim() || null;
};

const dispositionOf = ({ part }: MimeNode): string => headerValue(part.headers.get('content-disposition'));

const attachedMailName = ({ part }: MimeNode): string | null => {
  const subject = toMimePart(messageSource(bodyBytes(part))).headers.get('subject');
  const name = subject === undefined ? '' : decodeHeader(subject).replace(/[/\\]/gu, '-').trim(); // `A/B`; not `A-B`
  return name === '' ? null : `${name.slice(0, 80)}.eml`;
};

const toFile = (node: MimeNode, isRelated: boolean): MailFile => {
  const { part, type } = node;
  const name = fileNameOf(node) ?? (type === 'message/rfc822' ? attachedMailName(node) : null);
  return {
    path: name ?? `attachment${EXTENSIONS[type] ?? ''}`,
    size: part.body.length,
    read: () => bodyBytes(part),
    isShown: type.startsWith('image/') && (isRelated || dispositionOf(node) === 'inline'),
  };
};

const isText = (node: MimeNode): boolean =>
  ['text/html', 'text/plain'].includes(node.type) && dispositionOf(node) !== 'attachment' && fileNameOf(node) === null;

const hasHtml = ({ texts }: Contents): boolean => texts.some((forms) => forms.some(({ type }) => type === 'text/html'));

/** One text in several forms: pages of HTML before plain text, the later before the earlier, as RFC 2046 orders them. */
const asAlternatives = (contents: readonly Contents[]): Contents => {
  const ranked = contents.filter(({ texts }) => texts.length > 0).reverse();
  const [best, ...others] = ranked.sort((a, b) => Number(hasHtml(b)) - Number(hasHtml(a)));
  const [first = [], ...more] = best?.texts ?? [];
  // A page may go on after a file in it; the other forms stand for its first piece.
  const forms = [...first, ...others.flatMap(({ texts }) => texts.slice(0, 1).flat())];
  return { texts: forms.length === 0 ? [] : [forms, ...more], files: contents.flatMap(({ files }) => files) };
};

/** What a part holds, its parts included; `isRelated` where it lies in a group of a page and what belongs to it. */
const contentsOf = (node: MimeNode, isRelated: boolean): Contents => {
  const { type, parts } = node;
  if (parts.length > 0) {
    const isGroup = type === 'multipart/related';
    const inner = parts.map((child) => contentsOf(child, isRelated || isGroup));
    if (type === 'multipart/alternative') return asAlternatives(inner);
    const texts = inner.flatMap((contents) => contents.texts);
    // The first part of a group is the page.
    return { texts: isGroup ? texts.slice(0, 1) : texts, files: inner.flatMap(({ files }) => files) };
  }
  // A mail may be cut before its first part.
  const isBlank = type.startsWith('multipart/') && node.part.body.trim() === '';
  if (SIGNATURES.has(type) || isBlank) return { texts: [], files: [] };
  return isText(node) ? { texts: [[node]], files: [] } : { texts: [], files: [toFile(node, isRelated)] };
};

const openMail = (bytes: Uint8Array, { maxZipEntries }: ReadLimits): Contents => {
  const contents = contentsOf(toMimeTree(bytes), false);
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

const readForm = async ({ part, type }: MimeNode, limits: ReadLimits): Promise<Text> => {
  const header = part.headers.get('content-type');
  const charset = headerParameter(header, 'charset');
  const content = bodyBytes(part);
  if (type === 'text/html') {
    const { readHtml } = await import('../html/index.ts');
    const { pages, notices } = readHtml(content, charset);
    return { blocks: pages.flatMap((page) => (page.kind === 'flow' ? page.blocks : [])), notices };
  }
  const { text, notices } = withinLimit(decodeText(content, charset), limits);
  const flowed = headerParameter(header, 'format')?.toLowerCase() === 'flowed';
  const blocks = plainBlocks(flowed ? text.replace(FLOWED_BREAK, ' ') : text);
  return { blocks: text.trim() === '' ? [] : blocks, notices };
};

const readForms = async (forms: Forms, limits: ReadLimits): Promise<Text> => {
  for (const node of forms) {
    const text = await readForm(node, limits);
    if (text.blocks.length > 0) return text;
  }
  return { blocks: [], notices: [] };
};

/** The flow of a mail's own text: the résumé that a job board writes into it, or the words around the attachments. */
export const readMail = async (bytes: Uint8Array, limits: ReadLimits): Promise<ResumeDocument> => {
  const texts = await Promise.all(openMail(bytes, limits).texts.map((forms) => readForms(forms, limits)));
  return {
    format: 'eml',
    pages: [{ kind: 'flow', number: 1, blocks: withoutForwardedHeaders(texts.flatMap(({ blocks }) => blocks)) }],
    pageCount: 1,
    notices: texts.flatMap(({ notices }) => notices),
  };
};
