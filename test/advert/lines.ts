import type { Line } from '../../src/model/index.ts';

/** Lines of a plain text; two or more spaces set cells apart, a leading `- ` is a list mark, `# ` a heading. */
export const linesOf = (text: string): readonly Line[] =>
  text.split('\n').map((raw, index) => {
    const bullet = raw.startsWith('- ') ? '-' : null;
    const shown = bullet === null ? raw : raw.slice(2);
    const cells = shown.split(/\s{2,}/u).map((cell) => ({ text: cell, x: 0, right: 0 }));
    return {
      page: 1,
      number: index + 1,
      text: shown,
      cells,
      region: 0,
      x: 0,
      y: 0,
      right: 0,
      size: 0,
      bold: false,
      heading: 0,
      bullet,
      tableRow: false,
      gapAbove: false,
      continues: false,
    };
  });
