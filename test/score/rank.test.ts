import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRubric } from '../../src/app/index.ts';
import type { Assessment, Profile } from '../../src/model/index.ts';
import { assess, type Rubric, rank } from '../../src/score/index.ts';
import { bullet, context, job, line, paper, person, resume, study, tool, vocabulary } from './people.ts';

const load = (id: string): Rubric => {
  const { rubric } = checkRubric(join(import.meta.dirname, `../../rubrics/${id}.json`), vocabulary);
  if (rubric === null) throw new Error(`${id} has faults`);
  return rubric;
};
const rubric = load('phone-support');
const facts = { id: 'phone-support', version: '1.0.0', sha256: 'r', title: rubric.title };
const order = (resumes: Parameters<typeof rank>[0]) =>
  rank(resumes, rubric, facts, { vocabulary, asOf: '2026-11-01', tool: 'screener 0' });

const strong: Profile = person({
  education: [study({ level: 'associate', end: '2019-06' })],
  certificates: [paper('putonghua', { level: '二级甲等' })],
  experience: [job({ start: '2019-07', end: 'present', roles: ['phone-service'], bullets: [0] })],
  bullets: [
    bullet({
      star: { situation: true, task: true, action: true, result: true },
      metrics: [{ id: 'csat', value: 97, unit: '%', from: null, direction: null, period: null, plausible: true }],
    }),
  ],
  skills: [tool('crm', 'used')],
  lines: [line('接听客户来电，投诉处理', 'experience', 0)],
});
const unproven = { ...strong, certificates: [] };
const failed = { ...strong, certificates: [paper('putonghua', { level: '二级乙等' })] };

const tenths = ({ criteria, bonuses }: Assessment) =>
  [...criteria, ...bonuses].reduce((sum, { points }) => sum + Math.round(points * 10), 0);

describe('an assessment', () => {
  it('is qualified, for review, or rejected by its requirements alone', () => {
    expect([strong, unproven, failed].map((profile) => assess(profile, rubric, context).outcome)).toEqual([
      'qualified',
      'review',
      'rejected',
    ]);
  });
  it('has points that add up to the score exactly', () => {
    for (const profile of [strong, unproven, failed, person()]) {
      const assessment = assess(profile, rubric, context);
      expect(tenths(assessment)).toBe(Math.round(assessment.score * 10));
      expect(assessment.score).toBeLessThanOrEqual(100);
    }
  });
  it('adds up whatever the months and the number of statements', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2026 }), fc.nat(6), fc.boolean(), (year, count, held) => {
        const bullets = Array.from({ length: count }, () =>
          bullet({ star: { situation: false, task: false, action: true, result: true } }),
        );
        const profile = person({
          bullets,
          certificates: held ? [paper('cccs')] : [],
          experience: [
            job({
              start: `${year}-03`,
              end: 'present',
              roles: ['phone-service'],
              bullets: bullets.map((_, index) => index),
            }),
          ],
        });
        const assessment = assess(profile, rubric, context);
        expect(tenths(assessment)).toBe(Math.round(assessment.score * 10));
      }),
      { numRuns: 100 },
    );
  });
  it('cuts bonuses at their cap', () => {
    const generous = {
      ...rubric,
      bonusCap: 1,
      bonuses: [{ id: 'a', title: rubric.title, kind: 'tenure', points: 5, options: { minMonths: 6 } }],
    };
    expect(assess(strong, generous, context).bonuses).toMatchObject([{ points: 1, max: 5 }]);
  });
  it('does not change with name, sex, age or origin', () => {
    const other = {
      ...strong,
      contact: { ...strong.contact, name: '王建国' },
      lines: [...strong.lines, line('女 | 汉族 | 1999年5月 | 党员 | 已婚 | 籍贯：山东', 'basic')],
    };
    expect(assess(other, rubric, context)).toEqual(assess(strong, rubric, context));
  });
});

describe('a ranking', () => {
  const files = [
    resume('c.pdf', 'c3', failed),
    resume('a.pdf', 'a1', unproven),
    resume('b.pdf', 'b2', strong),
    resume('scan.pdf', 'd4', null),
  ];
  it('puts the outcome before the score', () => {
    expect(order(files).candidates.map(({ file }) => file.path)).toEqual(['b.pdf', 'a.pdf', 'c.pdf']);
  });
  it('is the same for any order of the input', () => {
    const expected = JSON.stringify(order(files));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(files, { minLength: 4 }),
        (shuffled) => JSON.stringify(order(shuffled)) === expected,
      ),
      { numRuns: 30 },
    );
  });
  it('is the same for any order where people have several files, each of which is in it once', () => {
    const of = (name: string, phones: readonly string[], profile: Profile): Profile => ({
      ...profile,
      contact: { ...profile.contact, name, phones, emails: [] },
    });
    const people = [
      resume('a-new.pdf', 'a1', of('林小禾', ['1'], strong)),
      resume('a-old.docx', 'a2', of('林小禾', ['1'], unproven)),
      resume('a-old copy.docx', 'a2', of('林小禾', ['1'], unproven)),
      resume('b.pdf', 'b1', of('周子轩', ['2'], failed)),
      resume('b in English.html', 'b2', of('Zhou Zixuan', ['2'], failed)),
      resume('c.pdf', 'c1', of('王磊', ['3'], failed)),
      resume('scan.pdf', 'd1', null),
    ];
    const once = (resumes: typeof people) =>
      rank(resumes, rubric, facts, { vocabulary, asOf: '2026-11-01', tool: 'screener 0', people: 'once' });
    const first = once(people);
    const told = [...first.candidates, ...first.unreadable, ...first.duplicates].map(({ file }) => file.path);
    expect(told.sort()).toEqual(people.map(({ file }) => file.path).sort());
    expect(first.counts).toEqual({ files: 7, ranked: 3, unreadable: 1, duplicates: 3 });
    expect(first.duplicates.map(({ file, of: kept, kind }) => `${file.path} = ${kept} ${kind}`)).toEqual([
      'a-old copy.docx = a-new.pdf same-person',
      'a-old.docx = a-new.pdf same-person',
      'b in English.html = b.pdf same-person',
    ]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(people, { minLength: people.length }),
        (shuffled) => JSON.stringify(once(shuffled)) === JSON.stringify(first),
      ),
      { numRuns: 60 },
    );
  });
  it('gives equal ranks to equal scores and skips the next', () => {
    const ranks = order([
      resume('x.pdf', '2', strong),
      resume('y.pdf', '1', strong),
      resume('z.pdf', '3', failed),
    ]).candidates;
    expect(ranks.map(({ rank: place, file }) => [place, file.path])).toEqual([
      [1, 'y.pdf'],
      [1, 'x.pdf'],
      [3, 'z.pdf'],
    ]);
  });
  it('ranks the same bytes once and lists the others as duplicates', () => {
    const result = order([resume('b/copy.pdf', 'same', strong), resume('a/first.pdf', 'same', strong)]);
    expect(result.candidates.map(({ file, duplicates }) => [file.path, duplicates])).toEqual([
      ['a/first.pdf', ['b/copy.pdf']],
    ]);
    expect(result.counts).toEqual({ files: 2, ranked: 1, unreadable: 0, duplicates: 1 });
  });
  it('never scores what could not be read', () => {
    const { unreadable, counts } = order(files);
    expect(unreadable).toMatchObject([
      { file: { path: 'scan.pdf' }, status: 'image-only', message: { zh: '只有图像' } },
    ]);
    expect(counts).toEqual({ files: 4, ranked: 3, unreadable: 1, duplicates: 0 });
  });
});
