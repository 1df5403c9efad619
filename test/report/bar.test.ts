import { describe, expect, it } from 'vitest';
import { barOf } from '../../src/report/bar.ts';

describe('a bar', () => {
  it('is as long as its share, to an eighth of a column', () => {
    expect([0, 0.5, 0.625, 1].map((share) => barOf(share, 4))).toEqual(['', '██', '██▌', '████']);
  });

  it('never leaves its width', () => {
    expect([-1, 7].map((share) => barOf(share, 4))).toEqual(['', '████']);
  });
});
