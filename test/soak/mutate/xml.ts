import type { Random } from '../random.ts';
import { withOddNumbers, withOddText } from './words.ts';

/** A tag, or the text between two. Matches `<w:p>`, `客服`. */
const TOKEN = /<[^>]{0,2000}>|[^<]{1,2000}/gu;
/** The value of an attribute. Matches `="12"`; not `"12"`. */
const VALUE = /="[^"]{0,500}"/gu;
const DEEP = 150;

type TokenChange = (tokens: string[], random: Random) => void;

const remove: TokenChange = (tokens, random) => {
  tokens.splice(random.integer(tokens.length), 1 + random.integer(4));
};

const repeat: TokenChange = (tokens, random) => {
  const at = random.integer(tokens.length);
  const part = tokens.slice(at, at + 1 + random.integer(20));
  tokens.splice(at, 0, ...Array.from({ length: random.integer(200) }, () => part).flat());
};

const move: TokenChange = (tokens, random) => {
  const part = tokens.splice(random.integer(tokens.length), 1 + random.integer(10));
  tokens.splice(random.integer(tokens.length), 0, ...part);
};

const nest: TokenChange = (tokens, random) => {
  const at = random.integer(tokens.length);
  const name = /^<([a-zA-Z][\w:]{0,40})/u.exec(tokens[at] ?? '')?.[1] ?? 'w:p';
  const depth = 1 + random.integer(DEEP);
  tokens.splice(at, 1, `<${name}>`.repeat(depth), tokens[at] ?? '', `</${name}>`.repeat(depth));
};

const rename: TokenChange = (tokens, random) => {
  const [at, other] = [random.integer(tokens.length), random.integer(tokens.length)];
  [tokens[at], tokens[other]] = [tokens[other] ?? '', tokens[at] ?? ''];
};

const oddValue: TokenChange = (tokens, random) => {
  for (let left = 20; left > 0; left -= 1) {
    const at = random.integer(tokens.length);
    const token = tokens[at] ?? '';
    const values = [...token.matchAll(VALUE)];
    const value = random.pick(values, undefined);
    if (value === undefined) continue;
    const inside = random.chance(0.7) ? withOddNumbers(value[0].slice(2, -1), random) : withOddText('', random);
    tokens[at] = `${token.slice(0, value.index)}="${inside}"${token.slice(value.index + value[0].length)}`;
    return;
  }
};

const oddText: TokenChange = (tokens, random) => {
  const at = random.integer(tokens.length);
  tokens.splice(at, 0, withOddText('', random));
};

const doctype: TokenChange = (tokens) => {
  tokens.splice(1, 0, '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>');
};

const CHANGES: readonly TokenChange[] = [remove, repeat, move, nest, rename, oddValue, oddValue, oddText, doctype];
const MOST_CHANGES = 5;

/** XML or HTML with tags and values moved, repeated, nested, or overflowing. */
export const withOddMarkup = (xml: string, random: Random): string => {
  const tokens = xml.match(TOKEN) ?? [];
  if (tokens.length === 0) return xml;
  for (let left = 1 + random.integer(MOST_CHANGES); left > 0; left -= 1) random.pick(CHANGES, remove)(tokens, random);
  return tokens.join('');
};
