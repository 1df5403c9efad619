import type { Bilingual, CriterionResult, Language, Notice, Ranking, RequirementResult } from '../../model/index.ts';
import { z } from './zod.ts';

const evidence = z.array(z.looseObject({ page: z.number(), line: z.number(), quote: z.string() }));
const file = z.looseObject({
  path: z.string(),
  sha256: z.string(),
  format: z.string(),
  bytes: z.number(),
  pages: z.number(),
});
const told = { id: z.string(), title: z.string(), reason: z.string(), evidence };
const criterion = z.looseObject({ ...told, kind: z.string(), credit: z.number(), points: z.number(), max: z.number() });
const list = z.array(z.unknown());
const people = z.enum(['once', 'every-version']);

/** A ranking as `rank --format json` writes it, with all that a report shows; what a profile holds is told by its parts only. */
const shape = z.looseObject({
  schemaVersion: z.literal(1),
  tool: z.string(),
  scoreVersion: z.number(),
  language: z.enum(['zh', 'en']),
  rubric: z.looseObject({ id: z.string(), version: z.string(), sha256: z.string(), title: z.string() }),
  asOf: z.string(),
  where: z.string().optional(),
  blind: z.undefined().optional(),
  complete: z.boolean(),
  shard: z
    .looseObject({
      index: z.number(),
      of: z.number(),
      files: z.number(),
      sha256: z.string(),
      people: people.optional(),
    })
    .optional(),
  counts: z.looseObject({ files: z.number(), ranked: z.number(), notMatching: z.number().optional() }),
  candidates: z.array(
    z.looseObject({
      file,
      score: z.number(),
      outcome: z.enum(['qualified', 'review', 'rejected']),
      requirements: z.array(z.looseObject({ ...told, status: z.enum(['met', 'unproven', 'failed']) })),
      criteria: z.array(criterion),
      bonuses: z.array(criterion),
      notices: z.array(z.looseObject({ code: z.string(), message: z.string() })),
      sameAs: list,
      copiedBullets: list,
      latest: z.string().nullable().optional(),
      profile: z.looseObject({
        schemaVersion: z.literal(1),
        contact: z.looseObject({ name: z.string().nullable(), phones: list, numbers: list, emails: list }),
        tenure: z.looseObject({ gaps: list }),
        wish: z.looseObject({ posts: list, cities: list }),
        ...Object.fromEntries(
          ['education', 'experience', 'certificates', 'languages', 'skills', 'bullets', 'competencies', 'doubts'].map(
            (part) => [part, list],
          ),
        ),
      }),
    }),
  ),
  unreadable: z.array(z.looseObject({ file, status: z.string(), message: z.string() })),
  duplicates: z.array(z.looseObject({ file, of: z.string(), kind: z.enum(['same-bytes', 'same-person']) })),
});

/** A ranking as it is written: every text in one language. */
type Written = Omit<Ranking, 'rubric' | 'candidates' | 'unreadable'> & {
  readonly language: Language;
  readonly rubric: Omit<Ranking['rubric'], 'title'> & { readonly title: string };
  readonly candidates: readonly (Omit<
    Ranking['candidates'][number],
    'requirements' | 'criteria' | 'bonuses' | 'notices'
  > & {
    readonly requirements: readonly Told<RequirementResult>[];
    readonly criteria: readonly Told<CriterionResult>[];
    readonly bonuses: readonly Told<CriterionResult>[];
    readonly notices: readonly (Omit<Notice, 'message'> & { readonly message: string })[];
  })[];
  readonly unreadable: readonly (Omit<Ranking['unreadable'][number], 'message'> & { readonly message: string })[];
};

type Told<T> = Omit<T, 'title' | 'reason'> & { readonly title: string; readonly reason: string };

const isWritten = (json: unknown): json is Written => shape.safeParse(json).success;

/** A text of one language for both: reports of a merged ranking are made in that language only. */
const alike = (text: string): Bilingual => ({ zh: text, en: text });

const toTold = <T extends { readonly title: string; readonly reason: string }>(result: T) => ({
  ...result,
  title: alike(result.title),
  reason: alike(result.reason),
});

/** What the JSON of `rank` says, with the language of its texts, which stand for both; null where it is something else. */
export const toWholeRanking = (json: unknown): { readonly ranking: Ranking; readonly language: Language } | null => {
  if (!isWritten(json)) return null;
  const { language, ...written } = json;
  const ranking: Ranking = {
    ...written,
    rubric: { ...written.rubric, title: alike(written.rubric.title) },
    candidates: written.candidates.map((candidate) => ({
      ...candidate,
      requirements: candidate.requirements.map(toTold),
      criteria: candidate.criteria.map(toTold),
      bonuses: candidate.bonuses.map(toTold),
      notices: candidate.notices.map((notice) => ({ ...notice, message: alike(notice.message) })),
    })),
    unreadable: written.unreadable.map((row) => ({ ...row, message: alike(row.message) })),
  };
  return { ranking, language };
};
