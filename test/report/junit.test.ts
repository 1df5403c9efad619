import { describe, expect, it } from 'vitest';
import { type Gate, gateFaults, NO_GATE } from '../../src/report/gate.ts';
import { render } from '../../src/report/junit.ts';
import { candidate, OPTIONS, ranking } from './sample-ranking.ts';

const file = (path: string) => ({ path, sha256: '', format: 'pdf', bytes: 1, pages: 1 }) as const;

const SCREEN = ranking(
  [
    candidate({ file: file('甲.pdf'), score: 90 }),
    candidate({ file: file('乙.pdf'), score: 50 }),
    candidate({ file: file('丙.pdf'), outcome: 'review', score: 80 }),
    candidate({ file: file('丁.pdf'), outcome: 'rejected', score: 95 }),
  ],
  { unreadable: [{ file: file('戊.pdf'), status: 'image-only', message: { zh: '只有图片。', en: 'Images only.' } }] },
);

const stopped = (gate: Partial<Gate>): string =>
  gateFaults(SCREEN, { ...NO_GATE, ...gate })
    .map(({ path, cause }) => `${path.slice(0, 1)} ${cause}`)
    .join(', ');

describe('a gate', () => {
  it('stops nothing unless asked', () => {
    expect(stopped({})).toBe('');
  });

  it('stops whoever has less than a score', () => {
    expect(stopped({ under: 80 })).toBe('乙 fail-under');
  });

  it('on rejected stops the rejected; on review those to review too', () => {
    expect(stopped({ on: new Set(['rejected']) })).toBe('丁 rejected');
    expect(stopped({ on: new Set(['review']) })).toBe('丙 review, 丁 rejected');
  });

  it('on unreadable stops what could not be read', () => {
    expect(stopped({ on: new Set(['unreadable']) })).toBe('戊 unreadable');
  });
});

describe('JUnit of a screen', () => {
  it('is a test case a file: passed, failed by the gate, or skipped as unreadable', () => {
    const text = render(SCREEN, { ...OPTIONS, gate: { under: null, on: new Set(['rejected']) } });
    expect(text).toContain('<testsuites tests="5" failures="1">');
    expect(text).toContain('tests="5" failures="1" skipped="1"');
    expect(text).toMatch(/name="丁\.pdf">\n {6}<failure type="rejected" message="不符 95\.0；/u);
    expect(text).toMatch(/name="甲\.pdf">\n {6}<system-out>通过 90\.0；/u);
    expect(text).toContain('<skipped message="扫描件：只有图片。"/>');
  });
});
