import { fold } from '../../vocabulary/index.ts';
import { fault, type QueryFault } from './fault.ts';
import type { QueryLexicon } from './lexicon.ts';

export type Comparator = '=' | '!=' | '>' | '>=' | '<' | '<=';

/** A part of a query; `column` counts its characters from 1. */
export type Token = { readonly column: number; readonly text: string } & (
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'word' | 'quoted' }
  | { readonly kind: 'comparator'; readonly comparator: Comparator }
);

/** Quotation marks by what closes them. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  "'": "'",
  '“': '”',
  '”': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};
const OPENING: ReadonlySet<string> = new Set(['(', '[', '【', '{']);
const CLOSING: ReadonlySet<string> = new Set([')', ']', '】', '}']);
/** What people put between the items of a list, which tells neither "and" nor "or". */
const LIST_MARKS: ReadonlySet<string> = new Set([',', '、', ';', '。']);
const COMPARATORS: Readonly<Record<string, Comparator>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '≠': '!=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '=>': '>=',
  '<=': '<=',
  '=<': '<=',
  '≥': '>=',
  '≧': '>=',
  '≤': '<=',
  '≦': '<=',
};
/** Han words of one character that join two others without a space. Matches the `且` of `客服且投诉`; not that of `而且`. */
const INNER_OPERATOR = /(?<=[^而并尚])且|或(?![者许是])/u;

/** A character as written, and as queries read it: full-width forms narrow. */
type Letter = { readonly raw: string; readonly plain: string; readonly column: number };

const lettersOf = (query: string): readonly Letter[] =>
  [...query].map((raw, index) => ({ raw, plain: raw.normalize('NFKC'), column: index + 1 }));

const written = (letters: readonly Letter[]): string => letters.map(({ raw }) => raw).join('');

/** What stands at a place: its tokens and how many characters they take, or why it can't be read. */
type Reading = { readonly tokens: readonly Token[]; readonly length: number } | QueryFault;
type Reader = (letters: readonly Letter[], at: Letter, lexicon: QueryLexicon) => Reading | null;

const comparatorAt = (
  letters: readonly Letter[],
): { readonly sign: string; readonly comparator: Comparator } | null => {
  const [one = '', two = ''] = [letters[0]?.plain, letters[1]?.plain];
  for (const sign of [one + two, one]) {
    const comparator = COMPARATORS[sign];
    if (comparator !== undefined) return { sign, comparator };
  }
  return null;
};

const readSpace: Reader = (_, { plain }) => (plain.trim() === '' ? { tokens: [], length: 1 } : null);

const readQuoted: Reader = (letters, { raw, column }) => {
  const closing = QUOTES[raw];
  if (closing === undefined) return null;
  const length = letters.slice(1).findIndex((letter) => letter.raw === closing);
  if (length < 0)
    return fault(column, `引号 ${raw} 没有结束，应补上 ${closing}`, `the quote ${raw} is never closed; add ${closing}`);
  const text = written(letters.slice(1, length + 1)).trim();
  if (text === '')
    return fault(
      column,
      '引号里是空的，应写上要找的词',
      'there is nothing in the quotes; put the words to find in them',
    );
  return { tokens: [{ kind: 'quoted', text, column }], length: length + 2 };
};

const readBracket: Reader = (_, { raw, plain, column }) => {
  if (OPENING.has(plain)) return { tokens: [{ kind: 'open', text: raw, column }], length: 1 };
  return CLOSING.has(plain) ? { tokens: [{ kind: 'close', text: raw, column }], length: 1 } : null;
};

const readListMark: Reader = (_, { raw, plain, column }) =>
  LIST_MARKS.has(plain)
    ? fault(
        column,
        `“${raw}”不能连接条件，应写 AND（且）或 OR（或）`,
        `"${raw}" joins nothing; write AND or OR in its place`,
      )
    : null;

const readComparator: Reader = (letters, { column }) => {
  const found = comparatorAt(letters);
  if (found === null) return null;
  const { sign, comparator } = found;
  return { tokens: [{ kind: 'comparator', text: sign, comparator, column }], length: sign.length };
};

/** `|`, `||`, `&`, `&&`, and `!` or `-` right before what they deny. */
const readSign: Reader = (letters, { raw, plain, column }) => {
  if (plain === '|' || plain === '&') {
    const kind = plain === '|' ? 'or' : 'and';
    return { tokens: [{ kind, text: raw, column }], length: letters[1]?.plain === plain ? 2 : 1 };
  }
  const follows = letters[1] !== undefined && letters[1].plain.trim() !== '';
  return (plain === '!' || plain === '-') && follows
    ? { tokens: [{ kind: 'not', text: raw, column }], length: 1 }
    : null;
};

const toWord = (text: string, column: number, { operators }: QueryLexicon): Token => ({
  kind: operators.get(fold(text).trim()) ?? 'word',
  text,
  column,
});

/** A run of characters without space: one word, or several that 且 or 或 join, or one with 非 before it. */
const splitRun = (text: string, column: number, lexicon: QueryLexicon): readonly Token[] | QueryFault => {
  const whole = toWord(text, column, lexicon);
  if (whole.kind !== 'word' || lexicon.isTerm(text)) return [whole];
  const inner = INNER_OPERATOR.exec(text);
  if (inner !== null && inner.index > 0 && inner.index + 1 < text.length) {
    const at = [...text.slice(0, inner.index)].length;
    const left = splitRun(text.slice(0, inner.index), column, lexicon);
    const right = splitRun(text.slice(inner.index + 1), column + at + 1, lexicon);
    if ('message' in left) return left;
    return 'message' in right ? right : [...left, toWord(inner[0], column + at, lexicon), ...right];
  }
  if (!text.startsWith('非') || text.length < 3) return [whole];
  const denied = text.slice(1);
  if (lexicon.isTerm(denied)) return [{ kind: 'not', text: '非', column }, toWord(denied, column + 1, lexicon)];
  return fault(
    column,
    `“${text}”有两种读法：排除写作“非 ${denied}”，一个整词请加引号`,
    `"${text}" can be read two ways: write 非 ${denied} to exclude it, or put one word in quotes`,
  );
};

const endsWord = (letters: readonly Letter[]): boolean => {
  const [letter, next] = letters;
  if (letter === undefined) return true;
  const { raw, plain } = letter;
  return (
    plain.trim() === '' ||
    raw in QUOTES ||
    OPENING.has(plain) ||
    CLOSING.has(plain) ||
    LIST_MARKS.has(plain) ||
    plain === '|' ||
    comparatorAt(letters) !== null ||
    (plain === '!' && next?.plain === '=')
  );
};

/** A colon after the name of a field stands for `=`. */
const readWord: Reader = (letters, { column }, lexicon) => {
  let length = 1;
  while (!endsWord(letters.slice(length, length + 2))) {
    const isColon = letters[length]?.plain === ':';
    if (isColon && lexicon.fields.has(fold(written(letters.slice(0, length))).trim())) break;
    length += 1;
  }
  const text = written(letters.slice(0, length));
  if (letters[length]?.plain === ':') {
    const colon: Token = { kind: 'comparator', text: ':', comparator: '=', column: column + length };
    return { tokens: [{ kind: 'word', text, column }, colon], length: length + 1 };
  }
  const tokens = splitRun(text, column, lexicon);
  return 'message' in tokens ? tokens : { tokens, length };
};

const READERS: readonly Reader[] = [
  readSpace,
  readQuoted,
  readBracket,
  readListMark,
  readComparator,
  readSign,
  readWord,
];

/**
 * The parts of a query, or the first place that can't be read.
 *
 * Brackets, quotes and signs may be full-width; words end at spaces, brackets, quotes and signs of comparison.
 */
export const toTokens = (query: string, lexicon: QueryLexicon): readonly Token[] | QueryFault => {
  const letters = lettersOf(query);
  const tokens: Token[] = [];
  for (let index = 0; index < letters.length; ) {
    const rest = letters.slice(index);
    const at = rest[0] as Letter;
    const reading = READERS.reduce<Reading | null>((found, read) => found ?? read(rest, at, lexicon), null);
    if (reading === null) break;
    if ('message' in reading) return reading;
    tokens.push(...reading.tokens);
    index += reading.length;
  }
  return tokens;
};
