import { KINDS } from '../kinds/index.ts';
import { interviewQuestion } from './interview-schema.ts';
import { z } from './zod.ts';

/** A name that other parts of the rubric, reports and tests refer to. Matches `phone-support`; not `Phone Support`. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+){0,20}$/u;
/** Three numbers. Matches `1.0.0`; not `v1`. */
const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/u;

/** A day. Matches `2026-11-01`; not `2026-11`. */
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

const id = z.string().max(60).regex(ID).describe('Lower-case words joined by hyphens.');
const words = z.string().min(1).max(400);
const bilingual = z.strictObject({ zh: words, en: words });
/** Points are counted in tenths, so that they add up exactly. */
const points = z.number().positive().max(100).multipleOf(0.1);

const ofKind = <E extends z.ZodRawShape>(extra: E) => {
  const items = KINDS.map((kind) =>
    z.strictObject({ id, title: bilingual, kind: z.literal(kind.id), ...extra, options: kind.options }),
  );
  const [first, ...rest] = items;
  if (first === undefined) throw new RangeError('no kinds are registered');
  return z.discriminatedUnion('kind', [first, ...rest]);
};

const weight = points.optional().describe('1 unless told.');
const keywordWord = z.union([
  z.strictObject({ family: z.string().describe('An id of keywords.json.'), weight }),
  z.strictObject({
    id,
    forms: z.array(z.string().min(1).max(60)).min(1).describe('Ways of writing, of this rubric alone.'),
    weight,
  }),
]);

const base = z.string().min(1).describe('The id or file of a base: what this rubric does not say is taken from there.');

const candidate = z.string().min(1).max(300);
const expectation = z.union([
  z.strictObject({
    candidate: candidate.describe('File name of a résumé, or the name printed in it.'),
    outcome: z.enum(['qualified', 'review', 'rejected']).optional(),
    because: z.string().optional().describe('Id of the requirement that is not met.'),
    scoreAtLeast: z.number().min(0).max(100).optional(),
    scoreAtMost: z.number().min(0).max(100).optional(),
    above: candidate.optional().describe('Who must stand below.'),
  }),
  z.strictObject({ top: z.array(candidate).min(1).max(50).describe('The first places, in their order.') }),
]);

export const rubricShape = z
  .strictObject({
    $schema: z.string().optional(),
    extends: base.optional(),
    id,
    version: z.string().regex(VERSION).describe('Raise it with every change: 1.0.0.'),
    title: bilingual,
    description: bilingual,
    requirements: z
      .array(ofKind({}))
      .max(20)
      .describe('Gates: they sort into qualified, review and rejected, and give no points.'),
    criteria: z
      .array(ofKind({ weight: points.describe('Points at full credit; all weights add up to 100.') }))
      .min(1)
      .max(40),
    bonuses: z
      .array(ofKind({ points: points.describe('Points on top at full credit.') }))
      .max(20)
      .optional(),
    bonusCap: z
      .number()
      .min(0)
      .max(30)
      .multipleOf(0.1)
      .optional()
      .describe('Most points that all bonuses give together. 10 unless told.'),
    keywords: z
      .record(z.string(), z.array(keywordWord).min(1).max(80))
      .optional()
      .describe('Groups of words that criteria of kind keywords refer to.'),
    interview: z
      .array(interviewQuestion(id, bilingual))
      .max(30)
      .optional()
      .describe('Questions of the role for `screener interview`, the most telling first.'),
    expectations: z
      .array(expectation)
      .max(200)
      .optional()
      .describe('What must hold on fixtures; `rubric test` checks it.'),
    expectationsAsOf: z
      .string()
      .regex(DAY)
      .optional()
      .describe('The day on which the expectations hold, so that time changes no test: 2026-11-01.'),
  })
  .describe('One role: what it requires, what it weighs, and what must hold.');

export type RubricShape = z.output<typeof rubricShape>;

/** An item that takes what it doesn't say from the base's item of its id. */
const partialItem = z
  .looseObject({ id })
  .describe('With the id of an item of the base, only what differs: `{ "id": "tenure", "weight": 6 }`.');

/** A rubric that extends another one, as editors see it; the program checks what both come to. */
const extendingShape = rubricShape
  .omit({ requirements: true, criteria: true, bonuses: true, interview: true, extends: true })
  .extend({
    extends: base,
    requirements: z.array(partialItem).max(20).optional(),
    criteria: z.array(partialItem).min(1).max(40).optional(),
    bonuses: z.array(partialItem).max(20).optional(),
    interview: z.array(partialItem).max(30).optional(),
  });

/** JSON Schema (2020-12) of a rubric file, for editors; the same bytes every time. */
export const rubricSchema = (): object => {
  const { $schema, ...whole } = z.toJSONSchema(rubricShape, { io: 'input' });
  const { $schema: _, ...extending } = z.toJSONSchema(extendingShape, { io: 'input' });
  const extendsOne = { required: ['extends'] };
  // Two conditions with an "else" each: an object with a "then" would pass for a promise.
  const allOf = [
    { if: extendsOne, else: whole },
    { if: { not: extendsOne }, else: extending },
  ];
  return { $schema, title: 'screener rubric', type: 'object', allOf };
};
