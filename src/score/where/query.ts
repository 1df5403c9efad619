import { fault, type QueryFault } from './fault.ts';
import type { QueryLexicon } from './lexicon.ts';
import { type Comparator, type Token, toTokens } from './tokens.ts';

/** A query as a tree. */
export type Query =
  | { readonly kind: 'term'; readonly text: string; readonly quoted: boolean; readonly column: number }
  | {
      readonly kind: 'comparison';
      readonly field: string;
      readonly comparator: Comparator;
      readonly value: string;
      /** Of the field, of the sign, of the value. */
      readonly columns: readonly [number, number, number];
    }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] };

/** Longest query, in characters; a longer one is a mistake of quoting. */
const LONGEST = 2000;
/** Brackets and NOTs within one another, at most. */
const DEEPEST = 40;
/** Words of one term that need no quotes: `customer service`, `quality assurance`. */
const WORDS_TOGETHER = 4;

const OPERATORS: ReadonlySet<Token['kind']> = new Set(['and', 'or']);

type Parsed = { readonly query: Query; readonly next: number } | QueryFault;
type Cursor = { readonly tokens: readonly Token[]; readonly end: number; readonly lexicon: QueryLexicon };

/** What is missing where a term should stand. */
const lacking = ({ tokens, end }: Cursor, at: number): QueryFault => {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (here !== undefined && OPERATORS.has(here.kind))
    return fault(
      here.column,
      `“${here.text}”前面缺少条件，应在两个条件之间`,
      `"${here.text}" needs a condition before it; it stands between two`,
    );
  if (here?.kind === 'close')
    return before?.kind === 'open'
      ? fault(before.column, '括号里是空的，应写上条件', 'there is nothing in the brackets; put a condition in them')
      : fault(here.column, '右括号前缺少条件', 'a condition is missing before the closing bracket');
  if (here?.kind === 'comparator')
    return fault(
      here.column,
      `“${here.text}”前面缺少字段名，例如 学历>=大专`,
      `"${here.text}" needs the name of a field before it, such as education>=associate`,
    );
  const column = before === undefined ? 1 : Math.min(end + 1, before.column + [...before.text].length);
  return before === undefined
    ? fault(
        1,
        '查询是空的，应写上词或条件，例如 客服 AND 学历>=大专',
        'the query is empty; give terms or conditions, such as zendesk AND education>=bachelor',
      )
    : fault(column, `“${before.text}”后面缺少条件`, `a condition is missing after "${before.text}"`);
};

const comparisonAt = ({ tokens, end }: Cursor, at: number): Parsed | null => {
  const [field, sign, value] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (field?.kind !== 'word' || sign?.kind !== 'comparator') return null;
  const columns = [field.column, sign.column] as const;
  if (value === undefined || (value.kind !== 'word' && value.kind !== 'quoted'))
    return fault(
      Math.min(end + 1, sign.column + sign.text.length),
      `“${field.text}${sign.text}”后面缺少值`,
      `a value is missing after "${field.text}${sign.text}"`,
    );
  const { comparator } = sign;
  return {
    query: {
      kind: 'comparison',
      field: field.text,
      comparator,
      value: value.text,
      columns: [...columns, value.column],
    },
    next: at + 3,
  };
};

/** Words side by side that the vocabulary knows as one term, else the first alone. */
const termAt = ({ tokens, lexicon }: Cursor, at: number, first: Token): Parsed => {
  for (let count = WORDS_TOGETHER; count > 1; count -= 1) {
    const words = tokens.slice(at, at + count);
    const text = words.map((word) => word.text).join(' ');
    const plain = words.length === count && words.every(({ kind }) => kind === 'word');
    if (plain && tokens[at + count]?.kind !== 'comparator' && lexicon.isTerm(text))
      return { query: { kind: 'term', text, quoted: false, column: first.column }, next: at + count };
  }
  const quoted = first.kind === 'quoted';
  return { query: { kind: 'term', text: first.text, quoted, column: first.column }, next: at + 1 };
};

const parseOne = (cursor: Cursor, at: number, depth: number): Parsed => {
  const token = cursor.tokens[at];
  if (token === undefined) return lacking(cursor, at);
  if (depth > DEEPEST)
    return fault(token.column, `括号和 NOT 嵌套超过 ${DEEPEST} 层`, `brackets and NOTs nest more than ${DEEPEST} deep`);
  if (token.kind === 'not') {
    const denied = parseOne(cursor, at + 1, depth + 1);
    return 'message' in denied ? denied : { query: { kind: 'not', of: denied.query }, next: denied.next };
  }
  if (token.kind === 'open') {
    const inner = parseAny(cursor, at + 1, depth + 1);
    if ('message' in inner) return inner;
    if (cursor.tokens[inner.next]?.kind !== 'close')
      return fault(token.column, '这个左括号没有对应的右括号', 'this bracket is never closed');
    return { query: inner.query, next: inner.next + 1 };
  }
  if (token.kind !== 'word' && token.kind !== 'quoted') return lacking(cursor, at);
  return comparisonAt(cursor, at) ?? termAt(cursor, at, token);
};

/** Conditions that all hold, with AND between them or nothing: `客服 NOT 电话销售`. */
const parseAll = (cursor: Cursor, at: number, depth: number): Parsed => {
  const of: Query[] = [];
  let next = at;
  for (;;) {
    const one = parseOne(cursor, next, depth);
    if ('message' in one) return one;
    of.push(one.query);
    const after = cursor.tokens[one.next];
    next = one.next + (after?.kind === 'and' ? 1 : 0);
    if (after === undefined || after.kind === 'or' || after.kind === 'close') break;
  }
  return { query: of.length === 1 ? (of[0] as Query) : { kind: 'and', of }, next };
};

const parseAny = (cursor: Cursor, at: number, depth: number): Parsed => {
  const of: Query[] = [];
  let next = at - 1;
  do {
    const all = parseAll(cursor, next + 1, depth);
    if ('message' in all) return all;
    of.push(all.query);
    next = all.next;
  } while (cursor.tokens[next]?.kind === 'or');
  return { query: of.length === 1 ? (of[0] as Query) : { kind: 'or', of }, next };
};

/**
 * A query as a tree, or the first fault with its column.
 *
 * NOT binds closest, then AND (or nothing between two conditions), then OR. Never throws, whatever the text.
 */
export const parseQuery = (text: string, lexicon: QueryLexicon): Query | QueryFault => {
  const end = [...text].length;
  if (end > LONGEST)
    return fault(LONGEST, `查询超过 ${LONGEST} 个字符`, `the query is longer than ${LONGEST} characters`);
  const tokens = toTokens(text, lexicon);
  if ('message' in tokens) return tokens;
  const parsed = parseAny({ tokens, end, lexicon }, 0, 0);
  if ('message' in parsed) return parsed;
  const rest = tokens[parsed.next];
  if (rest === undefined) return parsed.query;
  return fault(rest.column, '多了一个右括号，前面没有对应的左括号', 'this closing bracket has no opening one');
};
