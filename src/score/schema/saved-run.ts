import { type RunManifest, STATUSES } from '../../model/index.ts';
import { z } from './zod.ts';

/** Longest path and text of a manifest, in characters; systems give no longer paths. */
const LONGEST = 4096;
/** Files of one run, those in archives too. */
const MOST_FILES = 1_000_000;
const MEBIBYTE = 1024 * 1024;

const text = z.string().max(LONGEST);
/** A SHA-256, or empty where there were no bytes. Matches 64 hex digits; not `abc`. */
const sha256 = z.string().regex(/^(?:[0-9a-f]{64})?$/u);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const status = z.enum(STATUSES);

const upTo = (most: number) => z.number().positive().max(most);

/** No limit that the command line takes is higher. */
const limits = z.strictObject({
  maxBytes: upTo(256 * MEBIBYTE),
  maxPages: upTo(10_000),
  maxCharacters: upTo(100_000_000),
  maxZipEntries: upTo(65_535),
  maxInflatedBytes: upTo(2048 * MEBIBYTE),
  maxArchiveGrowth: upTo(100_000),
  maxNesting: upTo(10),
  maxInflateRatio: upTo(100_000),
  maxXmlDepth: upTo(1000),
  maxSeconds: upTo(86_400),
  maxMemory: upTo(65_536),
});

const manifest = z.strictObject({
  kind: z.literal('screener-run'),
  schemaVersion: z.literal(1),
  tool: text,
  scoreVersion: count,
  vocabularySha256: sha256,
  rubric: z.strictObject({ id: text, version: text, path: text, sha256 }),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  options: z.strictObject({
    where: text.nullable(),
    people: z.enum(['once', 'every-version']),
    ocr: z.boolean(),
  }),
  limits,
  inputs: z
    .array(
      z.strictObject({
        path: text,
        location: text,
        problem: z.enum(['no-permission', 'no-resume-name']).nullable(),
        member: text.optional(),
      }),
    )
    .min(1)
    .max(MOST_FILES),
  files: z.array(z.strictObject({ path: text, sha256, bytes: count, status })).max(MOST_FILES),
  counts: z.record(z.string().max(60), count),
  ranking: z.strictObject({ sha256, bytes: count }),
  outputs: z.array(z.strictObject({ path: text.nullable(), sha256, bytes: count })).max(100),
});

/** The manifest that a JSON is, or the path of the first thing in it that is none. */
export const toRunManifest = (json: unknown): { readonly manifest: RunManifest } | { readonly fault: string } => {
  const found = manifest.safeParse(json);
  if (found.success) {
    const inputs = found.data.inputs.map(({ member, ...input }) =>
      member === undefined ? input : { ...input, member },
    );
    return { manifest: { ...found.data, inputs } };
  }
  return { fault: found.error.issues[0]?.path.join('.') ?? '' };
};

const ranking = z.object({
  candidates: z.array(
    z.object({
      rank: z.number(),
      file: z.object({ path: z.string() }),
      name: z.string().nullable(),
      score: z.number().min(0).max(100),
      outcome: z.enum(['qualified', 'review', 'rejected']),
      requirements: z.array(z.object({ id: z.string(), status: z.enum(['met', 'unproven', 'failed']) })),
      criteria: z.array(z.object({ id: z.string(), points: z.number() })),
      bonuses: z.array(z.object({ id: z.string(), points: z.number() })),
    }),
  ),
});

/** The places in a ranking's JSON, each candidate's with its points; null where it is something else. */
export const toSavedPlaces = (json: unknown): z.infer<typeof ranking>['candidates'] | null => {
  const found = ranking.safeParse(json);
  return found.success ? found.data.candidates : null;
};
