import { describe, expect, it } from 'vitest';
import { isLegible, toOcrPage } from '../../../src/read/ocr/page.ts';
import { askew, line } from './lines.ts';

/** A4 at 200 dots an inch. */
const frame = { number: 3, width: 1654, height: 2339 };
const SCALE = 595 / 1654;

describe('a recognized page', () => {
  it('is as wide as A4, whatever the picture', () => {
    const { page } = toOcrPage([line(1000, 30, '负责热线接听')], { ...frame, width: 827, height: 1170 });
    expect([page.number, page.width, Math.round(page.height)]).toEqual([3, 595, 842]);
  });

  it('places runs in points on the baseline of their line', () => {
    const [run] = toOcrPage([line(1000, 30, '负责热线接听')], frame).page.runs;
    expect(run?.box.x).toBeCloseTo(50 * SCALE);
    expect(run?.baseline).toBeCloseTo(1000 * SCALE);
  });

  it('takes sizes that differ by an error of measure for one, and a title for larger', () => {
    const lines = [line(100, 60, '许文静'), line(900, 30, '日均接听一百一十通电话'), line(1000, 27, '满意度九十六')];
    const sizes = toOcrPage(lines, frame).page.runs.map(({ size }) => Math.round(size));
    expect(sizes).toEqual([23, 12, 12]);
  });

  it('brings the lines of a page that lies askew onto one level', () => {
    const level = [line(1000, 30, '2020.03', '________________________________________某公司')];
    const [left, right] = toOcrPage(
      level.map((one) => askew(one, 0.02)),
      frame,
    ).page.runs;
    expect(left?.baseline).toBeCloseTo(right?.baseline ?? 0);
    // What stands above the middle was turned to the right.
    expect(left?.box.x).toBeLessThan(50 * SCALE);
  });

  it('names the words that it is not sure of', () => {
    expect(toOcrPage([line(100, 30, '杭州', '^婴')], frame).doubtful).toEqual(['婴']);
  });

  it('does not take patterns for text', () => {
    expect(isLegible(toOcrPage([line(100, 30, '^卫', '_^王', '_^ID')], frame))).toBe(false);
  });

  it('trusts no lines that stand upright', () => {
    const upright = { ...line(1000, 30, '负责热线接听'), left: 50, right: 80, top: 500 };
    expect(toOcrPage([upright], frame).confidence).toBe(0);
  });
});
