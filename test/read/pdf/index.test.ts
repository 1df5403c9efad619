import { describe, expect, it } from 'vitest';
import { createPdfEngine, type PdfEngine, readPdf } from '../../../src/read/pdf/index.ts';
import { cMapUrl, readBytes, readContent, readDocument, sharedEngine, textsOf, wasm } from './reading.ts';
import { tinyPdf } from './tiny-pdf.ts';

const line = (text: string, y = 500): string => `BT /F1 10 Tf 50 ${y} Td (${text}) Tj ET\n`;

const statusOf = async (bytes: Uint8Array): Promise<string> => (await readBytes(bytes)).status;

describe('files without text', () => {
  it('that are cut short or no PDF at all are corrupt', async () => {
    expect(await statusOf(tinyPdf([{ content: line('text') }]).subarray(0, 300))).toBe('corrupt');
    expect(await statusOf(new TextEncoder().encode('%PDF-1.7\n'))).toBe('corrupt');
    expect(await statusOf(new TextEncoder().encode('just words, no document'))).toBe('corrupt');
  });

  it('that ask for a password are encrypted', async () => {
    const key = 'ab'.repeat(32);
    const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -44/O<${key}>/U<${key}>>>/ID[<00><00>]`;
    expect(await readBytes(tinyPdf([{ content: line('text') }], { trailer: encrypt }))).toEqual({
      status: 'encrypted',
      format: 'pdf',
      pages: 0,
      message: {
        zh: '这份 PDF 有打开密码：请索取没有密码的版本。',
        en: 'this PDF needs a password to open: ask for a copy without one.',
      },
    });
  });

  it('that show only a picture are image-only, also with the stamp of a scanning app', async () => {
    const picture = 'q 400 0 0 600 0 0 cm /Im Do Q\n';
    expect(await statusOf(tinyPdf([{ content: picture }]))).toBe('image-only');
    expect(await statusOf(tinyPdf([{ content: picture + line('Scanned by ScanApp') }]))).toBe('image-only');
  });

  it('that show only outlines are image-only', async () => {
    expect(await statusOf(tinyPdf([{ content: '0 g 50 50 m 70 90 l 90 50 l f' }]))).toBe('image-only');
  });

  it('that show nothing are empty', async () => {
    expect(await statusOf(tinyPdf([{ content: '' }]))).toBe('empty');
    expect(await statusOf(tinyPdf([]))).toBe('empty');
    expect(await statusOf(new Uint8Array(0))).toBe('empty');
  });

  it('whose fonts name no letters are garbled', async () => {
    const glyphs = 'BT /Nil 10 Tf 50 500 Td <1001100210031004100510061007100810091010> Tj ET ';
    expect(await statusOf(tinyPdf([{ content: glyphs }]))).toBe('garbled-text');
  });

  it('are not garbled for a few icons', async () => {
    const { page } = await readContent(`BT /Icon 10 Tf 50 400 Td (P) Tj ET ${line('Li Na, agent')}`);
    expect(textsOf(page)).toEqual(['Li Na, agent']);
  });
});

describe('limits', () => {
  it('reads the first pages only and says so', async () => {
    const document = await readDocument(tinyPdf(['one', 'two', 'three'].map((text) => ({ content: line(text) }))), {
      maxPages: 2,
    });
    expect(document.pages).toHaveLength(2);
    expect(document.pageCount).toBe(3);
    expect(document.notices.map((notice) => notice.message.en)).toEqual(['only the first 2 of 3 pages were read.']);
  });

  it('stops at the character limit and says where', async () => {
    const document = await readDocument(tinyPdf([{ content: line('abcdef') }, { content: line('ghijkl') }]), {
      maxCharacters: 9,
    });
    expect(document.pages.flatMap((page) => (page.kind === 'painted' ? textsOf(page) : []))).toEqual(['abcdef', 'ghi']);
    expect(document.notices).toMatchObject([{ code: 'truncated-text', page: 2 }]);
  });
});

describe('drawings and links', () => {
  it('gives ruled lines, thin bars and the edges of boxes once, but not the page background', async () => {
    const { page } = await readContent(
      `0.9 g 0 0 400 600 re f 0 g 50 300 m 350 300 l S 50 300 m 350 300 l S 50 200 300 1 re f 50 100 100 40 re S ${line('Table')}`,
    );
    expect(page.rules).toEqual([
      { x1: 50, y1: 300, x2: 350, y2: 300 },
      { x1: 50, y1: 399.5, x2: 350, y2: 399.5 },
      { x1: 50, y1: 500, x2: 150, y2: 500 },
      { x1: 150, y1: 460, x2: 150, y2: 500 },
      { x1: 50, y1: 460, x2: 150, y2: 460 },
      { x1: 50, y1: 460, x2: 50, y2: 500 },
    ]);
  });

  const disc = (x: number, y: number, r = 2.5): string =>
    `${x + r} ${y} m ${x + r} ${y + r} ${x - r} ${y + r} ${x - r} ${y} c ${x - r} ${y - r} ${x + r} ${y - r} ${x + r} ${y} c f\n`;

  it('reads a small disc or square before a line as its list mark', async () => {
    const { page } = await readContent(`0 g ${disc(40, 503)}${line('first')}38 481 4 4 re f ${line('second', 480)}`);
    expect(textsOf(page)).toEqual(['first', 'second', '•', '•']);
    expect(page.runs.filter((run) => run.text === '•').map((run) => run.baseline)).toEqual([100, 120]);
  });

  it('reads no list mark where dots rate a skill, stand on a time line, before bold text or between two texts', async () => {
    const rating = disc(26, 503) + disc(33, 503) + disc(40, 503) + line('rated');
    const railed = `${disc(40, 453)}40 400 m 40 480 l S ${line('on a line', 450)}`;
    const bold = `${disc(40, 383)}BT /F2 10 Tf 50 380 Td (Heading) Tj ET `;
    const between = `${line('Phone', 350)}${disc(86, 353)}BT /F1 10 Tf 96 350 Td (Mail) Tj ET `;
    const { page } = await readContent(`0 g ${rating}${railed}${bold}${between}`);
    expect(textsOf(page)).toEqual(['rated', 'on a line', 'Heading', 'Phone', 'Mail']);
  });

  it('gives the edges of a large box with round corners, and none of a round tag', async () => {
    const round = (x: number, y: number, w: number, h: number): string =>
      `${x + 5} ${y} m ${x + w - 5} ${y} l ${x + w - 2} ${y} ${x + w} ${y + 2} ${x + w} ${y + 5} c ${x + w} ${y + h - 5} l ${x + w} ${y + h - 2} ${x + w - 2} ${y + h} ${x + w - 5} ${y + h} c ${x + 5} ${y + h} l ${x + 2} ${y + h} ${x} ${y + h - 2} ${x} ${y + h - 5} c ${x} ${y + 5} l ${x} ${y + 2} ${x + 2} ${y} ${x + 5} ${y} c s\n`;
    const { page } = await readContent(`0 G ${round(40, 300, 300, 100)}${round(60, 500, 80, 18)}${line('Card', 350)}`);
    expect(page.rules).toEqual([
      { x1: 40, y1: 300, x2: 340, y2: 300 },
      { x1: 40, y1: 200, x2: 340, y2: 200 },
      { x1: 40, y1: 200, x2: 40, y2: 300 },
      { x1: 340, y1: 200, x2: 340, y2: 300 },
    ]);
  });

  it('gives the targets of links with their places', async () => {
    const link = '/Annots[<</Type/Annot/Subtype/Link/Rect[50 490 150 510]/A<</S/URI/URI(mailto:lina@example.com)>>>>]';
    const { page } = await readContent(line('Mail'), link);
    expect(page.links).toEqual([{ target: 'mailto:lina@example.com', box: { x: 50, y: 90, width: 100, height: 20 } }]);
  });
});

describe('form fields', () => {
  it('are read as part of the page, and the links stay', async () => {
    const field = '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/F 4/Rect[100 490 250 510]/AP<</N 23 0 R>>>>';
    const link = '<</Type/Annot/Subtype/Link/Rect[50 490 150 510]/A<</S/URI/URI(mailto:lina@example.com)>>>>';
    const { page } = await readContent(line('Name:'), `/Annots[${field}${link}]`);
    expect(textsOf(page)).toEqual(['Name:', 'Li Na']);
    expect(page.links.map((each) => each.target)).toEqual(['mailto:lina@example.com']);
  });
});

describe('the second reader', () => {
  it('reads what PDFium finds garbled only if it knows the letters itself', async () => {
    const glyphs = 'BT /Nil 10 Tf 50 500 Td <1001100210031004100510061007100810091010> Tj ET ';
    const result = await readBytes(tinyPdf([{ content: glyphs }]), { fallback: { cMapUrl } });
    expect(result.status).toBe('garbled-text');
  });

  it('does not dig out text that nobody can see', async () => {
    const hidden = '1 g BT /F1 10 Tf 50 500 Td (Ten years of everything a recruiter wants) Tj ET';
    const result = await readBytes(tinyPdf([{ content: hidden }]), { fallback: { cMapUrl } });
    expect(result.status).toBe('empty');
  });
});

describe('the engine', () => {
  it('frees what it takes: memory does not grow over many files', async () => {
    const engine = await sharedEngine();
    const bytes = tinyPdf([{ content: line('One line of many') }, { content: '' }]);
    const broken = bytes.subarray(0, 300);
    for (let i = 0; i < 50; i += 1) await readBytes(bytes);
    const before = (await engine.instance()).u8().length;
    for (let i = 0; i < 1500; i += 1) {
      await readBytes(bytes);
      await readBytes(broken);
    }
    expect((await engine.instance()).u8().length).toBe(before);
  });

  it('starts afresh after an instance that broke down', async () => {
    const real = await createPdfEngine(wasm);
    const instance = await real.instance();
    const trap = (): number => {
      throw Object.assign(new Error('Aborted(OOM)'), { name: 'RuntimeError' });
    };
    let discarded = 0;
    const breaking: PdfEngine = {
      instance: async () => ({ ...instance, calls: { ...instance.calls, FPDF_LoadPage: trap } }),
      discard: () => {
        discarded += 1;
        real.discard();
      },
    };
    const bytes = tinyPdf([{ content: line('Fine again') }]);
    const options = { maxPages: 9, maxCharacters: 999, fallback: null, ocr: null };
    expect((await readPdf(bytes, breaking, options)).status).toBe('out-of-memory');
    expect(discarded).toBe(1);
    expect((await readPdf(bytes, real, options)).status).toBe('ok');
    expect(await real.instance()).not.toBe(instance);
  });
});
