import type { WrittenRanking } from '../../model/index.ts';
import { z } from './zod.ts';

/** The part of a ranking's JSON that the stages after the screen read (`docs/json.md`). */
const shape = z.object({
  schemaVersion: z.literal(1),
  rubric: z.object({ id: z.string() }),
  asOf: z.string(),
  candidates: z.array(
    z.object({
      rank: z.number(),
      file: z.object({ path: z.string(), sha256: z.string() }),
      name: z.string().nullable(),
      score: z.number().min(0).max(100),
      outcome: z.enum(['qualified', 'review', 'rejected']),
    }),
  ),
});

/** What the JSON of `rank` says, or null where it is something else. */
export const toWrittenRanking = (json: unknown): WrittenRanking | null => {
  const found = shape.safeParse(json);
  if (!found.success) return null;
  const { rubric, asOf, candidates } = found.data;
  return {
    rubric: rubric.id,
    asOf,
    candidates: candidates.map(({ rank, file, name, score, outcome }) => ({
      rank,
      file: file.path,
      sha256: file.sha256,
      name,
      score,
      outcome,
    })),
  };
};
