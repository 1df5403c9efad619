import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { discover, loadVocabulary, readFiles } from '../../src/app/index.ts';
import { parseResume } from '../../src/index.ts';

const AS_OF = '2026-11-01';
const folder = join(fixturesFolder, 'odd');

describe('worker processes', () => {
  it('say of every file what this process says of it', async () => {
    const rows: unknown[] = [];
    const options = { vocabulary: loadVocabulary(), asOf: AS_OF, ocr: false, jobs: 2 };
    for await (const row of readFiles(discover([folder]), options)) rows.push(row);
    const names = readdirSync(folder).sort();
    expect(rows).toHaveLength(names.length);
    const here = await Promise.all(names.map((name) => parseResume(join(folder, name), { asOf: AS_OF })));
    expect(JSON.stringify(rows)).toBe(JSON.stringify(here));
  });
});
