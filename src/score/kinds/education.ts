import {
  type Bilingual,
  EDUCATION_LEVELS,
  type Education,
  type EducationLevel,
  type IsoDate,
  type Profile,
} from '../../model/index.ts';
import { isAfter, isPast, monthsUntil } from '../months.ts';
import { z } from '../schema/zod.ts';
import { defineKind, type Finding } from './kind.ts';
import { both } from './wording.ts';

const level = z.enum(EDUCATION_LEVELS);

const options = z.strictObject({
  min: level
    .optional()
    .describe(
      'The lowest level that will do; it must be finished. Every requirement says it, and a criterion without `credit`.',
    ),
  graduatesWithinMonths: z
    .number()
    .int()
    .min(0)
    .max(48)
    .optional()
    .describe('Studies that end within so many months count as finished (for graduate posts).'),
  credit: z
    .partialRecord(level, z.number().min(0).max(1))
    .optional()
    .describe(
      'Credit of each finished level as a criterion; a level left out has that of the next one below. Without it: 1 from `min` up.',
    ),
});

const NAMES: Readonly<Record<EducationLevel, readonly [string, string]>> = {
  'junior-high': ['初中', 'junior high school'],
  'high-school': ['高中/中专', 'high school'],
  associate: ['大专', 'associate degree'],
  bachelor: ['本科', "bachelor's degree"],
  master: ['硕士', "master's degree"],
  doctor: ['博士', 'doctorate'],
};

/** The level that a name in Chinese or English stands for (大专, associate degree); null for none. */
export const levelNamed = (name: string): EducationLevel | null =>
  EDUCATION_LEVELS.find((level) =>
    NAMES[level].some((known) => known.split('/').includes(name.trim().toLowerCase())),
  ) ?? null;

/** What will do where a criterion asks for no level: its table of credits says what each is worth. */
const LOWEST: EducationLevel = 'junior-high';

const askedFor = (min: EducationLevel): Bilingual =>
  both(`（要求${NAMES[min][0]}及以上）`, ` (asked: ${NAMES[min][1]} or higher)`);

const rank = (of: EducationLevel): number => EDUCATION_LEVELS.indexOf(of);

type Standing = 'finished' | 'graduating' | 'studying' | 'beside-work' | 'dropped';

/** 自考, 成人, 函授, 网络 and in-service studies run for years beside a job: their end is nobody's to foresee. */
const isBesideWork = ({ mode }: Education): boolean => mode !== null && mode !== 'full-time' && mode !== 'upgrade';

const standingOf = (entry: Education, asOf: IsoDate, graduatesWithin: number): Standing => {
  const { end, finished } = entry;
  if (finished === true) return 'finished';
  if (end !== null && end !== 'present' && isAfter(end, asOf)) {
    if (monthsUntil(end, asOf) <= graduatesWithin) return 'graduating';
    return isBesideWork(entry) ? 'beside-work' : 'studying';
  }
  if (end === 'present') return isBesideWork(entry) ? 'beside-work' : 'studying';
  if (finished === false)
    return end !== null && isPast(end, asOf) ? 'dropped' : isBesideWork(entry) ? 'beside-work' : 'studying';
  return 'finished';
};

const highest = (entries: readonly Education[]): Education | null =>
  entries.reduce<Education | null>((best, entry) => {
    if (entry.level === null) return best;
    return best === null || best.level === null || rank(entry.level) > rank(best.level) ? entry : best;
  }, null);

const creditOf = (
  held: EducationLevel,
  table: Partial<Record<EducationLevel, number>> | undefined,
  min: EducationLevel,
): number => {
  if (table === undefined) return rank(held) >= rank(min) ? 1 : 0;
  for (let at = rank(held); at >= 0; at -= 1) {
    const credit = table[EDUCATION_LEVELS[at] as EducationLevel];
    if (credit !== undefined) return credit;
  }
  return 0;
};

/** The level that the résumé names without an entry of its own (学历：大专 among the personal data). */
const namedLevel = ({ education, highestEducation }: Profile): EducationLevel | null =>
  education.some((entry) => entry.level === highestEducation) ? null : highestEducation;

/**
 * The highest finished level against the lowest one asked for (S1: 大专及以上, finished).
 *
 * 在读 is not held: studies at the asked level that still run leave it unproven, unless they run beside a job on top of
 * a lower level, which is then what the candidate has. Nothing stated is unproven, never failed.
 */
export const education = defineKind({
  id: 'education',
  options,
  assess: (profile, { min: lowest, graduatesWithinMonths = 0, credit: table }, { asOf }): Finding => {
    const min = lowest ?? LOWEST;
    const standings = profile.education.map(
      (entry) => [entry, standingOf(entry, asOf, graduatesWithinMonths)] as const,
    );
    const within = (...wanted: readonly Standing[]) =>
      highest(standings.filter(([, is]) => wanted.includes(is)).map(([entry]) => entry));
    const heldEntry = within('finished', 'graduating');
    const named = namedLevel(profile);
    const held =
      named !== null && (heldEntry?.level == null || rank(named) > rank(heldEntry.level))
        ? named
        : (heldEntry?.level ?? null);
    const evidence = (heldEntry ?? highest(profile.education))?.evidence ?? profile.education[0]?.evidence ?? [];
    const credit = held === null ? 0 : creditOf(held, table, min);
    const asked = lowest === undefined ? both('', '') : askedFor(lowest);
    const [zhHeld, enHeld] = held === null ? ['', ''] : NAMES[held];
    if (held !== null && rank(held) >= rank(min)) {
      return {
        credit,
        status: 'met',
        reason: both(`已取得${zhHeld}${asked.zh}`, `${enHeld} finished${asked.en}`),
        evidence,
      };
    }
    const studying = within('studying');
    if (studying?.level != null && rank(studying.level) >= rank(min)) {
      const [zh, en] = NAMES[studying.level];
      return {
        credit,
        status: 'unproven',
        reason: both(`${zh}在读，尚未毕业${asked.zh}`, `${en} in progress, not finished${asked.en}`),
        evidence: studying.evidence,
      };
    }
    const stated = held ?? highest(profile.education)?.level ?? null;
    if (stated === null)
      return {
        credit,
        status: 'unproven',
        reason: both(`未写明学历${asked.zh}`, `no level of education stated${asked.en}`),
        evidence,
      };
    const unfinished = within('dropped', 'beside-work');
    const [zhStated, enStated] = NAMES[stated];
    const only =
      held === null
        ? both(`${zhStated}未完成`, `${enStated} not finished`)
        : both(`最高已取得${zhStated}`, `highest finished level is ${enStated}`);
    const beside =
      unfinished === null || held === null ? both('', '') : both('，更高学历未取得', ', a higher one is not finished');
    return {
      credit,
      status: held === null && unfinished !== null && within('dropped') === null ? 'unproven' : 'failed',
      reason: both(`${only.zh}${beside.zh}${asked.zh}`, `${only.en}${beside.en}${asked.en}`),
      evidence,
    };
  },
});
