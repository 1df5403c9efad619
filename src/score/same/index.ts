import type { CopiedBullet, SameBy, Version } from '../../model/index.ts';
import { byRecency, type Read } from './choice.ts';
import { copiedBullets } from './copied.ts';
import { differencesOf } from './differences.ts';
import { personsOf } from './persons.ts';

export type { Read } from './choice.ts';

/** A résumé with what it shares with others. */
export type Compared<T extends Read> = {
  readonly resume: T;
  readonly versions: readonly Version[];
  readonly copiedBullets: readonly CopiedBullet[];
};

/** A version that another file stands for. */
export type Replaced<T extends Read> = { readonly resume: T; readonly of: T; readonly version: Version };

const versionOf = (ranked: Read, other: Read, by: readonly SameBy[]): Version => ({
  file: other.file,
  by,
  differences: differencesOf({ ranked: ranked.profile, other: other.profile }),
});

/**
 * Each person once, by the version that {@link byRecency} puts first, with the other versions and with the bullets that
 * other people have too; with `everyVersion` no version is left out.
 *
 * The order of the résumés doesn't matter as long as it is always the same: callers sort them.
 */
export const comparePeople = <T extends Read>(
  resumes: readonly T[],
  { everyVersion }: { readonly everyVersion: boolean },
): { readonly kept: readonly Compared<T>[]; readonly replaced: readonly Replaced<T>[] } => {
  const persons = personsOf(resumes.map(({ profile }) => profile)).map((person) => {
    const by = new Map<T, readonly SameBy[]>();
    for (const { index, by: causes } of person)
      for (const resume of resumes.slice(index, index + 1)) by.set(resume, causes);
    return { by, files: byRecency([...by.keys()]) };
  });
  const personOf = new Map(persons.flatMap((person) => person.files.map((file) => [file, person] as const)));
  const standsFor = (resume: T): T => personOf.get(resume)?.files[0] ?? resume;
  const kept = everyVersion ? resumes : resumes.filter((resume) => standsFor(resume) === resume);
  const copied = copiedBullets(kept, (a, b) => {
    const [one, other] = [kept[a], kept[b]];
    return one !== undefined && other !== undefined && standsFor(one) === standsFor(other);
  });
  const othersOf = (of: T): readonly Replaced<T>[] => {
    const { files = [], by } = personOf.get(of) ?? {};
    return files
      .filter((file) => file !== of)
      .map((resume) => ({ resume, of, version: versionOf(of, resume, by?.get(resume) ?? []) }));
  };
  const others = kept.map(othersOf);
  return {
    kept: kept.map((resume, index) => ({
      resume,
      versions: others[index]?.map(({ version }) => version) ?? [],
      copiedBullets: copied[index] ?? [],
    })),
    replaced: everyVersion ? [] : others.flat(),
  };
};
