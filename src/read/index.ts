import type { Format, Notice, ReadResult, ResumeDocument } from '../model/index.ts';
import { documentText, isGarbled } from './document-text.ts';
import { emptyFile, failure, noText, picturesOnly, ReadFault, tooManyBytes, unsupportedFile } from './fault.ts';
import { limitDocument } from './limit.ts';
import type { ReadLimits } from './limits.ts';
import { mismatchNotice } from './notices.ts';
import type { OcrEngine } from './ocr/engine.ts';
import type { PdfEngine, PdfFallback } from './pdf/index.ts';
import { withShownText } from './shown-text.ts';
import { formatOfName, type Kind, sniff } from './sniff.ts';

export { type Container, inflationBudget, type Member, openContainer } from './container.ts';
export { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
export type { OcrEngine, OcrLanguage, OcrLine, OcrWord } from './ocr/engine.ts';
export type { PdfEngine, PdfFallback } from './pdf/index.ts';

/** An engine for PDFs, made from the content of `@embedpdf/pdfium`'s `pdfium.wasm`; loaded when first asked for. */
export const createPdfEngine = async (wasm: Uint8Array): Promise<PdfEngine> =>
  (await import('./pdf/pdfium.ts')).createPdfEngine(wasm);

/** What readers need from outside: engines that are costly to start, and limits. */
export type ReadContext = {
  /** Called for the first PDF only; the engine is heavy to start. */
  readonly pdfEngine: () => Promise<PdfEngine>;
  readonly pdfFallback: PdfFallback | null;
  /** Reads pictures of text; null where OCR was not asked for. */
  readonly ocr: OcrEngine | null;
  readonly limits: ReadLimits;
};

/** A reading with the format that the content has, whatever the file is called. */
export type Reading = ReadResult & { readonly format: Format };

type FlowReader = {
  readonly format: Format;
  readonly read: (bytes: Uint8Array, fileName: string, limits: ReadLimits) => Promise<ResumeDocument>;
  /** Whether a file without text holds pictures: then it is a scan, not an empty page. */
  readonly hasPictures: (bytes: Uint8Array) => boolean | Promise<boolean>;
  /** The pictures that OCR reads where there is no text, for formats that scans are pasted into. */
  readonly pictures?: (bytes: Uint8Array, limits: ReadLimits) => Promise<readonly Uint8Array[]>;
};

const imageTag = /<img\s/iu; // `<img src=…>`; not `<image-list>`
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

type FlowKind = 'zip' | 'ole' | 'rtf' | 'mail' | 'mhtml' | 'html' | 'word-xml' | 'text';

/** One row a format; a new format is one file and one row. A reader is loaded with the first file that it reads. */
const FLOW_READERS: Readonly<Record<FlowKind, FlowReader>> = {
  zip: {
    format: 'docx',
    read: async (bytes, _, limits) => (await import('./docx-file.ts')).readDocxFile(bytes, limits),
    hasPictures: (bytes) => latin1(bytes).includes('word/media/'),
    pictures: async (bytes, limits) => (await import('./ocr/docx-pictures.ts')).docxPictures(bytes, limits),
  },
  ole: {
    format: 'doc',
    read: async (bytes) => (await import('./doc/index.ts')).readDoc(bytes),
    hasPictures: async (bytes) => (await import('./doc/index.ts')).docHasPictures(bytes),
  },
  rtf: {
    format: 'rtf',
    read: async (bytes) => (await import('./rtf/index.ts')).readRtf(bytes),
    hasPictures: (bytes) => latin1(bytes).includes('\\pict'),
  },
  mail: {
    format: 'eml',
    read: async (bytes, _, limits) => (await import('./mime/mail.ts')).readMail(bytes, limits),
    hasPictures: (bytes) => latin1(bytes).includes('image/'),
  },
  mhtml: {
    format: 'mhtml',
    read: async (bytes) => (await import('./mime/mhtml.ts')).readMhtml(bytes),
    hasPictures: (bytes) => latin1(bytes).includes('image/'),
  },
  html: {
    format: 'html',
    read: async (bytes) => (await import('./html/index.ts')).readHtml(bytes),
    hasPictures: (bytes) => imageTag.test(latin1(bytes)),
  },
  'word-xml': {
    format: 'docx',
    read: async (bytes, _, limits) => (await import('./word-xml.ts')).readWordXml(bytes, limits),
    hasPictures: (bytes) => latin1(bytes).includes('binData'),
  },
  text: {
    format: 'text',
    read: async (bytes, fileName, limits) =>
      (await import('./text.ts')).readText(bytes, formatOfName(fileName) === 'markdown', limits),
    hasPictures: () => false,
  },
};

const finishFlow = async (
  document: ResumeDocument,
  reader: FlowReader,
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<Reading> => {
  const text = documentText(document);
  if (text.trim() === '')
    throw (await reader.hasPictures(bytes)) ? picturesOnly(reader.pictures !== undefined) : noText();
  if (isGarbled(text)) {
    throw new ReadFault('garbled-text', {
      zh: '文字编码无法识别，读出的是乱码，请候选人另存为 UTF-8 文本或 PDF 后发送。',
      en: 'The encoding of the text is unknown and it reads as gibberish; ask for UTF-8 text or a PDF.',
    });
  }
  return { status: 'ok', format: document.format, document: limitDocument(document, limits) };
};

const readPdfFile = async (bytes: Uint8Array, context: ReadContext): Promise<Reading> => {
  const { maxPages, maxCharacters } = context.limits;
  const { readPdf } = await import('./pdf/index.ts');
  const engine = await context.pdfEngine();
  const result = await readPdf(bytes, engine, {
    maxPages,
    maxCharacters,
    fallback: context.pdfFallback,
    ocr: context.ocr,
  });
  return result.status === 'ok'
    ? { ...result, format: 'pdf', document: withShownText(result.document) }
    : { ...result, format: 'pdf' };
};

const readPictureFiles = async (
  pictures: readonly Uint8Array[],
  format: Format,
  { ocr, pdfEngine }: ReadContext,
): Promise<Reading> => {
  if (ocr === null) throw picturesOnly(true);
  const { readPictures } = await import('./ocr/picture.ts');
  return { status: 'ok', format, document: await readPictures(pictures, format, { ocr, pdfEngine }) };
};

/** The format of what bytes are; an archive that isn't known to be a document has the one that its name promises. */
const formatOfKind = (kind: Kind, promised: Format): Format => {
  if (kind.kind === 'zip' && promised === 'zip') return 'zip';
  if (kind.kind === 'pdf' || kind.kind === 'image') return kind.kind;
  return kind.kind === 'other' ? 'unknown' : FLOW_READERS[kind.kind].format;
};

const readKind = async (bytes: Uint8Array, fileName: string, kind: Kind, context: ReadContext): Promise<Reading> => {
  if (kind.kind === 'pdf') return readPdfFile(bytes, context);
  if (kind.kind === 'other') throw unsupportedFile(kind.what);
  if (kind.kind === 'image') return readPictureFiles([bytes], 'image', context);
  const reader = FLOW_READERS[kind.kind];
  const document = withShownText(await reader.read(bytes, fileName, context.limits));
  if (context.ocr !== null && documentText(document).trim() === '') {
    const pictures = (await reader.pictures?.(bytes, context.limits)) ?? [];
    if (pictures.length > 0) return readPictureFiles(pictures, reader.format, context);
  }
  return finishFlow(document, reader, bytes, context.limits);
};

const isMismatch = (promised: Format, found: Format): boolean => {
  const both = new Set([promised, found]);
  return promised !== 'unknown' && both.size > 1 && !(both.has('text') && both.has('markdown'));
};

const withNotice = (reading: Reading, notice: Notice): Reading =>
  reading.status === 'ok'
    ? { ...reading, document: { ...reading.document, notices: [notice, ...reading.document.notices] } }
    : reading;

/**
 * The document in a file's bytes, or the status and sentence that say why there is none.
 *
 * The content decides what the file is; a name that promises something else adds a `type-mismatch` notice.
 */
export const readResume = async (bytes: Uint8Array, fileName: string, context: ReadContext): Promise<Reading> => {
  let format = formatOfName(fileName);
  try {
    if (bytes.length === 0) throw emptyFile();
    if (bytes.length > context.limits.maxBytes) throw tooManyBytes(bytes.length, context.limits.maxBytes);
    const kind = sniff(bytes);
    const promised = format;
    format = formatOfKind(kind, promised);
    const reading = await readKind(bytes, fileName, kind, context);
    return isMismatch(promised, reading.format)
      ? withNotice(reading, mismatchNotice(fileName, reading.format))
      : reading;
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return { ...failure(error.status, format, error.sentence), format };
  }
};
