import { type Experience, JOB_KINDS, type JobKind, type Profile } from '../../model/index.ts';
import { createMatcher, fold, oncePer, remembering, type Vocabulary } from '../../vocabulary/index.ts';
import { findKeywords, toWordList } from '../keyword-hits.ts';
import { coveredMonths, type MonthSpan, spansOf } from '../months.ts';
import { z } from '../schema/zod.ts';
import { creditAt } from './bands.ts';
import { type AssessContext, defineKind, type Finding, referencesTo } from './kind.ts';
import { both, listed, monthsEn } from './wording.ts';

const months = z.number().int().min(0).max(600);

const options = z.strictObject({
  minMonths: months.optional().describe('Months from which the requirement is met.'),
  reviewFromMonths: months
    .optional()
    .describe(
      'A shortfall from so many months on is for a person to decide; below it fails. A quarter of minMonths unless told.',
    ),
  roles: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Role families of titles.json: only jobs of these count. Without it: customer-service jobs.'),
  titleWords: z
    .array(z.string().min(1).max(40))
    .min(1)
    .optional()
    .describe('With roles: words in the title of a customer-service job that make it count too (组长, 主管).'),
  duties: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('With roles: keyword families that, named in the lines of a customer-service job, show the work too.'),
  serviceToo: z
    .boolean()
    .optional()
    .describe('With roles: every customer-service job counts beside them, as service beside design.'),
  industries: z.array(z.string()).min(1).optional().describe('Industries: only jobs in these count.'),
  anyWork: z.boolean().optional().describe('With industries: jobs that are no customer service count too.'),
  kinds: z
    .array(z.enum(JOB_KINDS))
    .min(1)
    .optional()
    .describe('Kinds of job whose months count. Full-time and part-time unless told.'),
  bands: z
    .array(z.tuple([months, z.number().min(0).max(1)]))
    .min(1)
    .optional()
    .describe('Credit by months, linear between: [[12, 0.4], [36, 1]].'),
});

type Options = z.output<typeof options>;

const COUNTED: readonly JobKind[] = ['full-time', 'part-time'];
/** Share of the months asked for under which a shortfall is clear. */
const CLEARLY_SHORT = 1 / 4;

/** Share of the credit for months that only the duties show, not the title. */
const BY_DUTY = 0.8;

/** Titles of a batch that are remembered. */
const TITLES_REMEMBERED = 5000;

/** The role families that a title names, also inside a longer one (主管 within 客服主管). */
const titleFamilies = oncePer((vocabulary: Vocabulary) =>
  remembering(TITLES_REMEMBERED, (title): readonly string[] => vocabulary.titles(fold(title)).map(({ id }) => id)),
);

/** Whether a job is of one of the role families, by its duties or its title. */
const isOfRoles = ({ roles, title }: Experience, wanted: readonly string[], { vocabulary }: AssessContext): boolean => {
  const named = title === null ? [] : titleFamilies(vocabulary)(title);
  return wanted.some((role) => roles.includes(role) || named.includes(role));
};

const titleMatcher = oncePer((words: readonly string[]) => createMatcher(words.map((form) => ({ id: form, form }))));

const hasTitleWord = ({ title, customerService }: Experience, words: readonly string[]): boolean =>
  words.length > 0 && customerService && title !== null && titleMatcher(words)(fold(title)).length > 0;

const dutyWords = oncePer((duties: readonly string[]) => toWordList(duties.map((family) => ({ family }))));

/** Whether the lines under a job name one of the keyword families: the title says 客服专员, the work is the hotline. */
const showsDuty = (profile: Profile, job: Experience, duties: readonly string[], context: AssessContext): boolean => {
  if (!job.customerService) return false;
  const index = profile.experience.indexOf(job);
  const lines = profile.lines.filter((line) => line.job === index);
  return findKeywords({ lines, wish: profile.wish }, dutyWords(duties), context.vocabulary).size > 0;
};

/** Jobs that count by title, and beside them those that only their duties show. */
const fittingJobs = (profile: Profile, chosen: Options, context: AssessContext) => {
  const { roles, titleWords = [], duties = [], serviceToo = false, industries, anyWork } = chosen;
  const within = profile.experience.filter(
    (job) => industries === undefined || industries.some((industry) => job.industries.includes(industry)),
  );
  if (roles === undefined)
    return { byTitle: within.filter((job) => anyWork === true || job.customerService), byDuty: [] };
  const isTitled = (job: Experience): boolean =>
    (serviceToo && job.customerService) || isOfRoles(job, roles, context) || hasTitleWord(job, titleWords);
  return {
    byTitle: within.filter(isTitled),
    byDuty:
      duties.length === 0 ? [] : within.filter((job) => !isTitled(job) && showsDuty(profile, job, duties, context)),
  };
};

/** The fewest and the most months that the dates of the jobs allow, overlaps once; the most is unbounded where a date is missing. */
const monthsOfJobs = (
  jobs: readonly Experience[],
  { asOf }: AssessContext,
): { readonly least: number; readonly most: number } => {
  const shortest: MonthSpan[] = [];
  const longest: MonthSpan[] = [];
  let open = false;
  for (const job of jobs) {
    const spans = spansOf(job.start, job.end, asOf);
    if (spans === null) open = true;
    else {
      longest.push(spans.longest);
      if (spans.shortest !== null) shortest.push(spans.shortest);
    }
  }
  return { least: coveredMonths(shortest), most: open ? Number.POSITIVE_INFINITY : coveredMonths(longest) };
};

/** What the jobs that count are called; worked out once for a criterion. */
const nameOf = oncePer(({ data }: Vocabulary) =>
  oncePer(({ roles, serviceToo, industries, anyWork }: Options) => {
    const named = (
      ids: readonly string[] | undefined,
      entries: readonly { id: string; name: { zh: string; en: string } }[],
    ) => (ids ?? []).map((id) => entries.find((entry) => entry.id === id)?.name ?? both(id, id));
    const role =
      roles === undefined
        ? anyWork === true
          ? both('工作', 'work')
          : both('客服', 'customer service')
        : listed([
            ...(serviceToo === true ? [both('客服', 'customer service')] : []),
            ...named(roles, data.titles.families),
          ]);
    const industry = listed(named(industries, data.industries));
    return industries === undefined ? role : both(`${industry.zh}行业${role.zh}`, `${role.en} in ${industry.en}`);
  }),
);

const amount = (least: number, most: number) => {
  if (most === least) return both(`${least} 个月`, monthsEn(least));
  return most === Number.POSITIVE_INFINITY
    ? both(`至少 ${least} 个月（部分日期不全）`, `at least ${monthsEn(least)} (some dates are missing)`)
    : both(`${least}–${most} 个月（部分只写年份）`, `${least} to ${monthsEn(most)} (some dates are years only)`);
};

const statusOf = (
  least: number,
  most: number,
  withTraining: number,
  settled: boolean,
  { minMonths = 0, reviewFromMonths }: Options,
): Finding['status'] => {
  if (least >= minMonths) return 'met';
  if (most >= minMonths || !settled) return 'unproven';
  return Math.max(most, withTraining) >= (reviewFromMonths ?? Math.max(1, minMonths * CLEARLY_SHORT))
    ? 'unproven'
    : 'failed';
};

/**
 * Months in customer service, in role families or in industries, overlaps once.
 *
 * Internships don't count towards the months asked for unless the rubric says so, but they keep a shortfall from being
 * clear. A résumé without a single job settles nothing; one whose jobs are all of another trade does.
 */
export const experience = defineKind({
  id: 'experience',
  options,
  references: ({ roles, duties, industries }) => [
    ...referencesTo('role', 'roles', roles),
    ...referencesTo('keyword', 'duties', duties),
    ...referencesTo('industry', 'industries', industries),
  ],
  assess: (profile: Profile, chosen, context): Finding => {
    const kinds = chosen.kinds ?? COUNTED;
    const { byTitle, byDuty } = fittingJobs(profile, chosen, context);
    const fitting = [...byTitle, ...byDuty];
    const counted = fitting.filter(({ kind }) => kinds.includes(kind));
    const titled = monthsOfJobs(
      byTitle.filter(({ kind }) => kinds.includes(kind)),
      context,
    ).least;
    const { least, most } = monthsOfJobs(counted, context);
    const withTraining = monthsOfJobs(
      fitting.filter(({ kind }) => kind !== 'campus'),
      context,
    ).least;
    const status = statusOf(least, most, withTraining, profile.experience.length > 0, chosen);
    const bands = chosen.bands ?? [[Math.max(1, chosen.minMonths ?? 1), 1]];
    const credit = Math.max(creditAt(titled, bands), BY_DUTY * creditAt(least, bands));
    const name = nameOf(context.vocabulary)(chosen);
    const total = amount(least, most);
    const extra =
      withTraining > least
        ? both(`，含实习 ${withTraining} 个月`, `, ${monthsEn(withTraining)} with internships`)
        : both('', '');
    const asked =
      chosen.minMonths === undefined
        ? both('', '')
        : both(`（要求 ≥ ${chosen.minMonths}）`, ` (asked: at least ${chosen.minMonths})`);
    const reason =
      profile.experience.length === 0
        ? both(
            `未写工作经历，${name.zh}经验无法判断${asked.zh}`,
            `no work history stated, so ${name.en} can't be judged${asked.en}`,
          )
        : both(`${name.zh}经验 ${total.zh}${extra.zh}${asked.zh}`, `${total.en} of ${name.en}${extra.en}${asked.en}`);
    return {
      credit,
      status,
      reason,
      evidence: (counted.length > 0 ? counted : fitting).flatMap((job) => job.evidence.slice(0, 1)),
    };
  },
});
