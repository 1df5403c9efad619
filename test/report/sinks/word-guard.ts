import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { STEERS } from './guards.ts';

/** Elements that we write in the body of a Word file: no field, link, picture, macro or embedded object is among them. */
const BODY =
  /^w:(?:document|body|p|pPr|pStyle|keepNext|pageBreakBefore|jc|spacing|r|rPr|b|color|t|tbl|tblPr|tblW|tblBorders|top|left|bottom|right|insideH|insideV|tblLayout|tblGrid|gridCol|tr|trPr|cantSplit|trHeight|tblHeader|tc|tcPr|tcW|shd|sectPr|pgSz|pgMar)$/u;

/** A Word file: an independent library reads it, its body has only our elements, nothing in it points elsewhere or steers. */
export const wordGuard = async (bytes: Uint8Array): Promise<void> => {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const part = strFromU8(content);
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name: element, attributes }) => {
      if (name === 'word/document.xml') expect(element).toMatch(BODY);
      expect(Object.keys(attributes)).not.toContain('TargetMode');
    });
    parser.on('text', (text) => expect(text.replaceAll('\n', '')).not.toMatch(STEERS));
    parser.write(part).close();
  }
  const { messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(messages).toEqual([]);
};
