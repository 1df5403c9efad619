import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../../fixtures/places.ts';
import type { ResumeDocument } from '../../../src/model/index.ts';
import { fillText } from '../../../src/read/pdf/letters/fill-missing.ts';
import { readFontProgram } from '../../../src/read/pdf/letters/font-program.ts';
import { letterOfName } from '../../../src/read/pdf/letters/glyph-names.ts';
import { engineOf, line } from '../ocr/lines.ts';
import { readDocument, textsOf } from './reading.ts';
import { stream, tinyPdf } from './tiny-pdf.ts';

const layout = (name: string): Uint8Array => readFileSync(join(fixturesFolder, 'layouts', name));

const textOf = ({ pages }: ResumeDocument): string =>
  pages.map((page) => (page.kind === 'painted' ? textsOf(page).join('\n') : '')).join('\n');

const noticesOf = ({ notices }: ResumeDocument): readonly string[] => notices.map(({ code }) => code);

/** ASCII letters in Helvetica, of which some have codes in the map that say nothing: F is private. */
const withMap = (shown: string): Uint8Array =>
  tinyPdf(
    [{ content: `BT /Map 12 Tf 40 500 Td (${shown}) Tj ET`, entries: '/Resources<</Font<</F1 10 0 R/Map 30 0 R>>>>' }],
    {
      objects: {
        30: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 31 0 R>>',
        31: stream(
          '1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <46> <E123> <47> <F732> <48> <F761> endbfchar',
        ),
      },
    },
  );

describe('letters that the text layer does not name', () => {
  it('are digits where a row of the font looks like them', async () => {
    const document = await readDocument(layout('digits-unnamed.pdf'));
    expect(textOf(document)).toContain('13800002411');
    expect(textOf(document)).toContain('满意度由85%提到93%');
    expect(noticesOf(document)).toEqual([]);
  });

  it('are those of the font’s own character map', async () => {
    const document = await readDocument(layout('letters-named-by-the-font.pdf'));
    expect(textOf(document)).toContain('priya.fernandes@example.com');
    expect(noticesOf(document)).toEqual([]);
  });

  it('are told of where nothing names them, and half a number is none', async () => {
    const document = await readDocument(layout('letters-unnamed.pdf'));
    expect(textOf(document)).toContain('满意度由\ufffd\ufffd%提到93%。');
    expect(document.notices).toEqual([
      {
        code: 'letters-missing',
        page: 1,
        message: {
          zh: '第 1 页有 2 处数字或文字看得见、文件却没有说明是什么字，没有读出（“日均处理海▯订单的退款70单，差”、“满意度由▯▯%提到93%。”）：请对照原件，或加 --ocr 重新运行。',
          en: 'page 1 shows 2 words or numbers with letters that the file does not name, which were not read ("日均处理海▯订单的退款70单，差", "满意度由▯▯%提到93%。"): look at the page, or run again with --ocr.',
        },
      },
    ]);
  });

  it('are missing inside a word, and an icon beside one', async () => {
    const inside = await readDocument(withMap('maFil'));
    expect([textOf(inside), noticesOf(inside)]).toEqual(['ma\ufffdil', ['letters-missing']]);
    const beside = await readDocument(withMap('Fmail'));
    expect([textOf(beside), noticesOf(beside)]).toEqual(['mail', []]);
  });

  it('are plain ones where the map gives Adobe’s old-style digits and small capitals', async () => {
    expect(textOf(await readDocument(withMap('HGGH')))).toBe('A22A');
  });
});

describe('letters that OCR fills in', () => {
  it('are those that the text lacks; what it knows stays as it is', async () => {
    // The recognizer’s picture is 1654 pixels wide: 2.78 a point.
    const ocr = engineOf([
      line(578, 28, '曰均处理海鲜订单的退款70单，差错为零。'),
      line(623, 28, '满意度由85%提到93%。'),
    ]);
    const document = await readDocument(layout('letters-unnamed.pdf'), { ocr });
    expect(textOf(document)).toContain('日均处理海鲜订单的退款70单，差错为零。');
    expect(textOf(document)).toContain('满意度由85%提到93%。');
    expect(noticesOf(document)).toEqual(['ocr']);
    expect(document.notices[0]?.message.zh).toContain('海鲜订单');
  });

  it.each([
    ['20\ufffd\ufffd.0\ufffd', '2016.09', '2016.09'],
    ['客\ufffd经理 张三', '客服经理张三', '客服经理 张三'],
    ['电话 \ufffd\ufffd\ufffd', '电话 13', '电话 \ufffd\ufffd\ufffd'],
    ['\ufffd\ufffd', '123', '\ufffd\ufffd'],
    ['完全不同的一行字\ufffd', '没有一个字相像的', '完全不同的一行字\ufffd'],
  ])('%s with the reading %s is %s', (text, read, filled) => {
    expect(fillText(text, read)).toBe(filled);
  });
});

describe('a glyph’s name', () => {
  it.each([
    ['one', '1'],
    ['one.tnum', '1'],
    ['uni5BA2', '客'],
    ['u20BB7', '𠮷'],
    ['hyphen', '-'],
    ['Q', 'Q'],
    ['.notdef', null],
    ['g31', null],
    ['union', null],
    ['uniD800', null],
  ])('%s stands for %s', (name, letter) => {
    expect(letterOfName(name)).toBe(letter?.codePointAt(0) ?? null);
  });
});

describe('a font program', () => {
  it('that is no font, or cut short anywhere, names no letters and throws nothing', () => {
    const head = [0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0];
    const cmap = [...'cmap'].map((letter) => letter.charCodeAt(0));
    const program = Uint8Array.from([...head, ...cmap, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 4, 0, 0, 0, 9]);
    for (let length = 0; length <= program.length; length += 1)
      expect(readFontProgram(program.subarray(0, length)).letters.size).toBe(0);
    expect(readFontProgram(Uint8Array.from([1, 0, 4, 1, 0, 1, 1, 1, 9])).letters.size).toBe(0);
  });
});
