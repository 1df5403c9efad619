import type {
  Bilingual,
  Candidate,
  CriterionResult,
  Language,
  Notice,
  ParsedResume,
  Profile,
  Ranking,
  RequirementResult,
} from '../model/index.ts';
import { toWellFormed } from './safe.ts';
import { outcomeCounts } from './summary.ts';

/**
 * Characters that JSON would print as they are, and that steer or hide: controls beyond C0, bidi, zero width, tags.
 * Matches U+009B, U+202E; not `客`, not a line feed.
 */
const RAW_CONTROL = /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

/** A character as JSON's escapes, one a unit of UTF-16. */
const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** JSON text of the same values that can't steer what shows it. */
export const safeJson = (json: string): string => json.replace(RAW_CONTROL, escaped);

/** JSON that any reader takes and that can't steer a terminal: the same values, such characters written as escapes. */
export const toJson = (value: unknown, indent?: number): string =>
  safeJson(JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? toWellFormed(part) : part), indent));

/** The profile without the lines it was made from. */
const toProfileShape = ({ lines: _, ...profile }: Profile): Omit<Profile, 'lines'> => profile;

const inLanguage = <T extends { readonly [K in 'title' | 'reason']: Bilingual }>(result: T, language: Language) => ({
  ...result,
  title: result.title[language],
  reason: result.reason[language],
});

const toNotices = (notices: readonly Notice[], language: Language) =>
  notices.map(({ code, message, page }) => ({
    code,
    message: message[language],
    ...(page === undefined ? {} : { page }),
  }));

const toRequirement = (result: RequirementResult, language: Language) => inLanguage(result, language);
const toCriterion = (result: CriterionResult, language: Language) => inLanguage(result, language);

/** `"blind": true` of a result whose candidates are hidden; nothing of another. */
export const blindMark = ({ blind }: { readonly blind?: true }): { readonly blind?: true } =>
  blind === undefined ? {} : { blind };

/** One candidate as `rank --format json` tells it. */
export const toCandidateShape = (candidate: Candidate, language: Language) => ({
  rank: candidate.rank,
  file: candidate.file,
  name: candidate.name,
  score: candidate.score,
  outcome: candidate.outcome,
  requirements: candidate.requirements.map((result) => toRequirement(result, language)),
  criteria: candidate.criteria.map((result) => toCriterion(result, language)),
  bonuses: candidate.bonuses.map((result) => toCriterion(result, language)),
  notices: toNotices(candidate.notices, language),
  duplicates: candidate.duplicates,
  sameAs: candidate.sameAs,
  copiedBullets: candidate.copiedBullets,
  ...(candidate.latest === undefined ? {} : { latest: candidate.latest }),
  profile: candidate.profile,
});

/** What a ranking is about, without its candidates. */
export const toRankingHead = (ranking: Ranking, language: Language) => ({
  schemaVersion: ranking.schemaVersion,
  ...blindMark(ranking),
  tool: ranking.tool,
  scoreVersion: ranking.scoreVersion,
  language,
  rubric: { ...ranking.rubric, title: ranking.rubric.title[language] },
  asOf: ranking.asOf,
  ...(ranking.where === undefined ? {} : { where: ranking.where }),
  complete: ranking.complete ?? true,
  ...(ranking.shard === undefined ? {} : { shard: ranking.shard }),
  counts: { ...ranking.counts, outcomes: outcomeCounts(ranking) },
});

/** The files of a ranking that have no place in it. */
export const toRankingRest = (ranking: Ranking, language: Language) => ({
  unreadable: ranking.unreadable.map(({ file, status, message }) => ({ file, status, message: message[language] })),
  duplicates: ranking.duplicates,
});

/** One file as `parse` tells it. */
export const toParsedShape = (resume: ParsedResume, language: Language) => {
  const { file, status, message, notices, profile } = resume;
  return {
    ...blindMark(resume),
    file,
    status,
    message: message?.[language] ?? null,
    notices: toNotices(notices, language),
    profile: profile === null ? null : toProfileShape(profile),
  };
};
