import { describe, expect, it } from 'vitest';
import { type BaseText, parseRubric } from '../../src/score/index.ts';
import { vocabulary } from './people.ts';

const title = { zh: '示例', en: 'Sample' };
const level = { id: 'level', title, kind: 'education', options: { min: 'associate', graduatesWithinMonths: 12 } };
const words = { id: 'words', title, kind: 'keywords', options: { groups: ['core'], enough: 0.5 } };
const part = {
  requirements: [{ id: 'study', title, kind: 'education', options: { min: 'associate' } }],
  criteria: [
    { ...level, weight: 40 },
    { ...words, weight: 60 },
  ],
  bonuses: [{ id: 'papers', title, kind: 'certificate', points: 2, options: { any: [{ id: 'copc' }] } }],
  bonusCap: 2,
  keywords: { core: [{ family: 'escalation' }, { family: 'dispatch' }], spare: [{ family: 'tickets' }] },
};
const own = { extends: './base/part.json', id: 'mine', version: '1.0.0', title, description: title };

const text = (value: unknown): string => JSON.stringify(value, null, 2);
const baseOf = (value: unknown, below: BaseText | null = null): BaseText => ({
  file: 'rubrics/base/part.json',
  text: text(value),
  base: below,
});
const parse = (value: unknown, base: BaseText | null = baseOf(part)) =>
  parseRubric(text(value), 'rubrics/mine.json', vocabulary, base);

describe('a rubric that extends another', () => {
  it('takes what it does not say, and of the keyword groups those that are used', () => {
    const { rubric, faults } = parse(own);
    expect(faults).toEqual([]);
    expect(rubric).toMatchObject({ id: 'mine', requirements: part.requirements, criteria: part.criteria, bonusCap: 2 });
    expect(Object.keys(rubric?.keywords ?? {})).toEqual(['core']);
  });
  it('says of an item only what differs, options one by one', () => {
    const { rubric } = parse({
      ...own,
      criteria: [
        { id: 'words', weight: 70, options: { enough: 0.6 } },
        { id: 'level', weight: 30 },
      ],
    });
    expect(rubric?.criteria).toEqual([
      { ...words, weight: 70, options: { groups: ['core'], enough: 0.6 } },
      { ...level, weight: 30 },
    ]);
  });
  it('has only the items of a list that it gives', () => {
    const { rubric } = parse({
      ...own,
      requirements: [],
      criteria: [{ id: 'level', weight: 100 }],
      bonuses: [],
      bonusCap: 0,
    });
    expect([rubric?.requirements, rubric?.criteria.length, rubric?.bonuses, rubric?.keywords]).toEqual([[], 1, [], {}]);
  });
  it('takes nothing for an item that says its kind', () => {
    const { rubric } = parse({
      ...own,
      criteria: [{ id: 'level', title, kind: 'education', weight: 100, options: { min: 'bachelor' } }],
    });
    expect(rubric?.criteria[0]?.options).toEqual({ min: 'bachelor' });
  });
  it('replaces a keyword group whole', () => {
    const { rubric } = parse({ ...own, keywords: { core: [{ family: 'tickets' }] } });
    expect(rubric?.keywords).toEqual({ core: [{ family: 'tickets' }] });
  });
  it('takes a question of the base by its id, and asks it in its own place', () => {
    const question = (id: string) => ({
      id,
      title,
      kind: 'behaviour',
      probes: ['words'],
      ask: title,
      followUps: [title],
      good: title,
      weak: title,
    });
    const base = baseOf({ ...part, interview: [question('shared'), question('spare')] });
    const { rubric } = parse({ ...own, interview: [question('mine'), { id: 'shared', probes: ['escalation'] }] }, base);
    expect(rubric?.interview.map(({ id, probes, minutes }) => [id, probes, minutes])).toEqual([
      ['mine', ['words'], 4],
      ['shared', ['escalation'], 4],
    ]);
    expect(parse(own, base).rubric?.interview.map(({ id }) => id)).toEqual(['shared', 'spare']);
  });
  it('takes no expectations, no version and no title', () => {
    const { id: _, ...nameless } = own;
    const base = baseOf({
      ...part,
      id: 'part',
      version: '9.0.0',
      title,
      expectations: [{ candidate: 'a', outcome: 'review' }],
    });
    expect(parse(own, base).rubric).toMatchObject({ version: '1.0.0', expectations: [] });
    expect(parse(nameless, base).faults.map(({ message }) => message.en)).toEqual(['the field "id" is missing']);
  });
});

describe('a fault of a rubric that extends another', () => {
  it('stands in the file that wrote it', () => {
    const broken = { ...part, requirements: [{ id: 'study', title, kind: 'education', options: { min: 'asociate' } }] };
    const [inBase] = parse(own, baseOf(broken)).faults;
    expect(inBase).toMatchObject({ file: 'rubrics/base/part.json', line: 11, path: 'requirements[0].options.min' });
    const [inOwn] = parse({ ...own, requirements: [{ id: 'study', options: { min: 'asociate' } }] }).faults;
    expect(inOwn).toMatchObject({ file: 'rubrics/mine.json', path: 'requirements[0].options.min' });
  });
  it('is told at the item of the base, wherever that stands there', () => {
    const broken = { ...part, criteria: [part.criteria[0], { ...part.criteria[1], options: { groups: ['croe'] } }] };
    const { faults } = parse(
      {
        ...own,
        criteria: [
          { id: 'words', weight: 40 },
          { id: 'level', weight: 60 },
        ],
      },
      baseOf(broken),
    );
    expect(faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'rubrics/base/part.json criteria[1].options.groups[0]',
    ]);
  });
  it('is told of weights where they are', () => {
    expect(parse({ ...own, criteria: [{ id: 'level', weight: 90 }] }).faults).toMatchObject([
      { file: 'rubrics/mine.json', path: 'criteria' },
    ]);
  });
  it('is told of protected words of the base', () => {
    const broken = { ...part, keywords: { core: [{ id: 'own', forms: ['女性优先'] }] } };
    expect(parse(own, baseOf(broken)).faults).toMatchObject([{ file: 'rubrics/base/part.json', rule: 'protected' }]);
  });
  it('is told of a base that is no JSON', () => {
    const base: BaseText = { file: 'rubrics/base/part.json', text: '{ "id": }', base: null };
    expect(parse(own, base)).toMatchObject({
      rubric: null,
      faults: [{ file: 'rubrics/base/part.json', rule: 'json' }],
    });
  });
});

describe('what may be extended', () => {
  it('is a file that is there', () => {
    expect(parse(own, { file: null, suggestion: 'phone-support' }).faults).toMatchObject([
      {
        path: 'extends',
        line: 2,
        message: { en: 'there is no "./base/part.json" to extend' },
        suggestion: 'phone-support',
      },
    ]);
  });
  it('is a role, which may itself rest on a part, and no role on a third', () => {
    const role = { ...own, id: 'role' };
    expect(parse({ ...own, extends: 'role' }, baseOf(role, baseOf(part))).faults).toEqual([]);
    expect(parse({ ...own, extends: 'role' }, baseOf(role, baseOf({ ...part, id: 'third' }))).faults).toMatchObject([
      { path: 'extends', message: { en: '"role" extends another role itself; one level is all' } },
    ]);
  });
  it('is no part that extends a part, and never itself', () => {
    const { id: _, ...nested } = own;
    expect(parse(own, baseOf(nested, baseOf(part))).faults).toMatchObject([{ path: 'extends' }]);
    expect(parse(own, baseOf(own, baseOf(own))).faults).toMatchObject([{ path: 'extends' }]);
  });
});
