import { dirname, join } from 'node:path';
import { fileFolders, fixturesFolder } from '../../fixtures/places.ts';

/** The built program. */
export const programPath = join(dirname(fixturesFolder), 'dist/bin/screener.js');

/** Folders of whole résumés of every format. */
export const seedFolders = fileFolders;
