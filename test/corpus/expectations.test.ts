import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { GOLDEN_AS_OF, goldenIds, parseFixtures } from '../../fixtures/golden.ts';
import { loadRubric, loadVocabulary, type ParsedResume, rank } from '../../src/index.ts';

const vocabulary = loadVocabulary();
const withExpectations = goldenIds()
  .map((id) => loadRubric(id, { vocabulary }))
  .filter(({ rubric }) => rubric.expectations.length > 0);

describe('what a rubric expects of the fixtures', () => {
  let resumes: readonly ParsedResume[] = [];

  beforeAll(async () => {
    resumes = await parseFixtures();
  }, 60_000);

  it('is said by every role that came after the first ten', () => {
    expect(withExpectations.map(({ rubric }) => rubric.id)).toEqual(
      expect.arrayContaining([
        'ai-support-operations',
        'japanese-support',
        'korean-support',
        'service-designer',
        'spanish-support',
        'support-director',
        'user-operations-support',
        'vip-support',
      ]),
    );
  });

  it.each(withExpectations.map((loaded) => [loaded.rubric.id, loaded] as const))('holds for %s', (_, loaded) => {
    const { candidates } = rank(resumes, loaded, { vocabulary, asOf: GOLDEN_AS_OF });
    const places = new Map(candidates.map((one, place) => [basename(one.file.path), { ...one, place }] as const));
    const broken = loaded.rubric.expectations.filter((expected) => {
      const { candidate, outcome, because, scoreAtLeast = 0, scoreAtMost = 100, above } = expected;
      const found = places.get(candidate);
      const below = above === undefined ? undefined : places.get(above);
      return !(
        found !== undefined &&
        (outcome === undefined || found.outcome === outcome) &&
        (because === undefined || found.requirements.some(({ id, status }) => id === because && status !== 'met')) &&
        found.score >= scoreAtLeast &&
        found.score <= scoreAtMost &&
        (above === undefined || (below !== undefined && found.place < below.place))
      );
    });
    expect(broken).toEqual([]);
  });
});
