import type { Box, PaintedPage, Rule } from '../../model/index.ts';
import { type Characters, KIND, readCharacters } from './characters.ts';
import { dividersOf } from './dividers.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import { listMarks } from './list-marks.ts';
import type { OpenPage } from './open-page.ts';
import type { Segment } from './path.ts';
import type { Pdfium } from './pdfium.ts';
import { markedShares } from './rendering.ts';
import { type FoundRun, toRuns } from './runs.ts';
import { withoutShadows } from './shadows.ts';
import {
  type QuarterTurns,
  toTurns,
  turnsToRight,
  type Upright,
  uprightBox,
  uprightOf,
  uprightX,
  uprightY,
} from './upright.ts';
import { isOcrLayer, isScan, type Unseen, unseenReason } from './visibility.ts';

/** Counts of a page's characters that are not spaces. */
export type LetterCounts = { readonly letters: number; readonly unknown: number; readonly privateUse: number };

export type PageReading = {
  readonly page: PaintedPage;
  /** Runs that can't be seen, in the order of the page. */
  readonly unseen: readonly FoundRun[];
  readonly counts: LetterCounts;
  /** Characters of the page as PDFium counts them, also those beyond the limit. */
  readonly characters: number;
  /** Whether the page shows images or drawings. */
  readonly hasPictures: boolean;
  /** Whether images cover the page. */
  readonly scanned: boolean;
};

const MAX_RULES = 5000;
/** Pixels; larger images are never decoded for a rendering (they may be made to exhaust memory). */
const LARGEST_RENDERED_IMAGE = 16_000_000;
/** Part of a box that must be marked for something to be seen in it. */
const MARKED_SHARE = 0.01;
/** The same for transparent text that browsers lay over letters filled with a gradient; a rule under it marks less. */
const MARKED_SHARE_OF_MASK = 0.12;
/** Part of a run that must lie on the page; a line that is too long for it still counts as printed. */
const SHARE_INSIDE = 0.2;
/** Edges this near (points) to the page's own edge are its background. */
const PAGE_EDGE = 1.5;
/** Rules are one when their ends lie within half a point. */
const SAME_RULE = 2;

type Orientation = { readonly upright: Upright; readonly ownTurns: QuarterTurns };

const toRules = (segments: readonly Segment[], upright: Upright): readonly Rule[] => {
  const seen = new Set<string>();
  const rules: Rule[] = [];
  const clampX = (x: number): number => Math.min(Math.max(x, 0), upright.width);
  const clampY = (y: number): number => Math.min(Math.max(y, 0), upright.height);
  for (const { x1, y1, x2, y2 } of segments) {
    if (rules.length >= MAX_RULES) break;
    const [ax, ay] = [clampX(uprightX(upright, x1, y1)), clampY(uprightY(upright, x1, y1))];
    const [bx, by] = [clampX(uprightX(upright, x2, y2)), clampY(uprightY(upright, x2, y2))];
    const rule = { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
    const level = rule.y2 - rule.y1 < rule.x2 - rule.x1;
    const atEdge = level
      ? rule.y1 < PAGE_EDGE || rule.y1 > upright.height - PAGE_EDGE
      : rule.x1 < PAGE_EDGE || rule.x1 > upright.width - PAGE_EDGE;
    if (atEdge) continue;
    const key = [rule.x1, rule.y1, rule.x2, rule.y2].map((value) => Math.round(value * SAME_RULE)).join();
    if (seen.has(key)) continue;
    seen.add(key);
    rules.push(rule);
  }
  return rules;
};

/** The page as most of its characters are read: turned by its own rotation, and again where the text stands on its side. */
const uprightPage = (pdfium: Pdfium, page: number, characters: Characters): Orientation => {
  const { calls, scratch } = pdfium;
  const at = scratch >> 2;
  calls.FPDF_GetPageBoundingBox(page, scratch);
  const f32 = pdfium.f32();
  const box = { left: f32[at] ?? 0, top: f32[at + 1] ?? 0, right: f32[at + 2] ?? 0, bottom: f32[at + 3] ?? 0 };
  const ownTurns = toTurns(calls.FPDFPage_GetRotation(page));
  const upright = uprightOf(box, ownTurns);
  const perStyle = new Uint32Array(characters.styleTable.length);
  for (let i = 0; i < characters.count; i += 1) {
    if (characters.kinds[i] === KIND.glyph)
      perStyle[characters.styles[i] ?? 0] = (perStyle[characters.styles[i] ?? 0] ?? 0) + 1;
  }
  const votes = [0, 0, 0, 0];
  characters.styleTable.forEach(({ directionX, directionY }, place) => {
    const dx = upright.a * directionX + upright.c * directionY;
    const dy = upright.b * directionX + upright.d * directionY;
    const turns = turnsToRight(dx, dy);
    votes[turns] = (votes[turns] ?? 0) + (perStyle[place] ?? 0);
  });
  const extra = votes.indexOf(Math.max(...votes));
  return { upright: extra === 0 ? upright : uprightOf(box, toTurns(ownTurns + extra)), ownTurns };
};

const judgeStyles = (characters: Characters, drawing: Drawing, pageArea: number): readonly (Unseen | null)[] => {
  const { count, styles, kinds, styleTable } = characters;
  const reasons: (Unseen | null)[] = styleTable.map(() => null);
  const judged = new Uint8Array(styleTable.length);
  let invisible = 0;
  let glyphs = 0;
  for (let i = 0; i < count; i += 1) {
    if (kinds[i] !== KIND.glyph) continue;
    const place = styles[i] ?? 0;
    const style = styleTable[place];
    if (style === undefined) continue;
    if (judged[place] === 0) {
      judged[place] = 1;
      const [left, right] = [characters.left[i] ?? 0, characters.right[i] ?? 0];
      const [bottom, top] = [characters.bottom[i] ?? 0, characters.top[i] ?? 0];
      const glyph = { x: (left + right) / 2, y: (bottom + top) / 2, height: Math.abs(top - bottom) };
      reasons[place] = unseenReason(style, glyph, drawing);
    }
    glyphs += 1;
    if (reasons[place] === 'invisible') invisible += 1;
  }
  return isOcrLayer(drawing, pageArea, invisible, glyphs)
    ? reasons.map((reason) => (reason === 'invisible' ? null : reason))
    : reasons;
};

/** Length of the part of a stretch that lies between 0 and `limit`. */
const lengthInside = (from: number, length: number, limit: number): number =>
  Math.max(0, Math.min(from + length, limit) - Math.max(from, 0));

const isBeyond = (from: number, length: number, limit: number): boolean => {
  const visible = Math.max(length, 1);
  return lengthInside(from, visible, limit) <= SHARE_INSIDE * visible;
};

const isOutside = ({ x, y, width, height }: Box, upright: Upright): boolean =>
  isBeyond(x, width, upright.width) || isBeyond(y, height, upright.height);

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Runs with the suspicions of geometry settled: by a rendering of the page, where there are any. */
const settle = (
  pdfium: Pdfium,
  page: number,
  { upright, ownTurns }: Orientation,
  drawing: Drawing,
  runs: readonly FoundRun[],
): readonly FoundRun[] => {
  const placed = runs.map((run) =>
    run.unseen === null && isOutside(run.box, upright) ? { ...run, unseen: 'outside' as const } : run,
  );
  const isAlone = (run: FoundRun): boolean =>
    !placed.some((other) => other.unseen === null && overlaps(other.box, run.box));
  const suspects = placed.filter(
    (run) => run.unseen === 'same-color' || run.unseen === 'covered' || (run.unseen === 'transparent' && isAlone(run)),
  );
  if (suspects.length === 0 || drawing.largestImage > LARGEST_RENDERED_IMAGE) return placed;
  const boxes = suspects.map((run) => run.box);
  const shares = markedShares(pdfium, page, upright, ownTurns, boxes);
  const seen = new Set(
    suspects.filter((run, place) => {
      const needed = run.unseen === 'transparent' ? MARKED_SHARE_OF_MASK : MARKED_SHARE;
      return (shares[place] ?? 0) >= needed;
    }),
  );
  return placed.map((run) => (seen.has(run) ? { ...run, unseen: null } : run));
};

const countLetters = (characters: Characters): LetterCounts => {
  let letters = 0;
  let unknown = 0;
  let privateUse = 0;
  for (const kind of characters.kinds) {
    if (kind === KIND.glyph) letters += 1;
    else if (kind === KIND.unknown) unknown += 1;
    else if (kind === KIND.privateUse) privateUse += 1;
  }
  return { letters: letters + unknown + privateUse, unknown, privateUse };
};

/** Reads a loaded page: at most `limit` characters. */
export const readPage = (pdfium: Pdfium, { page, number, links }: OpenPage, limit: number): PageReading => {
  const { calls } = pdfium;
  const textPage = calls.FPDFText_LoadPage(page);
  try {
    const characters = readCharacters(pdfium, textPage, limit);
    const drawing = readDrawing(pdfium, page);
    const orientation = uprightPage(pdfium, page, characters);
    const { upright } = orientation;
    const reasons = judgeStyles(characters, drawing, upright.width * upright.height);
    const rules = toRules(drawing.lines, upright);
    const found = toRuns(characters, upright, reasons, dividersOf(rules));
    const texts = withoutShadows(settle(pdfium, page, orientation, drawing, found));
    const drawn = drawing.marks.map((mark) => uprightBox(upright, mark));
    const runs = [...texts, ...listMarks(drawn, texts, rules)];
    return {
      page: {
        kind: 'painted',
        number,
        width: upright.width,
        height: upright.height,
        runs: runs.filter((run) => run.unseen === null).map(({ unseen: _, ...run }) => run),
        rules,
        links: links.map(({ target, box }) => ({ target, box: uprightBox(upright, box) })),
      },
      unseen: runs.filter((run) => run.unseen !== null),
      counts: countLetters(characters),
      characters: calls.FPDFText_CountChars(textPage),
      hasPictures: drawing.images.length > 0 || drawing.paths > 0,
      scanned: isScan(drawing, upright.width * upright.height),
    };
  } finally {
    calls.FPDFText_ClosePage(textPage);
  }
};
