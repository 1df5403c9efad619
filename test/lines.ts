import type { Line, Section, SectionKind } from '../src/model/index.ts';

/** A list mark at the start of a test line. Matches `• `; not `2020`. */
const MARK = /^\s*([•●·▪-])\s+/u;

/** Lines of one region as layout would give them: two spaces or more, or a tab, set cells apart; `• ` is a list mark. */
export const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row, index): Line => {
      const bullet = MARK.exec(row)?.[1] ?? null;
      const body = row.replace(MARK, '').trim();
      const cells = body
        .split(/\s{2,}|\t/u)
        .map((cell, place) => ({ text: cell, x: place * 100, right: place * 100 + 80 }));
      return {
        page: 1,
        number: index + 1,
        text: cells.map((cell) => cell.text).join('  '),
        cells,
        region: 1,
        x: 0,
        y: index * 20,
        right: 500,
        size: 10.5,
        bold: false,
        heading: 0,
        bullet,
        tableRow: false,
        gapAbove: false,
        continues: false,
      };
    });

/** A section of such lines. */
export const sectionOf = (kind: SectionKind, text: string): Section => ({ kind, title: null, lines: linesOf(text) });
