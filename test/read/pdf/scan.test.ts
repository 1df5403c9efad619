import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../../fixtures/places.ts';
import { engineOf, line } from '../ocr/lines.ts';
import { readBytes } from './reading.ts';
import { tinyPdf } from './tiny-pdf.ts';

const fixture = (path: string): Uint8Array => readFileSync(join(fixturesFolder, path));
const LINES = [line(300, 30, '负责四百热线接听'), line(360, 30, '满意度九十六')];
const TEXT = 'BT /F1 12 Tf 50 500 Td (Answered calls and mails) Tj ET';

describe('which pages of a PDF OCR is asked for', () => {
  it('a scan', async () => {
    const ocr = engineOf(LINES);
    const result = await readBytes(fixture('odd/扫描件-电话客服.pdf'), { ocr });
    expect([result.status, ocr.asked.length]).toEqual(['ok', 1]);
  });

  it('the scanned one of two, while the other keeps its text', async () => {
    const ocr = engineOf(LINES);
    const result = await readBytes(fixture('scans/second-page-scanned.pdf'), { ocr });
    if (result.status !== 'ok') throw new Error(result.message.en);
    const texts = result.document.pages.map((page) =>
      page.kind === 'painted' ? page.runs.map(({ text }) => text).join(' ') : '',
    );
    expect(ocr.asked).toHaveLength(1);
    expect(texts[0]).toContain('钟丽萍');
    expect(texts[1]).toBe('负责四百热线接听 满意度九十六');
  });

  it('none that has text', async () => {
    const ocr = engineOf(LINES);
    await readBytes(tinyPdf([{ content: TEXT }]), { ocr });
    expect(ocr.asked).toHaveLength(0);
  });

  it('no photo in a résumé', async () => {
    const ocr = engineOf(LINES);
    await readBytes(fixture('resumes/在线客服_戴雨彤_5年经验_杭州.pdf'), { ocr });
    expect(ocr.asked).toHaveLength(0);
  });
});

describe('a scan', () => {
  it('is given as a grey picture at 200 dots an inch of A4', async () => {
    const ocr = engineOf(LINES);
    await readBytes(fixture('odd/扫描件-电话客服.pdf'), { ocr });
    const header = new TextDecoder('latin1').decode(ocr.asked[0]?.bytes.subarray(0, 17));
    expect(header).toBe('P5\n1654 2341\n255\n');
  });

  it('that was laid on its side is turned first', async () => {
    const ocr = engineOf(LINES);
    await readBytes(fixture('scans/scanned-on-its-side.pdf'), { ocr });
    const header = new TextDecoder('latin1').decode(ocr.asked[0]?.bytes.subarray(0, 8));
    expect(header).toBe('P5\n1654 ');
  });

  it('in which nothing is read stays image-only', async () => {
    const result = await readBytes(fixture('odd/扫描件-电话客服.pdf'), { ocr: engineOf([]) });
    expect(result.status).toBe('image-only');
  });

  it('without OCR says how', async () => {
    const result = await readBytes(fixture('odd/扫描件-电话客服.pdf'));
    expect(result).toMatchObject({ status: 'image-only', message: { zh: expect.stringContaining('--ocr') } });
  });
});
