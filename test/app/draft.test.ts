import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFromFile } from '../../src/app/draft.ts';
import { parseRubric } from '../../src/score/index.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const folder = join(import.meta.dirname, '../../fixtures/jds');
const told = { vocabulary, asOf: '2026-11-01' };
const draft = (name: string) => draftFromFile(join(folder, name), null, told);

type Gate = { readonly kind: string; readonly options: Readonly<Record<string, unknown>> };
type Written = {
  readonly id: string;
  readonly requirements: readonly Gate[];
  readonly criteria: readonly { readonly weight: number }[];
};
const written = (text: string): Written => JSON.parse(text) as Written;

describe('a rubric drafted from an advert', () => {
  it.each(readdirSync(folder))('passes rubric check without a warning: %s', async (name) => {
    const { text } = await draft(name);
    expect(parseRubric(text, name, vocabulary).faults).toEqual([]);
    expect(written(text).criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it.each([
    ['bank-hotline.txt', ['education', 'certificate', 'experience', 'tenure']],
    ['overseas-english.md', ['education', 'certificate', 'experience']],
    ['game-night-shift.txt', ['education']],
    ['presales-ecommerce.txt', ['education', 'experience']],
    ['quality-inspector.txt', ['education', 'experience', 'experience']],
    ['accountant.txt', ['education']],
    ['japanese-technical.md', ['education', 'certificate']],
    ['call-center-supervisor.txt', ['experience', 'experience']],
    ['cashier.txt', ['education', 'certificate']],
  ])('%s requires %j', async (name, kinds) => {
    expect(written((await draft(name)).text).requirements.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('asks for the level, the months and the stays that the advert tells', async () => {
    const { requirements } = written((await draft('bank-hotline.txt')).text);
    expect(requirements.map(({ options }) => options)).toEqual([
      { min: 'associate' },
      { any: [{ id: 'putonghua', level: '二级甲等' }] },
      { minMonths: 24 },
      { minMonths: 12 },
    ]);
  });

  it.each([
    ['bank-hotline.txt', ['年龄原则上不超过32周岁', '五官端正']],
    ['overseas-english.md', ['Young', 'under 28', 'no family commitments that prevent overtime']],
    ['game-night-shift.txt', ['未婚', '男生优先（夜班安全考虑）']],
    ['quality-inspector.txt', ['非独生子女、本地户口优先', '35岁以下']],
    ['clinic-frontdesk.txt', ['近两年没有生孩子的打算']],
  ])('%s has its conditions named with the quote', async (name, quotes) => {
    const { advert } = await draft(name);
    expect(advert.dropped.map(({ evidence }) => evidence.quote)).toEqual(expect.arrayContaining(quotes));
  });

  it('says that experience in a trade which the vocabulary does not know became no gate', async () => {
    const { notes } = await draft('accountant.txt');
    expect(notes.map(({ zh }) => zh)).toEqual(expect.arrayContaining([expect.stringContaining('总账会计')]));
  });

  it('is called after the file, or as asked', async () => {
    expect(written((await draft('bank-hotline.txt')).text).id).toBe('bank-hotline');
    const named = await draftFromFile(join(folder, 'bank-hotline.txt'), 'my-bank', told);
    expect(written(named.text).id).toBe('my-bank');
  });

  it('is refused for an id that is none, and for a file that is no advert or is not there', async () => {
    await expect(draftFromFile(join(folder, 'bank-hotline.txt'), 'My Bank', told)).rejects.toThrow('is no id');
    await expect(draftFromFile(join(folder, 'nothing.txt'), null, told)).rejects.toThrow('does not exist');
    await expect(draftFromFile(join(import.meta.dirname, '../../LICENSE'), null, told)).rejects.toThrow('job advert');
  });
});
