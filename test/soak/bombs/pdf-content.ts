import { type Bomb, GIVEN_UP, times } from './bomb.ts';
import { flate, onePage, plain, SOME_TEXT } from './pdf-file.ts';

const READ = ['ok', ...GIVEN_UP] as const;

const pdf = (name: string, sizes: readonly number[], make: Bomb['make'], may: Bomb['may'] = READ): Bomb => ({
  name: `pdf-${name}`,
  extension: '.pdf',
  sizes,
  make,
  may,
});

/** A page whose content is some text and the part given. */
const painting = (part: string, resources = '', objects = {}): Uint8Array =>
  onePage({ content: flate(SOME_TEXT + part), resources, objects });

const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 595 842]';
const formsFrom20 = (depth: number, content: (next: number) => string): Readonly<Record<number, string>> =>
  Object.fromEntries(
    Array.from({ length: depth }, (_, index) => {
      const next = index === depth - 1 ? null : 21 + index;
      const resources = `/Resources<</Font<</F1 5 0 R>>${next === null ? '' : `/XObject<</X ${next} 0 R>>`}>>`;
      return [
        20 + index,
        plain(next === null ? 'BT /F1 9 Tf 50 50 Td (x) Tj ET 0 0 9 9 re f' : content(next), FORM + resources),
      ];
    }),
  );

const picture = (width: number, height: number, more = ''): string =>
  flate(
    Buffer.alloc(1000),
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8${more}`,
  );

/** What a page paints. */
export const PDF_CONTENT: readonly Bomb[] = [
  pdf('deflated-spaces', [1e6, 1e8, 1e9], (length) =>
    onePage({ content: flate(Buffer.concat([Buffer.from(SOME_TEXT), Buffer.alloc(length, ' ')])) }),
  ),
  pdf('deflated-twice', [1e6, 1e8, 5e8], (length) =>
    onePage({ content: flate(Buffer.concat([Buffer.from(SOME_TEXT), Buffer.alloc(length, ' ')]), '', 2) }),
  ),
  pdf(
    'filters-chained',
    [3, 100, 10_000],
    (count) =>
      onePage({ content: `<</Length 4/Filter[${'/ASCIIHexDecode'.repeat(count)}]>>\nstream\n3e3e\nendstream` }),
    ['empty', 'corrupt', ...GIVEN_UP],
  ),
  pdf(
    'run-lengths',
    [1000, 100_000, 5_000_000],
    (count) =>
      onePage({
        content: `<</Length ${2 * count}/Filter/RunLengthDecode>>\nstream\n${'\x81 '.repeat(count)}\nendstream`,
      }),
    ['empty', 'corrupt', ...GIVEN_UP],
  ),
  pdf(
    'lzw',
    [1000, 100_000, 5_000_000],
    (count) =>
      onePage({
        content: `<</Length ${count}/Filter/LZWDecode>>\nstream\n${'\x80\x0b\x60\x50'.repeat(count / 4)}\nendstream`,
      }),
    ['empty', 'corrupt', ...GIVEN_UP],
  ),
  pdf(
    'predictor',
    [100, 1e6, 2_147_483_647],
    (columns) =>
      onePage({
        content: flate(
          'x'.repeat(1000),
          `/DecodeParms<</Predictor 15/Columns ${columns}/Colors 32/BitsPerComponent 16>>`,
        ),
      }),
    ['empty', 'corrupt', ...GIVEN_UP],
  ),
  pdf('states-nested', [1000, 500_000, 5_000_000], (depth) => painting('q '.repeat(depth) + 'Q '.repeat(depth))),
  pdf('states-open', [1000, 500_000, 5_000_000], (depth) => painting('q 1 0 0 1 0 0 cm '.repeat(depth))),
  pdf('arrays-nested', [100, 10_000, 3_000_000], (depth) => painting('['.repeat(depth))),
  pdf('texts-many', [10_000, 500_000, 5_000_000], (count) =>
    painting(`BT /F1 12 Tf 40 600 Td ${'(a) Tj '.repeat(count)} ET`),
  ),
  pdf('texts-apart', [10_000, 300_000, 2_000_000], (count) =>
    painting(`BT /F1 5 Tf ${times(count, (i) => `1 0 0 1 ${(i * 7) % 580} ${(i * 13) % 830} Tm (a) Tj\n`)} ET`),
  ),
  pdf('texts-on-one-spot', [1000, 30_000, 400_000], (count) =>
    painting(times(count, () => 'BT /F1 9 Tf 50 50 Td (ab) Tj ET ')),
  ),
  pdf('text-endless', [100_000, 1_000_000, 10_000_000], (length) =>
    painting(`BT /F1 1 Tf 40 600 Td (${'a b'.repeat(length / 3)}) Tj ET`),
  ),
  pdf('text-slanted', [360, 10_000, 300_000], (count) =>
    painting(
      times(
        count,
        (i) =>
          `BT /F1 9 Tf ${Math.cos(i).toFixed(4)} ${Math.sin(i).toFixed(4)} ${(-Math.sin(i)).toFixed(4)} ${Math.cos(i).toFixed(4)} ${(i * 7) % 500} ${(i * 11) % 800} Tm (slanted) Tj ET `,
      ),
    ),
  ),
  pdf('text-of-many-styles', [1000, 20_000, 300_000], (count) =>
    painting(
      times(
        count,
        (i) =>
          `BT /F1 ${(4 + (i % 997) / 50).toFixed(2)} Tf ${((i % 251) / 251).toFixed(3)} ${((i % 241) / 241).toFixed(3)} 0 rg ${(i * 7) % 580} ${(i * 13) % 830} Td (ab) Tj ET `,
      ),
    ),
  ),
  pdf('text-white-much', [1000, 20_000, 200_000], (count) =>
    painting(`1 g ${times(count, (i) => `BT /F1 6 Tf ${(i * 31) % 560} ${(i * 7) % 830} Td (white) Tj ET `)}`),
  ),
  pdf('text-covered-much', [500, 5000, 50_000], (count) =>
    painting(
      times(
        count,
        (i) =>
          `0 g BT /F1 6 Tf ${(i * 31) % 560} ${(i * 7) % 830} Td (below) Tj ET 0.9 g ${(i * 31) % 560} ${(i * 7) % 830} 30 6 re f `,
      ),
    ),
  ),
  pdf('text-clipped-much', [500, 10_000, 100_000], (count) =>
    painting(
      times(
        count,
        (i) =>
          `q ${(i * 31) % 560} ${(i * 7) % 830} 3 3 re W n 0 g BT /F1 6 Tf ${(i * 31) % 560} ${(i * 7) % 830} Td (clipped) Tj ET Q `,
      ),
    ),
  ),
  pdf('numbers-absurd', [9, 38, 300], (power) =>
    painting(
      `BT /F1 1e${power} Tf ${'9'.repeat(power)} 0 0 ${'9'.repeat(power)} -${'9'.repeat(power)} 0 Tm (a) Tj ET ${'9'.repeat(power)} 0 0 0.${'0'.repeat(power)}1 0 0 cm BT /F1 12 Tf (b) Tj ET`,
    ),
  ),
  pdf(
    'page-absurd',
    [1e4, 1e9, 1e30],
    (side) =>
      onePage({
        content: flate(SOME_TEXT),
        entries: `/MediaBox[0 0 ${side.toFixed(0)} ${side.toFixed(0)}]/UserUnit 1000`,
      }),
    [...READ, 'empty'],
  ),
  pdf(
    'page-flat',
    [0, 1, 2],
    (side) => onePage({ content: flate(SOME_TEXT), entries: `/MediaBox[0 0 ${side} 842]/Rotate 7` }),
    [...READ, 'empty'],
  ),
  pdf('paths-many', [1000, 300_000, 3_000_000], (count) =>
    painting(times(count, (i) => `${i % 500} ${(i * 3) % 800} 5 5 re f\n`)),
  ),
  pdf('path-long', [1000, 300_000, 3_000_000], (count) =>
    painting(`0 0 m ${times(count, (i) => `${i % 500} ${(i * 7) % 800} l\n`)} S`),
  ),
  pdf('rules-many', [1000, 50_000, 500_000], (count) =>
    painting(times(count, (i) => `${(i * 3) % 500} ${(i * 7) % 800} m ${((i * 3) % 500) + 60} ${(i * 7) % 800} l S\n`)),
  ),
  pdf('clips-nested', [100, 20_000, 300_000], (count) =>
    painting(`${times(count, (i) => `${i % 9} ${i % 7} 500 800 re W n `)}${SOME_TEXT}`),
  ),
  pdf('forms-doubling', [8, 18, 30], (depth) =>
    painting(
      '/X Do',
      '/XObject<</X 20 0 R>>',
      formsFrom20(depth, () => '/X Do /X Do'),
    ),
  ),
  pdf('forms-deep', [10, 200, 5000], (depth) =>
    painting(
      '/X Do',
      '/XObject<</X 20 0 R>>',
      formsFrom20(depth, () => 'q 1 0 0 1 1 1 cm /X Do Q'),
    ),
  ),
  pdf('form-of-itself', [1, 10, 1000], (count) =>
    painting('/X Do', '/XObject<</X 20 0 R>>', {
      20: plain('/X Do '.repeat(count), `${FORM}/Resources<</XObject<</X 20 0 R>>>>`),
    }),
  ),
  pdf('form-painted-often', [100, 20_000, 300_000], (count) =>
    painting(
      '/X Do '.repeat(count),
      '/XObject<</X 20 0 R>>',
      formsFrom20(1, () => ''),
    ),
  ),
  pdf(
    'picture-huge',
    [1000, 30_000, 2_000_000_000],
    (side) => painting('q 595 0 0 842 0 0 cm /I Do Q', '/XObject<</I 20 0 R>>', { 20: picture(side, side) }),
    [...READ, 'image-only'],
  ),
  pdf(
    'picture-mask-cycle',
    [10, 1000, 20_000],
    (side) =>
      painting('q 595 0 0 842 0 0 cm /I Do Q', '/XObject<</I 20 0 R>>', { 20: picture(side, side, '/SMask 20 0 R') }),
    [...READ, 'image-only'],
  ),
  pdf('pictures-inline', [100, 10_000, 300_000], (count) =>
    painting('q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q '.repeat(count)),
  ),
  pdf(
    'contents-many',
    [100, 10_000, 500_000],
    (count) => onePage({ content: `[${'20 0 R '.repeat(count)}]`, objects: { 20: plain(SOME_TEXT) } }),
    [...READ, 'empty'],
  ),
  pdf('marks-nested', [100, 20_000, 1_000_000], (depth) =>
    painting(`/Span <</ActualText(x)>> BDC `.repeat(depth) + SOME_TEXT),
  ),
];
