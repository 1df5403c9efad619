/** A page of a made-up PDF: its content stream, and what differs from an A4-like page of 400 × 600 points. */
export type TinyPage = {
  readonly content: string;
  /** Entries of the page dictionary, e.g. `/Rotate 90`. */
  readonly entries?: string;
};

/** What else a tiny PDF holds: numbered objects (30–99), and entries of its trailer and catalogue. */
export type TinyExtras = {
  readonly objects?: Readonly<Record<number, string>>;
  readonly trailer?: string;
  readonly catalog?: string;
};

/** Objects that every tiny PDF has; content streams name them. */
const FIXED_OBJECTS: readonly (readonly [number, string])[] = [
  [10, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
  [11, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>'],
  [12, '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[13 0 R]>>'],
  [
    13,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 14 0 R>>',
  ],
  [
    14,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ],
  [15, '<</Type/Font/Subtype/Type0/BaseFont/Nothing/Encoding/Identity-H/DescendantFonts[16 0 R]>>'],
  [
    16,
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Nothing/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 14 0 R>>',
  ],
  [17, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 18 0 R>>'],
  // The letter P is a telephone icon, B the bullet of Symbol.
  [18, stream('1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <50> <e0c1> <42> <f0b7> endbfchar')],
  [20, '<</ca 0.02>>'],
  [
    21,
    '<</Type/Pattern/PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 400 0]/Function<</FunctionType 2/Domain[0 1]/C0[0 0 0.4]/C1[0 0.3 0.3]/N 1>>/Extend[true true]>>>>',
  ],
  [
    22,
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n3\nendstream',
  ],
  // What a form field named 'name' shows.
  [
    23,
    stream('BT /F1 10 Tf 2 10 Td (Li Na) Tj ET').replace(
      '<<',
      '<</Type/XObject/Subtype/Form/BBox[0 0 150 20]/Resources<</Font<</F1 10 0 R>>>>',
    ),
  ],
];

const RESOURCES =
  '/Resources<</Font<</F1 10 0 R/F2 11 0 R/Zh 12 0 R/Nil 15 0 R/Icon 17 0 R>>/ExtGState<</Faint 20 0 R>>/Pattern<</Fade 21 0 R>>/XObject<</Im 22 0 R>>>>';

/** A stream object; `entries` go into its dictionary. */
export function stream(content: string, entries = ''): string {
  return `<</Length ${content.length}${entries}>>\nstream\n${content}\nendstream`;
}

/** The hex string of a text for the font `Zh`. */
export const hex = (text: string): string =>
  `<${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** A PDF of ASCII bytes. Fonts: F1, F2 (bold), Zh, Nil (no letters known), Icon. Pages may bring their own resources. */
export const tinyPdf = (
  pages: readonly TinyPage[],
  { objects: extras, trailer, catalog }: TinyExtras = {},
): Uint8Array => {
  const firstPage = 100;
  const objects: (readonly [number, string])[] = [
    [1, `<</Type/Catalog/Pages 2 0 R${catalog ?? ''}>>`],
    [
      2,
      `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ')}]>>`,
    ],
    ...FIXED_OBJECTS,
    ...Object.entries(extras ?? {}).map(([number, body]): readonly [number, string] => [Number(number), body]),
    ...pages.flatMap(({ content, entries = '' }, index): (readonly [number, string])[] => [
      [
        firstPage + 2 * index,
        `<</Type/Page/Parent 2 0 R${entries.includes('/MediaBox') ? '' : '/MediaBox[0 0 400 600]'}${entries.includes('/Resources') ? '' : RESOURCES}/Contents ${firstPage + 2 * index + 1} 0 R${entries}>>`,
      ],
      [firstPage + 2 * index + 1, stream(content)],
    ]),
  ];
  let text = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const startxref = text.length;
  const size = firstPage + 2 * pages.length;
  text += `xref\n0 ${size}\n`;
  for (let number = 0; number < size; number += 1) {
    const offset = offsets.get(number);
    text += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  text += `trailer\n<</Size ${size}/Root 1 0 R${trailer ?? ''}>>\nstartxref\n${startxref}\n%%EOF\n`;
  return new TextEncoder().encode(text);
};
