import { describe, expect, it } from 'vitest';
import { toPalette } from '../../src/cli/palette.ts';
import { PLAIN } from '../../src/report/index.ts';

describe('colours', () => {
  it('are none where NO_COLOR or --no-color asks for none', () => {
    expect(toPalette(true, { NO_COLOR: '1' })).toBe(PLAIN);
    expect(toPalette(false, {})).toBe(PLAIN);
  });

  it('leave the text whole when lines are mapped through them', () => {
    const { strong } = toPalette(true, {}, 1);
    expect(['林可欣', '电话客服'].map(strong)).toEqual(['\u001b[1m林可欣\u001b[22m', '\u001b[1m电话客服\u001b[22m']);
  });
});
