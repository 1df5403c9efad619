/**
 * What the fonts of symbols draw for a code: marks of lists, boxes to tick, stars, signs before a fact.
 *
 * Codes are those of `w:sym` without the private-use offset F000. Source: the code charts of Symbol, Wingdings 1–3.
 */
const GLYPHS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    40: '☎',
    42: '✉',
    108: '●',
    109: '❍',
    110: '■',
    111: '□',
    113: '❑',
    117: '◆',
    118: '❖',
    119: '◆',
    159: '•',
    167: '▪',
    168: '◻',
    171: '★',
    178: '☆',
    182: '☆',
    216: '➢',
    224: '→',
    232: '➔',
    240: '➢',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': {
    79: '✗',
    80: '✓',
    81: '☒',
    82: '☑',
    83: '☒',
    84: '☒',
    151: '●',
    152: '●',
    162: '■',
    163: '□',
  },
  'wingdings 3': { 125: '▶', 132: '▶' },
  symbol: { 45: '-', 167: '♣', 168: '♦', 183: '•', 215: '·', 222: '⇒', 174: '→' },
};

const PRIVATE_USE = 0xf000;
const LAST_PRIVATE_USE = 0xf8ff;
const FIRST_SURROGATE = 0xd800;

/** The character of a `w:sym`: a space for glyphs that only their font knows. */
export const symbolText = (font: string | undefined, code: string | undefined): string => {
  const value = Number.parseInt(code ?? '', 16);
  if (Number.isNaN(value)) return ' ';
  const known = GLYPHS[(font ?? '').toLowerCase()]?.[value >= PRIVATE_USE ? value - PRIVATE_USE : value];
  if (known !== undefined) return known;
  return value >= FIRST_SURROGATE && value <= LAST_PRIVATE_USE ? ' ' : String.fromCharCode(value);
};
