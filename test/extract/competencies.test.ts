import { describe, expect, it } from 'vitest';
import { toBullets } from '../../src/extract/bullets/bullets.ts';
import { toCompetencies } from '../../src/extract/bullets/competencies.ts';
import { linesOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const shownBy = (text: string) =>
  toCompetencies(toBullets(linesOf(text), 'experience', vocabulary), vocabulary).map(
    ({ id, bullets, evidence }) => `${id} ${bullets.join()} ${evidence[0]?.quote}`,
  );

describe('the 3C of S0', () => {
  it('are shown by deeds, each with the lines that show it', () => {
    expect(
      shownBy('• 安抚情绪激动的客户并协商补偿\n• 分析差评原因，归类成8种\n• 设计查件自助页面，来电减少三成'),
    ).toEqual([
      'communication 0 安抚情绪激动的客户并协商补偿',
      'comprehension 1 分析差评原因，归类成8种',
      'creativity 2 设计查件自助页面，来电减少三成',
    ]);
    expect(shownBy('• Negotiated refunds with suppliers')).toEqual([
      'communication 0 Negotiated refunds with suppliers',
    ]);
  });

  it('are not proven by a claim', () => {
    expect(shownBy('• 沟通能力强\n• 较强的创新意识')).toEqual([]);
  });
});
