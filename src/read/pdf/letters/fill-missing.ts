import type { Box, PaintedPage, TextRun } from '../../../model/index.ts';
import { MISSING } from './missing-letters.ts';

/** Costs of an alignment: another letter, a letter too many or too few; any letter may stand for a missing one. */
const OTHER = 1;
const GAP = 1;
const MISSED = 0.1;
const SPACE = /\s+/gu;
/** Cells of an alignment's table. */
const MOST_CELLS = 400_000;
/** Share of the known letters that the recognizer must have read alike for its others to be believed. */
const LEAST_ALIKE = 0.7;
/** Part of the lower of two runs that must lie beside the other for them to be on one line. */
const BESIDE = 0.5;
/** Part of its height by which a reading of the same page may differ. */
const SAME_HEIGHT = 0.05;

const costOf = (known: string, read: string): number => {
  if (known === MISSING) return MISSED;
  return known.toLowerCase() === read.toLowerCase() ? 0 : OTHER;
};

/** For each letter of `known` the place of its partner in `read`, -1 for none, at the least cost. */
const align = (known: readonly string[], read: readonly string[]): readonly number[] => {
  const [rows, columns] = [known.length + 1, read.length + 1];
  const costs = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (row === 0 || column === 0) {
        costs[at] = GAP * (row + column);
        continue;
      }
      const both = (costs[at - columns - 1] ?? 0) + costOf(known[row - 1] ?? '', read[column - 1] ?? '');
      costs[at] = Math.min(both, (costs[at - columns] ?? 0) + GAP, (costs[at - 1] ?? 0) + GAP);
    }
  }
  const partners = new Array<number>(known.length).fill(-1);
  for (let [row, column] = [known.length, read.length]; row > 0 && column > 0; ) {
    const at = row * columns + column;
    const cost = costs[at] ?? 0;
    // Floats of 32 bits: the sums are compared with what they were stored as.
    const both = Math.fround((costs[at - columns - 1] ?? 0) + costOf(known[row - 1] ?? '', read[column - 1] ?? ''));
    if (cost === both) {
      partners[row - 1] = column - 1;
      row -= 1;
      column -= 1;
    } else if (cost === Math.fround((costs[at - columns] ?? 0) + GAP)) row -= 1;
    else column -= 1;
  }
  return partners;
};

/** Where the missing letters stand that are next to each other: the first, and what comes after the last. */
const groupsOf = (letters: readonly string[]): readonly (readonly [number, number])[] => {
  const groups: [number, number][] = [];
  letters.forEach((letter, i) => {
    const last = groups.at(-1);
    if (letter !== MISSING) return;
    if (last?.[1] === i) last[1] = i + 1;
    else groups.push([i, i + 1]);
  });
  return groups;
};

/** The text with the letters that a reading of the same line has in the places of its missing ones. */
export const fillText = (text: string, read: string): string => {
  const known = [...text];
  const places = known.flatMap((letter, place) => (letter.trim() === '' ? [] : [place]));
  const bare = places.map((place) => known[place] ?? '');
  const letters = [...read.replace(SPACE, '')];
  if (bare.length * letters.length > MOST_CELLS) return text;
  const partners = align(bare, letters);
  const named = bare.filter((letter) => letter !== MISSING).length;
  const alike = bare.filter(
    (letter, i) => letter !== MISSING && costOf(letter, letters[partners[i] ?? -1] ?? '') === 0,
  ).length;
  const sameLength = named > 0 || letters.length === bare.length;
  if (!sameLength || alike < LEAST_ALIKE * named) return text;
  for (const [from, to] of groupsOf(bare)) {
    const partner = partners[from] ?? -1;
    const group = letters.slice(partner, partner + to - from);
    // Half a number is a wrong one, and letters beyond 16 bits would move what comes after.
    const isWhole =
      partner >= 0 && partners[to - 1] === partner + to - from - 1 && group.every(({ length }) => length === 1);
    if (isWhole) for (const [i, letter] of group.entries()) known[places[from + i] ?? 0] = letter;
  }
  return known.join('');
};

/** The runs that stand on the line of a box, from left to right. */
const levelWith = ({ y, height }: Box, runs: readonly TextRun[]): readonly TextRun[] =>
  runs
    .filter(
      ({ box }) =>
        Math.min(y + height, box.y + box.height) - Math.max(y, box.y) > BESIDE * Math.min(height, box.height),
    )
    .toSorted((one, other) => one.box.x - other.box.x);

const joined = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** The page with those missing letters that a reading of its picture has, line by line. */
export const fillMissing = (page: PaintedPage, reading: PaintedPage): PaintedPage => {
  const scale = reading.width / Math.max(1, page.width);
  // The recognizer turned the page: its lines are not those of the text.
  if (Math.abs(reading.height - page.height * scale) > SAME_HEIGHT * reading.height) return page;
  const fill = (run: TextRun): TextRun => {
    if (!run.text.includes(MISSING)) return run;
    const line = levelWith(run.box, page.runs);
    const { x, y, width, height } = run.box;
    const box = { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
    const text = fillText(joined(line), joined(levelWith(box, reading.runs)));
    const from = joined(line.slice(0, line.indexOf(run))).length;
    return { ...run, text: text.slice(from, from + run.text.length) };
  };
  return { ...page, runs: page.runs.map(fill) };
};
