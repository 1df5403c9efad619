import { QUESTION_KINDS } from '../../model/index.ts';
import { z } from './zod.ts';

/** Minutes of a question of the role where it tells none: time for an example and two follow-ups. */
export const QUESTION_MINUTES = 4;

const sentence = z.string().min(1).max(600);
const bilingual = z.strictObject({ zh: sentence, en: sentence });

/** A question of the role; `id` and `title` are as in the rest of the rubric. */
export const interviewQuestion = (
  id: z.ZodType<string>,
  title: z.ZodType<{ readonly zh: string; readonly en: string }>,
) =>
  z.strictObject({
    id,
    title: title.describe('What it is about, in a few words.'),
    kind: z
      .enum(QUESTION_KINDS)
      .describe('behaviour: what was done (STAR); scenario: a case; knowledge; practice: done on the spot; motive.'),
    probes: z
      .array(z.string())
      .min(1)
      .max(6)
      .describe('Ids of requirements, criteria or bonuses, or keyword families, that the answer says something about.'),
    minutes: z.number().int().min(2).max(10).optional().describe('4 unless told.'),
    forAll: z.boolean().optional().describe('Asked of every candidate, so that answers can be compared.'),
    ask: bilingual,
    followUps: z.array(bilingual).min(1).max(4),
    good: bilingual.describe('What an answer of 4 or 5 shows.'),
    weak: bilingual.describe('What an answer of 1 or 2 shows.'),
  });
