import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { loadRubric, type ParsedResume, parseResume, type Ranking, rank } from '../../src/index.ts';

const AS_OF = '2026-11-01';

type Truth = {
  readonly people: readonly {
    readonly ranked: string;
    readonly others: readonly {
      readonly file: string;
      readonly by: readonly string[];
      readonly differences: readonly object[];
    }[];
  }[];
  readonly copied: readonly { readonly file: string; readonly begins: string; readonly with: readonly string[] }[];
};

const read = (folder: string): Promise<readonly ParsedResume[]> =>
  Promise.all(
    readdirSync(join(fixturesFolder, folder))
      .filter((name) => !name.endsWith('.json'))
      .map((name) => parseResume(join(fixturesFolder, folder, name), { asOf: AS_OF })),
  );

const ranked = (resumes: readonly ParsedResume[]): Ranking =>
  rank(resumes, loadRubric('phone-support'), { asOf: AS_OF });

const byFile = (a: { readonly file: string }, b: { readonly file: string }): number => (a.file < b.file ? -1 : 1);

describe('people with several files', () => {
  const truth: Truth = JSON.parse(readFileSync(join(fixturesFolder, 'same/truth.json'), 'utf8'));
  let ranking: Ranking;
  let resumes: readonly ParsedResume[];

  beforeAll(async () => {
    resumes = await read('same');
    ranking = ranked(resumes);
  }, 60_000);

  it('have one place each, by the version and with the differences that the pages have', () => {
    const people = ranking.candidates.map(({ file, sameAs }) => ({
      ranked: basename(file.path),
      others: sameAs.map((version) => ({
        file: basename(version.file.path),
        by: version.by,
        differences: version.differences.map(({ field, about, ranked: kept, other }) => ({
          field,
          about,
          ranked: kept.value,
          other: other.value,
        })),
      })),
    }));
    const byName = (a: { readonly ranked: string }, b: { readonly ranked: string }): number =>
      a.ranked < b.ranked ? -1 : 1;
    expect([...people].sort(byName)).toEqual([...truth.people].sort(byName));
  });

  it('are told of the bullets that another person has in the same words', () => {
    const copied = ranking.candidates.flatMap(({ file, copiedBullets }) =>
      copiedBullets.map(({ evidence, with: others }) => ({
        file: basename(file.path),
        begins: evidence[0]?.quote ?? '',
        with: others.map(({ path }) => basename(path)),
      })),
    );
    const wanted = [...truth.copied].sort(byFile);
    expect([...copied].sort(byFile)).toEqual(
      wanted.map((each) => ({ ...each, begins: expect.stringMatching(new RegExp(`^${each.begins}`, 'u')) })),
    );
  });

  it('come out the same whatever the order of the files', () => {
    expect(JSON.stringify(ranked([...resumes].reverse()))).toBe(JSON.stringify(ranking));
  });
});

describe('different people', () => {
  it('are never taken for one, nor their bullets for copies', async () => {
    const { candidates, duplicates, counts } = ranked(await read('resumes'));
    expect(counts.ranked).toBe(62);
    expect(duplicates).toEqual([]);
    expect(candidates.filter(({ sameAs, copiedBullets }) => sameAs.length + copiedBullets.length > 0)).toEqual([]);
  }, 120_000);
});
