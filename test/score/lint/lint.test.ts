import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RubricFault } from '../../../src/model/index.ts';
import { parseRubric } from '../../../src/score/index.ts';
import { vocabulary } from '../people.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

const title = { zh: '示例', en: 'Sample' };
const good = {
  id: 'sample',
  version: '1.0.0',
  title,
  description: title,
  requirements: [
    { id: 'study', title, kind: 'education', options: { min: 'associate' } },
    { id: 'years', title, kind: 'experience', options: { minMonths: 12 } },
    { id: 'words', title, kind: 'keywords', options: { groups: ['core'], atLeast: 1 } },
  ],
  criteria: [
    { id: 'stays', title, kind: 'tenure', weight: 30, options: { minMonths: 6 } },
    { id: 'core', title, kind: 'keywords', weight: 20, options: { groups: ['core'], enough: 0.5 } },
    {
      id: 'figures',
      title,
      kind: 'metrics',
      weight: 10,
      options: { targets: [{ id: 'csat' }, { id: 'fcr', weight: 0.5 }], enough: 1 },
    },
    {
      id: 'months',
      title,
      kind: 'experience',
      weight: 20,
      options: {
        bands: [
          [12, 0.5],
          [36, 1],
        ],
      },
    },
    {
      id: 'tools',
      title,
      kind: 'skills',
      weight: 10,
      options: { tools: ['zendesk', 'excel'], skills: ['typing'], enough: 2 },
    },
    {
      id: 'level',
      title,
      kind: 'education',
      weight: 10,
      options: { credit: { associate: 0.8, bachelor: 1 } },
    },
  ],
  bonuses: [
    {
      id: 'papers',
      title,
      kind: 'certificate',
      points: 4,
      options: { any: [{ id: 'copc' }, { id: 'cccs' }], count: 2 },
    },
  ],
  bonusCap: 4,
  keywords: { core: [{ family: 'escalation' }, { family: 'dispatch' }] },
};

/** The rubric as a file says it, with one value a line. */
const faultsOf = (rubric: unknown): { readonly faults: readonly RubricFault[]; readonly lines: readonly string[] } => {
  const text = JSON.stringify(rubric, null, 2);
  return { faults: parseRubric(text, 'rubrics/sample.json', vocabulary).faults, lines: text.split('\n') };
};

const dataLines = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const withWord = (word: string) => ({
  ...good,
  keywords: { core: [{ family: 'dispatch' }, { id: 'own', forms: ['小票', word] }] },
});

describe('a rubric without fault', () => {
  it('has none, and no warning', () => {
    expect(faultsOf(good).faults).toEqual([]);
  });
});

const badWords = dataLines('bad-words.txt').map((line) => line.split(' | ') as [string, string, string]);

describe('words that a rubric may not score', () => {
  it.each(badWords)('%s (%s): %s is told at its place', (rule, attribute, word) => {
    const { faults, lines } = faultsOf(withWord(word));
    const name = vocabulary.data.protected.attributes.find(({ id }) => id === attribute)?.name.en;
    expect(faults).toMatchObject([
      { path: 'keywords.core[1].forms[1]', rule, severity: rule === 'proxy' ? 'warning' : 'error' },
    ]);
    const [fault] = faults;
    expect(lines[(fault?.line ?? 0) - 1]?.slice((fault?.column ?? 0) - 1)).toBe(JSON.stringify(word));
    expect(fault?.message.en).toContain(`(${name})`);
  });
});

describe('words of the trade that look like them', () => {
  it.each(dataLines('good-words.txt'))('%s passes', (word) => {
    expect(faultsOf(withWord(word)).faults).toEqual([]);
  });
});

type BadRule = {
  readonly set: Readonly<Record<string, Json>>;
  readonly at: string;
  readonly rule: string;
  readonly severity?: string;
  readonly suggestion?: string;
};

/** The rubric with values set at their places (`criteria.0.weight`); null takes one away. */
const withSet = (set: BadRule['set']): Json => {
  const rubric = JSON.parse(JSON.stringify(good)) as Json;
  for (const [path, value] of Object.entries(set)) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    const place = parts.reduce((at, part) => (at as Record<string, Json>)[part] ?? null, rubric) as Record<
      string,
      Json
    >;
    if (value === null) delete place[last];
    else place[last] = value;
  }
  return rubric;
};

const badRules = JSON.parse(readFileSync(join(import.meta.dirname, 'bad-rules.json'), 'utf8')) as readonly BadRule[];

describe('values that can have no sense', () => {
  it.each(badRules.map((bad) => [JSON.stringify(bad.set), bad] as const))('%s', (_, bad) => {
    const { faults, lines } = faultsOf(withSet(bad.set));
    expect(faults.map(({ path, rule, severity, suggestion }) => ({ path, rule, severity, suggestion }))).toContainEqual(
      {
        path: bad.at,
        rule: bad.rule,
        severity: bad.severity ?? 'error',
        suggestion: bad.suggestion ?? expect.toSatisfy(() => true),
      },
    );
    expect(faults).toHaveLength(1);
    const [fault] = faults;
    const here = lines[(fault?.line ?? 0) - 1]?.slice((fault?.column ?? 0) - 1) ?? '';
    expect(here).not.toBe('');
  });
});

describe('the lists', () => {
  it('hold at least 120 bad snippets and 80 good ones', () => {
    expect(badWords.length + badRules.length).toBeGreaterThanOrEqual(120);
    expect(dataLines('good-words.txt').length).toBeGreaterThanOrEqual(80);
  });
});

describe('a rubric with faults of every sort', () => {
  const broken = {
    ...good,
    id: 'My Role',
    requirements: [
      { id: 'study', title, kind: 'education', options: { min: '大专' } },
      { id: 'paper', title, kind: 'certificate', options: { id: 'cet4' } },
      { id: 'm', title, kind: 'certificate', options: { any: [{ id: 'cet5' }] } },
    ],
    keywords: { core: ['投诉处理', { family: 'escalations' }, { id: 'own', forms: ['小票', '小票'] }] },
  };
  const told = faultsOf(broken).faults.map(({ path, message, suggestion }) => [path, message.en, suggestion]);

  it('tells unknown and repeated words along with those of its shape, each at its place', () => {
    expect(told).toEqual([
      ['id', '"id" should be written as small letters, digits and hyphens, such as "phone-support"', null],
      [
        'requirements[0].options.min',
        '"min" should be one of "junior-high", "high-school", "associate", "bachelor", "master", "doctor"',
        'associate',
      ],
      ['requirements[1].options.any', 'the field "any" is missing', null],
      ['requirements[1].options.id', 'unknown field "id" (certificate has any, equivalents, count)', null],
      ['requirements[2].options.any[0].id', 'unknown certificate "cet5"', expect.stringMatching(/^cet/u)],
      ['keywords.core[0]', 'entry 1 of "core" should be an object { }', '{ "id": "own-word", "forms": ["投诉处理"] }'],
      ['keywords.core[1].family', 'unknown keyword family "escalations"', 'escalation'],
      ['keywords.core[2].forms[1]', '"小票" belongs to the keyword "own" already', null],
    ]);
  });
  it('says of an empty file where to begin', () => {
    const { faults } = parseRubric('', 'rubrics/sample.json', vocabulary);
    expect(faults.map(({ message }) => message.en)).toEqual([
      'the file is empty; begin with what "screener rubric show phone-support -f json" or "screener rubric draft" prints',
    ]);
  });
});
