import type { Notice } from '../../model/index.ts';
import { ReadFault } from '../fault.ts';
import type { OcrPage } from './page.ts';

const MOST_EXAMPLES = 5;

/** Tells that a page was read by OCR, how sure it is, and of which words not. */
export const ocrNotice = ({ page, confidence, doubtful }: OcrPage): Notice => {
  const examples = doubtful.slice(0, MOST_EXAMPLES);
  const quoted = (open: string, close: string, comma: string): string =>
    examples.map((word) => `${open}${word}${close}`).join(comma);
  const share = Math.round(confidence);
  return {
    code: 'ocr',
    page: page.number,
    message: {
      zh: `第 ${page.number} 页由 OCR 识别，平均可信度 ${share}%，请对照原件${examples.length === 0 ? '。' : `，尤其是 ${doubtful.length} 处没有把握的字词：${quoted('“', '”', '、')}${doubtful.length > MOST_EXAMPLES ? '…' : ''}。`}`,
      en: `page ${page.number} was read by OCR with a mean confidence of ${share} %; compare it with the original${examples.length === 0 ? '' : `, above all ${doubtful.length} doubtful words: ${quoted('"', '"', ', ')}${doubtful.length > MOST_EXAMPLES ? '…' : ''}`}.`,
    },
  };
};

/** A scan in which OCR found nothing to read. */
export const nothingRecognized = (): ReadFault =>
  new ReadFault('image-only', {
    zh: '文件里只有图片，OCR 也没有认出文字，请索取文字版或更清晰的扫描件。',
    en: 'the file holds only pictures, and OCR found no text in them: ask for a text version or a clearer scan.',
  });

export const recognitionTooLong = (): ReadFault =>
  new ReadFault('timed-out', {
    zh: 'OCR 识别用时过长，已放弃，请索取文字版。',
    en: 'OCR took too long and was given up: ask for a text version.',
  });
