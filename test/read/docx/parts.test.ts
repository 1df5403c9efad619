import { describe, expect, it } from 'vitest';
import type { FlowBlock, FlowPage, ResumeDocument } from '../../../src/model/index.ts';
import { readResume } from '../../../src/read/index.ts';
import { context, docx, p } from '../package.ts';

const read = async (bytes: Uint8Array): Promise<ResumeDocument> => {
  const result = await readResume(bytes, 'a.docx', context);
  if (result.status !== 'ok') throw new Error(`${result.status}: ${result.message.en}`);
  return result.document;
};

const flowPages = ({ pages }: ResumeDocument): readonly FlowPage[] => pages.filter((page) => page.kind === 'flow');

const textOf = (block: FlowBlock): string => {
  if (block.kind === 'paragraph') return block.text;
  const inner = block.kind === 'frame' ? block.blocks : block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  return inner.map(textOf).join('|');
};

const textsOf = (document: ResumeDocument): readonly (readonly string[])[] =>
  flowPages(document).map(({ blocks }) => blocks.map(textOf).filter((text) => text !== ''));

const mark = (type: 'begin' | 'separate' | 'end', data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const form = (kind: string, data: string): string =>
  mark('begin', `<w:ffData>${data}</w:ffData>`) + code(kind) + mark('end');

describe('fields', () => {
  it('shows results, and no code that has results of other fields in it', async () => {
    const inner = mark('begin') + code('MERGEFIELD 夜班') + mark('separate') + run('是') + mark('end');
    const outer = mark('begin') + code('IF ') + inner + code('= "是" "可" "否"') + mark('separate') + run('可上夜班');
    expect(textsOf(await read(docx(`<w:p>${outer}${mark('end')}${run('。')}</w:p>`)))).toEqual([['可上夜班。']]);
  });
  it('lets a field that never ends swallow its own paragraph at most', async () => {
    const body = `<w:p>${mark('begin')}${code('DATE')}</w:p>${p('陈一诺')}${p('工作经历')}`;
    expect(textsOf(await read(docx(body)))).toEqual([['陈一诺', '工作经历']]);
  });
  it('shows the chosen entry of a form, and whether a box is ticked', async () => {
    const degrees = '<w:listEntry w:val="高中"/><w:listEntry w:val="大专"/><w:listEntry w:val="本科"/>';
    const body = `<w:p>${form('FORMDROPDOWN', `<w:ddList><w:result w:val="2"/>${degrees}</w:ddList>`)}${run(' ')}${form('FORMCHECKBOX', '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')}${run('服从倒班 ')}${form('FORMCHECKBOX', '<w:checkBox><w:default w:val="0"/></w:checkBox>')}${run('住宿')}</w:p>`;
    expect(textsOf(await read(docx(body)))).toEqual([['本科 ☑服从倒班 ☐住宿']]);
  });
});

describe('links', () => {
  it('tells the mailboxes and telephones that are dialled, not the sites', async () => {
    const relations =
      '<Relationships><Relationship Id="a" Type="x/hyperlink" Target="mailto:a@example.com" TargetMode="External"/>' +
      '<Relationship Id="b" Type="x/hyperlink" Target="https://example.com" TargetMode="External"/></Relationships>';
    const body = `<w:p><w:hyperlink r:id="a">${run('邮箱')}</w:hyperlink><w:hyperlink r:id="b">${run('主页')}</w:hyperlink>${mark('begin')}${code(' HYPERLINK "tel:13800000003" ')}${mark('separate')}${run('电话')}${mark('end')}</w:p>`;
    const document = await read(docx(body, { 'word/_rels/document.xml.rels': relations }));
    expect(flowPages(document).flatMap(({ links }) => links ?? [])).toEqual([
      'mailto:a@example.com',
      'tel:13800000003',
    ]);
  });
});

describe('tracked changes', () => {
  const cut = '<w:rPr><w:del w:id="1"/></w:rPr>';

  it('joins paragraphs whose mark is deleted, and keeps the last one', async () => {
    const body = p('2016.09-', '', cut) + p('2020.06', '', cut) + p(' 闽江学院') + p('证书', '', cut);
    expect(textsOf(await read(docx(body)))).toEqual([['2016.09-2020.06 闽江学院', '证书']]);
  });
  it('takes deleted cells away', async () => {
    const cell = (text: string, properties: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('姓名', '')}${cell('旧名', '<w:cellDel w:id="2"/>')}${cell('陈一诺', '')}</w:tr></w:tbl>`;
    expect(textsOf(await read(docx(body)))).toEqual([['姓名|陈一诺']]);
  });
});

describe('places', () => {
  const box = (text: string, x: number, y: number, width: number): string =>
    `<w:p><w:r><w:pict><v:shape style="position:absolute;margin-left:${x}pt;margin-top:${y}pt;width:${width}pt;height:120pt;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:left="1000" w:right="1000" w:bottom="1000"/></w:sectPr>';

  it('reads a box among the paragraphs that it stands among, not where it is anchored', async () => {
    const body = box('证书', 60, 78, 400) + p('陈一诺') + p('求职意向') + p('自我评价') + page;
    expect(textsOf(await read(docx(body)))).toEqual([['陈一诺', '证书', '求职意向', '自我评价']]);
  });
  it('reads a column of boxes before the text that an indent puts beside it', async () => {
    const beside = (text: string): string =>
      `<w:p><w:pPr><w:ind w:left="4000"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body =
      box('陈一诺', 30, 50, 180) + box('证书', 30, 180, 180) + ['工作经历', '甲公司', '乙公司'].map(beside).join('');
    expect(textsOf(await read(docx(body + beside('丙公司') + page)))).toEqual([
      ['陈一诺', '证书', '工作经历', '甲公司', '乙公司', '丙公司'],
    ]);
  });
  it('reads a tall box in a wide margin before the text beside it', async () => {
    const margin =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="4300"/></w:sectPr>';
    const body = box('证书', 30, 180, 170) + p('工作经历') + p('甲公司') + p('乙公司') + margin;
    expect(textsOf(await read(docx(body)))).toEqual([['证书', '工作经历', '甲公司', '乙公司']]);
  });
  it('reads the text before a column of boxes at its right', async () => {
    const body = box('联系方式', 400, 60, 140) + p('陈一诺') + p('工作经历') + page;
    expect(textsOf(await read(docx(body)))).toEqual([['陈一诺', '工作经历', '联系方式']]);
  });
  it('understands lengths with units, as strict files have them', async () => {
    const strict =
      '<w:sectPr><w:pgSz w:w="595.3pt" w:h="29.7cm"/><w:pgMar w:top="50pt" w:left="50pt" w:right="50pt" w:bottom="50pt"/></w:sectPr>';
    const document = await read(docx(p('陈一诺') + box('联系方式', 400, 300, 140) + strict));
    expect(document.notices).toEqual([]);
    expect(textsOf(document)).toEqual([['陈一诺', '联系方式']]);
  });
  it('puts the rows of a table on the pages that Word broke them to', async () => {
    const row = (text: string, opener = ''): string =>
      `<w:tr><w:tc><w:p><w:r>${opener}<w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`;
    const opener = '<w:lastRenderedPageBreak/>';
    const broken = row('前半', '').replace('</w:r>', `${opener}<w:t>后半</w:t></w:r>`);
    const body = `<w:tbl>${row('第一行')}${row('第二行', opener)}${broken}${row('末行')}</w:tbl>`;
    expect(textsOf(await read(docx(body)))).toEqual([['第一行'], ['第二行|前半后半'], ['末行']]);
  });
});

describe('drawn text', () => {
  it('reads WordArt in the body, and takes it for a watermark in a header', async () => {
    const art = (text: string): string =>
      `<w:p><w:r><w:pict><v:shape style="width:150pt;height:40pt"><v:textpath on="t" string="${text}"/></v:shape></w:pict></w:r></w:p>`;
    const parts = {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="h" Type="x/header" Target="header1.xml"/></Relationships>',
      'word/header1.xml': `<w:hdr xmlns:w="w">${art('仅供招聘使用')}</w:hdr>`,
    };
    const body = `${art('陈一诺')}${p('简历')}<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`;
    expect(textsOf(await read(docx(body, parts)))).toEqual([['陈一诺', '简历']]);
  });
});

describe('a page of no size', () => {
  it('hides nothing', async () => {
    const section = '<w:sectPr><w:pgSz w:w="1" w:h="0"/><w:pgMar w:top="0" w:bottom="0"/></w:sectPr>';
    expect(textsOf(await read(docx(`${p('陈一诺')}${p('工作经历')}${section}`)))).toEqual([['陈一诺', '工作经历']]);
  });
});
