import { toAsks } from '../advert/index.ts';
import type { MatchedResume, MatchReport, ParsedResume, Profile } from '../model/index.ts';
import { assess, splitDuplicates, toMatcher, toUnreadable } from '../score/index.ts';
import { stays } from './condition.ts';
import type { FoundFile } from './discover.ts';
import { toolName } from './package-files.ts';
import type { LoadedRubric } from './rubric-files.ts';
import { parseAll, type RunOptions } from './run.ts';
import { ScreenerError } from './screener-error.ts';
import type { Selection } from './selection.ts';

type Unranked = Omit<MatchedResume, 'rank'>;

const byCoverage = (a: Unranked, b: Unranked): number =>
  b.coverage - a.coverage ||
  (b.by.required.percent ?? 0) - (a.by.required.percent ?? 0) ||
  (a.file.sha256 < b.file.sha256 ? -1 : a.file.sha256 > b.file.sha256 ? 1 : 0) ||
  (a.file.path < b.file.path ? -1 : 1);

/** Equal coverage shares a rank; the next one skips the places that were shared. */
const ranked = (resumes: readonly Unranked[]): readonly MatchedResume[] => {
  let rank = 0;
  return resumes.map((resume, index) => {
    const before = resumes[index - 1];
    if (before === undefined || before.coverage !== resume.coverage) rank = index + 1;
    return { rank, ...resume };
  });
};

/**
 * Every file held against the advert in a file, by coverage; the same for any order of the files.
 *
 * @throws ScreenerError where the advert can't be read or asks for nothing.
 */
export const matchFiles = async (
  files: readonly FoundFile[],
  { advertPath, rubric }: { readonly advertPath: string; readonly rubric: LoadedRubric | null },
  options: RunOptions,
): Promise<MatchReport> => {
  const { vocabulary, asOf, condition = null } = options;
  // Its readers are heavy, and no other command of this module's users needs them.
  const { readAdvert } = await import('./advert-file.ts');
  const advert = await readAdvert(advertPath, { vocabulary, asOf });
  const asks = toAsks(advert, vocabulary);
  if (asks.length === 0)
    throw new ScreenerError({
      zh: `${advertPath} 中没有找到招聘要求或职责，不像招聘启事。`,
      en: `${advertPath} asks for nothing that could be looked for; it does not look like a job advert.`,
    });
  const match = toMatcher(asks, { vocabulary, asOf });
  const all = await parseAll(files, options);
  const kept = all.filter((resume) => stays(resume, condition));
  const { first, duplicates } = splitDuplicates(kept);
  const judged = (resume: ParsedResume, profile: Profile): Unranked => {
    const result = rubric === null ? null : assess(profile, rubric.rubric, { vocabulary, asOf });
    return {
      file: resume.file,
      name: profile.contact.name,
      ...match(profile),
      notices: resume.notices,
      duplicates: duplicates.filter(({ of }) => of === resume.file.path).map(({ file }) => file.path),
      assessment: result === null ? null : { outcome: result.outcome, score: result.score },
    };
  };
  const resumes = ranked(
    first.flatMap((resume) => (resume.profile === null ? [] : [judged(resume, resume.profile)])).sort(byCoverage),
  );
  const unreadable = first.filter(({ profile }) => profile === null).flatMap(toUnreadable);
  return {
    schemaVersion: 1,
    tool: toolName(),
    asOf,
    advert: { path: advertPath, title: advert.title, asks: asks.length, dropped: advert.dropped },
    rubric: rubric?.facts ?? null,
    ...(condition === null ? {} : { where: condition.text }),
    complete: options.signal?.aborted !== true,
    counts: {
      files: all.length,
      matched: resumes.length,
      unreadable: unreadable.length,
      duplicates: duplicates.length,
      ...(condition === null ? {} : { notMatching: all.length - kept.length }),
    },
    resumes,
    unreadable,
    duplicates,
  };
};

/** The report with only the résumés asked for; the counts still speak of all. `minimumScore` is a coverage here. */
export const selectMatches = (report: MatchReport, { top, minimumScore }: Selection): MatchReport => {
  const good = report.resumes.filter(({ coverage }) => minimumScore === null || coverage >= minimumScore);
  if (top === null) return { ...report, resumes: good };
  const most = 'count' in top ? top.count : Math.ceil((report.resumes.length * top.percent) / 100);
  return { ...report, resumes: good.slice(0, most) };
};
