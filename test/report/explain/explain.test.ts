import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Candidate, Experience } from '../../../src/model/index.ts';
import { changesOf } from '../../../src/report/explain/changes.ts';
import { renderLetterText, renderMarkdown, renderText } from '../../../src/report/explain/index.ts';
import { candidate, OPTIONS, PROFILE, ranking } from '../sample-ranking.ts';

type Requirement = Candidate['requirements'][number];

const requirement = (id: string, status: Requirement['status']): Requirement => ({
  id,
  title: { zh: id, en: id },
  status,
  reason: { zh: `${id}的理由`, en: `why ${id}` },
  evidence: [{ page: 2, line: 15, quote: `${id}的原文` }],
});

const job = (employer: string, start: string, end: string, months: number): Experience => ({
  employer,
  title: '电话客服',
  start,
  end,
  months,
  kind: 'full-time',
  customerService: true,
  outsourced: null,
  roles: [],
  industries: [],
  bullets: [],
  evidence: [],
});

const working: Candidate['profile'] = {
  ...PROFILE,
  experience: [job('星河在线', '2023-01', 'present', 47), job('云桥呼叫', '2018-03', '2022-05', 51)],
  tenure: { ...PROFILE.tenure, gaps: [{ from: '2022-06', to: '2022-12', months: 7 }] },
};

describe('what would change an outcome', () => {
  it.each([
    [['met', 'met'], null],
    [['met', 'unproven'], 'qualified'],
    [['failed', 'met'], 'qualified'],
    [['failed', 'unproven'], 'review'],
  ] as const)('of requirements %j is told by the requirements alone: %s', (statuses, outcome) => {
    const requirements = statuses.map((status, index) => requirement(`要求${index}`, status));
    expect(changesOf(candidate({ requirements })).better?.outcome ?? null).toBe(outcome);
  });

  it('names the criteria with most points left, most first', () => {
    expect(changesOf(candidate()).pointsLeft.map(({ criterion, left }) => `${criterion.id} ${left}`)).toEqual([
      'complaints 8',
      'months 2',
    ]);
  });
});

describe('an explanation', () => {
  const page = (given: Partial<Candidate> = {}, width = 80): string =>
    renderText(ranking([candidate({ profile: working, ...given })]), { ...OPTIONS, width });

  it('quotes the line behind a requirement, with page and line', () => {
    const text = page({ outcome: 'review', requirements: [requirement('普通话二甲', 'unproven')] });
    expect(text).toContain('  ? 普通话二甲：未证实 — 普通话二甲的理由\n      “普通话二甲的原文” 第2页第15行');
  });

  it('draws the credit of a criterion beside its points', () => {
    expect(page()).toContain('18.0 / 20.0  █████████   客服经验');
  });

  it('draws jobs and gaps on a line of years, in their order', () => {
    const lines = page().split('\n');
    const axis = lines.findIndex((line) => line.includes('2018'));
    expect(lines.slice(axis + 1, axis + 4).map((line) => line.trim().split(/\s{2,}/u))).toEqual([
      ['云桥呼叫 电话客服', expect.stringMatching(/^█+$/u), '4年3月'],
      ['(空档)', expect.stringMatching(/^·+$/u), '7个月'],
      ['星河在线 电话客服', expect.stringMatching(/^█+$/u), '3年11月'],
    ]);
  });

  it('says what would change the outcome', () => {
    const requirements = [requirement('学历', 'met'), requirement('普通话二甲', 'unproven')];
    const text = page({ outcome: 'review', requirements });
    expect(text).toContain('如能证明满足“普通话二甲”，结果变为“通过”。');
    expect(text).toContain('如查明不满足“普通话二甲”，结果变为“不符”。');
    expect(text).not.toContain('满足“学历”');
  });

  it.each([40, 60, 80, 120, 200])('has no line wider than %i columns', (width) => {
    const long = candidate({ rank: 2, name: '欧阳娜娜·阿卜杜拉·买买提江', score: 12, profile: working });
    const text = renderText(ranking([candidate({ profile: working }), long]), { ...OPTIONS, width });
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
  });

  it('is a list of quotations and a table of jobs in Markdown', () => {
    const text = renderMarkdown(
      ranking([candidate({ profile: working, requirements: [requirement('<b>*学历*', 'met')] })]),
      OPTIONS,
    );
    expect(text).toContain(
      '- ✓ **\\<b\\>\\*学历\\***：符合 — \\<b\\>\\*学历\\*的理由\n  > “\\<b\\>\\*学历\\*的原文” 第2页第15行',
    );
    expect(text).toContain('| 2018-03 – 2022-05 | 云桥呼叫 电话客服<br>客服 | 4年3月 |');
  });
});

describe('two candidates side by side', () => {
  const left = candidate({ name: '甲', requirements: [requirement('学历', 'met'), requirement('普通话', 'met')] });
  const right = candidate({
    rank: 2,
    name: '乙',
    outcome: 'rejected',
    score: 80,
    requirements: [requirement('学历', 'met'), requirement('普通话', 'failed')],
    criteria: left.criteria.map((each) => (each.id === 'months' ? { ...each, points: 10.5 } : each)),
  });

  it('begin with what decides, then what weighs most, and end with what they share', () => {
    const text = renderText(ranking([left, right]), OPTIONS);
    expect(text).toContain('首要差异：普通话，符合 对 不符。');
    expect(text).toMatch(
      /结果 .*≠\n普通话 .*≠\n[\s\S]*客服经验 \(20\) .*\+7\.5\n[\s\S]*总分 .*\+7\.5\n其余相同：学历、投诉处理 \(16\)。/u,
    );
  });

  it('say so where nothing differs', () => {
    expect(renderText(ranking([left, { ...left, name: '丙' }]), OPTIONS)).toContain('结果和每项得分都相同');
  });
});

describe('the letter to a candidate', () => {
  const other = candidate({ rank: 7, name: '周子轩', score: 33.3 });
  const own = candidate({ rank: 6, requirements: [requirement('普通话二甲', 'failed')], outcome: 'rejected' });
  const letter = renderLetterText(ranking([own, other]), OPTIONS);

  it('says what was decided, by what, on which lines, and how to reach a person', () => {
    for (const part of [
      '林可欣：',
      '初筛结果：不符；得分：87.5',
      '“普通话二甲的原文” 第2页第15行',
      '18.0 / 20.0',
      '人工复核',
      '个人信息保护法',
      '性别、年龄',
    ])
      expect(letter.replaceAll('\n', '')).toContain(part);
  });

  it('tells nothing of others: no name, no score, no rank, no folder', () => {
    expect(letter).not.toMatch(/周子轩|33\.3|#|名次|简历\//u);
  });

  it('is there in English too', () => {
    const text = renderLetterText(ranking([own]), { ...OPTIONS, language: 'en' });
    expect(text).toContain('Dear 林可欣,');
    expect(text).toContain('Outcome of the first screen: rejected. Score: 87.5 of 100.');
  });
});
