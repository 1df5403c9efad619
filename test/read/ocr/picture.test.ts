import { describe, expect, it } from 'vitest';
import { readResume } from '../../../src/read/index.ts';
import { jpegFacts } from '../../../src/read/ocr/jpeg.ts';
import { pictureSize } from '../../../src/read/ocr/picture-size.ts';
import { context } from '../package.ts';
import { engineOf, line } from './lines.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const be = (value: number): string => value.toString(16).padStart(8, '0');
const png = (width: number, height: number): Uint8Array =>
  hex(`89504e470d0a1a0a 0000000d 49484452 ${be(width)} ${be(height)} 08000000 00`);

describe('the size of a picture, before it is decoded', () => {
  it.each([
    ['PNG', png(1080, 2400), 1080, 2400],
    ['GIF', hex('474946383961 8002 e001 00'), 640, 480],
    ['BMP', hex(`424d ${'00'.repeat(16)} 80020000 20feffff`), 640, 480],
    ['lossy WebP', hex(`52494646 00000000 57454250 56503820 00000000 ${'00'.repeat(6)} 8002 e001`), 640, 480],
    ['extended WebP', hex('52494646 00000000 57454250 56503858 00000000 00000000 7f0200 df0100'), 640, 480],
    ['TIFF', hex('49492a00 08000000 0200 0001 0300 01000000 80020000 0101 0400 01000000 e0010000'), 640, 480],
  ])('%s', (_, bytes, width, height) => {
    expect(pictureSize(bytes)).toEqual({ width, height });
  });

  it('is unknown where the header is cut short', () => {
    expect(pictureSize(hex('89504e47'))).toBeNull();
  });

  it('of a JPEG comes with the turns that its Exif asks for', () => {
    const exif = 'ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 00060000 00000000';
    expect(jpegFacts(hex(`ffd8 ${exif} ffc0 0011 08 01e0 0280 03`))).toEqual({
      width: 640,
      height: 480,
      channels: 3,
      turns: 1,
    });
  });
});

describe('a picture file', () => {
  it('is image-only without OCR, with the sentence that says how', async () => {
    const result = await readResume(png(1080, 2400), 'a.png', context);
    expect(result).toMatchObject({ status: 'image-only', message: { en: expect.stringContaining('--ocr') } });
  });

  it('is a page with OCR, and a notice says so', async () => {
    const ocr = engineOf([line(100, 30, '负责热线接听')]);
    const result = await readResume(png(1080, 2400), 'a.png', { ...context, ocr });
    expect(result).toMatchObject({
      status: 'ok',
      format: 'image',
      document: { pages: [{ kind: 'painted', runs: [{ text: '负责热线接听' }] }], notices: [{ code: 'ocr', page: 1 }] },
    });
  });

  it('of absurd size is never decoded', async () => {
    const ocr = engineOf([]);
    const result = await readResume(png(60_000, 60_000), 'a.png', { ...context, ocr });
    expect([result.status, ocr.asked.length]).toEqual(['too-large', 0]);
  });

  it('without text stays image-only', async () => {
    const result = await readResume(png(1080, 2400), 'a.png', { ...context, ocr: engineOf([]) });
    expect(result.status).toBe('image-only');
  });

  it('that takes too long is given up', async () => {
    const result = await readResume(png(1080, 2400), 'a.png', { ...context, ocr: engineOf(null) });
    expect(result.status).toBe('timed-out');
  });

  it('in English is read again with English data', async () => {
    const words = ['_Resolve', '_tickets', '_by', '_email', '_and', '_chat', '_within', '_five', '_minutes', '_daily'];
    const ocr = engineOf([line(100, 30, ...words)]);
    await readResume(png(1080, 2400), 'a.png', { ...context, ocr });
    expect(ocr.asked.map(({ language }) => language)).toEqual(['chi_sim', 'eng']);
  });
});
