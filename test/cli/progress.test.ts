import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { progressDisplay } from '../../src/cli/progress-display.ts';
import { progressLine, progressText } from '../../src/cli/progress-line.ts';

const PROGRESS = { done: 120, total: 700, path: '简历/客服主管_钟丽萍_9年_团队36人.pdf', perSecond: 55.2 };

/** What is written when files finish at these milliseconds. */
const written = (isTerminal: boolean, times: readonly number[], total = 700): readonly string[] => {
  const texts: string[] = [];
  let clock = 0;
  const { show, clear } = progressDisplay('zh', {
    isTerminal,
    columns: () => 80,
    write: (text) => texts.push(text),
    now: () => clock,
  });
  for (const time of times) {
    clock = time;
    show({ ...PROGRESS, total, done: time / 100 });
  }
  clear();
  return texts;
};

describe('progress', () => {
  it('tells count, share, rate and the time left', () => {
    expect(progressText(PROGRESS, 'zh')).toBe('120/700 17% · 55 份/秒 · 剩余 11 秒');
    expect(progressText({ ...PROGRESS, perSecond: 1.5 }, 'en')).toBe('120/700 17% · 1.5 files/s · 6 min 27 s left');
  });

  it('tells no rate before the first file is finished', () => {
    expect(progressText({ ...PROGRESS, done: 0, perSecond: null }, 'zh')).toBe('0/700 0%');
  });

  it.each([12, 40, 60, 80, 120, 200])('fits %i columns', (columns) => {
    expect(stringWidth(progressLine(PROGRESS, columns, 'zh'))).toBeLessThan(columns);
  });

  it('shortens a long file name in the middle, between whole characters', () => {
    expect(progressLine(PROGRESS, 84, 'zh')).toBe(
      '████▏··················· 120/700 17% · 55 份/秒 · 剩余 11 秒 · 客服主管_…队36人.pdf',
    );
  });

  it('shows an escape sequence in a file name instead of sending it', () => {
    expect(progressLine({ ...PROGRESS, path: '\u001b[2J.pdf' }, 120, 'zh')).not.toContain('\u001b');
  });

  it('is drawn over on a terminal, at most ten times a second, and wiped at the end', () => {
    const texts = written(true, [0, 100, 350, 360, 380, 460]);
    expect(texts).toHaveLength(3);
    expect(texts.at(-1)).toBe('\r\u001b[K');
  });

  it('is a line a second elsewhere, without codes, and none for a short run', () => {
    expect(written(false, [0, 5000, 29_900])).toEqual([]);
    expect(written(false, [60_000], 9)).toEqual([]);
    expect(written(false, [29_000, 30_000, 30_500, 31_100])).toEqual([
      'screener: 300/700 42% · 55 份/秒 · 剩余 8 秒\n',
      'screener: 311/700 44% · 55 份/秒 · 剩余 8 秒\n',
    ]);
  });
});
