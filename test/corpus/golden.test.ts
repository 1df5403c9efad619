import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenFolder, goldenIds, goldenText, parseFixtures } from '../../fixtures/golden.ts';
import type { ParsedResume } from '../../src/index.ts';

describe('golden rankings (rewritten on purpose by `npm run golden`)', () => {
  let resumes: readonly ParsedResume[] = [];

  beforeAll(async () => {
    resumes = await parseFixtures();
  }, 60_000);

  it.each(goldenIds())('%s ranks the fixtures as before', (id) => {
    expect(goldenText(id, resumes)).toBe(readFileSync(join(goldenFolder, `${id}.txt`), 'utf8'));
  });
});
