import { describe, expect, it } from 'vitest';
import type { Bullet } from '../../../src/model/index.ts';
import { copiedBullets } from '../../../src/score/same/copied.ts';
import { alikePairs } from '../../../src/score/same/shingles.ts';
import { bullet, person, resume } from '../people.ts';

const MANUAL = '针对暑期机票退改集中来电，整理退改话术手册12份，客户满意度由89%提升到95%';

const achieved = (text: string): Bullet =>
  bullet({ text, kind: 'achievement', evidence: [{ page: 1, line: 3, quote: text }] });

/** `owner → other files` for each bullet that is told, of people with one bullet each. */
const told = (bullets: readonly Bullet[], isOnePerson: (a: number, b: number) => boolean = () => false) =>
  copiedBullets(
    bullets.map((one, index) => {
      const profile = person({ bullets: [one] });
      return { ...resume(`${index}.pdf`, `${index}`, profile), profile };
    }),
    isOnePerson,
  ).flatMap((copies, owner) => copies.map((copy) => `${owner} → ${copy.with.map(({ path }) => path).join(' ')}`));

describe('a bullet that two candidates have', () => {
  it('is told of both', () => {
    expect(told([achieved(MANUAL), achieved(MANUAL)])).toEqual(['0 → 1.pdf', '1 → 0.pdf']);
  });

  it('is known again with other figures, widths, radicals, spaces and a word changed', () => {
    const disguised = '针对寒假机票退改集中来电， 整⼯退改话术手册１５份，客户满意度由９０％提升到９６％'.replace(
      '整⼯',
      '整 理',
    );
    expect(told([achieved(MANUAL), achieved(disguised)])).toEqual(['0 → 1.pdf', '1 → 0.pdf']);
    expect(told([achieved(`${MANUAL}并形成制度手册`), achieved(MANUAL.replace('手', '⼿'))])).toHaveLength(2);
  });

  it('is none where the work is alike and the words are their own', () => {
    expect(
      told([
        achieved('负责电商机器人的话术与知识库运营，维护意图320个，机器人独立解决率由58%提升到79%。'),
        achieved('负责电商机器人知识库3,400条与话术优化，机器人独立解决率由61%提升到78%'),
      ]),
    ).toEqual([]);
  });

  it('is none of short achievements, or of duties that any post has', () => {
    expect(told([achieved('客户满意度由89%提升到95%'), achieved('客户满意度由89%提升到95%')])).toEqual([]);
    const duty = bullet({ text: '接听客户来电，解答客户咨询，处理客户投诉，做好通话记录' });
    expect(told([duty, duty])).toEqual([]);
  });

  it('is none where more than five others have it: a stock phrase or a template', () => {
    expect(told(Array.from({ length: 6 }, () => achieved(MANUAL)))).toHaveLength(6);
    expect(told(Array.from({ length: 7 }, () => achieved(MANUAL)))).toEqual([]);
  });

  it('is none between versions of one person', () => {
    expect(told([achieved(MANUAL), achieved(MANUAL)], () => true)).toEqual([]);
  });
});

describe('texts that are alike', () => {
  it('are found as if each were compared with each', () => {
    const texts = [
      '整理话术手册并培训新人上岗',
      '整理话术手册并培训新人独立上岗',
      '跟进升级投诉直到退款到账为止',
      '整理话术手册',
    ];
    expect(alikePairs(texts, { least: 0.5, most: 100 })).toEqual([[0, 1]]);
    expect(alikePairs(texts, { least: 0.3, most: 100 })).toEqual([
      [0, 1],
      [0, 3],
    ]);
  });
});
