import { describe, expect, it } from 'vitest';
import { type Progress, progressMeter } from '../../src/app/progress.ts';

describe('the progress of a run', () => {
  it('counts finished files and their rate, and names a file', () => {
    let clock = 0;
    const told: Progress[] = [];
    const meter = progressMeter(
      2,
      (progress) => told.push(progress),
      () => clock,
    );
    meter.working('a.pdf');
    clock = 500;
    meter.finished('a.pdf');
    clock = 4000;
    meter.finished('b.pdf');
    expect(told).toEqual([
      { done: 0, total: 2, path: 'a.pdf', perSecond: null },
      { done: 1, total: 2, path: 'a.pdf', perSecond: 2 },
      { done: 2, total: 2, path: 'b.pdf', perSecond: 0.5 },
    ]);
  });
});
