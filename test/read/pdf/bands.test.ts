import { describe, expect, it } from 'vitest';
import { lightenBands } from '../../../src/read/pdf/bands.ts';

const [WIDTH, HEIGHT] = [400, 200];
type Rectangle = readonly [left: number, top: number, right: number, bottom: number, gray: number];

/** A white picture with grey rectangles on it, painted one over the other. */
const picture = (...rectangles: readonly Rectangle[]): Uint8Array => {
  const gray = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const [left, top, right, bottom, value] of rectangles) {
    for (let y = top; y < bottom; y += 1) gray.fill(value, y * WIDTH + left, y * WIDTH + right);
  }
  return gray;
};

const lightened = (gray: Uint8Array): ((x: number, y: number) => number | undefined) => {
  lightenBands(gray, WIDTH, HEIGHT);
  return (x, y) => gray[y * WIDTH + x];
};

describe('dark bands', () => {
  it('become white, and white strokes on them black', () => {
    const at = lightened(picture([40, 40, 360, 100, 50], [100, 60, 110, 80, 255]));
    expect([at(60, 50), at(105, 70), at(20, 20)]).toEqual([255, 0, 255]);
  });

  it('are not made of bold letters', () => {
    const at = lightened(picture([40, 40, 100, 100, 0]));
    expect(at(60, 60)).toBe(0);
  });

  it('are not made of frames', () => {
    const at = lightened(picture([20, 20, 380, 180, 0], [24, 24, 376, 176, 255]));
    expect([at(21, 21), at(200, 100)]).toEqual([0, 255]);
  });
});
