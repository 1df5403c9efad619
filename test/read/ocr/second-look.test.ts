import { describe, expect, it } from 'vitest';
import type { OcrLine } from '../../../src/read/index.ts';
import { withSecondLook } from '../../../src/read/ocr/second-look.ts';
import { engineOf, line } from './lines.ts';

const picture = { bytes: new Uint8Array(), dotsPerInch: 200 };
const body = [line(300, 20, '负责热线接听'), line(340, 20, '满意度九十六'), line(380, 20, '带教新人七名')];
const textsOf = (lines: readonly OcrLine[]): readonly string[] =>
  lines.map(({ words }) => words.flatMap(({ letters }) => letters.map(({ text }) => text)).join(''));

describe('a doubtful title', () => {
  it('is read again, with the scraps that it was torn into', async () => {
    const lines = [line(80, 20, '木木'), line(100, 60, '^夏欧琪'), ...body];
    const settled = await withSecondLook(lines, picture, engineOf([line(100, 60, '夏梦琪')]));
    expect(textsOf(settled)).toEqual(['夏梦琪', ...textsOf(body)]);
  });

  it('stays where the second reading is no surer', async () => {
    const lines = [line(100, 60, '^夏欧琪'), ...body];
    expect(await withSecondLook(lines, picture, engineOf([line(100, 60, '^政和花')]))).toEqual(lines);
  });

  it('is not looked for in lines of text', async () => {
    const engine = engineOf([]);
    await withSecondLook([line(100, 20, '^夏欧琪'), ...body], picture, engine);
    expect(engine.asked).toHaveLength(0);
  });
});
