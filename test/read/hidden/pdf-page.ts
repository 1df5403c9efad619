import { stream, type TinyPage, tinyPdf } from '../pdf/tiny-pdf.ts';

/** What the hidden words say: facts that would move a score, were they read. */
export const SECRET = 'CET-6 620, Putonghua Level 1-A, Zendesk expert since 2015';

const LINES: readonly (readonly [number, string])[] = [
  [16, 'Li Na'],
  [10, 'Customer Service Representative'],
  [10, 'Phone: 138-0000-2001   E-mail: lina@example.com'],
  [13, 'Work Experience'],
  [10, '2021.03-2024.05   Example Telecom Co., Ltd.   Call Center Agent'],
  [10, 'Answered 90 calls a day with a satisfaction of 96%'],
  [13, 'Education'],
  [10, '2017.09-2021.06   Example University   English   Bachelor'],
];

/** A plain résumé on the upper half of the page; the lower half (y < 320) is free. */
export const RESUME: string = LINES.map(
  ([size, text], place) => `BT 0 g /F${size > 10 ? 2 : 1} ${size} Tf 40 ${560 - 28 * place} Td (${text}) Tj ET\n`,
).join('');

const image = (width: number, height: number, hexData: string, entries = ''): string =>
  stream(
    `${hexData}>`,
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode${entries}`,
  );

const form = (content: string, entries = '/BBox[0 0 400 600]'): string =>
  stream(content, `/Type/XObject/Subtype/Form${entries}/Resources<</Font<</F1 10 0 R>>/ExtGState<</Clear 40 0 R>>>>`);

/** Text of the hidden words with the given operators before it; `place` is where its line begins. */
export const text = (operators = '', words = SECRET, place = '40 200'): string =>
  `BT ${operators} /F1 10 Tf ${place} Td (${words}) Tj ET\n`;

const FIRST = 32;
const LAST = 126;

/** A Type 3 font of squares that stand for the letters of ASCII; `glyph` paints one of them. */
const type3 = (procedure: number): string => {
  const names = Array.from({ length: LAST - FIRST + 1 }, (_, at) => `/g${at}`).join('');
  const procedures = Array.from({ length: LAST - FIRST + 1 }, (_, at) => `/g${at} ${procedure} 0 R`).join('');
  const widths = Array.from({ length: LAST - FIRST + 1 }, () => '500').join(' ');
  return `<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<${procedures}>>/Encoding<</Type/Encoding/Differences[${FIRST}${names}]>>/FirstChar ${FIRST}/LastChar ${LAST}/Widths[${widths}]/ToUnicode 36 0 R/Resources<<>>>>`;
};

const asHex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

const PHOTO = Array.from({ length: 24 * 36 }, (_, at) => asHex((at * 89 + Math.floor(at / 24) * 41) % 120, 2)).join('');
const SCAN = Array.from({ length: 40 * 60 }, (_, at) => (at % 3 === 0 && at % 40 < 36 ? '00' : 'ff')).join('');

const OBJECTS: Readonly<Record<number, string>> = {
  30: image(1, 1, '20'),
  31: image(1, 1, 'ff'),
  32: image(24, 36, PHOTO),
  33: image(40, 60, SCAN),
  // An image that is clear all over, as watermarks are but for their letters.
  34: image(1, 1, '00', '/SMask 35 0 R'),
  35: image(1, 1, '00'),
  36: stream(
    `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <${asHex(FIRST, 2)}> <${asHex(LAST, 2)}> <${asHex(FIRST, 4)}> endbfrange`,
  ),
  37: type3(38),
  38: stream('500 0 0 0 450 700 d1 50 0 380 650 re f'),
  39: type3(41),
  40: '<</ca 0/CA 0>>',
  41: stream('500 0 d0'),
  42: '<</ca 0.5>>',
  43: '<</ca 0.3>>',
  44: '<</BM/Multiply>>',
  48: '<</BM/Screen>>',
  // A soft mask whose group paints nothing: luminosity 0 everywhere.
  45: '<</SMask<</S/Luminosity/G 46 0 R>>>>',
  46: stream(
    '0 g 0 0 400 600 re f',
    '/Type/XObject/Subtype/Form/BBox[0 0 400 600]/Group<</S/Transparency/CS/DeviceGray>>',
  ),
  47: '<</ca 0.07>>',
  50: '<</Type/OCG/Name(off)>>',
  51: '<</Type/OCG/Name(on)>>',
  52: '<</Type/OCMD/OCGs[50 0 R]/P/AllOn>>',
  53: '<</Type/OCMD/OCGs[50 0 R 51 0 R]/P/AnyOn>>',
  54: form(text('0 g'), '/BBox[0 0 400 600]/OC 50 0 R'),
  55: form(text('0 g'), '/BBox[0 0 400 600]/OC 51 0 R'),
  56: form(text('0 g'), '/BBox[0 300 400 600]'),
  57: form(text('1 g')),
  58: form(text('0 g')),
  59: form(text('3 Tr')),
  60: form(text('0 g'), '/BBox[0 0 400 600]/Group<</S/Transparency>>'),
  61: form('1 g 30 190 360 30 re f'),
  62: form('0.1 0.1 0.4 rg 30 190 360 30 re f'),
  63: form(`/Clear gs ${text('0 g')}`),
  64: form('/In Do', '/BBox[0 0 400 600]').replace('/ExtGState', '/XObject<</In 57 0 R>>/ExtGState'),
  70: stream(
    '1 1 1 rg 0 0 20 20 re f',
    '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 20 20]/XStep 20/YStep 20/Resources<<>>',
  ),
  71: stream(
    '0 0 0.4 rg 0 0 20 20 re f',
    '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 20 20]/XStep 20/YStep 20/Resources<<>>',
  ),
  72: '<</Type/Pattern/PatternType 2/Shading 73 0 R>>',
  73: '<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 400 0]/Function<</FunctionType 2/Domain[0 1]/C0[1 1 1]/C1[1 1 1]/N 1>>/Extend[true true]>>',
  74: '<</Type/Pattern/PatternType 2/Shading 75 0 R>>',
  75: '<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 400 0]/Function<</FunctionType 2/Domain[0 1]/C0[0 0 0.5]/C1[0.5 0 0]/N 1>>/Extend[true true]>>',
  76: stream('', '/N 3/Alternate/DeviceRGB'),
  77: '<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]/N 1>>',
  80: stream(
    'BT /F1 10 Tf 2 8 Td (CET-6 620, Putonghua Level 1-A) Tj ET',
    '/Type/XObject/Subtype/Form/BBox[0 0 300 20]/Resources<</Font<</F1 10 0 R>>>>',
  ),
};

const RESOURCES = `/Resources<</Font<</F1 10 0 R/F2 11 0 R/Zh 12 0 R/T3 37 0 R/Blank 39 0 R>>/ExtGState<</Clear 40 0 R/Half 42 0 R/Third 43 0 R/Multiply 44 0 R/Screen 48 0 R/Masked 45 0 R/Faint 47 0 R>>/Pattern<</WhiteTiles 70 0 R/DarkTiles 71 0 R/WhiteFade 72 0 R/DarkFade 74 0 R>>/Shading<</White 73 0 R/Dark 75 0 R>>/ColorSpace<</Icc[/ICCBased 76 0 R]/Indexed[/Indexed/DeviceRGB 1<ffffff000000>]/Spot[/Separation/Spot/DeviceCMYK 77 0 R]/Cal[/CalRGB<</WhitePoint[0.95 1 1.09]>>]>>/Properties<</Off 50 0 R/On 51 0 R/AllOf 52 0 R/AnyOf 53 0 R>>/XObject<</DarkImage 30 0 R/WhiteImage 31 0 R/Photo 32 0 R/Scan 33 0 R/ClearImage 34 0 R/OffForm 54 0 R/OnForm 55 0 R/ShortForm 56 0 R/WhiteForm 57 0 R/BlackForm 58 0 R/UnpaintedForm 59 0 R/GroupForm 60 0 R/WhiteBox 61 0 R/DarkBox 62 0 R/ClearForm 63 0 R/Nested 64 0 R>>>>`;

const LAYERS = '/OCProperties<</OCGs[50 0 R 51 0 R]/D<</OFF[50 0 R]>>>>';

/** What one case adds to the résumé: what is painted before it and after it, and entries of its page. */
export type PdfCase = {
  readonly before?: string;
  readonly after?: string;
  readonly entries?: string;
  readonly catalog?: string;
};

/** The résumé with what the case adds. */
export const pdfOf = ({ before = '', after = '', entries = '', catalog = LAYERS }: PdfCase): Uint8Array => {
  const page: TinyPage = { content: before + RESUME + after, entries: RESOURCES + entries };
  return tinyPdf([page], { objects: OBJECTS, catalog });
};

/** A page that an image covers, with the résumé recognized and not painted: over the image, or painted under it. */
export const scanOf = (image: 'Scan' | 'WhiteImage', place: 'over' | 'under'): Uint8Array => {
  const picture = `q 400 0 0 600 0 0 cm /${image} Do Q\n`;
  const content = place === 'over' ? picture + RESUME.replaceAll('0 g', '0 g 3 Tr') : RESUME + picture;
  return tinyPdf([{ content, entries: RESOURCES }], { objects: OBJECTS });
};
