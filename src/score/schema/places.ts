import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Line and column, both from 1; the column counts UTF-16 units, as editors do. */
export type Place = { readonly line: number; readonly column: number };

export type JsonPath = readonly (string | number)[];

export type JsonFault = { readonly offset: number; readonly path: JsonPath; readonly zh: string; readonly en: string };

/** A JSON text with the place of every value in it. */
export type PlacedJson = {
  /** What the text says; undefined where it is no JSON. */
  readonly value: unknown;
  readonly faults: readonly JsonFault[];
  /** Where the value at the path begins, or the nearest value around it that exists. */
  readonly valueAt: (path: JsonPath) => Place;
  /** Where the key at the end of the path stands. */
  readonly keyAt: (path: JsonPath) => Place;
  readonly placeOf: (offset: number) => Place;
};

const SYNTAX: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  InvalidSymbol: { zh: '无法识别的内容', en: 'this is not a JSON value' },
  InvalidNumberFormat: { zh: '数字写法有误', en: 'this is not a number as JSON writes it' },
  PropertyNameExpected: {
    zh: '此处应为带双引号的字段名（末尾多了逗号？）',
    en: 'a field name in double quotes is expected here (a comma too many?)',
  },
  ValueExpected: { zh: '此处缺少值', en: 'a value is expected here' },
  ColonExpected: { zh: '字段名后缺少冒号', en: 'a colon is expected after the field name' },
  CommaExpected: { zh: '此处缺少逗号', en: 'a comma is expected here' },
  CloseBraceExpected: { zh: '缺少右花括号 }', en: 'a closing brace } is expected' },
  CloseBracketExpected: { zh: '缺少右方括号 ]', en: 'a closing bracket ] is expected' },
  EndOfFileExpected: { zh: '文件应在此处结束', en: 'the file should end here' },
  InvalidCommentToken: { zh: 'JSON 不允许注释', en: 'JSON has no comments' },
  UnexpectedEndOfString: { zh: '字符串缺少右引号', en: 'the string has no closing quote' },
  InvalidCharacter: { zh: '字符串中有不允许的字符', en: 'the string holds a character that must be escaped' },
};

const syntaxFault = (error: ParseError): JsonFault => {
  const sentence = SYNTAX[printParseErrorCode(error.error)] ?? { zh: 'JSON 语法有误', en: 'this is no valid JSON' };
  return { offset: error.offset, path: [], ...sentence };
};

/** Keys that are written twice in one object: JSON keeps the last without a word. */
const repeatedKeys = (node: Node, path: JsonPath): readonly JsonFault[] => {
  if (node.type === 'array')
    return (node.children ?? []).flatMap((child, index) => repeatedKeys(child, [...path, index]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    const here = [...path, name];
    const deeper = value === undefined ? [] : repeatedKeys(value, here);
    if (!seen.has(name) && name !== '__proto__') {
      seen.add(name);
      return deeper;
    }
    const fault = {
      offset: property.offset,
      path: here,
      zh: `字段“${name}”重复或不允许`,
      en: `the field "${name}" is given twice or not allowed`,
    };
    return [fault, ...deeper];
  });
};

const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

const placer = (text: string): ((offset: number) => Place) => {
  const starts = lineStarts(text);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};

const nearestNode = (root: Node, path: JsonPath): Node => {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(root, path.slice(0, length));
    if (found !== undefined) return found;
  }
  return root;
};

/** A JSON text, strict (no comments, no trailing commas), with the places of its values and what is wrong with it. */
export const parsePlaced = (text: string): PlacedJson => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const placeOf = placer(text);
  const start = placeOf(0);
  if (root === undefined || errors.length > 0) {
    const faults =
      errors.length > 0
        ? errors.map(syntaxFault)
        : [{ offset: 0, path: [], zh: '文件是空的', en: 'the file is empty' }];
    return { value: undefined, faults, valueAt: () => start, keyAt: () => start, placeOf };
  }
  const valueAt = (path: JsonPath): Place => placeOf(nearestNode(root, path).offset);
  const keyAt = (path: JsonPath): Place => {
    const node = nearestNode(root, path);
    return placeOf(node.parent?.type === 'property' ? node.parent.offset : node.offset);
  };
  return { value: JSON.parse(text) as unknown, faults: repeatedKeys(root, []), valueAt, keyAt, placeOf };
};
