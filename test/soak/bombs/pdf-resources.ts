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

/** One that paints over the text of its page. */
const covering = (name: string, sizes: readonly number[], make: Bomb['make']): Bomb =>
  pdf(name, sizes, make, [...READ, 'empty', 'image-only']);

/** A page with the font 20 in use as F2. */
const withFont = (font: string, objects: Readonly<Record<number, string>>, text = '(AAAA)'): Uint8Array =>
  onePage({
    content: flate(`${SOME_TEXT}BT /F2 12 Tf 0 g 40 500 Td ${text} Tj ET`),
    resources: '/Font<</F1 5 0 R/F2 20 0 R>>',
    objects: { 20: font, ...objects },
  });

const mapped = (map: string): Uint8Array =>
  withFont('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 21 0 R>>', { 21: flate(map) });

const composite = (descendant: string): string =>
  `<</Type/Font/Subtype/Type0/BaseFont/Nothing/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Nothing/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>${descendant}>>]>>`;

const MAP_HEAD = '1 begincodespacerange <00> <ff> endcodespacerange ';

const form = (content: string, entries = ''): string =>
  plain(content, `/Type/XObject/Subtype/Form/BBox[0 0 595 842]${entries}`);

/** A page that is painted over its whole with what the resources name; the white text makes the reader look at it. */
const covered = (operators: string, resources: string, objects: Readonly<Record<number, string>>): Uint8Array =>
  onePage({ content: flate(`${SOME_TEXT}${operators}`), resources, objects });

const annotations = (count: number, make: (index: number) => string): Uint8Array =>
  onePage({
    content: plain(SOME_TEXT),
    entries: `/Annots[${times(count, make)}]`,
    objects: { 20: form('BT /F1 9 Tf (remark) Tj ET') },
  });

/** Fonts, patterns, annotations, forms and layers. */
export const PDF_RESOURCES: readonly Bomb[] = [
  pdf('font-file-huge', [1e6, 1e8, 1e9], (length) =>
    withFont(
      '<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 65/LastChar 65/Widths[500]/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 21 0 R>>>>',
      { 21: flate(Buffer.alloc(length)) },
    ),
  ),
  pdf('font-widths-huge', [1000, 500_000, 5_000_000], (count) =>
    withFont(composite(`/W[0[${'1 '.repeat(count)}]]`), {}, '<00410041>'),
  ),
  pdf('font-width-ranges', [1000, 100_000, 1_000_000], (count) =>
    withFont(composite(`/W[${times(count, (i) => `${i % 65535} 65535 9 `)}]`), {}, '<00410041>'),
  ),
  pdf('font-glyphs-to-cids', [1e5, 1e7, 1e9], (length) =>
    withFont(composite('/CIDToGIDMap 21 0 R'), { 21: flate(Buffer.alloc(length)) }, '<00410041>'),
  ),
  pdf('map-ranges-wide', [10, 1000, 50_000], (count) =>
    mapped(`${MAP_HEAD}${count} beginbfrange ${'<0000> <ffff> <4e00>\n'.repeat(count)}endbfrange`),
  ),
  pdf('map-range-absurd', [4, 8, 16], (digits) =>
    mapped(`${MAP_HEAD}1 beginbfrange <${'0'.repeat(digits)}> <${'f'.repeat(digits)}> <4e00> endbfrange`),
  ),
  pdf('map-to-long-text', [100, 10_000, 1_000_000], (length) =>
    mapped(`${MAP_HEAD}1 beginbfchar <41> <${'5ba2'.repeat(length)}> endbfchar`),
  ),
  pdf('map-of-itself', [1, 100, 10_000], (count) =>
    withFont(
      '<</Type/Font/Subtype/Type0/BaseFont/N/Encoding 21 0 R/DescendantFonts[22 0 R]>>',
      {
        21: flate('/X usecmap '.repeat(count), '/Type/CMap/CMapName/X/UseCMap 21 0 R'),
        22: '<</Type/Font/Subtype/CIDFontType2/BaseFont/N/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>>>',
      },
      '<00410041>',
    ),
  ),
  pdf('drawn-font-of-itself', [1, 10, 1000], (count) =>
    withFont(
      '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 65/Widths[9]/Encoding<</Differences[65/a]>>/CharProcs<</a 21 0 R>>/Resources<</Font<</F2 20 0 R>>>>>>',
      { 21: plain(`9 0 d0 BT /F2 9 Tf (${'A'.repeat(count)}) Tj ET`) },
    ),
  ),
  pdf('drawn-font-heavy', [10, 1000, 20_000], (count) =>
    withFont(
      '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 65/Widths[9]/Encoding<</Differences[65/a]>>/CharProcs<</a 21 0 R>>>>',
      { 21: flate(`9 0 d0 ${'0 0 5 5 re f '.repeat(count)}`) },
      `(${'A'.repeat(Math.min(count, 2000))})`,
    ),
  ),
  covering('pattern-tiny-steps', [1, 3, 6], (power) =>
    covered('/Pattern cs /P scn 0 0 595 842 re f', '/Pattern<</P 20 0 R>>', {
      20: plain(
        '0 0 1 1 re f',
        `/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 1e-${power}/YStep 0.${'0'.repeat(power)}1/Resources<<>>`,
      ),
    }),
  ),
  covering('pattern-of-itself', [1, 10, 100], (count) =>
    covered('/Pattern cs /P scn 0 0 595 842 re f', '/Pattern<</P 20 0 R>>', {
      20: plain(
        '/Pattern cs /P scn 0 0 9 9 re f '.repeat(count),
        '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P 20 0 R>>>>',
      ),
    }),
  ),
  covering('shading-functions-deep', [4, 14, 24], (depth) =>
    covered(
      '/S sh',
      '/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 595 0]/Function 20 0 R>>>>',
      Object.fromEntries(
        Array.from({ length: depth }, (_, i) => [
          20 + i,
          i === depth - 1
            ? '<</FunctionType 2/Domain[0 1]/C0[0]/C1[1]/N 1>>'
            : `<</FunctionType 3/Domain[0 1]/Functions[${21 + i} 0 R ${21 + i} 0 R]/Bounds[.5]/Encode[0 1 0 1]>>`,
        ]),
      ),
    ),
  ),
  covering('shading-calculator', [100, 10_000, 1_000_000], (count) =>
    covered('/S sh', '/Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Domain[0 595 0 842]/Function 20 0 R>>>>', {
      20: flate(`{ pop ${'dup mul '.repeat(count)} }`, '/FunctionType 4/Domain[0 595 0 842]/Range[0 1]'),
    }),
  ),
  covering('shading-mesh', [1000, 100_000, 5_000_000], (count) =>
    covered('/S sh', '/Shading<</S 20 0 R>>', {
      20: flate(
        Buffer.alloc(count * 8, 5),
        '/ShadingType 4/ColorSpace/DeviceGray/BitsPerCoordinate 16/BitsPerComponent 16/BitsPerFlag 8/Decode[0 595 0 842 0 1]',
      ),
    }),
  ),
  covering('groups-transparent', [10, 200, 3000], (count) =>
    covered('/G gs /X Do '.repeat(count), '/ExtGState<</G<</ca .5/BM/Luminosity>>>>/XObject<</X 20 0 R>>', {
      20: form('0 0 595 842 re f', '/Group<</S/Transparency/I true/K true>>'),
    }),
  ),
  covering('soft-mask-of-itself', [1, 10, 100], (count) =>
    covered('/G gs 0 0 595 842 re f '.repeat(count), '/ExtGState<</G 20 0 R>>', {
      20: '<</SMask<</S/Luminosity/G 21 0 R>>>>',
      21: form('/G gs 0 0 500 500 re f', '/Group<</S/Transparency>>/Resources<</ExtGState<</G 20 0 R>>>>'),
    }),
  ),
  pdf('picture-behind-white-text', [1000, 8000, 20_000], (side) =>
    onePage({
      content: flate(`q 595 0 0 842 0 0 cm /I Do Q ${SOME_TEXT}`),
      resources: '/XObject<</I 20 0 R>>',
      objects: {
        20: flate(
          Buffer.alloc(side * side, 200),
          `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8`,
        ),
      },
    }),
  ),
  pdf('annotations-many', [100, 20_000, 300_000], (count) =>
    annotations(count, () => '<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(remark)/AP<</N 20 0 R>>>>'),
  ),
  pdf('annotation-long', [1000, 1_000_000, 10_000_000], (length) =>
    annotations(1, () => `<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/F 2/Contents(${'x'.repeat(length)})>>`),
  ),
  pdf('annotation-cycle', [1, 100, 10_000], (count) =>
    onePage({
      content: plain(SOME_TEXT),
      entries: `/Annots[${'20 0 R '.repeat(count)}]`,
      objects: {
        20: '<</Type/Annot/Subtype/Widget/FT/Tx/V(x)/Rect[0 0 99 9]/Parent 20 0 R/Kids[20 0 R]/AP<</N 20 0 R>>>>',
      },
    }),
  ),
  pdf('links-many', [100, 20_000, 200_000], (count) =>
    annotations(
      count,
      (i) =>
        `<</Type/Annot/Subtype/Link/Rect[${i % 500} ${i % 800} 590 840]/A<</S/URI/URI(http://example.com/${i})>>>>`,
    ),
  ),
  pdf('link-long', [1000, 1_000_000, 10_000_000], (length) =>
    annotations(
      1,
      () => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://example.com/${'x'.repeat(length)})>>>>`,
    ),
  ),
  pdf('form-fields-deep', [10, 1000, 50_000], (depth) =>
    onePage({
      content: plain(SOME_TEXT),
      catalog: '/AcroForm<</Fields[100 0 R]>>',
      entries: `/Annots[${100 + depth - 1} 0 R]`,
      objects: Object.fromEntries(
        Array.from({ length: depth }, (_, i) => [
          100 + i,
          `<</Type/Annot/Subtype/Widget/T(a)/FT/Tx/V(value)/Rect[0 0 99 9]${i > 0 ? `/Parent ${99 + i} 0 R` : ''}${i < depth - 1 ? `/Kids[${101 + i} 0 R]` : ''}>>`,
        ]),
      ),
    }),
  ),
  pdf('layers-many', [100, 10_000, 100_000], (count) =>
    onePage({
      content: flate(times(count, (i) => `/OC /L${i} BDC BT /F1 9 Tf 50 50 Td (x) Tj ET EMC `) + SOME_TEXT),
      catalog: '/OCProperties<</OCGs[20 0 R]/D<</OFF[20 0 R]>>>>',
      resources: `/Properties<<${times(count, (i) => `/L${i} 20 0 R`)}>>`,
      objects: { 20: '<</Type/OCG/Name(x)>>' },
    }),
  ),
  pdf('scripts-and-attachments', [1, 100, 10_000], (count) =>
    onePage({
      content: plain(SOME_TEXT),
      catalog: `/OpenAction<</S/JavaScript/JS(${'app.alert\\(1\\);'.repeat(count)})>>/Names<</EmbeddedFiles<</Names[(x)<</Type/Filespec/F(x.exe)/EF<</F 20 0 R>>>>]>>>>/AA<</O<</S/Launch/F(/bin/sh)>>>>`,
      objects: { 20: plain('x') },
    }),
  ),
  pdf('resources-of-themselves', [1, 2, 3], () =>
    onePage({
      content: flate(`${SOME_TEXT}/X Do`),
      resources: '/XObject 20 0 R',
      objects: { 20: '<</X 21 0 R/XObject 20 0 R>>', 21: form('/X Do', '/Resources<</XObject 20 0 R>>') },
    }),
  ),
];
