import { p } from '../package.ts';
import { type DocxCase, SECRET } from './flow-page.ts';

const run = (properties: string, words = SECRET): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const style = (type: string, id: string, properties: string, rest = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${rest}<w:rPr>${properties}</w:rPr></w:style>`;
const WHITE = '<w:color w:val="FFFFFF"/>';
const cell = (properties: string, content: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (content: string, properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr>${content}</w:tr></w:tbl>`;

const EMU = 12_700;
/** A text box anchored at points of the page. */
const box = (
  x: number,
  y: number,
  {
    fill = '<a:noFill/>',
    content = p(SECRET),
    hidden = '',
    size = [200, 40],
  }: {
    readonly fill?: string;
    readonly content?: string;
    readonly hidden?: string;
    readonly size?: readonly [number, number];
  } = {},
): string =>
  `<w:p><w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="page"><wp:posOffset>${x * EMU}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${y * EMU}</wp:posOffset></wp:positionV><wp:extent cx="${size[0] * EMU}" cy="${size[1] * EMU}"/><wp:docPr id="1" name="box"${hidden}/><a:graphic><a:graphicData><wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
const vml = (styles: string): string =>
  `<w:p><w:r><w:pict><v:shape style="${styles}" filled="f"><v:textbox><w:txbxContent>${p(SECRET)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

/** Ways to put words into a DOCX that a reader of the page cannot see. */
export const DOCX_ATTACKS: Readonly<Record<string, DocxCase>> = {
  'a hidden run': { body: p(SECRET, '<w:vanish/>') },
  'a run hidden on the web': { body: p(SECRET, '<w:webHidden/>') },
  'a run that is always hidden': { body: p(SECRET, '<w:specVanish/><w:vanish/>') },
  'hidden by a character style': {
    body: p(SECRET, '<w:rStyle w:val="gone"/>'),
    styles: style('character', 'gone', '<w:vanish/>'),
  },
  'hidden by a paragraph style': {
    body: p(SECRET, '', '<w:pStyle w:val="gone"/>'),
    styles: style('paragraph', 'gone', '<w:vanish/>'),
  },
  'hidden by the style that a style is based on': {
    body: p(SECRET, '', '<w:pStyle w:val="heir"/>'),
    styles: style('paragraph', 'gone', '<w:vanish/>') + style('paragraph', 'heir', '', '<w:basedOn w:val="gone"/>'),
  },
  'white runs': { body: p(SECRET, WHITE) },
  'nearly white runs': { body: p(SECRET, '<w:color w:val="FAFAFA"/>') },
  'very pale grey runs': { body: p(SECRET, '<w:color w:val="F2F2F2"/>') },
  'white by a character style': { body: p(SECRET, '<w:rStyle w:val="w"/>'), styles: style('character', 'w', WHITE) },
  'white by a paragraph style': {
    body: p(SECRET, '', '<w:pStyle w:val="w"/>'),
    styles: style('paragraph', 'w', WHITE),
  },
  'white by the defaults': {
    body: p(SECRET),
    styles: `<w:docDefaults><w:rPrDefault><w:rPr>${WHITE}</w:rPr></w:rPrDefault></w:docDefaults>`,
  },
  'the background colour of the theme': { body: p(SECRET, '<w:color w:themeColor="background1"/>') },
  'the background colour of the theme, with a stale value': {
    body: p(SECRET, '<w:color w:val="000000" w:themeColor="background1"/>'),
  },
  'white in the middle of a line': { body: `<w:p>${run('', 'Thank you for reading')}${run(WHITE)}</w:p>` },
  'one point high': { body: p(SECRET, '<w:sz w:val="2"/>') },
  'one percent of its width': { body: p(SECRET, '<w:w w:val="1"/>') },
  'white text effects': {
    body: p(
      SECRET,
      '<w14:textFill xmlns:w14="w14"><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
    ),
  },
  'text effects without a fill': { body: p(SECRET, '<w14:textFill xmlns:w14="w14"><w14:noFill/></w14:textFill>') },
  'white on a white cell': { body: table(cell('<w:shd w:val="clear" w:fill="FFFFFF"/>', p(SECRET, WHITE))) },
  'dark on a dark cell': {
    body: table(cell('<w:shd w:val="clear" w:fill="1F2A44"/>', p(SECRET, '<w:color w:val="1F2A44"/>'))),
  },
  'dark on dark shading': { body: p(SECRET, '<w:color w:val="333333"/><w:shd w:val="clear" w:fill="333333"/>') },
  'black on a black highlight': { body: p(SECRET, '<w:color w:val="000000"/><w:highlight w:val="black"/>') },
  'white on a white highlight in a dark cell': {
    body: table(cell('<w:shd w:val="clear" w:fill="1F2A44"/>', p(SECRET, `${WHITE}<w:highlight w:val="white"/>`))),
  },
  'a hidden table': { body: table(cell('', p(SECRET, '<w:vanish/>'))) },
  'a hidden row': {
    body: `<w:tbl><w:tblPr/><w:tr><w:trPr><w:hidden/></w:trPr>${cell('', p(SECRET))}</w:tr></w:tbl>`,
  },
  'a row of one twip': {
    body: `<w:tbl><w:tblPr/><w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>${cell('', p(SECRET))}</w:tr></w:tbl>`,
  },
  'lines of one point': { body: p(SECRET, '', '<w:spacing w:line="20" w:lineRule="exact"/>') },
  'a text box left of the page': { body: box(-900, 100) },
  'a text box below the page': { body: box(100, 2000) },
  'a hidden text box': { body: box(100, 600, { hidden: ' hidden="1"' }) },
  'white in a text box': { body: box(100, 600, { content: p(SECRET, WHITE) }) },
  'white in a white text box': {
    body: box(100, 600, { fill: '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', content: p(SECRET, WHITE) }),
  },
  'dark in a text box of the same dark': {
    body: box(100, 600, {
      fill: '<a:solidFill><a:srgbClr val="1F2A44"/></a:solidFill>',
      content: p(SECRET, '<w:color w:val="1F2A44"/>'),
    }),
  },
  'an old text box left of the page': {
    body: vml('position:absolute;left:-900pt;top:100pt;width:200pt;height:40pt;mso-position-horizontal-relative:page'),
  },
  'an old text box that is hidden': {
    body: vml('position:absolute;left:90pt;top:600pt;width:200pt;height:40pt;visibility:hidden'),
  },
  'a frame left of the page': {
    body: p(SECRET, '', '<w:framePr w:w="3000" w:h="400" w:hAnchor="page" w:vAnchor="page" w:x="-9000" w:y="2000"/>'),
  },
  'a paragraph left of the page': { body: p(SECRET, '', '<w:ind w:left="-20000" w:right="20000"/>') },
  'a colour of the theme of which nothing is left': {
    body: p(SECRET, '<w:color w:val="000000" w:themeColor="text1" w:themeTint="00"/>'),
  },
  'white by a table style': {
    body: table(cell('', p(SECRET)), '<w:tblStyle w:val="w"/>'),
    styles: style('table', 'w', WHITE),
  },
  'hidden by a table style': {
    body: table(cell('', p(SECRET)), '<w:tblStyle w:val="gone"/>'),
    styles: style('table', 'gone', '<w:vanish/>'),
  },
  'a clear fill of text effects': {
    body: p(
      SECRET,
      '<w14:textFill xmlns:w14="w14"><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
    ),
  },
  'stacked by the spacing of its letters': { body: p(SECRET, '<w:spacing w:val="-200"/>') },
  'raised out of the page': { body: p(SECRET, '<w:position w:val="3000"/>') },
  'lowered out of the page': { body: p(SECRET, '<w:position w:val="-3000"/>') },
  'a paragraph right of the page': { body: p(SECRET, '', '<w:ind w:left="20000"/>') },
  'a first line left of the page': { body: p(SECRET, '', '<w:ind w:hanging="30000"/>') },
  'the colour of the page': {
    background: '<w:background w:color="1F2A44"/>',
    body: p(SECRET, '<w:color w:val="1F2A44"/>'),
  },
};

/** The same for HTML. */
export const HTML_ATTACKS: Readonly<
  Record<string, { readonly head?: string; readonly body?: string; readonly open?: string }>
> = {
  'display none': { body: `<p style="display: none">${SECRET}</p>` },
  'visibility hidden': { body: `<p style="visibility:hidden">${SECRET}</p>` },
  collapsed: { body: `<p style="visibility:collapse">${SECRET}</p>` },
  'no opacity': { body: `<p style="opacity:0.0">${SECRET}</p>` },
  'no font size': { body: `<p style="font-size:0">${SECRET}</p>` },
  'one pixel': { body: `<p style="font-size:1px">${SECRET}</p>` },
  'a shorthand of one pixel': { body: `<p style="font:1px Arial">${SECRET}</p>` },
  white: { body: `<p style="color:#fff">${SECRET}</p>` },
  'nearly white': { body: `<p style="color:#fdfdfd">${SECRET}</p>` },
  'white by a font element': { body: `<p><font color="white">${SECRET}</font></p>` },
  'clear letters': { body: `<p style="color:rgba(0,0,0,0)">${SECRET}</p>` },
  'the colour of its own ground': { body: `<p style="color:#123456;background:#123456">${SECRET}</p>` },
  'left of the page': { body: `<div style="position:absolute;left:-9999px">${SECRET}</div>` },
  'indented out of the page': { body: `<div style="text-indent:-9999px">${SECRET}</div>` },
  'clipped to nothing': { body: `<div style="position:absolute;clip:rect(0,0,0,0)">${SECRET}</div>` },
  'in a box without height': { body: `<div style="height:0;overflow:hidden">${SECRET}</div>` },
  'scaled to nothing': { body: `<div style="transform:scale(0)">${SECRET}</div>` },
  'the hidden attribute': { body: `<div hidden>${SECRET}</div>` },
  'a class that hides': { head: '<style>.gone{display:none}</style>', body: `<p class="x gone">${SECRET}</p>` },
  'a class that is white': {
    head: '<style>p { margin: 0 } .w, .v { color: #FFF }</style>',
    body: `<p class="w">${SECRET}</p>`,
  },
  'an id that hides': { head: '<style>#gone{visibility:hidden}</style>', body: `<p id="gone">${SECRET}</p>` },
  'one percent of opacity': { body: `<p style="opacity:1%">${SECRET}</p>` },
  'a clear filter': { body: `<p style="filter: opacity(0)">${SECRET}</p>` },
  'a clear fill of its letters': { body: `<p style="-webkit-text-fill-color:transparent">${SECRET}</p>` },
  'white by hue and lightness': { body: `<p style="color:hsl(0, 0%, 100%)">${SECRET}</p>` },
  'white by lightness without commas': { body: `<p style="color:hsl(120 50% 100% / 1)">${SECRET}</p>` },
  'white in percent': { body: `<p style="color:rgb(100%, 100%, 100%)">${SECRET}</p>` },
  'clear by eight digits': { body: `<p style="color:#00000000">${SECRET}</p>` },
  'a name of white': { body: `<p style="color:snow">${SECRET}</p>` },
  'content that is not painted': { body: `<p style="content-visibility:hidden">${SECRET}</p>` },
  'scaled to a thousandth': { body: `<p style="transform:scale(0.001)">${SECRET}</p>` },
  'moved out of the page': { body: `<p style="transform:translateX(-9999px)">${SECRET}</p>` },
  'lines without height': { body: `<p style="line-height:0;overflow:hidden">${SECRET}</p>` },
  'stacked by the spacing of its letters': { body: `<p style="letter-spacing:-1em">${SECRET}</p>` },
  'a dialog that is closed': { body: `<dialog>${SECRET}</dialog>` },
  'a child of a class': {
    head: '<style>div.x > p{display:none}</style>',
    body: `<div class="x"><p>${SECRET}</p></div>`,
  },
  'anything within a class': {
    head: '<style>.x p.y{display:none}</style>',
    body: `<div class="x"><div><p class="y">${SECRET}</p></div></div>`,
  },
  'an attribute that hides': { head: '<style>[data-x="1"]{display:none}</style>', body: `<p data-x="1">${SECRET}</p>` },
  'a rule for screens': {
    head: '<style>@media screen { .gone { display: none } }</style>',
    body: `<p class="gone">${SECRET}</p>`,
  },
  'an element that hides': { head: '<style>aside{font-size:0}</style>', body: `<aside>${SECRET}</aside>` },
};

/** The same for RTF. */
export const RTF_ATTACKS: Readonly<Record<string, string>> = {
  hidden: `{\\v ${SECRET}}\\par`,
  white: `{\\cf2 ${SECRET}}\\par`,
  'nearly white': `{\\cf3 ${SECRET}}\\par`,
  'half a point': `{\\fs1 ${SECRET}}\\par`,
  'dark on a dark ground': `{\\cf4\\chcbpat4 ${SECRET}}\\par`,
  'dark on a dark paragraph': `\\pard\\cbpat4{\\cf4 ${SECRET}}\\par`,
  'a paragraph left of the page': `\\pard\\li-30000 ${SECRET}\\par`,
  'stacked by the spacing of its letters': `{\\expndtw-200 ${SECRET}}\\par`,
  'a shape left of the page': `{\\shp{\\*\\shpinst\\shpleft-9000\\shptop0\\shpright-5000\\shpbottom400{\\shptxt ${SECRET}\\par}}}\\par`,
  'one percent of its width': `{\\charscalex1 ${SECRET}}\\par`,
};
