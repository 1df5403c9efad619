import type { RubricFault } from '../model/index.ts';
import { extend } from './extend.ts';
import type { PathFault } from './fault.ts';
import { both } from './kinds/wording.ts';
import type { JsonPath } from './schema/places.ts';
import { openSource, placed, type Source, withoutMark } from './source.ts';

/**
 * The file that a rubric extends: its text, and, where it extends one itself, that one; or, where there is no such file,
 * what was probably meant.
 */
export type BaseText =
  | { readonly file: string; readonly text: string; readonly base: BaseText | null }
  | { readonly file: null; readonly suggestion: string | null };

/** A rubric with its base: the value to judge (undefined where there is none), and a fault at the place where it was written. */
type Resolved = {
  readonly value: unknown;
  readonly place: (fault: PathFault) => RubricFault;
  readonly faults: readonly RubricFault[];
};

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const extendsOf = (value: unknown): string | null => {
  const named = isRecord(value) ? value['extends'] : undefined;
  return typeof named === 'string' ? named : null;
};

/** What a text says; undefined where it is no JSON, which is told where it is opened for its places. */
const valueIn = (text: string): unknown => {
  try {
    return JSON.parse(withoutMark(text));
  } catch {
    return undefined;
  }
};

/** The id or file that a rubric's text says it extends; null where it stands alone. */
export const baseNamed = (text: string): string | null => extendsOf(valueIn(text));

const refused = (zh: string, en: string, suggestion: string | null = null): PathFault => ({
  path: ['extends'],
  at: 'value',
  rule: 'unknown-id',
  message: both(zh, en),
  suggestion,
});

/** A part holds what several roles share and is none itself: it has no id. */
const isPart = (value: unknown): boolean => isRecord(value) && value['id'] === undefined;

/** Whether a rubric may extend one with that value and base: a role one role, and a role one part, but no part another. */
const mayExtend = (value: unknown, base: BaseText | null): boolean => {
  if (extendsOf(value) === null) return true;
  if (isPart(value) || base === null || base.file === null) return !isPart(value);
  return isPart(valueIn(base.text));
};

type Chain = Resolved & {
  readonly locate: (path: JsonPath) => { readonly source: Source; readonly path: JsonPath };
};

const follow = (own: Source, base: BaseText | null): Chain => {
  const { value } = own.json;
  const alone = {
    value,
    faults: [],
    locate: (path: JsonPath) => ({ source: own, path }),
    place: (fault: PathFault) => placed(own, fault),
  };
  const named = extendsOf(value);
  if (!isRecord(value) || named === null) return alone;
  const refuse = (fault: PathFault): Chain => ({ ...alone, value: undefined, faults: [placed(own, fault)] });
  if (base === null || base.file === null)
    return refuse(refused(`找不到所继承的“${named}”`, `there is no "${named}" to extend`, base?.suggestion ?? null));
  const opened = openSource(base.text, base.file);
  if (opened.source === null) return { ...alone, value: undefined, faults: opened.faults };
  if (!mayExtend(opened.source.json.value, base.base)) {
    return refuse(
      refused(`“${named}”自己也继承别的岗位，只能继承一层`, `"${named}" extends another role itself; one level is all`),
    );
  }
  const below = follow(opened.source, base.base);
  const faults = [...opened.faults, ...below.faults];
  if (!isRecord(below.value)) return { ...alone, value: undefined, faults };
  const { value: merged, originOf } = extend(value, below.value);
  const locate: Chain['locate'] = (path) => {
    const origin = originOf(path);
    return origin.from === 'own' ? { source: own, path: origin.path } : below.locate(origin.path);
  };
  const place = (fault: PathFault): RubricFault => {
    const { source, path } = locate(fault.path);
    return placed(source, { ...fault, path });
  };
  return { value: merged, faults, locate, place };
};

/** A rubric's text with what it extends: the whole of it, and where each fault of it was written. */
export const resolve = (own: Source, base: BaseText | null): Resolved => follow(own, base);
