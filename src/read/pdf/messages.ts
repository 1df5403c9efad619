import type { Bilingual, Notice, PaintedPage, Status } from '../../model/index.ts';
import { completedWords, incompleteWords, MISSING } from './letters/missing-letters.ts';
import type { Unseen } from './visibility.ts';

export type PdfFault = Extract<
  Status,
  'image-only' | 'encrypted' | 'corrupt' | 'empty' | 'garbled-text' | 'out-of-memory' | 'unreadable'
>;

/** What is wrong with a PDF, and what to do about it. */
export const FAULTS: Readonly<Record<PdfFault, Bilingual>> = {
  'image-only': {
    zh: '这份 PDF 只有图片，没有可以提取的文字：请加 --ocr 重新运行，或索取文字版。',
    en: 'this PDF holds only pictures and no text: run again with --ocr, or ask for a text version.',
  },
  encrypted: {
    zh: '这份 PDF 有打开密码：请索取没有密码的版本。',
    en: 'this PDF needs a password to open: ask for a copy without one.',
  },
  corrupt: {
    zh: '这份 PDF 已损坏或不完整，无法打开：请重新索取文件。',
    en: 'this PDF is damaged or cut short and cannot be opened: ask for the file again.',
  },
  empty: {
    zh: '这份 PDF 里什么都没有：请确认发来的是正确的文件。',
    en: 'this PDF has nothing on its pages: check that the right file was sent.',
  },
  'garbled-text': {
    zh: '这份 PDF 的字体没有文字编码，提取出来是乱码：请加 --ocr 重新运行，或索取 Word 版。',
    en: 'this PDF does not say which letters its fonts show, so its text comes out garbled: run again with --ocr, or ask for a Word file.',
  },
  'out-of-memory': {
    zh: '读取这份 PDF 需要的内存过多，已放弃：请索取重新导出的文件。',
    en: 'reading this PDF takes too much memory and was given up: ask for a new export of the file.',
  },
  unreadable: {
    zh: '这份 PDF 的结构异常，读取时出错：请索取重新导出的文件。',
    en: 'this PDF has a broken structure and could not be read: ask for a new export of the file.',
  },
};

const REASONS: Readonly<Record<Unseen, Bilingual>> = {
  invisible: { zh: '不绘制的文字', en: 'text that is not painted' },
  transparent: { zh: '透明文字', en: 'transparent text' },
  tiny: { zh: '小于 2 磅的文字', en: 'text smaller than 2 points' },
  outside: { zh: '页面之外的文字', en: 'text outside the page' },
  'same-color': { zh: '与背景同色的文字', en: 'text in the colour of its background' },
  covered: { zh: '被遮住的文字', en: 'text that is covered' },
  clipped: { zh: '被裁掉的文字', en: 'text that is clipped away' },
  remark: { zh: '隐藏的批注或表单项', en: 'a hidden remark or form field' },
  'switched-off': { zh: '关闭的图层或蒙版中的文字', en: 'text on a layer that is off, or masked' },
};

const SNIPPET_LENGTH = 60;

const shorten = (text: string): string => {
  const characters = [...text];
  return characters.length <= SNIPPET_LENGTH ? text : `${characters.slice(0, SNIPPET_LENGTH).join('')}…`;
};

export const hiddenTextNotice = (page: number, reasons: readonly Unseen[], text: string): Notice => ({
  code: 'hidden-text',
  page,
  message: {
    zh: `第 ${page} 页有看不见的文字（${reasons.map((reason) => REASONS[reason].zh).join('、')}），没有计入：“${shorten(text)}”`,
    en: `page ${page} holds text that no reader can see (${reasons.map((reason) => REASONS[reason].en).join(', ')}), which was left out: "${shorten(text)}"`,
  },
});

const MOST_WORDS = 5;
/** Characters of a word that is quoted. */
const WORD_LENGTH = 16;

/** Tells of words with letters that the page shows and the file does not name, `▯` for each; nothing where there are none. */
export const missingNotices = ({ number: page, runs }: PaintedPage): readonly Notice[] => {
  const words = incompleteWords(runs.map(({ text }) => text));
  if (words.length === 0) return [];
  const quoted = words
    .slice(0, MOST_WORDS)
    .map((word) => [...word.replaceAll(MISSING, '▯')].slice(0, WORD_LENGTH).join(''));
  const more = words.length > MOST_WORDS ? '…' : '';
  return [
    {
      code: 'letters-missing',
      page,
      message: {
        zh: `第 ${page} 页有 ${words.length} 处数字或文字看得见、文件却没有说明是什么字，没有读出（${quoted.map((word) => `“${word}”`).join('、')}${more}）：请对照原件，或加 --ocr 重新运行。`,
        en: `page ${page} shows ${words.length} ${words.length === 1 ? 'word or number' : 'words or numbers'} with letters that the file does not name, which were not read (${quoted.map((word) => `"${word}"`).join(', ')}${more}): look at the page, or run again with --ocr.`,
      },
    },
  ];
};

/** Tells which words OCR completed: those of `page` that lack letters and don't in `whole`. */
export const filledNotices = (page: PaintedPage, whole: PaintedPage): readonly Notice[] => {
  const words = page.runs.flatMap(({ text }, at) => completedWords(text, whole.runs[at]?.text ?? ''));
  if (words.length === 0) return [];
  const quoted = words.slice(0, MOST_WORDS).map((word) => [...word].slice(0, WORD_LENGTH).join(''));
  const more = words.length > MOST_WORDS ? '…' : '';
  return [
    {
      code: 'ocr',
      page: page.number,
      message: {
        zh: `第 ${page.number} 页有 ${words.length} 处文件没有说明的数字或文字由 OCR 识别（${quoted.map((word) => `“${word}”`).join('、')}${more}），请对照原件。`,
        en: `page ${page.number}: OCR read ${words.length} ${words.length === 1 ? 'word or number' : 'words or numbers'} that the file does not name (${quoted.map((word) => `"${word}"`).join(', ')}${more}); compare them with the original.`,
      },
    },
  ];
};

export const truncatedPagesNotice = (read: number, pages: number): Notice => ({
  code: 'truncated-pages',
  message: { zh: `全文 ${pages} 页，只读了前 ${read} 页。`, en: `only the first ${read} of ${pages} pages were read.` },
});

export const truncatedTextNotice = (page: number, limit: number): Notice => ({
  code: 'truncated-text',
  page,
  message: {
    zh: `文字过多，读到第 ${page} 页的第 ${limit} 个字符为止。`,
    en: `the text is too long: reading stopped on page ${page}, after ${limit} characters.`,
  },
});

export const fallbackNotice: Notice = {
  code: 'fallback-reader',
  message: {
    zh: '这份 PDF 由备用阅读器读取，文字的位置和样式未知，可能漏掉隐藏文字的提示。',
    en: 'this PDF was read by the second reader, which knows no places, styles or hidden text.',
  },
};
