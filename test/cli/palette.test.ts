import { describe, expect, it } from 'vitest';
import { toPalette } from '../../src/cli/palette.ts';
import { PLAIN } from '../../src/report/index.ts';

describe('colours', () => {
  it('are none where NO_COLOR or --no-color asks for none', () => {
    expect(toPalette(undefined, { NO_COLOR: '1' }, 1)).toBe(PLAIN);
    expect(toPalette(false, {}, 1)).toBe(PLAIN);
  });

  it('are none off a terminal', () => {
    expect(toPalette(undefined, {}, 0)).toBe(PLAIN);
  });

  it('are there all the same with --color', () => {
    expect(toPalette(true, { NO_COLOR: '1' }, 0).good('通过')).toBe('\u001b[32m通过\u001b[39m');
  });

  it('leave the text whole when lines are mapped through them', () => {
    const { strong } = toPalette(true, {}, 1);
    expect(['林可欣', '电话客服'].map(strong)).toEqual(['\u001b[1m林可欣\u001b[22m', '\u001b[1m电话客服\u001b[22m']);
  });
});
