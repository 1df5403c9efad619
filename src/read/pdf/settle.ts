import type { Box } from '../../model/index.ts';
import type { Drawing } from './drawing.ts';
import { createPainter, type Painter, type Painting, placesIn } from './painting.ts';
import type { Pdfium } from './pdfium.ts';
import type { FoundRun } from './runs.ts';
import { MODE } from './text-style.ts';
import { type QuarterTurns, type Upright, union } from './upright.ts';
import { colorDistance, visibleDifference } from './visibility.ts';

/** Part of a run's box that must change with it for the run to be seen. */
const CHANGED_SHARE = 0.02;
/** Part of a box that must be marked for something to be seen in it. */
const MARKED_SHARE = 0.01;
/** Part of the box of letters that can't be painted which must differ from their colour. */
const CONTRASTING_SHARE = 0.5;
/** Part of the letters' shapes that must be marked, and how much more of them than of what is around them. */
const LETTERS_SHARE = 0.5;
const LETTERS_EXCESS = 0.3;
/** Runs nearer than this (points) are painted together. */
const NEAR = 24;
/** Beyond this many parts the page is painted as one. */
const MAX_PARTS = 12;
const OPAQUE = 255;
/** Red of a pixel under which it is part of a letter painted in black. */
const DARK = 128;
/** Pixels; larger images are never decoded for a painting (they may be made to exhaust memory). */
const LARGEST_PAINTED_IMAGE = 16_000_000;
/** Letters that PDFium paints only with an embedded font. Matches `客`; not `C`. */
const NEEDS_FONT = /[\u2e80-\u{3ffff}]/u;

/** How the page is painted, and what of it may be asked. */
export type Stage = {
  readonly page: number;
  readonly upright: Upright;
  readonly ownTurns: QuarterTurns;
  readonly drawing: Drawing;
  /** Whether text that is not painted is the OCR layer of a scan. */
  readonly isOcr: boolean;
  /** Text objects whose characters were read. PDFium leaves out those that repeat another at its place. */
  readonly known: ReadonlySet<number>;
};

type Part = { box: Box; readonly runs: FoundRun[] };

/** The runs in bands of the page, each to be painted at once. */
const toParts = (runs: readonly FoundRun[]): readonly Part[] => {
  const parts: Part[] = [];
  for (const run of runs.toSorted((one, other) => one.box.y - other.box.y)) {
    const last = parts.at(-1);
    const joins =
      last !== undefined && (run.box.y - (last.box.y + last.box.height) <= NEAR || parts.length >= MAX_PARTS);
    if (joins) {
      last.box = union(last.box, run.box);
      last.runs.push(run);
    } else parts.push({ box: run.box, runs: [run] });
  }
  return parts;
};

const objectsOf = (runs: readonly FoundRun[]): ReadonlySet<number> =>
  new Set(runs.flatMap((run) => run.styles.map((style) => style.object)));

const commonestOf = (colors: Uint32Array, places: readonly number[]): number => {
  const counts = new Map<number, number>();
  let commonest = 0;
  for (const place of places) {
    const color = colors[place] ?? 0;
    const count = (counts.get(color) ?? 0) + 1;
    counts.set(color, count);
    if (count > (counts.get(commonest) ?? 0)) commonest = color;
  }
  return commonest;
};

const shareOf = (places: readonly number[], isCounted: (place: number) => boolean): number =>
  places.length === 0 ? 0 : places.filter(isCounted).length / places.length;

/** Whether anything stands out in the box. */
const isMarked = ({ colors }: Painting, places: readonly number[], least: number): boolean => {
  const ground = commonestOf(colors, places);
  return shareOf(places, (place) => colorDistance(colors[place] ?? 0, ground) >= least) >= MARKED_SHARE;
};

const isPaintable = (run: FoundRun): boolean =>
  run.styles.every((style) => style.embedded) || !NEEDS_FONT.test(run.text);

/** Whether the ground of the run, as it is without it, differs from its colour nearly all over. */
const standsOut = (run: FoundRun, bare: Painting, places: readonly number[]): boolean => {
  const least = visibleDifference(run.size);
  const inks = new Set(run.styles.flatMap((style) => (style.color === null ? [] : [style.color])));
  const contrasts = (place: number): boolean =>
    [...inks].every((ink) => colorDistance(bare.colors[place] ?? 0, ink) >= least);
  return inks.size > 0 && shareOf(places, contrasts) >= CONTRASTING_SHARE;
};

/** Whether the run is seen, by the page painted with it and without it. */
const changes = (run: FoundRun, shown: Painting, bare: Painting, places: readonly number[]): boolean => {
  const least = visibleDifference(run.size);
  const isChanged = (place: number): boolean =>
    colorDistance(shown.colors[place] ?? 0, bare.colors[place] ?? 0) >= least;
  return shareOf(places, isChanged) >= CHANGED_SHARE;
};

/** Whether the page shows the letters of an unpainted run all the same; `letters` is a painting of them alone. */
const showsLetters = (run: FoundRun, shown: Painting, letters: Painting, places: readonly number[]): boolean => {
  const least = visibleDifference(run.size);
  const [inside, around]: [number[], number[]] = [[], []];
  for (const place of places) ((letters.colors[place] ?? 0) >> 16 < DARK ? inside : around).push(place);
  const ground = commonestOf(shown.colors, around);
  const isMark = (place: number): boolean => colorDistance(shown.colors[place] ?? 0, ground) >= least;
  const share = shareOf(inside, isMark);
  return share >= LETTERS_SHARE && share - shareOf(around, isMark) >= LETTERS_EXCESS;
};

/** Runs of recognized text that lie on something: a word of the scan. */
const seenWords = (painter: Painter, suspects: readonly FoundRun[]): readonly FoundRun[] =>
  toParts(suspects).flatMap(({ box, runs }) => {
    const shown = painter.paint(box);
    return runs.filter((run) => isMarked(shown, placesIn(shown, run.box, painter.scale), visibleDifference(run.size)));
  });

/**
 * Runs that change the page: it is painted without them and what repeats them, and with them where that doesn't tell.
 */
const changingRuns = (
  { calls }: Pdfium,
  painter: Painter,
  suspects: readonly FoundRun[],
  { drawing, known }: Stage,
): readonly FoundRun[] => {
  const repeats = [...drawing.texts.keys()].filter((object) => !known.has(object));
  const objects = new Set([...objectsOf(suspects), ...repeats]);
  for (const object of objects) calls.FPDFPageObj_SetIsActive(object, 0);
  const seen: FoundRun[] = [];
  const open = toParts(suspects).map(({ box, runs }) => {
    const bare = painter.paint(box);
    const unclear = runs.filter((run) => {
      const places = placesIn(bare, run.box, painter.scale);
      const isPossible = run.suspicion?.strength === 'possible';
      const isClear = run.unseen === 'same-color' && (isPossible || !isPaintable(run)) && standsOut(run, bare, places);
      if (isClear || (!isPaintable(run) && run.unseen !== 'same-color' && isPossible)) seen.push(run);
      return !isClear && isPaintable(run);
    });
    return { box, bare, unclear };
  });
  for (const object of objects) calls.FPDFPageObj_SetIsActive(object, 1);
  for (const { box, bare, unclear } of open) {
    if (unclear.length === 0) continue;
    const shown = painter.paint(box);
    seen.push(...unclear.filter((run) => changes(run, shown, bare, placesIn(shown, run.box, painter.scale))));
  }
  return seen;
};

/** Runs without ink whose letters the page shows: they are painted alone, in black, to know their shapes. */
const drawnRuns = (
  { calls }: Pdfium,
  painter: Painter,
  suspects: readonly FoundRun[],
  { page, drawing }: Stage,
): readonly FoundRun[] => {
  const parts = toParts(suspects).map((part) => ({ ...part, shown: painter.paint(part.box) }));
  const objects = objectsOf(suspects);
  const holders = new Set([...objects].map((object) => drawing.texts.get(object)?.holder ?? object));
  for (const object of objects) {
    calls.FPDFTextObj_SetTextRenderMode(object, MODE.fill);
    calls.FPDFPageObj_SetFillColor(object, 0, 0, 0, OPAQUE);
  }
  const others: number[] = [];
  const count = calls.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i += 1) {
    const object = calls.FPDFPage_GetObject(page, i);
    if (!holders.has(object)) others.push(object);
  }
  for (const object of others) calls.FPDFPageObj_SetIsActive(object, 0);
  const seen = parts.flatMap(({ box, runs, shown }) => {
    const letters = painter.paint(box);
    return runs.filter((run) => showsLetters(run, shown, letters, placesIn(shown, run.box, painter.scale)));
  });
  for (const object of others) calls.FPDFPageObj_SetIsActive(object, 1);
  return seen;
};

/**
 * The suspicious ones among the runs that are seen all the same, by painting the page where there are any.
 *
 * Where the page holds an image too large to decode, only what geometry knows is unseen.
 */
export const seenAfterAll = (pdfium: Pdfium, runs: readonly FoundRun[], stage: Stage): readonly FoundRun[] => {
  const suspects = runs.filter((run) => run.suspicion !== null && run.suspicion.strength !== 'certain');
  if (suspects.length === 0) return [];
  const isUnpainted = (run: FoundRun): boolean => run.suspicion?.strength === 'letters';
  const isWord = (run: FoundRun): boolean => stage.isOcr && (isUnpainted(run) || run.unseen === 'covered');
  if (stage.drawing.largestImage > LARGEST_PAINTED_IMAGE)
    return suspects.filter((run) => isWord(run) || run.suspicion?.strength === 'possible');
  const painter = createPainter(pdfium, stage.page, stage.upright, stage.ownTurns);
  const doubtful = suspects.filter((run) => !isUnpainted(run) && !isWord(run));
  const unpainted = suspects.filter((run) => isUnpainted(run) && !isWord(run));
  return [
    ...seenWords(painter, suspects.filter(isWord)),
    ...(doubtful.length > 0 ? changingRuns(pdfium, painter, doubtful, stage) : []),
    ...(unpainted.length > 0 ? drawnRuns(pdfium, painter, unpainted, stage) : []),
  ];
};
