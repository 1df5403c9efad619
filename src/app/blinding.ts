import { createHash } from 'node:crypto';
import { blindMatch, blindRanking, blindResume, openAliasBook, openRedactors } from '../blind/index.ts';
import type { BlindKeyRow, FileFacts, Language, MatchReport, ParsedResume, Profile, Ranking } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';

/** The results of one run without who they are about. */
export type RunBlinding = {
  /** Gives files their aliases. Those that are told of together are given them together, so that their order is of no matter. */
  readonly admit: (resumes: readonly ParsedResume[]) => void;
  readonly resume: (resume: ParsedResume, language: Language) => ParsedResume;
  /** `resumes` are those of the run: a ranking leaves lines behind by which more is hidden. */
  readonly ranking: (ranking: Ranking, resumes: readonly ParsedResume[], language: Language) => Ranking;
  /** `resumes` are those of the run: a match quotes profiles that it does not hold. */
  readonly match: (report: MatchReport, resumes: readonly ParsedResume[], language: Language) => MatchReport;
  /** Who is who, by alias. */
  readonly key: () => readonly BlindKeyRow[];
};

/**
 * What an alias is made of: a hash of the bytes' hash, so that neither a tag nor the hash in a blind report is that of a full one.
 * A file without a hash is told by its path.
 */
const fingerprintOf = ({ sha256, path }: FileFacts): string =>
  createHash('sha256')
    .update(`screener blind\n${sha256 === '' ? path : sha256}`)
    .digest('hex');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The profiles of résumés by path. */
const profilesOf = (resumes: readonly ParsedResume[]): ((path: string) => Profile | null) => {
  const profiles = new Map(resumes.map(({ file, profile }) => [file.path, profile] as const));
  return (path) => profiles.get(path) ?? null;
};

/** Blind screening of one run; `schools` hides where the candidates studied too. */
export const openBlinding = (hiding: { readonly vocabulary: Vocabulary; readonly schools: boolean }): RunBlinding => {
  const book = openAliasBook();
  const redactorOf = openRedactors(hiding);
  const rows = new Map<string, BlindKeyRow>();
  const aliasOf = (file: FileFacts) => book.of(file, fingerprintOf(file));
  const admitOne = ({ file, profile }: ParsedResume): void => {
    const { tag, file: shown } = aliasOf(file);
    const contact = profile?.contact;
    rows.set(file.path, {
      alias: tag,
      file: shown.path,
      name: contact?.name ?? null,
      path: file.path,
      sha256: file.sha256,
      phones: contact?.phones ?? [],
      emails: contact?.emails ?? [],
    });
  };
  const blindingIn = (language: Language) => ({
    language,
    schools: hiding.schools,
    redactorOf,
    aliasOf,
    aliasAt: (path: string) =>
      book.at(path) ?? aliasOf({ path, sha256: '', format: 'unknown' as const, bytes: 0, pages: 0 }),
  });
  return {
    admit: (resumes) => {
      const known = resumes.map((resume) => ({ resume, fingerprint: fingerprintOf(resume.file) }));
      known.sort((a, b) => compare(a.fingerprint, b.fingerprint) || compare(a.resume.file.path, b.resume.file.path));
      for (const { resume } of known) admitOne(resume);
    },
    resume: (resume, language) => blindResume(resume, blindingIn(language)),
    ranking: (ranking, resumes, language) => blindRanking(ranking, profilesOf(resumes), blindingIn(language)),
    match: (report, resumes, language) => blindMatch(report, profilesOf(resumes), blindingIn(language)),
    key: () => [...rows.values()].sort((a, b) => compare(a.file, b.file)),
  };
};
