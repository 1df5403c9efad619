import type { PathFault } from '../fault.ts';
import { levelNamed } from '../kinds/education.ts';
import { KINDS } from '../kinds/index.ts';
import { both } from '../kinds/wording.ts';
import { didYouMean } from './did-you-mean.ts';
import type { JsonPath } from './places.ts';
import { type RubricShape, rubricSchema, rubricShape } from './rubric-schema.ts';
import { sentenceOf } from './sentences.ts';
import type { z } from './zod.ts';

/** Every field name that the schema knows, for suggestions. */
const fieldNames = (schema: unknown): readonly string[] => {
  if (Array.isArray(schema)) return schema.flatMap(fieldNames);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
    ...fieldNames(value),
  ]);
};

const jsonPath = (path: readonly PropertyKey[]): JsonPath =>
  path.map((part) => (typeof part === 'number' ? part : String(part)));

const valueAtPath = (value: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[part] : undefined),
    value,
  );

/** The fields that stand at a place, where it is the options of a known kind; else none. */
const fieldsAt = (value: unknown, path: JsonPath): { readonly kind: string; readonly names: readonly string[] } => {
  const [list, index, field] = path;
  const given = path.length === 3 && field === 'options' ? valueAtPath(value, [list ?? '', index ?? 0, 'kind']) : null;
  const kind = KINDS.find(({ id }) => id === given);
  const shape = kind !== undefined && 'shape' in kind.options ? kind.options.shape : null;
  return { kind: kind?.id ?? '', names: typeof shape === 'object' && shape !== null ? Object.keys(shape) : [] };
};

/** What a bare text in a keyword group should have been. */
const keywordSuggestion = (path: JsonPath, given: unknown): string | null =>
  path[0] === 'keywords' && path.length === 3 && typeof given === 'string'
    ? `{ "id": "own-word", "forms": [${JSON.stringify(given)}] }`
    : null;

type UnionIssue = Extract<z.core.$ZodIssue, { code: 'invalid_union' }>;

/** The branch of a union that the value was meant to be: the one whose fields are all there, else the one with the fewest faults. */
const meantBranch = ({ errors }: UnionIssue): readonly z.core.$ZodIssue[] | undefined =>
  [...errors].sort(
    (a, b) =>
      a.filter(({ code }) => code === 'unrecognized_keys' || code === 'invalid_type').length -
        b.filter(({ code }) => code === 'unrecognized_keys' || code === 'invalid_type').length || a.length - b.length,
  )[0];

const faultsOf = (issue: z.core.$ZodIssue, value: unknown, base: JsonPath): readonly PathFault[] => {
  const path = [...base, ...jsonPath(issue.path)];
  if (issue.code === 'unrecognized_keys') {
    const { kind, names } = fieldsAt(value, path);
    // A name that stands elsewhere is no suggestion for itself.
    const known = names.length > 0 ? names : fieldNames(rubricSchema());
    const here =
      names.length === 0
        ? both('', '')
        : both(`（${kind} 可用：${names.join(', ')}）`, ` (${kind} has ${names.join(', ')})`);
    return issue.keys.map((key) => ({
      path: [...path, key],
      at: 'key' as const,
      rule: 'shape' as const,
      message: both(`未知字段“${key}”${here.zh}`, `unknown field "${key}"${here.en}`),
      suggestion: didYouMean(
        key,
        known.filter((name) => name !== key),
      ),
    }));
  }
  const given = valueAtPath(value, path);
  if (issue.code === 'invalid_union') {
    if (issue.errors.length > 0) return (meantBranch(issue) ?? []).flatMap((inner) => faultsOf(inner, value, path));
    if (path.at(-1) === 'kind' && given !== undefined) {
      const kinds = KINDS.map(({ id }) => id);
      return [
        {
          path,
          at: 'value',
          rule: 'shape',
          message: both(
            `未知的判断方式“${String(given)}”（可用：${kinds.join(', ')}）`,
            `unknown kind "${String(given)}" (there are ${kinds.join(', ')})`,
          ),
          suggestion: didYouMean(String(given), kinds),
        },
      ];
    }
  }
  const missing = given === undefined;
  const suggestion =
    issue.code === 'invalid_value' && typeof given === 'string'
      ? (didYouMean(given, issue.values.map(String)) ??
        issue.values.map(String).find((level) => level === levelNamed(given)) ??
        null)
      : keywordSuggestion(path, given);
  const named = { ...issue, path } as z.core.$ZodIssue;
  return [{ path, at: missing ? 'key' : 'value', rule: 'shape', message: sentenceOf(named, missing), suggestion }];
};

/** The rubric that a JSON value says, or everything that is wrong with its shape. */
export const checkShape = (
  value: unknown,
): { readonly shape: RubricShape | null; readonly faults: readonly PathFault[] } => {
  const result = rubricShape.safeParse(value);
  if (result.success) return { shape: result.data, faults: [] };
  return { shape: null, faults: result.error.issues.flatMap((issue) => faultsOf(issue, value, [])) };
};
