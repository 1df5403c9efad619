import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vocabularyFolder } from '../../src/app/vocabulary-files.ts';
import { parsePlaced } from '../../src/score/schema/places.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const folder = vocabularyFolder(vocabulary);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('files of the vocabulary', () => {
  it.each(files)('%s gives no list twice: the second would silently take the place of the first', (name) => {
    const { faults, placeOf } = parsePlaced(readFileSync(join(folder, name), 'utf8'));
    expect(faults.map(({ offset, en }) => `${placeOf(offset).line}: ${en}`)).toEqual([]);
  });
});
