import type { TextRun } from '../../model/index.ts';
import { type Characters, KIND } from './characters.ts';
import type { Divides } from './dividers.ts';
import { closeUp, type LooseSpaces } from './letter-spacing.ts';
import type { TextStyle } from './text-style.ts';
import { type Upright, union, uprightBox, uprightX, uprightY } from './upright.ts';
import type { Suspicion, Unseen } from './visibility.ts';

/** A run, and why it can't be seen, if it can't. */
export type FoundRun = TextRun & {
  readonly unseen: Unseen | null;
  readonly suspicion: Suspicion | null;
  /** The styles of its letters where it is suspect; else none. */
  readonly styles: readonly TextStyle[];
  /** Its first and its last character. */
  readonly first: number;
  readonly last: number;
};

/** What a found run says of a page. */
export const toTextRun = ({ text, box, baseline, size, bold, color }: FoundRun): TextRun => ({
  text,
  box,
  baseline,
  size,
  bold,
  color,
});

/** Gaps are in em, of the larger of the two sizes. Wider than this, no space explains the gap. */
const WIDEST_SPACE = 1;
/** With one or two painted spaces between (justified text, U+3000) the gap may be wider; more of them make columns. */
const WIDEST_PAINTED_SPACE = 1.8;
const MOST_SPACES = 2;
/** Overlap from which a glyph begins something new rather than being kerned. */
const FARTHEST_BACK = 0.6;
/** A space that PDFium inserted counts from here, a gap without one from `BARE_SPACE`. */
const INSERTED_SPACE = 0.1;
const BARE_SPACE = 0.28;
/** Between Han characters spacing is wide, and spaces mean nothing unless they show. */
const HAN_SPACE = 0.45;
const PAINTED_HAN_SPACE = 0.12;
/** How far baselines may differ, in em. */
const BASELINE_TOLERANCE = 0.12;
/** Narrower gaps (em) hold no cell border. */
const NARROWEST_CELL_GAP = 0.05;
/** Part of the size above the baseline where a cell border is looked for. */
const LETTER_MIDDLE = 0.35;
/** Part of the font size above the baseline; fonts' own figures are too often wrong. */
const ASCENT = 0.86;
/** From here on scripts are written without spaces: radicals, kana, Han, Hangul, full-width forms. */
const FIRST_HAN = 0x2e80;
/** Tangent of the slant (10°) beyond which text does not run along the lines: watermarks, stamps. */
const SLANT = 0.176;

/** Bullets of Symbol and Wingdings, which Word and WPS export as private-use characters. */
const SYMBOL_BULLETS: ReadonlyMap<number, number> = new Map([
  [0xf0b7, 0x2022],
  [0xf09f, 0x2022],
  [0xf0a7, 0x25aa],
  [0xf06c, 0x25cf],
  [0xf06d, 0x25cb],
  [0xf06e, 0x25a0],
  [0xf071, 0x25a1],
  [0xf075, 0x25c6],
  [0xf076, 0x2756],
  [0xf0d8, 0x27a2],
  [0xf0e8, 0x2794],
  [0xf0fc, 0x2713],
  [0xf0fe, 0x2611],
]);

/** Whether the style's text runs to the right on the upright page. */
const readsRight = (style: TextStyle, upright: Upright): boolean => {
  const dx = upright.a * style.directionX + upright.c * style.directionY;
  const dy = upright.b * style.directionX + upright.d * style.directionY;
  return dx > 0 && Math.abs(dy) <= SLANT * dx;
};

const looksLike = (one: TextStyle, other: TextStyle): boolean =>
  one === other ||
  (Math.abs(one.size - other.size) < 0.06 * one.size && one.bold === other.bold && one.color === other.color);

const isHan = (code: number): boolean => code >= FIRST_HAN;

/** Whether a space stands in a gap (em) between two glyphs. */
const hasSpace = (gap: number, painted: boolean, inserted: boolean, before: number, after: number): boolean => {
  if (isHan(before) && isHan(after)) return gap > (painted ? PAINTED_HAN_SPACE : HAN_SPACE);
  if (painted) return true;
  if (isHan(before) || isHan(after)) return gap > HAN_SPACE;
  return gap > (inserted ? INSERTED_SPACE : BARE_SPACE);
};

/**
 * The runs of a page in the order of its characters, text at an angle left out.
 *
 * `suspicions` tells of each character why it may be unseen; `divides` where a cell border ends a run.
 */
export const toRuns = (
  characters: Characters,
  upright: Upright,
  suspicions: readonly (Suspicion | null)[],
  divides: Divides,
): readonly FoundRun[] => {
  const { count, codes, kinds, styles, styleTable } = characters;
  const straight = styleTable.map((style) => readsRight(style, upright));
  const runs: FoundRun[] = [];
  let text = '';
  let first = 0;
  let last = 0;
  let style: TextStyle | null = null;
  let suspicion: Suspicion | null = null;
  let looks: TextStyle[] = [];
  let start = 0;
  let right = 0;
  let baseline = 0;
  let lastX = Number.NaN;
  let lastCode = 0;
  let spaces = 0;
  let inserted = false;
  let loose: LooseSpaces = { places: [], gaps: [], glyphs: 0 };

  const finish = (): void => {
    if (style === null || text === '') return;
    const { size, bold } = style;
    const box = { x: start, y: baseline - ASCENT * size, width: Math.max(0, right - start), height: size };
    text = closeUp(text, loose);
    const unseen = suspicion?.reason ?? null;
    runs.push({
      text,
      box,
      baseline,
      size,
      bold,
      color: style.color ?? 0,
      unseen,
      suspicion,
      styles: looks,
      first,
      last,
    });
    text = '';
  };

  for (let i = 0; i < count; i += 1) {
    const kind = kinds[i];
    if (kind === KIND.lineBreak || kind === KIND.generatedSpace) {
      inserted = true;
      continue;
    }
    const place = styles[i] ?? 0;
    if (straight[place] !== true) continue;
    let code = codes[i] ?? 0;
    if (kind === KIND.privateUse) code = SYMBOL_BULLETS.get(code) ?? 0x20;
    if (kind === KIND.space || kind === KIND.unknown || code === 0x20) {
      spaces += 1;
      continue;
    }
    const own = styleTable[place];
    if (own === undefined) continue;
    const originX = characters.x[i] ?? 0;
    const originY = characters.y[i] ?? 0;
    const y = uprightY(upright, originX, originY);
    const x1 = uprightX(upright, characters.left[i] ?? 0, characters.bottom[i] ?? 0);
    const x2 = uprightX(upright, characters.right[i] ?? 0, characters.top[i] ?? 0);
    const from = Math.min(x1, x2);
    const to = Math.max(x1, x2);
    const x = uprightX(upright, originX, originY);
    if (style !== null && text !== '') {
      const em = Math.max(own.size, style.size) || 1;
      const gap = (from - right) / em;
      // Parts of a ligature or of an ActualText share one place.
      const together = x === lastX && y === baseline;
      const painted = spaces > 0;
      const widest = painted && spaces <= MOST_SPACES ? WIDEST_PAINTED_SPACE : WIDEST_SPACE;
      const near = gap <= widest && gap >= -FARTHEST_BACK;
      const level = Math.abs(y - baseline) <= BASELINE_TOLERANCE * em;
      if (!together && !(near && level)) finish();
      else if (gap > NARROWEST_CELL_GAP && divides(right, from, baseline - LETTER_MIDDLE * em, em)) finish();
      else {
        if (together ? painted && !isHan(code) : hasSpace(gap, painted, inserted, lastCode, code)) {
          if (!painted) {
            loose.places.push(text.length);
            loose.gaps.push(gap);
          }
          text += ' ';
        }
        if (!looksLike(style, own) || suspicion !== suspicions[i]) finish();
      }
    }
    if (text === '') {
      first = i;
      style = own;
      suspicion = suspicions[i] ?? null;
      looks = [];
      start = from;
      right = to;
      baseline = y;
      loose = { places: [], gaps: [], glyphs: 0 };
    }
    if (suspicion !== null && looks.at(-1) !== own) looks.push(own);
    loose.glyphs += 1;
    text += code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
    if (from < start && i !== first) start = from;
    if (to > right) right = to;
    last = i;
    lastX = x;
    lastCode = code;
    spaces = 0;
    inserted = false;
  }
  finish();
  return runs;
};

/**
 * The text at an angle to the lines that is likely to be unseen: a run a text object.
 *
 * Watermarks are masked, blended and cut, and the boxes of slanted letters are too rough to settle mere possibilities.
 */
export const slantedRuns = (
  characters: Characters,
  upright: Upright,
  suspicions: readonly (Suspicion | null)[],
): readonly FoundRun[] => {
  const { count, codes, kinds, styles, styleTable, left, bottom, right, top } = characters;
  if (styleTable.every((style) => readsRight(style, upright))) return [];
  const runs = new Map<TextStyle, FoundRun>();
  for (let i = 0; i < count; i += 1) {
    const style = styleTable[styles[i] ?? 0];
    const suspicion = suspicions[i] ?? null;
    if (style === undefined || suspicion === null || suspicion.strength === 'possible') continue;
    if (readsRight(style, upright)) continue;
    const before = runs.get(style);
    // The box of a space may be anywhere.
    if (kinds[i] === KIND.space && before !== undefined) runs.set(style, { ...before, text: `${before.text} ` });
    if (kinds[i] !== KIND.glyph) continue;
    const [l = 0, b = 0, r = 0, t = 0] = [left[i], bottom[i], right[i], top[i]];
    const own = uprightBox(upright, { left: l, bottom: b, right: r, top: t });
    const box = before === undefined ? own : union(before.box, own);
    const text = (before?.text ?? '') + String.fromCodePoint(codes[i] ?? 0x20);
    const { size, bold, color } = style;
    const run = { text, box, baseline: box.y + box.height, size, bold, color: color ?? 0, styles: [style] };
    runs.set(style, { ...run, suspicion, unseen: suspicion.reason, first: before?.first ?? i, last: i });
  }
  return [...runs.values()];
};
