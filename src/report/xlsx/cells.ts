import type { Outcome, RequirementStatus } from '../../model/index.ts';
import { guardCell } from '../csv.ts';

/** A cell: its value with its true type, and how it looks. */
export type Cell = {
  readonly value: string | number;
  readonly type: 'text' | 'number';
  /** A number format of Excel; the general one unless told. */
  readonly format?: string;
  /** `#RRGGBB` of the ground. */
  readonly ground?: string;
  readonly bold?: boolean;
  /** Whether a long text goes on in the next line of the cell. */
  readonly wraps?: boolean;
};

/** What Excel holds in a cell at most, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** What Excel takes for the code of a character. Matches the mark before `x003D_`; not `_x_`. */
const CHARACTER_CODE = /_(?=x[\dA-Fa-f]{4}_)/gu;

/** Names that every object has, by which the library would find no text of its own: `constructor`, `__proto__`. */
const keptApart = (text: string): string => (text in {} ? `${text} ` : text);

/** A text of a document, guarded as in CSV, so that both formats hold the same. */
export const textCell = (text: string, look: Partial<Cell> = {}): Cell => ({
  value: keptApart(guardCell(text).replace(CHARACTER_CODE, '_x005F_').slice(0, LONGEST_TEXT)),
  type: 'text',
  ...look,
});

export const numberCell = (value: number, look: Partial<Cell> = {}): Cell => ({ value, type: 'number', ...look });

/** A number where there is one, else an empty cell. */
export const numberOrEmpty = (value: number | null, look: Partial<Cell> = {}): Cell | null =>
  value === null ? null : numberCell(value, look);

export const POINTS = '0.0';

/** Grounds of outcomes and of what a requirement is: light enough to read black text on, also in print. */
export const OUTCOME_GROUND: Readonly<Record<Outcome, string>> = {
  qualified: '#D8F0DC',
  review: '#FFF0C2',
  rejected: '#F9D7D5',
};
export const STATUS_GROUND: Readonly<Record<RequirementStatus, string>> = {
  met: OUTCOME_GROUND.qualified,
  unproven: OUTCOME_GROUND.review,
  failed: OUTCOME_GROUND.rejected,
};

/** Greens from nothing to full credit. */
const CREDIT_GROUNDS = ['#FFFFFF', '#EDF7EF', '#D8F0DC', '#BFE5C6', '#A3D9AD'] as const;

/** The ground of points: the greener, the nearer to full credit. */
export const creditGround = (credit: number): string =>
  CREDIT_GROUNDS[Math.min(CREDIT_GROUNDS.length - 1, Math.floor(credit * CREDIT_GROUNDS.length))] ?? '#FFFFFF';
