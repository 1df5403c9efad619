import type { Box, PaintedPage, Rule } from '../../model/index.ts';
import { type Characters, KIND, readCharacters } from './characters.ts';
import { dividersOf } from './dividers.ts';
import { readDrawing } from './drawing.ts';
import { fieldRuns } from './fields.ts';
import { withMissing } from './letters/missing-letters.ts';
import { withKnownLetters } from './letters/unknown-letters.ts';
import { listMarks } from './list-marks.ts';
import { isOcrLayer, isScan } from './ocr-layer.ts';
import type { OpenPage } from './open-page.ts';
import type { Segment } from './path.ts';
import type { Pdfium } from './pdfium.ts';
import { type FoundRun, slantedRuns, toRuns, toTextRun } from './runs.ts';
import { seenAfterAll } from './settle.ts';
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
import { OUTSIDE, type Suspicion, suspect, type Unseen } from './visibility.ts';

/** Counts of a page's characters that are not spaces. */
export type LetterCounts = { readonly letters: number; readonly unknown: number; readonly privateUse: number };

export type UnseenText = { readonly text: string; readonly reason: Unseen };

export type PageReading = {
  readonly page: PaintedPage;
  /** Texts that can't be seen, in the order of the page. */
  readonly unseen: readonly UnseenText[];
  readonly counts: LetterCounts;
  /** Characters of the page as PDFium counts them, also those beyond the limit. */
  readonly characters: number;
  /** Whether the page shows images or drawings. */
  readonly hasPictures: boolean;
  /** Whether images cover the page. */
  readonly scanned: boolean;
};

const MAX_RULES = 5000;
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

/** Length of the part of a stretch that lies between 0 and `limit`. */
const lengthInside = (from: number, length: number, limit: number): number =>
  Math.max(0, Math.min(from + length, limit) - Math.max(from, 0));

const isBeyond = (from: number, length: number, limit: number): boolean => {
  const visible = Math.max(length, 1);
  return lengthInside(from, visible, limit) <= SHARE_INSIDE * visible;
};

const isOutside = ({ x, y, width, height }: Box, upright: Upright): boolean =>
  isBeyond(x, width, upright.width) || isBeyond(y, height, upright.height);

/** The suspicions of characters without those that a look at the page has settled. */
const without = (
  suspicions: readonly (Suspicion | null)[],
  seen: ReadonlySet<FoundRun>,
): readonly (Suspicion | null)[] => {
  const left = [...suspicions];
  for (const { first, last, suspicion } of seen) {
    for (let i = first; i <= last; i += 1) if (left[i] === suspicion) left[i] = null;
  }
  return left;
};

/** The run with what its place tells: outside of the page nobody sees it. */
const placed = (run: FoundRun, upright: Upright): FoundRun =>
  run.suspicion?.strength !== 'certain' && isOutside(run.box, upright)
    ? { ...run, unseen: OUTSIDE.reason, suspicion: OUTSIDE }
    : run;

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
export const readPage = (
  pdfium: Pdfium,
  { document, page, number, links, hidden, fields, mayBeLayered }: OpenPage,
  limit: number,
): PageReading => {
  const { calls } = pdfium;
  const textPage = calls.FPDFText_LoadPage(page);
  try {
    const named = withKnownLetters(pdfium, { document, textPage }, readCharacters(pdfium, textPage, limit));
    const characters = withMissing(named);
    const drawing = readDrawing(pdfium, page, mayBeLayered);
    const { upright, ownTurns } = uprightPage(pdfium, page, characters);
    const area = upright.width * upright.height;
    const suspicions = suspect(characters, drawing);
    const rules = toRules(drawing.lines, upright);
    const divides = dividersOf(rules);
    const place = (run: FoundRun): FoundRun => placed(run, upright);
    const found = toRuns(characters, upright, suspicions, divides).map(place);
    // Watermarks are cut by the edges of the page.
    const slanted = slantedRuns(characters, upright, suspicions).filter((run) => !isOutside(run.box, upright));
    const stage = {
      page,
      upright,
      ownTurns,
      drawing,
      isOcr: isOcrLayer(characters, suspicions, drawing, area),
      known: new Set(characters.styleTable.map((style) => style.object)),
    };
    const seen = new Set(seenAfterAll(pdfium, [...found, ...slanted], stage));
    // A suspicion that proved wrong must not part a run.
    const settled =
      seen.size === 0 ? found : toRuns(characters, upright, without(suspicions, seen), divides).map(place);
    const texts = withoutShadows(settled);
    const filled = fields.map((field) => ({ ...field, isOff: isOutside(uprightBox(upright, field.box), upright) }));
    const drawn = drawing.marks.map((mark) => uprightBox(upright, mark));
    return {
      page: {
        kind: 'painted',
        number,
        width: upright.width,
        height: upright.height,
        runs: [
          ...texts.filter((run) => run.unseen === null).map(toTextRun),
          ...fieldRuns(
            filled.filter(({ isOff }) => !isOff),
            upright,
          ),
          ...listMarks(drawn, texts, rules),
        ],
        rules,
        links: links.map(({ target, box }) => ({ target, box: uprightBox(upright, box) })),
      },
      unseen: [
        ...[...texts, ...slanted.filter((run) => !seen.has(run))].flatMap(({ text, unseen }) =>
          unseen === null ? [] : [{ text, reason: unseen }],
        ),
        ...filled.flatMap(({ text, isOff }) => (isOff ? [{ text, reason: OUTSIDE.reason }] : [])),
        ...hidden.map((text) => ({ text, reason: 'remark' as const })),
      ],
      counts: countLetters(named),
      characters: calls.FPDFText_CountChars(textPage),
      hasPictures: drawing.images.length > 0 || drawing.paths > 0,
      scanned: isScan(drawing, area),
    };
  } finally {
    calls.FPDFText_ClosePage(textPage);
  }
};
