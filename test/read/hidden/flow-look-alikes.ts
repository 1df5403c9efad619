import { p } from '../package.ts';
import type { DocxCase } from './flow-page.ts';

const WORDS = 'Plain words that a reader sees';
const WHITE = '<w:color w:val="FFFFFF"/>';
const cell = (properties: string, content: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (content: string, properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr>${content}</w:tr></w:tbl>`;
const EMU = 12_700;
const box = (fill: string, content: string, properties = ''): string =>
  `<w:p><w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="page"><wp:posOffset>${100 * EMU}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${600 * EMU}</wp:posOffset></wp:positionV><wp:extent cx="${200 * EMU}" cy="${40 * EMU}"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>${fill}</wps:spPr>${properties}<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;

/** Text of a DOCX that looks hidden to a simple rule, and that everybody can see. */
export const DOCX_LOOK_ALIKES: Readonly<Record<string, DocxCase>> = {
  'white in a dark cell': { body: table(cell('<w:shd w:val="clear" w:fill="1F2A44"/>', p(WORDS, WHITE))) },
  'white in a cell of a theme colour': {
    body: table(cell('<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>', p(WORDS, WHITE))),
  },
  'white in a solid cell': { body: table(cell('<w:shd w:val="solid" w:color="1F2A44"/>', p(WORDS, WHITE))) },
  'white in a shaded table': {
    body: table(cell('', p(WORDS, WHITE)), '<w:shd w:val="clear" w:fill="1F2A44"/>'),
  },
  'white in a table whose style paints its first row': {
    body: table(cell('', p(WORDS, WHITE)), '<w:tblStyle w:val="grid"/>'),
    styles:
      '<w:style w:type="table" w:styleId="grid"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F2A44"/></w:tcPr></w:tblStylePr></w:style>',
  },
  'white in a shaded paragraph': { body: p(WORDS, WHITE, '<w:shd w:val="clear" w:fill="1F2A44"/>') },
  'white in a paragraph that its style shades': {
    body: p(WORDS, WHITE, '<w:pStyle w:val="bar"/>'),
    styles:
      '<w:style w:type="paragraph" w:styleId="bar"><w:pPr><w:shd w:val="clear" w:fill="1F2A44"/></w:pPr></w:style>',
  },
  'white with dark shading': { body: p(WORDS, `${WHITE}<w:shd w:val="clear" w:fill="1F2A44"/>`) },
  'white on a highlight': { body: p(WORDS, `${WHITE}<w:highlight w:val="darkBlue"/>`) },
  'yellow on a black highlight': { body: p(WORDS, '<w:color w:val="FFFF00"/><w:highlight w:val="black"/>') },
  'black on a yellow highlight': { body: p(WORDS, '<w:color w:val="000000"/><w:highlight w:val="yellow"/>') },
  'white in a filled shape': { body: box('<a:solidFill><a:srgbClr val="1F2A44"/></a:solidFill>', p(WORDS, WHITE)) },
  'white in a shape of a theme colour': {
    body: box('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>', p(WORDS, WHITE)),
  },
  'white in a shape of a gradient': { body: box('<a:gradFill/>', p(WORDS, WHITE)) },
  'white in a shape filled by its style': {
    body: box(
      '',
      p(WORDS, WHITE),
      '<wps:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></wps:style>',
    ),
  },
  'white on a dark page': { background: '<w:background w:color="1F2A44"/>', body: p(WORDS, WHITE) },
  yellow: { body: p(WORDS, '<w:color w:val="FFFF00"/>') },
  golden: { body: p(WORDS, '<w:color w:val="FFD700"/>') },
  'light grey': { body: p(WORDS, '<w:color w:val="C0C0C0"/>') },
  'dark blue on black shading of a banner': {
    body: p(WORDS, '<w:color w:val="5B9BD5"/><w:shd w:val="clear" w:fill="000000"/>'),
  },
  'small print': { body: p(WORDS, '<w:sz w:val="10"/>') },
  'a superscript': { body: p(WORDS, '<w:vertAlign w:val="superscript"/><w:sz w:val="12"/>') },
  'condensed to two thirds': { body: p(WORDS, '<w:w w:val="66"/>') },
  'the dark text of the theme': { body: p(WORDS, '<w:color w:val="000000" w:themeColor="text1"/>') },
  'a tint of the theme': { body: p(WORDS, '<w:color w:val="7F7F7F" w:themeColor="background1" w:themeShade="80"/>') },
  'not hidden after all': {
    body: p(WORDS, '<w:rStyle w:val="gone"/><w:vanish w:val="0"/>'),
    styles: '<w:style w:type="character" w:styleId="gone"><w:rPr><w:vanish/></w:rPr></w:style>',
  },
  'lines of twelve points': { body: p(WORDS, '', '<w:spacing w:line="240" w:lineRule="exact"/>') },
  'a low row': {
    body: `<w:tbl><w:tblPr/><w:tr><w:trPr><w:trHeight w:val="280" w:hRule="exact"/></w:trPr>${cell('', p(WORDS))}</w:tr></w:tbl>`,
  },
  'half of a colour of the theme': {
    body: p(WORDS, '<w:color w:val="7F7F7F" w:themeColor="text1" w:themeTint="80"/>'),
  },
  'a table whose style colours its text': {
    body: table(cell('', p(WORDS)), '<w:tblStyle w:val="blue"/>'),
    styles:
      '<w:style w:type="table" w:styleId="blue"><w:name w:val="blue"/><w:rPr><w:color w:val="1F2A44"/></w:rPr></w:style>',
  },
  'set tightly': { body: p(WORDS, '<w:spacing w:val="-20"/>') },
  'raised by half a line': { body: p(WORDS, '<w:position w:val="12"/>') },
  'a hanging indent': { body: p(WORDS, '', '<w:ind w:left="420" w:hanging="420"/>') },
  'a paragraph in the margin': { body: p(WORDS, '', '<w:ind w:left="-700"/>') },
  'a fill of text effects': {
    body: p(
      WORDS,
      '<w14:textFill xmlns:w14="w14"><w14:solidFill><w14:srgbClr w14:val="1F2A44"/></w14:solidFill></w14:textFill>',
    ),
  },
  'outlined letters': {
    body: p(
      WORDS,
      `${WHITE}<w14:textOutline xmlns:w14="w14" w14:w="9525"><w14:solidFill><w14:srgbClr w14:val="1F2A44"/></w14:solidFill></w14:textOutline>`,
    ),
  },
};

/** The same for HTML. */
export const HTML_LOOK_ALIKES: Readonly<
  Record<string, { readonly head?: string; readonly body?: string; readonly open?: string }>
> = {
  'white on a dark ground': { body: `<p style="color:#fff;background:#123456">${WORDS}</p>` },
  'white in a dark box': { body: `<div style="background-color:#123456"><p style="color:white">${WORDS}</p></div>` },
  'white on a picture': { body: `<div style="background:url(a.png)"><p style="color:white">${WORDS}</p></div>` },
  'white in a dark cell': {
    body: `<table><tr><td bgcolor="#123456"><font color="#ffffff">${WORDS}</font></td></tr></table>`,
  },
  'white in a class that paints': {
    head: '<style>.bar{background:#123456;color:#fff}</style>',
    body: `<p class="bar">${WORDS}</p>`,
  },
  'white on a dark page': { open: '<body style="background:#123456;color:#fff">' },
  yellow: { body: `<p style="color:yellow">${WORDS}</p>` },
  'light grey': { body: `<p style="color:#bbb">${WORDS}</p>` },
  'half opacity': { body: `<p style="opacity:0.5">${WORDS}</p>` },
  'set tightly': { body: `<p style="letter-spacing:-0.03em">${WORDS}</p>` },
  'dark by hue and lightness': { body: `<p style="color:hsl(210 50% 20%)">${WORDS}</p>` },
  'dark by eight digits': { body: `<p style="color:#123456ff">${WORDS}</p>` },
  'moved to its middle': { body: `<p style="transform:translate(-50%, -50%) scale(0.9)">${WORDS}</p>` },
  'a dialog that is open': { body: `<dialog open>${WORDS}</dialog>` },
  'a rule for print': { head: '<style>@media print { p { display: none } }</style>', body: `<p>${WORDS}</p>` },
  'a class that is seen again by its id': {
    head: '<style>#seen{color:#000} .w{color:#fff}</style>',
    body: `<p class="w" id="seen">${WORDS}</p>`,
  },
  'small print': { body: `<p style="font-size:7px">${WORDS}</p>` },
  'a hanging indent': { body: `<p style="text-indent:-2em">${WORDS}</p>` },
  'an absolute place': { body: `<div style="position:absolute;left:-5px;top:20px">${WORDS}</div>` },
  'a style for print only': { head: '<style media="print">p{display:none}</style>', body: `<p>${WORDS}</p>` },
  'a style inside a query': {
    head: '<style>@media (max-width:600px){p{display:none}} .a{color:red}</style>',
    body: `<p class="a">${WORDS}</p>`,
  },
  'a class that only hides within another': {
    head: '<style>.menu .item{display:none}</style>',
    body: `<p class="item">${WORDS}</p>`,
  },
  'a box of full height': { body: `<div style="height:100px;overflow:hidden">${WORDS}</div>` },
};

/** The same for RTF. */
export const RTF_LOOK_ALIKES: Readonly<Record<string, string>> = {
  'white on a dark ground': `{\\cf2\\chcbpat4 ${WORDS}}\\par`,
  'white in a shaded paragraph': `\\pard\\cbpat4{\\cf2 ${WORDS}}\\par`,
  yellow: `{\\cf5 ${WORDS}}\\par`,
  'not hidden after all': `{\\v\\v0 ${WORDS}}\\par`,
  'black on a yellow paragraph': `\\pard\\cbpat5{\\cf1 ${WORDS}}\\par`,
  'set tightly': `{\\expndtw-10 ${WORDS}}\\par`,
  'white in a shaded cell': `\\trowd\\clcbpat4\\cellx5000\\pard\\intbl{\\cf2 ${WORDS}}\\cell\\row`,
  'a shape on the page': `{\\shp{\\*\\shpinst\\shpleft100\\shptop0\\shpright5000\\shpbottom400{\\shptxt ${WORDS}\\par}}}\\par`,
  'small print': `{\\fs10 ${WORDS}}\\par`,
};
