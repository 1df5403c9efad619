/** What a screener without an engine of its own would do: a library's text and a few regular expressions. `plain.js pdf-parse|mammoth FOLDER` */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';

const [library = 'pdf-parse', folder = '.'] = process.argv.slice(2);

const PHONE = /1[3-9]\d(?:[ -]?\d{4}){2}/gu; // `138-0000-1234`; not `12345`
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu; // `a@example.com`; not `a@b`
const YEARS = /(?:19|20)\d{2}[.年/-]\d{1,2}/gu; // `2021.03`; not `2021`
const WORDS = /普通话|客服|投诉|满意度|电话|Zendesk|CET-?[46]/gu; // `客服`; not `销售`

const textOf = async (bytes: Buffer): Promise<string> => {
  if (library === 'mammoth') return (await mammoth.extractRawText({ buffer: bytes })).value;
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  try {
    return (await parser.getText()).text;
  } finally {
    await parser.destroy();
  }
};

let found = 0;
for (const name of readdirSync(folder).sort()) {
  try {
    const text = await textOf(readFileSync(join(folder, name)));
    for (const pattern of [PHONE, MAIL, YEARS, WORDS]) found += text.match(pattern)?.length ?? 0;
  } catch {
    // An encrypted or broken file: it costs what it cost.
  }
}
console.log(found);
