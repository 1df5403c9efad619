import { describe, expect, it } from 'vitest';
import type { FlowBlock, ResumeDocument } from '../../src/model/index.ts';
import { DEFAULT_LIMITS, readResume } from '../../src/read/index.ts';
import { context, docx, p, packageOf, W } from './package.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = async (bytes: Uint8Array, name: string): Promise<ResumeDocument> => {
  const result = await readResume(bytes, name, context);
  if (result.status !== 'ok') throw new Error(`${result.status}: ${result.message.en}`);
  return result.document;
};

const status = async (bytes: Uint8Array, name = 'a.docx'): Promise<string> =>
  (await readResume(bytes, name, context)).status;

const textOf = (block: FlowBlock): string => {
  if (block.kind === 'paragraph') return `${block.bullet === null ? '' : `${block.bullet} `}${block.text}`;
  if (block.kind === 'frame') return `[${block.blocks.map(textOf).join('|')}]`;
  return block.rows.map((row) => row.map((cell) => cell.blocks.map(textOf).join('|')).join(' ‖ ')).join('\n');
};

const lines = (document: ResumeDocument): string[] =>
  document.pages.flatMap((page) => (page.kind === 'flow' ? page.blocks.map(textOf) : [])).filter((line) => line !== '');

const codes = (document: ResumeDocument): string[] => document.notices.map((notice) => notice.code);

describe('what a file is', () => {
  it('goes by content, and says so when the name lies', async () => {
    const document = await read(utf8('<html><body><p>陈一诺</p></body></html>'), '陈一诺.docx');
    expect(document.format).toBe('html');
    expect(codes(document)).toEqual(['type-mismatch']);
  });
  it('names what it cannot read', async () => {
    const workbook = await readResume(packageOf({ 'xl/workbook.xml': '<a/>' }), '简历.docx', context);
    expect(workbook.status === 'unsupported' && workbook.message.en).toMatch(/Excel workbook/u);
    expect(await status(new Uint8Array(0))).toBe('empty');
    expect(await status(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), 'a.png')).toBe('image-only');
    expect(await status(docx(p('陈一诺')).slice(0, 200))).toBe('corrupt');
    expect(await status(docx('<w:p/>'))).toBe('empty');
  });
  it('refuses a file over the limit before looking into it', async () => {
    const limits = { ...DEFAULT_LIMITS, maxBytes: 10 };
    expect((await readResume(utf8('陈一诺 138-0000-0001'), 'a.txt', { ...context, limits })).status).toBe('too-large');
  });
});

describe('hostile packages', () => {
  it('does not inflate a part that compresses too well', async () => {
    expect(await status(docx(p(' '.repeat(5_000_000))))).toBe('too-large');
  });
  it('refuses a part whose declared size is a lie', async () => {
    const bytes = docx(p('陈一诺'.repeat(50)));
    const at = bytes.findLastIndex(
      (_, index) => String.fromCharCode(...bytes.slice(index, index + 17)) === 'word/document.xml',
    );
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at - 22, 20, true);
    expect(await status(bytes)).toBe('corrupt');
  });
  it('refuses document type declarations and endless nesting', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "c">]><w:document ${W}><w:body>${p('&b;')}</w:body></w:document>`;
    expect(await status(packageOf({ 'word/document.xml': xml }))).toBe('corrupt');
    expect(await status(docx(`${'<w:ins>'.repeat(500)}${p('x')}${'</w:ins>'.repeat(500)}`))).toBe('corrupt');
  });
  it('asks the second reader where the XML is broken, and gives up where both fail', async () => {
    expect(await status(docx('<w:p><w:r></w:p>'))).toBe('corrupt');
  });
});

describe('Word documents', () => {
  it('keeps insertions, drops deletions, and turns tabs and breaks into characters', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>' +
      '<w:r><w:tab/><w:t>A&amp;B</w:t><w:br/><w:t>二</w:t></w:r></w:p>';
    expect(lines(await read(docx(body), 'a.docx'))).toEqual(['新\tA&B\n二']);
  });
  it('leaves out hidden, tiny and white text and tells of it, but keeps white text on a dark cell', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const body =
      p('看得见') +
      p('藏起来', '<w:vanish/>') +
      p('白色的', white) +
      p('一磅的', '<w:sz w:val="2"/>') +
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${p('深底白字', white)}</w:tc></w:tr></w:tbl>`;
    const document = await read(docx(body), 'a.docx');
    expect(lines(document)).toEqual(['看得见', '深底白字']);
    expect(document.notices.map((notice) => notice.message.zh).join('')).toMatch(/藏起来.*一磅的.*白色的/u);
  });
  it('keeps cells once where they are merged', async () => {
    const cell = (properties: string, text: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell('<w:vMerge w:val="restart"/>', '教育')}${cell('<w:gridSpan w:val="2"/>', '大专')}</w:tr>` +
      `<w:tr>${cell('<w:vMerge/>', '')}${cell('', '2018')}${cell('', '2021')}</w:tr></w:tbl>`;
    const [table] = (await read(docx(body), 'a.docx')).pages.flatMap((page) =>
      page.kind === 'flow' ? page.blocks : [],
    );
    const spans =
      table?.kind === 'table'
        ? table.rows.map((row) => row.map((c) => `${textOf(c.blocks[0] ?? table)} ${c.columns}×${c.rows}`))
        : [];
    expect(spans).toEqual([
      ['教育 1×2', '大专 2×1'],
      ['2018 1×1', '2021 1×1'],
    ]);
  });
  it('reads a text box once, with its place on the page', async () => {
    const box = `<w:txbxContent>${p('138-0000-0002')}</w:txbxContent>`;
    const body =
      '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor simplePos="0">' +
      '<wp:positionH relativeFrom="page"><wp:posOffset>1270000</wp:posOffset></wp:positionH>' +
      '<wp:positionV relativeFrom="margin"><wp:posOffset>127000</wp:posOffset></wp:positionV><wp:extent cx="2540000" cy="635000"/>' +
      `<a:graphic><wps:wsp><wps:spPr/><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:left="1800" w:right="1800" w:bottom="1440"/></w:sectPr>';
    const document = await read(docx(body), 'a.docx');
    const frames = document.pages
      .flatMap((page) => (page.kind === 'flow' ? page.blocks : []))
      .filter((b) => b.kind === 'frame');
    expect(frames.map((frame) => frame.box)).toEqual([{ x: 100, y: 82, width: 200, height: 50 }]);
    expect(lines(document)).toEqual(['[138-0000-0002]']);
  });
  it('inherits size and heading from styles, counts lists, and puts the header first', async () => {
    const parts = {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="s" Type="x/styles" Target="styles.xml"/><Relationship Id="n" Type="x/numbering" Target="numbering.xml"/>' +
        '<Relationship Id="h" Type="x/header" Target="header1.xml"/></Relationships>',
      'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="标题 1"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>`,
      'word/numbering.xml':
        `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
      'word/header1.xml': `<w:hdr ${W}>${p('陈一诺')}${p('第 1 页')}</w:hdr>`,
    };
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = `${p('工作经历', '', '<w:pStyle w:val="1"/>')}${p('接听', '', item)}${p('质检', '', item)}<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`;
    const document = await read(docx(body, parts), 'a.docx');
    expect(lines(document)).toEqual(['陈一诺', '工作经历', '一、 接听', '二、 质检']);
    const [, title] = document.pages.flatMap((page) => (page.kind === 'flow' ? page.blocks : []));
    expect(title).toMatchObject({ heading: 1, size: 16, bold: true });
  });
  it('numbers pages by the breaks that Word noted', async () => {
    const body = `${p('一')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>`;
    expect(
      (await read(docx(body), 'a.docx')).pages.map((page) => page.kind === 'flow' && page.blocks.map(textOf)),
    ).toEqual([['一'], ['二']]);
  });
});

describe('other formats', () => {
  it('reads text in GBK, Big5 and UTF-16', async () => {
    const gbk = Uint8Array.of(0xbf, 0xcd, 0xb7, 0xfe, 0xd7, 0xa8, 0xd4, 0xb1);
    expect(lines(await read(gbk, 'a.txt'))).toEqual(['客服专员']);
    const big5 = Uint8Array.of(0xab, 0xc8, 0xaa, 0x41, 0xb1, 0x4d, 0xad, 0xfb);
    expect(lines(await read(big5, 'a.txt'))).toEqual(['客服專員']);
    expect(lines(await read(Uint8Array.of(0xff, 0xfe, 0xa2, 0x5b, 0x0d, 0x67), 'a.txt'))).toEqual(['客服']);
  });
  it('takes a flood of plain text for what it is, and refuses HTML without a floor', async () => {
    const limits = { ...DEFAULT_LIMITS, maxCharacters: 100 };
    const flood = await readResume(utf8('\n接听'.repeat(1000)), 'a.txt', { ...context, limits });
    expect(flood.status === 'ok' && codes(flood.document)).toContain('truncated-text');
    expect(await status(utf8(`<html>${'<div>'.repeat(5000)}x`), 'a.html')).toBe('corrupt');
    expect(await status(utf8(`<html>${'<font>'.repeat(500)}x`), 'a.html')).toBe('ok');
  });
  it('keeps the cells and items of HTML, and leaves out what it hides', async () => {
    const html =
      '<html><style>p{}</style><table><tr><td>电话</td><td>138-0000-0003</td></tr></table><ul><li>接听</ul><p style="display:none">满分</p>';
    const document = await read(utf8(html), 'a.html');
    expect(lines(document)).toEqual(['电话 ‖ 138-0000-0003', '• 接听']);
    expect(codes(document)).toEqual(['hidden-text']);
  });
  it('sets apart the spans that a page sets apart by its style sheet, and not those of Word', async () => {
    const head = '<div><b>某公司</b><span class="t">客服</span><span class="d">2022.03-2023.05</span></div>';
    expect(lines(await read(utf8(`<html><body>${head}</body></html>`), 'a.html'))).toEqual([
      '某公司\t客服\t2022.03-2023.05',
    ]);
    const word = '<p class="MsoNormal"><span lang="EN-US">2</span><span class="GramE">年</span></p>';
    expect(lines(await read(utf8(`<html><body>${word}</body></html>`), 'a.html'))).toEqual(['2年']);
  });
  it('reads RTF whose Chinese stands as bare bytes, whatever they are in Western encodings', async () => {
    const [head, tail] = [String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0 `, String.raw`\par}`];
    const document = await read(Uint8Array.of(...utf8(head), 0x87, 0xd6, 0xb7, 0x93, ...utf8(tail)), 'a.rtf');
    expect(lines(document)).toEqual(['囍窊']);
  });
  it('reads RTF: code pages, Unicode, tables, hidden text', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0 \'bf\'cd\'b7\'fe\par\u24352?\u19977?{\v secret}\par\trowd\intbl A\cell B\cell\row}`;
    const document = await read(utf8(rtf), 'a.rtf');
    expect(lines(document)).toEqual(['客服', '张三', 'A ‖ B']);
    expect(codes(document)).toEqual(['hidden-text']);
  });
  it('reads the page of a web archive', async () => {
    const mht =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n' +
      'Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E5=AE=\r\n=A2=E6=9C=8D</p>\r\n--b--\r\n';
    expect(lines(await read(utf8(mht), 'a.mht'))).toEqual(['客服']);
  });
  it('understands Markdown and keeps columns of plain text', async () => {
    expect(
      lines(
        await read(utf8('# 陈一诺\n\n- **客服** 2 年\n\n| 学校 | 专业 |\n|---|---|\n| 某大学 | 商务英语 |'), 'a.md'),
      ),
    ).toEqual(['陈一诺', '• 客服 2 年', '学校 ‖ 专业\n某大学 ‖ 商务英语']);
    expect(lines(await read(utf8('2020.03-至今   某公司\t客服'), 'a.txt'))).toEqual(['2020.03-至今   某公司\t客服']);
  });
});
