import { type Characters, KIND } from './characters.ts';
import { crowdedCharacters } from './crowding.ts';
import type { Drawing, TextPlace } from './drawing.ts';
import { contains } from './matrix.ts';
import { MODE, type TextStyle } from './text-style.ts';
import type { UserBox } from './upright.ts';

/** Why a reader of the page can't see a text. */
export type Unseen =
  | 'invisible'
  | 'transparent'
  | 'tiny'
  | 'outside'
  | 'same-color'
  | 'covered'
  | 'clipped'
  | 'switched-off'
  | 'remark';

/**
 * A suspicion of geometry.
 *
 * `certain` needs no look at the page. `letters` is unseen unless the page shows the same letters in another way, as
 * browsers print headings filled with a gradient. `likely` and `possible` are settled by painting the page with and
 * without the text; where that can't be done, `likely` stays and `possible` is dropped.
 */
export type Suspicion = { readonly reason: Unseen; readonly strength: 'certain' | 'letters' | 'likely' | 'possible' };

/** All suspicions: two are the same where they are the same object. */
const SUSPICIONS = {
  invisible: { reason: 'invisible', strength: 'letters' },
  transparent: { reason: 'transparent', strength: 'letters' },
  blank: { reason: 'invisible', strength: 'possible' },
  crowded: { reason: 'invisible', strength: 'certain' },
  tiny: { reason: 'tiny', strength: 'certain' },
  likelyClipped: { reason: 'clipped', strength: 'likely' },
  clipped: { reason: 'clipped', strength: 'possible' },
  likelyCovered: { reason: 'covered', strength: 'likely' },
  covered: { reason: 'covered', strength: 'possible' },
  likelySame: { reason: 'same-color', strength: 'likely' },
  same: { reason: 'same-color', strength: 'possible' },
  doubtful: { reason: 'switched-off', strength: 'possible' },
} as const satisfies Readonly<Record<string, Suspicion>>;

export const OUTSIDE: Suspicion = { reason: 'outside', strength: 'certain' };

/** Effective size in points under which text can't be read (RELIABILITY: tiny text). */
const SMALLEST_SIZE = 2;
/** Width of an em in points under which letters are a stroke. */
const NARROWEST_EM = 1;
/** 5 % of 255. */
const LOWEST_ALPHA = 12;
const OPAQUE = 255;
/** Difference of a colour channel (of 255) from which letters are seen: #ebebeb on white paper, less where they are large. */
const VISIBLE_DIFFERENCE = 20;
const VISIBLE_DIFFERENCE_OF_LARGE = 8;
/** Points. */
const LARGE_SIZE = 24;
const WHITE = 0xffffff;

/** Difference of a colour channel (of 255) from which text of a size in points is seen. */
export const visibleDifference = (size: number): number =>
  size >= LARGE_SIZE ? VISIBLE_DIFFERENCE_OF_LARGE : VISIBLE_DIFFERENCE;

/** The largest difference between channels of two 24-bit colours. */
export const colorDistance = (one: number, other: number): number =>
  Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 0xff) - ((other >> 8) & 0xff)),
    Math.abs((one & 0xff) - (other & 0xff)),
  );

type Ground = Drawing['grounds'][number];

const overlap = (one: UserBox, other: UserBox): boolean =>
  one.left <= other.right && other.left <= one.right && one.bottom <= other.top && other.bottom <= one.top;

const isInside = (inner: UserBox, outer: UserBox): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.bottom >= outer.bottom && inner.top <= outer.top;

/** Whether colours are the same under any of the shapes that may lie there: `some` where it depends. */
type Match = 'none' | 'some' | 'all';

/** Whether the ink can't be told from what lies beneath the point: white paper where nothing does. */
const matchBeneath = (
  grounds: readonly Ground[],
  { isSame, trustsInk }: { readonly isSame: (color: number) => boolean; readonly trustsInk: boolean },
  x: number,
  y: number,
): Match => {
  let doubt: Match | null = null;
  for (let i = grounds.length - 1; i >= 0; i -= 1) {
    const ground = grounds[i];
    if (ground === undefined || !contains(ground.box, x, y)) continue;
    if (ground.color === null) return ground.costly && trustsInk ? (doubt ?? 'none') : 'some';
    const same = isSame(ground.color) ? 'all' : 'none';
    if (ground.rectangle) return doubt === null || doubt === same ? same : 'some';
    // The shape may not reach the point: what lies beneath it counts as well.
    if (doubt !== null && doubt !== same) return 'some';
    doubt = same;
  }
  const paper = isSame(WHITE) ? 'all' : 'none';
  return doubt === null || doubt === paper ? paper : 'some';
};

const suspectColor = (
  style: TextStyle,
  { opacity, trustsInk }: { readonly opacity: number; readonly trustsInk: boolean },
  grounds: readonly Ground[],
  x: number,
  y: number,
): Suspicion | null => {
  const { color, outline } = style;
  if (color === null || outline === null) return SUSPICIONS.same;
  const least = visibleDifference(style.size);
  const matchOf = (ink: number): Match =>
    matchBeneath(grounds, { isSame: (ground) => colorDistance(ground, ink) * opacity < least, trustsInk }, x, y);
  const match = matchOf(color);
  const outlined = outline === color ? match : matchOf(outline);
  if (match === 'none' || outlined === 'none') return null;
  return match === 'all' && outlined === 'all' ? SUSPICIONS.likelySame : SUSPICIONS.same;
};

const suspectCover = (later: readonly Ground[], x: number, y: number): Suspicion | null => {
  let possible = false;
  for (const ground of later) {
    if (!contains(ground.box, x, y)) continue;
    if (ground.rectangle && ground.color !== null) return SUSPICIONS.likelyCovered;
    possible = true;
  }
  return possible ? SUSPICIONS.covered : null;
};

/** What holds for every letter of a text object; undefined where it must be asked at each. */
const suspectAll = (style: TextStyle, place: TextPlace | undefined, height: number): Suspicion | undefined => {
  if (style.mode === MODE.invisible || style.mode === MODE.clip) return SUSPICIONS.invisible;
  if (style.alpha * (place?.opacity ?? 1) <= LOWEST_ALPHA) return SUSPICIONS.transparent;
  const flat = style.size < SMALLEST_SIZE && height < SMALLEST_SIZE;
  return flat || (style.em < NARROWEST_EM && style.size >= SMALLEST_SIZE) ? SUSPICIONS.tiny : undefined;
};

/** The boxes around the glyphs of each style, four numbers each: left, bottom, right, top. */
const styleBoxes = ({ count, kinds, styles, styleTable, left, bottom, right, top }: Characters): Float64Array => {
  const boxes = new Float64Array(4 * styleTable.length);
  for (let at = 0; at < boxes.length; at += 4) boxes.set([Infinity, Infinity, -Infinity, -Infinity], at);
  for (let i = 0; i < count; i += 1) {
    if (kinds[i] !== KIND.glyph && kinds[i] !== KIND.missing) continue;
    const at = 4 * (styles[i] ?? 0);
    boxes[at] = Math.min(boxes[at] ?? 0, left[i] ?? 0, right[i] ?? 0);
    boxes[at + 1] = Math.min(boxes[at + 1] ?? 0, bottom[i] ?? 0, top[i] ?? 0);
    boxes[at + 2] = Math.max(boxes[at + 2] ?? 0, left[i] ?? 0, right[i] ?? 0);
    boxes[at + 3] = Math.max(boxes[at + 3] ?? 0, bottom[i] ?? 0, top[i] ?? 0);
  }
  return boxes;
};

/** The colour that most letters of the page have: on a picture that is costly to paint it is taken to be seen. */
const inkOfMost = ({ kinds, styles, styleTable }: Characters): number | null => {
  const letters = new Map<number | null, number>();
  kinds.forEach((kind, i) => {
    if (kind !== KIND.glyph) return;
    const ink = styleTable[styles[i] ?? 0]?.color ?? null;
    letters.set(ink, (letters.get(ink) ?? 0) + 1);
  });
  const [most] = [...letters].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? null;
};

/** Difference of a colour channel up to which inks are shades of one. */
const SAME_SHADE = 64;

const isLike = (ink: number | null, other: number | null): boolean =>
  ink !== null && other !== null && colorDistance(ink, other) < SAME_SHADE;

/** Asks about one text object: the suspicion of all of it, or of each point of it. */
const createJudge = (
  style: TextStyle,
  box: UserBox,
  {
    drawing,
    commonestInk,
    isBlank,
  }: { readonly drawing: Drawing; readonly commonestInk: number | null; readonly isBlank: boolean },
): Suspicion | null | ((x: number, y: number) => Suspicion | null) => {
  const place = drawing.texts.get(style.object);
  const all = suspectAll(style, place, box.top - box.bottom);
  if (all !== undefined) return all;
  if (isBlank && style.embedded) return SUSPICIONS.blank;
  const order = place?.order ?? Number.MAX_SAFE_INTEGER;
  const near = drawing.grounds.filter((ground) => overlap(ground.box, box));
  const ink = {
    opacity: ((place?.opacity ?? 1) * style.alpha) / OPAQUE,
    trustsInk: isLike(style.color, commonestInk) && isLike(style.outline, commonestInk),
  };
  const clip = place?.clip ?? null;
  const isWithin = clip === null || (clip.exact && isInside(box, clip.box));
  const fallback = place?.doubtful === true ? SUSPICIONS.doubtful : null;
  const whites = drawing.whiteTexts.filter((ground) => ground.order > order && overlap(ground.box, box));
  if (isWithin && near.length === 0 && whites.length === 0) {
    const color = suspectColor(style, ink, near, box.left, box.bottom);
    return color?.strength === 'likely' ? color : (fallback ?? color);
  }
  const later = [...near.filter((ground) => ground.order > order), ...whites];
  const earlier = near.filter((ground) => ground.order <= order);
  const doubt = isWithin || clip.exact ? fallback : SUSPICIONS.clipped;
  return (x, y) => {
    if (!isWithin && !contains(clip.box, x, y)) return SUSPICIONS.likelyClipped;
    const cover = suspectCover(later, x, y);
    if (cover !== null) return cover;
    const color = suspectColor(style, ink, earlier, x, y);
    return color?.strength === 'likely' ? color : (doubt ?? color);
  };
};

/** What makes each character of a page suspect of being unseen, in the order of the characters; null for nothing. */
export const suspect = (characters: Characters, drawing: Drawing): readonly (Suspicion | null)[] => {
  const { count, kinds, styles, styleTable, blankStyles, left, bottom, right, top } = characters;
  const boxes = styleBoxes(characters);
  const commonestInk = inkOfMost(characters);
  const crowded = crowdedCharacters(characters);
  const judges = styleTable.map((style, place) => {
    const [l = 0, b = 0, r = 0, t = 0] = boxes.subarray(4 * place, 4 * place + 4);
    const box = { left: l, bottom: b, right: r, top: t };
    return l > r ? null : createJudge(style, box, { drawing, commonestInk, isBlank: blankStyles.has(place) });
  });
  const found: (Suspicion | null)[] = new Array<Suspicion | null>(count).fill(null);
  for (let i = 0; i < count; i += 1) {
    const judge = judges[styles[i] ?? 0];
    if (crowded[i] === 1) found[i] = SUSPICIONS.crowded;
    if (judge === null || judge === undefined || kinds[i] === KIND.lineBreak || crowded[i] === 1) continue;
    if (typeof judge !== 'function') found[i] = judge;
    else found[i] = judge(((left[i] ?? 0) + (right[i] ?? 0)) / 2, ((bottom[i] ?? 0) + (top[i] ?? 0)) / 2);
  }
  return found;
};
