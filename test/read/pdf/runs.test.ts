import { describe, expect, it } from 'vitest';
import { readContent, textsOf } from './reading.ts';
import { hex } from './tiny-pdf.ts';

describe('what a run says', () => {
  it('gives place, size, weight and colour in points from the top left corner', async () => {
    const { page } = await readContent('1 0 0 rg BT /F2 12 Tf 50 500 Td (Zhou Lin) Tj ET');
    expect(page.runs).toHaveLength(1);
    expect(page.runs[0]).toMatchObject({ text: 'Zhou Lin', baseline: 100, size: 12, bold: true, color: 0xff0000 });
    expect(page.runs[0]?.box.x).toBeCloseTo(50, 0);
    expect(page.runs[0]?.box.width).toBeGreaterThan(40);
    expect(page.runs[0]?.box.width).toBeLessThan(60);
  });

  it('takes the size after all matrices', async () => {
    const { page } = await readContent('q 2 0 0 2 0 0 cm BT /F1 1 Tf 5 0 0 5 20 200 Tm (scaled) Tj ET Q');
    expect(page.runs[0]?.size).toBeCloseTo(10, 3);
    expect(page.runs[0]?.baseline).toBeCloseTo(200, 3);
  });

  it('calls text bold that is filled and stroked', async () => {
    const { page } = await readContent('BT 2 Tr /F1 12 Tf 50 500 Td (heading) Tj ET');
    expect(page.runs[0]?.bold).toBe(true);
  });

  it('reads Chinese in a predefined encoding without an embedded font', async () => {
    const { page } = await readContent(`BT /Zh 12 Tf 50 500 Td ${hex('客服专员')} Tj ET`);
    expect(textsOf(page)).toEqual(['客服专员']);
  });
});

describe('where runs end', () => {
  it('breaks at a gap that no space explains, and at a change of style', async () => {
    const { page } = await readContent(
      'BT /F1 10 Tf 50 500 Td (2020.03) Tj 80 0 Td (Acme Ltd) Tj /F2 10 Tf 45 0 Td (agent) Tj ET',
    );
    expect(textsOf(page)).toEqual(['2020.03', 'Acme Ltd ', 'agent']);
  });

  it('joins pieces that touch, though they are separate objects', async () => {
    const { page } = await readContent(
      `BT /Zh 10 Tf 50 500 Td ${hex('投诉')} Tj ET BT /Zh 10 Tf 70 500 Td ${hex('处理')} Tj ET`,
    );
    expect(textsOf(page)).toEqual(['投诉处理']);
  });

  it('puts a space where Latin words stand apart without one', async () => {
    const { page } = await readContent('BT /F1 10 Tf 50 500 Td [(call) -350 (center)] TJ ET');
    expect(textsOf(page)).toEqual(['call center']);
  });

  it('puts no space between Han characters that are justified', async () => {
    const { page } = await readContent(
      `BT /Zh 10 Tf 50 500 Td [${hex('客')} -200 ${hex('服')} -200 ${hex('专')}] TJ ET`,
    );
    expect(textsOf(page)).toEqual(['客服专']);
  });

  it('keeps a space that the file paints', async () => {
    const { page } = await readContent(`BT /Zh 10 Tf 50 500 Td ${hex('张　三')} Tj ET`);
    expect(textsOf(page)).toEqual(['张 三']);
  });

  it('breaks at the border of a table cell, however near the letters stand', async () => {
    const { page } = await readContent(
      `40 480 m 40 520 l S 98 480 m 98 520 l S BT /F1 10 Tf 50 500 Td [(Name and)] TJ 49 0 Td (Li Na) Tj ET`,
    );
    expect(textsOf(page)).toEqual(['Name and', 'Li Na']);
  });

  it('closes up a letter-spaced heading, word by word', async () => {
    const { page } = await readContent(
      'BT /F1 10 Tf 50 500 Td [(W) -400 (O) -400 (R) -400 (K) -900 (P) -400 (L) -400 (A) -400 (N)] TJ ET',
    );
    expect(textsOf(page)).toEqual(['WORK PLAN']);
  });

  it('keeps the spaces around marks between words', async () => {
    const { page } = await readContent(
      'BT /F1 10 Tf 50 500 Td [(R) -400 (/) -400 (C) -400 (/) -400 (Go) -400 (/) -400 (D)] TJ ET',
    );
    expect(textsOf(page)).toEqual(['R / C / Go / D']);
  });

  it('breaks where a row of painted spaces makes columns', async () => {
    const { page } = await readContent('BT /F1 10 Tf 50 500 Td (2020.03          Acme Ltd) Tj ET');
    expect(textsOf(page)).toEqual(['2020.03', 'Acme Ltd']);
  });

  it('reads a shadow once', async () => {
    const { page } = await readContent(
      'BT /F1 12 Tf 51 499 Td (Work Experience) Tj ET BT /F1 10 Tf 50 300 Td (other) Tj ET BT /F1 12 Tf 50 500 Td (Work Experience) Tj ET',
    );
    expect(textsOf(page)).toEqual(['Work Experience', 'other']);
  });

  it('turns icons into spaces and knows the bullets of Symbol fonts', async () => {
    const { page } = await readContent(
      'BT /Icon 10 Tf 50 500 Td (ma Pil) Tj ET BT /Icon 10 Tf 50 400 Td (B duty) Tj ET',
    );
    expect(textsOf(page)).toEqual(['ma il', '\u2022 duty']);
  });
});

describe('how the page lies', () => {
  it('turns a rotated page upright', async () => {
    const { page } = await readContent('BT /F1 10 Tf 0 1 -1 0 100 50 Tm (turned page) Tj ET', '/Rotate 90');
    expect([page.width, page.height]).toEqual([600, 400]);
    expect(page.runs[0]).toMatchObject({ text: 'turned page', baseline: 100 });
    expect(page.runs[0]?.box.x).toBeCloseTo(50, 0);
  });

  it('turns a page upright whose text stands on its side', async () => {
    const { page } = await readContent('BT /F1 10 Tf 0 1 -1 0 100 50 Tm (text on its side) Tj ET');
    expect([page.width, page.height]).toEqual([600, 400]);
    expect(page.runs[0]).toMatchObject({ text: 'text on its side', baseline: 100 });
  });

  it('counts from the corner of the crop box', async () => {
    const { page } = await readContent('BT /F1 10 Tf 60 500 Td (inside) Tj ET', '/CropBox[50 100 350 550]');
    expect([page.width, page.height]).toEqual([300, 450]);
    expect(page.runs[0]?.baseline).toBe(50);
  });

  it('leaves out a diagonal watermark without a notice', async () => {
    const { page, document } = await readContent(
      '0.9 g BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (for hiring only) Tj ET 0 g BT /F1 10 Tf 50 500 Td (Call center agent since 2020) Tj ET',
    );
    expect(textsOf(page)).toEqual(['Call center agent since 2020']);
    expect(document.notices).toEqual([]);
  });
});
