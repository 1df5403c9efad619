/** Colours on paper, as RRGGBB. */
export const COLORS = {
  good: '17693F',
  doubtful: '7A4F00',
  bad: '9B2C22',
  faint: '566072',
  line: 'BFC6D1',
  sunk: 'F0F2F5',
} as const;

/** Han and Latin as on Windows and macOS; other systems take their own sans serif. */
const FONTS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft YaHei" w:cs="Calibri"/>';

type Look = {
  readonly id: string;
  readonly name: string;
  /** Half points. */
  readonly size: number;
  /** Twentieths of a point. */
  readonly before: number;
  readonly after: number;
  readonly bold?: true;
  readonly color?: string;
  /** More properties of paragraphs, in the order of the schema. */
  readonly first?: string;
  readonly last?: string;
};

const KEEP_NEXT = '<w:keepNext/><w:keepLines/>';
const RULE_LEFT = `<w:pBdr><w:left w:val="single" w:sz="8" w:space="6" w:color="${COLORS.line}"/></w:pBdr>`;
const bulletOf = (number: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`;

const LOOKS: readonly Look[] = [
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 34,
    before: 0,
    after: 100,
    bold: true,
    first: KEEP_NEXT,
    last: '<w:outlineLvl w:val="0"/>',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    size: 26,
    before: 280,
    after: 80,
    bold: true,
    first: KEEP_NEXT,
    last: '<w:outlineLvl w:val="1"/>',
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    size: 22,
    before: 220,
    after: 60,
    bold: true,
    first: KEEP_NEXT,
    last: '<w:outlineLvl w:val="2"/>',
  },
  { id: 'ListBullet', name: 'List Bullet', size: 20, before: 0, after: 30, first: bulletOf(1) },
  { id: 'SubBullet', name: 'List Bullet 2', size: 20, before: 0, after: 30, first: bulletOf(2) },
  {
    id: 'Quote',
    name: 'Quote',
    size: 18,
    before: 20,
    after: 40,
    color: COLORS.faint,
    first: RULE_LEFT,
    last: '<w:ind w:left="454"/>',
  },
];

const lookStyle = ({ id, name, size, before, after, bold, color, first = '', last = '' }: Look): string => {
  const spacing = `<w:spacing w:before="${before}" w:after="${after}"/>`;
  // The schema wants an indent after the spacing, and an outline level last.
  const paragraph = `<w:pPr>${first}${spacing}${last}</w:pPr>`;
  const run = `<w:rPr>${bold === true ? '<w:b/>' : ''}${color === undefined ? '' : `<w:color w:val="${color}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${paragraph}${run}</w:style>`;
};

/** The style sheet of a Word file. */
export const stylesPart = (namespace: string): string =>
  `<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${LOOKS.map(lookStyle).join('')}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

const bulletList = (id: number, style: string, left: number): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="${style}"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>`;

/** Its two kinds of bullets. */
export const numberingPart = (namespace: string): string =>
  `<w:numbering xmlns:w="${namespace}">${bulletList(1, 'ListBullet', 340)}${bulletList(2, 'SubBullet', 680)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
