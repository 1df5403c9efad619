import { describe, expect, it } from 'vitest';
import type { AdvertAsk, Profile, ProfileLine, SoughtWord } from '../../../src/model/index.ts';
import { toMatcher } from '../../../src/score/index.ts';
import { context, job, line, paper, person, study } from '../people.ts';

const asked = { page: 1, line: 1, quote: '任职要求' };
const ask = (title: string, facts: Partial<AdvertAsk>): AdvertAsk => ({
  title: { zh: title, en: title },
  topic: 'keyword',
  strength: 'required',
  weight: 1,
  evidence: asked,
  by: null,
  ...facts,
});
const word = (title: string, sought: SoughtWord, facts: Partial<AdvertAsk> = {}): AdvertAsk =>
  ask(title, { by: { words: [sought] }, ...facts });

/** Lines one under the other. */
const page = (...lines: readonly ProfileLine[]): readonly ProfileLine[] =>
  lines.map((one, index) => ({ ...one, line: index + 1 }));

const complaints = word('投诉处理', { family: 'complaint-handling' });
const matched = (asks: readonly AdvertAsk[], profile: Profile) => toMatcher(asks, context)(profile);
const statusOf = (one: AdvertAsk, profile: Profile) => matched([one], profile).items[0]?.status;

describe('a keyword of an advert', () => {
  it.each([
    ['used', line('处理客户投诉 120 起', 'experience', 0)],
    ['used', line('投诉处理培训项目', 'projects')],
    ['listed', line('擅长投诉处理', 'skills')],
    ['denied', line('未从事过投诉处理', 'summary')],
    ['wished', line('希望从事投诉处理', 'summary')],
    ['wished', line('投诉处理专员', 'wish')],
    ['missing', line('整理文件', 'experience', 0)],
  ])('is %s', (status, one) => {
    expect(statusOf(complaints, person({ experience: [job({})], lines: [one] }))).toBe(status);
  });
  it('is judged by its best place, quoted with its section', () => {
    const [item] = matched(
      [complaints],
      person({ experience: [job({})], lines: page(line('投诉处理', 'skills'), line('处理客诉', 'experience', 0)) }),
    ).items;
    expect(item).toMatchObject({ status: 'used', section: 'experience', evidence: [{ quote: '处理客诉' }] });
  });
  it('of the advert alone is found as it is written', () => {
    const own = word('空置房巡查', { id: 'own', forms: ['空置房巡查'] });
    expect(statusOf(own, person({ lines: [line('每日空置房巡查', 'experience', 0)] }))).toBe('used');
    expect(statusOf(own, person({ lines: [line('没有空置房巡查经验', 'summary')] }))).toBe('denied');
  });
});

describe('education, experience and certificates', () => {
  it('are proven, unproven or failed, with the reason', () => {
    const level = ask('大专', { topic: 'education', by: { kind: 'education', options: { min: 'associate' } } });
    const held = person({ education: [study({ level: 'bachelor', end: '2020-06', finished: true })] });
    expect(matched([level], held).items[0]).toMatchObject({ status: 'used', credit: 1 });
    expect(statusOf(level, person())).toBe('unproven');
    const cet = ask('CET-6', { topic: 'certificate', by: { kind: 'certificate', options: { any: [{ id: 'cet6' }] } } });
    expect(statusOf(cet, person({ certificates: [paper('cet6', { status: 'not-held', why: 'preparing' })] }))).toBe(
      'failed',
    );
  });
  it('that nothing can judge are left to a person', () => {
    expect(statusOf(ask('会计经验 3 年', { topic: 'experience' }), person())).toBe('unproven');
  });
});

describe('coverage', () => {
  const zendesk = word('Zendesk', { id: 'tool:zendesk', forms: ['Zendesk'] }, { topic: 'tool', weight: 3 });
  const plus = word('法语', { id: 'fr', forms: ['法语'] }, { strength: 'preferred', weight: 2 });
  const profile = person({
    experience: [job({})],
    lines: page(line('处理投诉', 'experience', 0), line('Zendesk', 'skills')),
  });

  it('is by weight, and what is required stands apart from what is preferred', () => {
    const { coverage, by } = matched([complaints, zendesk, plus], profile);
    expect(by.required).toEqual({ percent: 70, found: 2, total: 2 });
    expect(by.preferred).toEqual({ percent: 0, found: 0, total: 1 });
    expect(by.duty).toEqual({ percent: null, found: 0, total: 0 });
    expect(coverage).toBe(46.7);
  });
  it('is the same however often a word stands there', () => {
    const often = person({ lines: Array.from({ length: 9 }, () => line('Zendesk Zendesk', 'skills')) });
    expect(matched([zendesk], often).coverage).toBe(60);
  });
});

describe('questions', () => {
  it('are asked of what is required and not shown, the weightiest first', () => {
    const asks = [
      complaints,
      word('千牛', { id: 'tool:qianniu', forms: ['千牛'] }, { weight: 3 }),
      word('Excel', { id: 'tool:excel', forms: ['Excel'] }, { weight: 2 }),
    ];
    const { questions } = matched(
      asks,
      person({ experience: [job({})], lines: page(line('处理投诉', 'experience', 0), line('Excel', 'skills')) }),
    );
    expect(questions.map(({ zh }) => zh)).toEqual([
      '“千牛”简历没有提到：是否做过，在哪里，做到什么程度？',
      '“Excel”只是列出，没有写在任何一段工作里：在哪份工作中用过，具体做什么？',
    ]);
  });
  it('leave out an ability that is claimed, and pluses that are not named', () => {
    const asks = [
      word('沟通能力', { family: 'communication' }, { topic: 'ability' }),
      word('法语', { id: 'fr', forms: ['法语'] }, { strength: 'preferred' }),
    ];
    expect(matched(asks, person({ lines: [line('沟通能力强', 'summary')] })).questions).toEqual([]);
  });
});
