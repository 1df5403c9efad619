/** Pixels of a cell's side: bands are larger than strokes, so they are looked for on cells. */
const CELL = 4;
/** Mean grey (of 255) under which a cell is dark. */
const DARK = 128;
const WHITE = 255;
/** Cells of the smallest band, 160 by 28 pixels: a title of one line. Letters that touch are smaller. */
const LEAST_COLUMNS = 40;
const LEAST_ROWS = 7;
/** Share of its rectangle that a band darkens, in spite of the letters on it; frames and rules darken a few per cent. */
const LEAST_SHARE = 0.5;

type Grid = { readonly dark: Uint8Array; readonly columns: number; readonly rows: number };

/** A connected dark area: its rectangle in cells (ends not included) and how many cells of it are dark. */
type Area = { left: number; top: number; right: number; bottom: number; count: number };

const darkCells = (gray: Uint8Array, width: number, height: number): Grid => {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const dark = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      let count = 0;
      for (let y = row * CELL; y < Math.min(height, (row + 1) * CELL); y += 1) {
        for (let x = column * CELL; x < Math.min(width, (column + 1) * CELL); x += 1) {
          sum += gray[y * width + x] ?? 0;
          count += 1;
        }
      }
      dark[row * columns + column] = sum < DARK * count ? 1 : 0;
    }
  }
  return { dark, columns, rows };
};

/** Takes the area that the cell is part of out of the grid. */
const takeArea = ({ dark, columns, rows }: Grid, first: number): Area => {
  const area = { left: columns, top: rows, right: 0, bottom: 0, count: 0 };
  const waiting = [first];
  dark[first] = 0;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column + 1);
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row + 1);
    area.count += 1;
    const neighbours = [
      column > 0 ? cell - 1 : -1,
      column + 1 < columns ? cell + 1 : -1,
      cell - columns,
      row + 1 < rows ? cell + columns : -1,
    ];
    for (const neighbour of neighbours) {
      if (neighbour < 0 || dark[neighbour] !== 1) continue;
      dark[neighbour] = 0;
      waiting.push(neighbour);
    }
  }
  return area;
};

const isBand = ({ left, top, right, bottom, count }: Area): boolean =>
  right - left >= LEAST_COLUMNS && bottom - top >= LEAST_ROWS && count >= LEAST_SHARE * (right - left) * (bottom - top);

/** Paints the rectangle anew: its commonest grey becomes white, what is lighter the darker. */
const lighten = (gray: Uint8Array, width: number, height: number, { left, top, right, bottom }: Area): void => {
  const [endX, endY] = [Math.min(width, right * CELL), Math.min(height, bottom * CELL)];
  const counts = new Uint32Array(WHITE + 1);
  for (let y = top * CELL; y < endY; y += 1) {
    for (let x = left * CELL; x < endX; x += 1) {
      const value = gray[y * width + x] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const ground = Math.min(DARK, counts.indexOf(Math.max(...counts)));
  for (let y = top * CELL; y < endY; y += 1) {
    for (let x = left * CELL; x < endX; x += 1) {
      const above = Math.max(0, (gray[y * width + x] ?? 0) - ground);
      gray[y * width + x] = WHITE - (above * WHITE) / (WHITE - ground);
    }
  }
};

/**
 * Turns dark bands of the picture white, in place, and white letters on them (names, headings, side bars) dark: the
 * recognizer takes a dark area for a picture and passes over it.
 */
export const lightenBands = (gray: Uint8Array, width: number, height: number): void => {
  const grid = darkCells(gray, width, height);
  for (let cell = 0; cell < grid.dark.length; cell += 1) {
    if (grid.dark[cell] !== 1) continue;
    const area = takeArea(grid, cell);
    if (isBand(area)) lighten(gray, width, height, area);
  }
};
