import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenIds } from '../../fixtures/golden.ts';
import { fixturesFolder } from '../../fixtures/places.ts';
import { fixtureFiles, testRubrics } from '../../src/app/index.ts';
import { loadRubric, loadVocabulary } from '../../src/index.ts';
import { caseHolds, type RubricTest } from '../../src/model/index.ts';

const vocabulary = loadVocabulary();
const rubrics = goldenIds().map((id) => loadRubric(id, { vocabulary }));

describe('what every shipped rubric expects of the fixtures', () => {
  let tests: readonly RubricTest[] = [];

  beforeAll(async () => {
    const files = fixtureFiles([join(fixturesFolder, 'resumes')]);
    ({ tests } = await testRubrics(rubrics, files, { vocabulary, asOf: null, ocr: false }));
  }, 60_000);

  it.each(goldenIds())('%s: six things or more, and all of them hold', (id) => {
    const cases = tests.find(({ rubric }) => rubric.id === id)?.cases ?? [];
    expect(cases.length).toBeGreaterThanOrEqual(6);
    expect(cases.filter((each) => !caseHolds(each))).toEqual([]);
  });
  it.each(goldenIds())('%s: something of somebody qualified, and of somebody who is not', (id) => {
    const claims = (tests.find(({ rubric }) => rubric.id === id)?.cases ?? []).flatMap((each) => each.claims);
    const outcomes = claims.flatMap((claim) => (claim.claim === 'outcome' ? [claim.expected] : []));
    expect(outcomes).toEqual(expect.arrayContaining(['qualified', 'rejected']));
  });
});
