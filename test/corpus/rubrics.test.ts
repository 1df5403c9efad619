import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixturesFolder, rankedFolders } from '../../fixtures/places.ts';
import { bakeRubrics, fixtureFiles, listRubrics, testRubrics } from '../../src/app/index.ts';
import { loadRubric, loadVocabulary } from '../../src/index.ts';
import { caseHolds, type Golden, type RubricTest } from '../../src/model/index.ts';

const vocabulary = loadVocabulary();
const rubrics = listRubrics(join(fixturesFolder, '../rubrics')).map(({ path }) => loadRubric(path, { vocabulary }));
const ids = rubrics.map(({ rubric }) => rubric.id);
const files = fixtureFiles(rankedFolders);
const options = { vocabulary, asOf: null, ocr: false };

describe('what every shipped rubric expects of the fixtures', () => {
  let tests: readonly RubricTest[] = [];

  beforeAll(async () => {
    ({ tests } = await testRubrics(rubrics, files, options));
  }, 180_000);

  it.each(ids)('%s: six things or more, and all of them hold', (id) => {
    const cases = tests.find(({ rubric }) => rubric.id === id)?.cases ?? [];
    expect(cases.length).toBeGreaterThanOrEqual(6);
    expect(cases.filter((each) => !caseHolds(each))).toEqual([]);
  });
  it.each(ids)('%s: something of somebody qualified, and of somebody who is not', (id) => {
    const claims = (tests.find(({ rubric }) => rubric.id === id)?.cases ?? []).flatMap((each) => each.claims);
    const outcomes = claims.flatMap((claim) => (claim.claim === 'outcome' ? [claim.expected] : []));
    expect(outcomes).toEqual(expect.arrayContaining(['qualified', 'rejected']));
  });
});

describe('golden rankings (rewritten on purpose by `npm run golden`)', () => {
  let goldens: readonly Golden[] = [];

  beforeAll(async () => {
    goldens = await bakeRubrics(rubrics, files, { ...options, folder: join(fixturesFolder, 'golden'), isAll: true });
  }, 180_000);

  it('are kept of every rubric, and of no other', () => {
    expect(goldens.map(({ id }) => id)).toEqual(ids);
  });
  it.each(ids)('%s ranks the fixtures as before', (id) => {
    const golden = goldens.find((each) => each.id === id);
    expect({ state: golden?.state, drift: golden?.drift }).toEqual({ state: 'same', drift: [] });
  });
});
