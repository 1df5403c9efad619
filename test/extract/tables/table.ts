import { readFileSync } from 'node:fs';

/** A row of a table: the text, what is expected of it, the heading it stands under and its line in the file. */
export type Row = { readonly text: string; readonly expected: string; readonly heading: string; readonly at: number };

/**
 * The rows of `test/extract/tables/NAME`, in order.
 *
 * `text ⇒ expected` is a row, `# …` a remark, `## …` a heading, an empty line nothing. `↵` in the text stands for a new
 * line, `⇥` for the edge of a cell.
 */
export const readTable = (name: string): readonly Row[] => {
  let heading = '';
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line, index): readonly Row[] => {
      if (line.startsWith('## ')) heading = line.slice(3).trim();
      if (line.trim() === '' || line.startsWith('#')) return [];
      const [text, expected, ...more] = line.split('⇒').map((cell) => cell.trim());
      if (!text || !expected || more.length > 0) throw new Error(`${name}:${index + 1} is no row: ${line}`);
      return [{ text: text.replace(/ ?↵ ?/gu, '\n').replaceAll('⇥', '\t'), expected, heading, at: index + 1 }];
    });
};
