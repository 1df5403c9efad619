import { deflateSync } from 'node:zlib';
import { bytesOf } from './bomb.ts';

/** Objects by number; a body is what stands between `obj` and `endobj`, a character a byte. */
export type PdfObjects = Readonly<Record<number, string>>;

/** A stream object that is deflated `rounds` times. */
export const flate = (content: string | Buffer, entries = '', rounds = 1): string => {
  let packed = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  for (let left = rounds; left > 0; left -= 1) packed = deflateSync(packed);
  const filter = rounds === 1 ? '/FlateDecode' : `[${'/FlateDecode'.repeat(rounds)}]`;
  return `<</Length ${packed.length}/Filter${filter}${entries}>>\nstream\n${packed.toString('latin1')}\nendstream`;
};

/** A stream object as it is. */
export const plain = (content: string, entries = ''): string =>
  `<</Length ${content.length}${entries}>>\nstream\n${content}\nendstream`;

/** A file of the objects with a table of where they stand. */
export const pdfFile = (objects: PdfObjects, trailer = ''): Uint8Array => {
  const numbers = Object.keys(objects).map(Number);
  const size = Math.max(...numbers) + 1;
  const parts = ['%PDF-1.7\n'];
  let length = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  for (const number of numbers) {
    const part = `${number} 0 obj\n${objects[number]}\nendobj\n`;
    offsets.set(number, length);
    parts.push(part);
    length += part.length;
  }
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    `xref\n0 ${size}\n`,
    ...rows,
    `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return bytesOf(parts.join(''));
};

/** A text that makes a page one that holds text; two of its lines are white, so that the page is painted to be judged. */
export const SOME_TEXT =
  'BT /F1 12 Tf 0 g 40 700 Td (Lin Kexin 138-0000-2001 linkexin@example.com) Tj 0 -20 Td (2018.03-2022.05 Yunqiao Call Center customer service) Tj ET\n' +
  'BT /F1 12 Tf 1 g 40 640 Td (white upon white: customer service) Tj ET\n';

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/** What one page is made with: its content stream object, entries of its dictionary, resources, other objects (from 20). */
export type Page = {
  readonly content: string;
  readonly entries?: string;
  readonly resources?: string;
  readonly objects?: PdfObjects;
  readonly catalog?: string;
};

/** The objects of a file of one page: 1 catalogue, 2 pages, 3 page, 4 content, 5 font. */
export const pageObjects = ({
  content,
  entries = '',
  resources = '',
  objects = {},
  catalog = '',
}: Page): PdfObjects => ({
  1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
  2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
  3: `<</Type/Page/Parent 2 0 R${entries.includes('/MediaBox') ? '' : '/MediaBox[0 0 595 842]'}/Resources<</Font<</F1 5 0 R>>${resources}>>/Contents 4 0 R${entries}>>`,
  4: content,
  5: FONT,
  ...objects,
});

/** A file of one page. */
export const onePage = (page: Page): Uint8Array => pdfFile(pageObjects(page));
