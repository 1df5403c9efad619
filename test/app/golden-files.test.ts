import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeRubrics, fixtureFiles, writeGoldens } from '../../src/app/index.ts';
import { loadRubric, loadVocabulary } from '../../src/index.ts';
import { layOut } from './temporary-folder.ts';

const RESUME = '张晓敏\n手机：13800001234\n\n教育经历\n2014.09-2018.06  某某大学  市场营销  本科\n';
const title = { zh: '示例', en: 'Sample' };
const rubricText = (weight: number): string =>
  JSON.stringify({
    id: 'mine',
    version: '1.0.0',
    title,
    description: title,
    requirements: [],
    criteria: [
      { id: 'level', title, kind: 'education', weight, options: { min: 'associate' } },
      { id: 'stays', title, kind: 'star', weight: 100 - weight, options: { need: 3 } },
    ],
  });

describe('golden rankings in a folder', () => {
  const vocabulary = loadVocabulary();
  const bake = (place: string) =>
    bakeRubrics([loadRubric(join(place, 'mine.json'), { vocabulary })], fixtureFiles([join(place, 'cvs')]), {
      vocabulary,
      asOf: '2026-11-01',
      ocr: false,
      folder: join(place, 'golden'),
      isAll: true,
    });
  const states = async (place: string) => (await bake(place)).map(({ id, state }) => `${id} ${state}`);

  it('are new, then the same, then changed by a change of the rubric', async () => {
    const place = layOut({ 'mine.json': rubricText(60), 'cvs/a.txt': RESUME });
    expect(await states(place)).toEqual(['mine new']);
    writeGoldens(await bake(place), join(place, 'golden'));
    expect(await states(place)).toEqual(['mine same']);
    writeFileSync(join(place, 'mine.json'), rubricText(70));
    const [golden] = await bake(place);
    expect(golden).toMatchObject({
      state: 'changed',
      drift: [{ file: 'a.txt', before: { points: { level: 60 } }, after: { points: { level: 70 } } }],
    });
  });
  it('are not written by looking at them', async () => {
    const place = layOut({ 'mine.json': rubricText(60), 'cvs/a.txt': RESUME });
    await bake(place);
    expect(existsSync(join(place, 'golden'))).toBe(false);
  });
  it('of a rubric that is gone are told, and taken away when written; other texts stay', async () => {
    const place = layOut({
      'mine.json': rubricText(60),
      'cvs/a.txt': RESUME,
      'golden/old.txt': '# old 1.0.0, as of 2026-11-01\n',
      'golden/notes.txt': 'keep me\n',
    });
    expect(await states(place)).toEqual(['mine new', 'old orphan']);
    writeGoldens(await bake(place), join(place, 'golden'));
    expect(existsSync(join(place, 'golden/old.txt'))).toBe(false);
    expect(readFileSync(join(place, 'golden/notes.txt'), 'utf8')).toBe('keep me\n');
  });
});
