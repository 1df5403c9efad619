import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileFolders, fixturesFolder } from '../../fixtures/places.ts';

/** The built program. */
export const programPath = join(dirname(fixturesFolder), 'dist/bin/screener.js');

/** Folders of whole résumés of every format. */
export const seedFolders = fileFolders;

/** The résumés of a folder by name, without the truths about them. */
export const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .sort()
    .filter((name) => !name.endsWith('.json') && !name.endsWith('.ts'))
    .map((name) => join(folder, name));
