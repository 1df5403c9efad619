import type { Bilingual, Format, Notice } from '../model/index.ts';

export const macrosNotice = (): Notice => ({
  code: 'macros',
  message: { zh: '文件带有宏，未运行。', en: 'The file carries macros; they were not run.' },
});

export const fallbackNotice = (): Notice => ({
  code: 'fallback-reader',
  message: {
    zh: '首选的 Word 解析器未能读懂此文件，改用备用解析器，版面信息可能不全。',
    en: 'The first Word reader failed on this file; the second one read it, so that layout may be lost.',
  },
});

export const truncatedText = (limit: number): Notice => ({
  code: 'truncated-text',
  message: { zh: `文字超过 ${limit} 个字符，其余未读取。`, en: `Only the first ${limit} characters were read.` },
});

export const truncatedPages = (read: number, total: number): Notice => ({
  code: 'truncated-pages',
  message: { zh: `共 ${total} 页，只读取了前 ${read} 页。`, en: `Only the first ${read} of ${total} pages were read.` },
});

/** Names of formats for people. */
const NAMES: Readonly<Record<Format, Bilingual>> = {
  pdf: { zh: 'PDF', en: 'a PDF' },
  docx: { zh: 'Word 文档(DOCX)', en: 'a Word document (DOCX)' },
  doc: { zh: '旧版 Word 文档(DOC)', en: 'an old Word document (DOC)' },
  html: { zh: '网页(HTML)', en: 'an HTML page' },
  mhtml: { zh: '网页存档(MHT)', en: 'a web archive (MHT)' },
  rtf: { zh: 'RTF 文档', en: 'an RTF document' },
  text: { zh: '纯文本', en: 'plain text' },
  markdown: { zh: 'Markdown 文本', en: 'Markdown text' },
  eml: { zh: '邮件(EML)', en: 'a mail (EML)' },
  zip: { zh: '压缩包(ZIP)', en: 'an archive (ZIP)' },
  image: { zh: '图片', en: 'a picture' },
  unknown: { zh: '未知格式', en: 'of an unknown format' },
};

/** `fileName` promises one format and holds `format`. */
export const mismatchNotice = (fileName: string, format: Format): Notice => ({
  code: 'type-mismatch',
  message: {
    zh: `${fileName} 的扩展名不对：内容其实是${NAMES[format].zh}，已按内容读取。`,
    en: `${fileName} is really ${NAMES[format].en}; it was read as that.`,
  },
});
