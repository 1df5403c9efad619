import type { RubricFault } from '../model/index.ts';
import type { PathFault } from './fault.ts';
import { both } from './kinds/wording.ts';
import { type JsonPath, type PlacedJson, parsePlaced } from './schema/places.ts';

/** A rubric is written by hand; more than this is no rubric, and not worth parsing. Characters. */
const LARGEST = 1_000_000;

const BYTE_ORDER_MARK = '\ufeff';

/** A text without the mark that some editors write before it. */
export const withoutMark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);

/** The text of one file of a rubric. */
export type Source = { readonly file: string; readonly json: PlacedJson };

const written = (path: JsonPath): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');

/** A fault at its place in the file. */
export const placed = (
  { file, json }: Source,
  { path, at, rule, severity = 'error', message, suggestion }: PathFault,
): RubricFault => ({
  file,
  ...(at === 'key' ? json.keyAt(path) : json.valueAt(path)),
  path: written(path),
  rule,
  severity,
  message,
  suggestion,
});

/** The file's text read, or null where it is no JSON, with what is wrong with it as such. */
export const openSource = (
  text: string,
  file: string,
): { readonly source: Source | null; readonly faults: readonly RubricFault[] } => {
  if (text.length > LARGEST) {
    const message = both('文件过大，不是评分标准', 'the file is too large to be a rubric');
    return {
      source: null,
      faults: [{ file, line: 1, column: 1, path: '', rule: 'json', severity: 'error', message, suggestion: null }],
    };
  }
  if (text.trim() === '' || text === BYTE_ORDER_MARK) {
    const message = both(
      '文件是空的；可以从 screener rubric show phone-support -f json 或 screener rubric draft 的输出开始',
      'the file is empty; begin with what "screener rubric show phone-support -f json" or "screener rubric draft" prints',
    );
    return {
      source: null,
      faults: [{ file, line: 1, column: 1, path: '', rule: 'json', severity: 'error', message, suggestion: null }],
    };
  }
  const json = parsePlaced(withoutMark(text));
  const faults = json.faults.map(({ offset, path, zh, en }) => ({
    file,
    ...json.placeOf(offset),
    path: written(path),
    rule: 'json' as const,
    severity: 'error' as const,
    message: both(zh, en),
    suggestion: null,
  }));
  return { source: json.value === undefined ? null : { file, json }, faults };
};
