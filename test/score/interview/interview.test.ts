import { describe, expect, it } from 'vitest';
import type { Interview, InterviewQuestion, Profile } from '../../../src/model/index.ts';
import { assess, parseRubric, type Rubric, toInterview } from '../../../src/score/index.ts';
import { bullet, job, line, paper, person, tool, vocabulary } from '../people.ts';

const title = { zh: '示例', en: 'Sample' };
const question = (id: string, kind: string, probes: readonly string[], more: object = {}) => ({
  id,
  title: { zh: `题目 ${id}`, en: `Question ${id}` },
  kind,
  probes,
  ask: { zh: `请回答 ${id}`, en: `Answer ${id}` },
  followUps: [{ zh: '后来呢？', en: 'And then?' }],
  good: { zh: '具体', en: 'concrete' },
  weak: { zh: '空泛', en: 'vague' },
  ...more,
});

const source = {
  id: 'sample',
  version: '1.0.0',
  title,
  description: title,
  requirements: [
    {
      id: 'putonghua',
      title: { zh: '普通话二级甲等', en: 'Putonghua 2-A' },
      kind: 'certificate',
      options: { any: [{ id: 'putonghua', level: '二级甲等' }] },
    },
  ],
  criteria: [
    {
      id: 'words',
      title: { zh: '投诉', en: 'Complaints' },
      kind: 'keywords',
      weight: 40,
      options: { groups: ['core'], enough: 1 },
    },
    { id: 'tools', title, kind: 'skills', weight: 20, options: { tools: ['zendesk'], enough: 1 } },
    {
      id: 'figures',
      title: { zh: '指标', en: 'Figures' },
      kind: 'metrics',
      weight: 20,
      options: { targets: [{ id: 'csat' }], enough: 1 },
    },
    { id: 'stays', title, kind: 'tenure', weight: 20, options: { minMonths: 6 } },
  ],
  keywords: { core: [{ family: 'complaint-handling' }, { family: 'stress-resistance' }] },
  interview: [
    question('first', 'behaviour', ['communication'], { forAll: true }),
    question('second', 'scenario', ['figures'], { forAll: true }),
    question('third', 'knowledge', ['figures']),
    question('fourth', 'motive', ['service-awareness'], { minutes: 3 }),
    question('fifth', 'practice', ['words'], { minutes: 6 }),
  ],
};

const rubricOf = (given: object = {}): Rubric => {
  const { rubric, faults } = parseRubric(JSON.stringify({ ...source, ...given }), 'sample.json', vocabulary);
  if (rubric === null) throw new Error(faults.map(({ message }) => message.en).join('\n'));
  return rubric;
};

const interviewOf = (profile: Profile, minutes = 30, rubric = rubricOf()): Interview => {
  const candidate = {
    ...assess(profile, rubric, { vocabulary, asOf: '2026-11-01' }),
    rank: 1,
    file: { path: 'a.pdf', sha256: 'a', format: 'pdf' as const, bytes: 1, pages: 1 },
    name: profile.contact.name,
    profile,
    notices: [],
    duplicates: [],
    sameAs: [],
    copiedBullets: [],
  };
  return toInterview({ candidate, rubric, vocabulary }, minutes);
};

const find = ({ questions }: Interview, id: string): InterviewQuestion => {
  const found = questions.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id} among ${questions.map((each) => each.id).join(', ')}`);
  return found;
};

const ids = ({ questions }: Interview): readonly string[] => questions.map(({ id }) => id);

const at = (number: number) => [{ page: 1, line: number, quote: `第 ${number} 行` }];

const NO_LEVEL = [paper('putonghua', { evidence: [{ page: 1, line: 9, quote: '普通话水平测试证书' }] })];

describe('what is asked of a résumé', () => {
  it('settles a requirement that is not proven, with its line', () => {
    const asked = find(interviewOf(person({ certificates: NO_LEVEL })), 'facts/putonghua');
    expect(asked.why.zh).toBe(
      '硬性要求“普通话二级甲等”未证实：持有普通话水平测试，未写明等级（要求普通话水平测试 二级甲等及以上）。',
    );
    expect(asked.evidence).toEqual([{ page: 1, line: 9, quote: '普通话水平测试证书' }]);
    expect(asked).toMatchObject({ part: 'facts', kind: 'fact', minutes: 1 });
  });

  it('does not ask for what is met', () => {
    const held = person({ certificates: [paper('putonghua', { level: '二级甲等' })] });
    expect(ids(interviewOf(held))).not.toContain('facts/putonghua');
  });

  it('names a gap by its months and quotes the jobs on both sides of it', () => {
    const asked = find(
      interviewOf(
        person({
          experience: [
            job({ employer: '丙公司', start: '2025-01', end: 'present', months: 23, evidence: at(2) }),
            job({ employer: '乙公司', start: '2021-01', end: '2023-12', months: 36, evidence: at(4) }),
            job({ employer: '甲公司', start: '2018-01', end: '2020-12', months: 36 }),
          ],
          tenure: { ...person().tenure, gaps: [{ from: '2024-01', to: '2024-12', months: 12 }] },
        }),
      ),
      'facts/gaps',
    );
    expect(asked.ask.zh).toBe(
      '2024-01 至 2024-12（12 个月）之间，有没有与工作有关的学习、兼职或项目？请只说愿意说的。',
    );
    expect(asked.evidence).toEqual([...at(4), ...at(2)]);
  });

  it('asks once for all short stays', () => {
    const short = interviewOf(
      person({
        experience: [
          job({ employer: '甲公司', start: '2024-01', end: '2024-03', months: 3 }),
          job({ employer: '乙公司', start: '2022-01', end: '2023-12', months: 24 }),
        ],
      }),
    );
    expect(find(short, 'facts/short-stays').why.en).toBe('1 of 2 finished full-time stays under 6 months (3).');
  });

  it('asks once for all doubts of a cause', () => {
    const doubted = interviewOf(
      person({
        doubts: [
          { field: 'experience[1]', why: 'overlaps', evidence: [{ page: 1, line: 3, quote: '甲' }] },
          { field: 'experience[2]', why: 'overlaps', evidence: [{ page: 1, line: 5, quote: '乙' }] },
          { field: 'contact.name', why: 'no-name', evidence: [] },
        ],
      }),
    );
    expect(find(doubted, 'facts/overlaps').evidence.map(({ line: number }) => number)).toEqual([3, 5]);
    expect(ids(doubted)).not.toContain('facts/no-name');
  });

  it('asks for an example of what is only claimed, not of what a job shows', () => {
    const claimed = interviewOf(
      person({ lines: [line('抗压能力强，擅长投诉处理', 'summary'), line('负责投诉处理', 'experience', 0)] }),
    );
    expect(find(claimed, 'claims/only-claimed').ask.zh).toBe(
      '你提到抗压能力：请各举一件工作中的真事，说明当时怎么做、结果如何。',
    );
  });

  it('asks about tools that are only listed', () => {
    expect(find(interviewOf(person({ skills: [tool('zendesk', 'listed')] })), 'claims/tools-only-listed').ask.en).toBe(
      'zendesk: in which job did you use them? Pick one and walk me through a task in it.',
    );
    expect(ids(interviewOf(person({ skills: [tool('zendesk', 'used')] })))).not.toContain('claims/tools-only-listed');
  });

  it('asks when a certificate that is under way will be there', () => {
    const asked = interviewOf(person({ certificates: [paper('cet6', { status: 'not-held', why: 'preparing' })] }));
    expect(find(asked, 'facts/certificates-under-way').topic.en).toBe('Certificates under way');
    const failed = interviewOf(person({ certificates: [paper('cet6', { status: 'not-held', why: 'failed' })] }));
    expect(ids(failed)).not.toContain('facts/certificates-under-way');
  });

  it('tells figures that can’t be true from those without a time', () => {
    const metric = { id: 'csat', value: 95, unit: '%', from: null, direction: null, period: null, plausible: true };
    const asked = interviewOf(
      person({
        bullets: [
          bullet({ text: '满意度 95%', metrics: [metric] }),
          bullet({ text: '满意度 300%', metrics: [{ ...metric, value: 300, plausible: false }] }),
          bullet({ text: '2025 年满意度 96%', metrics: [{ ...metric, period: '2025' }] }),
          bullet({ text: '日均 90 通', metrics: [{ ...metric, id: 'daily-volume', unit: 'per-day' }] }),
        ],
      }),
      45,
    );
    expect(find(asked, 'claims/implausible-figures').evidence.map(({ quote }) => quote)).toEqual(['满意度 300%']);
    expect(find(asked, 'claims/figures-without-period').why.zh).toBe('1 条业绩写了数字，没有写统计周期。');
  });

  it('asks of the terms only what the résumé leaves open', () => {
    const wish = { posts: [], cities: [], salary: null, available: '一周内到岗', shifts: false, evidence: [] };
    expect(find(interviewOf(person({ wish })), 'terms/work').ask.zh).toBe(
      '请说明：简历写不接受轮班，哪些时段可以；期望的薪资范围。',
    );
    const settled = { ...wish, salary: '6K', shifts: true };
    expect(ids(interviewOf(person({ wish: settled })))).not.toContain('terms/work');
  });

  it('quotes no line that names a protected attribute, and keeps its place', () => {
    const certificates = [paper('putonghua', { evidence: [{ page: 1, line: 2, quote: '女，已婚，普通话证书' }] })];
    expect(find(interviewOf(person({ certificates })), 'facts/putonghua').evidence).toEqual([
      { page: 1, line: 2, quote: '…' },
    ]);
  });
});

describe('what is asked of the role', () => {
  const weak = person({ lines: [line('负责投诉处理', 'experience', 0)] });

  it('asks everybody the core questions, in the order of the rubric', () => {
    const strong = person({
      lines: [line('沟通能力强，投诉处理', 'experience', 0)],
      bullets: [
        bullet({
          metrics: [{ id: 'csat', value: 95, unit: '%', from: null, direction: null, period: null, plausible: true }],
        }),
      ],
    });
    for (const profile of [weak, strong]) {
      expect(
        ids(interviewOf(profile))
          .filter((id) => id.startsWith('role/'))
          .slice(0, 2),
      ).toEqual(['role/first', 'role/second']);
    }
  });

  it('says which criterion is weak, with its points', () => {
    expect(find(interviewOf(weak), 'role/second').why.zh).toMatch(
      /^岗位核心题，每位候选人都问。“指标”只得 0\.0\/20\.0 分：/u,
    );
  });

  it('says what was not read where no criterion tells', () => {
    expect(find(interviewOf(weak), 'role/first').why.en).toBe(
      'A core question of the post, asked of everybody. Nothing of communication was read in the résumé.',
    );
  });

  it('asks about a weak criterion itself where no question of the role does', () => {
    const without = rubricOf({ interview: [question('first', 'behaviour', ['communication'])] });
    const asked = find(interviewOf(weak, 30, without), 'claims/figures');
    expect(asked.why.en).toMatch(/^“Figures” has only 0\.0 of 20\.0 points: /u);
  });
});

describe('the time of an interview', () => {
  const much = person({
    certificates: [...NO_LEVEL, paper('cet6', { status: 'not-held', why: 'preparing' })],
    skills: [tool('zendesk', 'listed')],
    lines: [line('抗压能力强，擅长投诉处理', 'summary')],
    doubts: [
      { field: 'experience[1]', why: 'overlaps', evidence: [] },
      { field: 'tenure.workMonths', why: 'years-differ', evidence: [] },
      { field: 'experience[0].start', why: 'no-dates', evidence: [] },
    ],
    tenure: { ...person().tenure, gaps: [{ from: '2024-01', to: '2024-12', months: 12 }] },
  });

  it.each([15, 20, 30, 45])('keeps within %i minutes', (minutes) => {
    const { minutes: told, questions } = interviewOf(much, minutes);
    expect(told.questions).toBe(questions.reduce((sum, each) => sum + each.minutes, 0));
    expect(told.opening + told.questions + told.close).toBeLessThanOrEqual(minutes);
  });

  it('leaves a short talk the requirement and the core questions', () => {
    expect(ids(interviewOf(much, 15))).toEqual(['facts/putonghua', 'facts/overlaps', 'role/first', 'role/second']);
  });

  it('tells what there is no time for, three questions at most', () => {
    expect(interviewOf(much, 15).spare).toHaveLength(3);
    expect(interviewOf(person({ certificates: [paper('putonghua', { level: '二级甲等' })] }), 45).spare).toEqual([]);
  });
});
