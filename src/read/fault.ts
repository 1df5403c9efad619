import type { Bilingual, Format, ReadResult, Status } from '../model/index.ts';

type FaultStatus = Exclude<Status, 'ok'>;

/** Thrown where a file can't be read for a known reason; `readResume` turns it into a row of the result. */
export class ReadFault extends Error {
  readonly status: FaultStatus;
  readonly sentence: Bilingual;

  constructor(status: FaultStatus, sentence: Bilingual) {
    super(sentence.en);
    this.name = 'ReadFault';
    this.status = status;
    this.sentence = sentence;
  }
}

/** A failed outcome; `pages` is 0 where the file was not opened far enough to tell. */
export const failure = (status: FaultStatus, format: Format, message: Bilingual, pages = 0): ReadResult => ({
  status,
  format,
  message,
  pages,
});

const MEBIBYTE = 1024 * 1024;

export const emptyFile = (): ReadFault =>
  new ReadFault('empty', {
    zh: '文件是空的（没有任何内容），请候选人重新发送一份。',
    en: 'The file is empty; ask the candidate to send it again.',
  });

/** `ocrReads` tells whether OCR reads pictures of this format. */
export const picturesOnly = (ocrReads: boolean): ReadFault =>
  new ReadFault('image-only', {
    zh: `文件里只有图片，没有文字，请${ocrReads ? '' : '另存为 PDF，再'}加 --ocr 重新运行，或请候选人发送可复制文字的版本。`,
    en: `The file holds pictures and no text; ${ocrReads ? '' : 'save it as PDF and '}run again with --ocr, or ask for a version with selectable text.`,
  });

export const noText = (): ReadFault =>
  new ReadFault('empty', {
    zh: '文件能打开，但里面没有文字，请候选人重新发送一份。',
    en: 'The file opens but holds no text; ask the candidate to send it again.',
  });

export const tooManyBytes = (bytes: number, maximum: number): ReadFault =>
  new ReadFault('too-large', {
    zh: `文件有 ${(bytes / MEBIBYTE).toFixed(1)} MB，超过 ${(maximum / MEBIBYTE).toFixed(0)} MB 的上限，请压缩图片后再发送。`,
    en: `The file has ${(bytes / MEBIBYTE).toFixed(1)} MB, over the limit of ${(maximum / MEBIBYTE).toFixed(0)} MB; smaller pictures would help.`,
  });

/** `what` names the part or the promise that does not hold, in both languages. */
export const corruptFile = (what: Bilingual): ReadFault =>
  new ReadFault('corrupt', {
    zh: `文件已损坏：${what.zh}，请候选人重新导出后发送。`,
    en: `The file is damaged: ${what.en}; ask for a fresh export.`,
  });

export const encryptedFile = (): ReadFault =>
  new ReadFault('encrypted', {
    zh: '文件设有密码，无法打开，请候选人发送不加密的版本。',
    en: 'The file is protected by a password; ask for a copy without one.',
  });

/** `what` says what the file is, e.g. `{ zh: 'Excel 表格', en: 'an Excel workbook' }`. */
export const unsupportedFile = (what: Bilingual): ReadFault =>
  new ReadFault('unsupported', {
    zh: `不是可以读取的简历格式（${what.zh}），请发送 PDF、Word(DOCX/DOC)、RTF、HTML 或纯文本。`,
    en: `This is ${what.en}, not a résumé format that can be read; send PDF, Word (DOCX or DOC), RTF, HTML or plain text.`,
  });
