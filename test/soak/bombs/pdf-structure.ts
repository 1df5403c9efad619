import { type Bomb, bytesOf, GIVEN_UP, times } from './bomb.ts';
import { flate, onePage, pageObjects, pdfFile, plain, SOME_TEXT } from './pdf-file.ts';

const TEXT = plain(SOME_TEXT);
const READ = ['ok', ...GIVEN_UP] as const;
const BROKEN = ['ok', 'corrupt', 'empty', ...GIVEN_UP] as const;

const pdf = (name: string, sizes: readonly number[], make: Bomb['make'], may: Bomb['may'] = BROKEN): Bomb => ({
  name: `pdf-${name}`,
  extension: '.pdf',
  sizes,
  make,
  may,
});

const PAGE = '/Type/Page/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R';
const base = pageObjects({ content: TEXT });

/** Rows of objects from 100 on. */
const from100 = (count: number, make: (number: number, isLast: boolean) => string): Readonly<Record<number, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [100 + index, make(100 + index, index === count - 1)]),
  );

const withoutEnd = (file: Uint8Array): string => {
  const text = Buffer.from(file).toString('latin1');
  return text.slice(0, text.lastIndexOf('startxref'));
};

const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

/** Page trees, cross references and object syntax. */
export const PDF_STRUCTURE: readonly Bomb[] = [
  pdf('page-tree-deep', [10, 1000, 60_000], (depth) =>
    pdfFile({
      ...base,
      2: '<</Type/Pages/Count 1/Kids[100 0 R]>>',
      ...from100(depth, (number, isLast) =>
        isLast
          ? `<<${PAGE}/Parent ${number - 1} 0 R>>`
          : `<</Type/Pages/Count 1/Parent ${number - 1} 0 R/Kids[${number + 1} 0 R]>>`,
      ),
    }),
  ),
  pdf('page-tree-cycle', [1, 1000, 1_000_000_000], (count) =>
    pdfFile({ ...base, 2: `<</Type/Pages/Count ${count}/Kids[2 0 R 3 0 R]>>` }),
  ),
  pdf('page-tree-doubling', [4, 16, 40], (depth) =>
    pdfFile({
      ...base,
      2: `<</Type/Pages/Count ${2 ** Math.min(depth, 30)}/Kids[100 0 R 100 0 R]>>`,
      ...from100(depth, (number, isLast) =>
        isLast ? `<<${PAGE}/Parent 2 0 R>>` : `<</Type/Pages/Count 2/Kids[${number + 1} 0 R ${number + 1} 0 R]>>`,
      ),
    }),
  ),
  pdf(
    'many-pages',
    [100, 5000, 40_000],
    (count) =>
      pdfFile({
        ...base,
        2: `<</Type/Pages/Count ${count}/Kids[${times(count, (index) => `${100 + index} 0 R `)}]>>`,
        ...from100(count, () => `<<${PAGE}/Parent 2 0 R>>`),
      }),
    READ,
  ),
  pdf('page-again-and-again', [100, 10_000, 500_000], (count) =>
    pdfFile({ ...base, 2: `<</Type/Pages/Count ${count}/Kids[${'3 0 R '.repeat(count)}]>>` }),
  ),
  pdf('page-count-lies', [-5, 0, 2_147_483_647], (count) =>
    pdfFile({ ...base, 2: `<</Type/Pages/Count ${count}/Kids[3 0 R]>>` }),
  ),
  pdf('parent-cycle', [1, 2, 3], () =>
    pdfFile({
      ...base,
      2: '<</Type/Pages/Count 1/Kids[3 0 R]/Parent 2 0 R>>',
      3: `<</Type/Page/Parent 3 0 R/Contents 4 0 R>>`,
    }),
  ),
  pdf('xref-table-huge', [1000, 100_000, 700_000], (rows) =>
    bytesOf(
      `${withoutEnd(pdfFile(base)).replace(/xref\n0 6\n/u, `xref\n0 ${rows}\n`)}${'0000000000 65535 f \n'.repeat(rows)}startxref\n0\n%%EOF`,
    ),
  ),
  pdf('xref-stream-huge', [1000, 1_000_000, 20_000_000], (rows) => {
    const body = withoutEnd(pdfFile(base));
    const stream = flate(Buffer.alloc(rows * 4), `/Type/XRef/Size ${rows}/W[1 2 1]/Root 1 0 R`);
    return bytesOf(`${body}90 0 obj\n${stream}\nendobj\nstartxref\n${body.length}\n%%EOF`);
  }),
  pdf('xref-size-lies', [100, 8_388_607, 2_147_483_647], (size) => {
    const body = withoutEnd(pdfFile(base));
    return bytesOf(
      `${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size ${size}/Root 1 0 R/Prev ${body.indexOf('xref\n')}>>\nstartxref\n${body.length}\n%%EOF`,
    );
  }),
  pdf('update-chain', [10, 1000, 60_000], (count) => {
    let text = Buffer.from(pdfFile(base)).toString('latin1');
    const parts = [text];
    let { length } = text;
    let before = text.lastIndexOf('xref\n0');
    for (let left = count; left > 0; left -= 1) {
      text = `xref\n0 0\ntrailer\n<</Size 6/Root 1 0 R/Prev ${before}>>\nstartxref\n${length}\n%%EOF\n`;
      before = length;
      parts.push(text);
      length += text.length;
    }
    return bytesOf(parts.join(''));
  }),
  pdf('update-cycle', [1, 2, 3], () => {
    const body = withoutEnd(pdfFile(base));
    const end = `xref\n0 0\ntrailer\n<</Size 6/Root 1 0 R/Prev ${body.length}>>\nstartxref\n${body.length}\n%%EOF\n`;
    return bytesOf(body + end);
  }),
  pdf('object-stream-crowded', [100, 10_000, 300_000], (count) => {
    const heads = times(count, (index) => `${200 + index} ${index * 3} `);
    return pdfFile({
      ...base,
      90: flate(`${heads}${'<<>'.repeat(count)}`, `/Type/ObjStm/N ${count}/First ${heads.length}`),
    });
  }),
  pdf('object-stream-cycle', [1, 1000, 2_147_483_647], (count) =>
    pdfFile({ ...base, 90: flate('90 0 <</A 90 0 R>>', `/Type/ObjStm/N ${count}/First 5/Extends 90 0 R`) }),
  ),
  pdf('dictionary-deep', [100, 10_000, 2_000_000], (depth) =>
    onePage({ content: TEXT, entries: `/X ${nested('<</A', '>>', depth)}` }),
  ),
  pdf('array-deep', [100, 10_000, 5_000_000], (depth) =>
    onePage({ content: TEXT, entries: `/X ${nested('[', ']', depth)}` }),
  ),
  pdf('string-deep', [100, 100_000, 5_000_000], (depth) =>
    onePage({ content: TEXT, entries: `/X ${nested('(', ')', depth)}` }),
  ),
  pdf('name-long', [1000, 1_000_000, 15_000_000], (length) =>
    onePage({ content: TEXT, entries: `/${'a'.repeat(length)} 1` }),
  ),
  pdf('reference-cycle', [1, 100, 10_000], (count) =>
    pdfFile({ ...base, 4: '100 0 R', ...from100(count, (number, isLast) => `${isLast ? 100 : number + 1} 0 R`) }),
  ),
  pdf('length-lies', [-1, 0, 999_999_999], (length) =>
    onePage({ content: `<</Length ${length}>>\nstream\n${SOME_TEXT}\nendstream` }),
  ),
  pdf('length-of-itself', [1, 2, 3], () => onePage({ content: `<</Length 4 0 R>>\nstream\n${SOME_TEXT}\nendstream` })),
  pdf(
    'junk-before',
    [900, 1500, 100_000],
    (length) => bytesOf('x'.repeat(length) + Buffer.from(pdfFile(base)).toString('latin1')),
    [...BROKEN, 'unsupported'],
  ),
  pdf('junk-after', [1000, 1_000_000, 15_000_000], (length) =>
    bytesOf(Buffer.from(pdfFile(base)).toString('latin1') + '\0'.repeat(length)),
  ),
  pdf('objects-without-table', [100, 10_000, 400_000], (count) =>
    bytesOf(
      `${withoutEnd(pdfFile(base)).split('xref\n')[0]}${times(count, (index) => `${100 + index} 0 obj<<>>endobj\n`)}trailer<</Root 1 0 R>>`,
    ),
  ),
  pdf('one-object-often', [100, 10_000, 500_000], (count) =>
    bytesOf(
      `${withoutEnd(pdfFile(base)).split('xref\n')[0]}${'9 0 obj<<>>endobj\n'.repeat(count)}trailer<</Root 1 0 R>>`,
    ),
  ),
  pdf(
    'outline-cycle',
    [1, 1000, 50_000],
    (count) =>
      pdfFile({
        ...pageObjects({ content: TEXT, catalog: '/Outlines 100 0 R' }),
        ...from100(
          count,
          (number) => `<</Title(x)/First 100 0 R/Last 100 0 R/Next ${Math.max(100, number - 1)} 0 R/Parent 100 0 R>>`,
        ),
      }),
    READ,
  ),
  pdf(
    'encryption-unknown',
    [0, 6, 99],
    (version) =>
      pdfFile(
        { ...base, 90: `<</Filter/Standard/V ${version}/R ${version}/O(x)/U(y)/P -4>>` },
        '/Encrypt 90 0 R/ID[(a)(b)]',
      ),
    ['ok', 'encrypted', 'corrupt', 'empty'],
  ),
  pdf(
    'encryption-of-itself',
    [40, 128, 2_147_483_647],
    (length) =>
      pdfFile(
        {
          ...base,
          90: `<</Filter/Standard/V 4/R 4/Length ${length}/O 90 0 R/U 90 0 R/P -4/CF<</StdCF<</CFM/AESV2/Length ${length}>>>>/StmF/StdCF>>`,
        },
        '/Encrypt 90 0 R/ID[(a)(b)]',
      ),
    ['ok', 'encrypted', 'corrupt', 'empty'],
  ),
];
