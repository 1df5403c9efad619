import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { htmlGuard } from './html-guard.ts';

/** What a text must be so that it can't do more than be read, by the ending of the files that hold such texts. */
export type Guard = (output: string, rows: number) => void;

/** Steers a terminal, reorders or hides. Matches U+001B, U+202E, U+E0041; not a line feed. */
export const STEERS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;
/** Starts a command in a build's log. Matches `  ::error::x`, `a ##[group]`; not `a::b`. */
const COMMANDS = /^\s*::[a-z-]+(?:\s[^:]*)?::|##[a-z]*\[/mu;
const MARKS_IN_A_PILE = /\p{M}{5}/u;

const linesOf = (output: string): readonly string[] => {
  expect(output.endsWith('\n')).toBe(true);
  return output.slice(0, -1).split('\n');
};

/** Text for a terminal: nothing but what it shows. */
export const textGuard: Guard = (output) => {
  for (const line of linesOf(output)) expect(line).not.toMatch(STEERS);
  expect(output).not.toMatch(COMMANDS);
  expect(output).not.toMatch(MARKS_IN_A_PILE);
};

/** Rows of cells, read as RFC 4180 says; a cell that was not quoted is a number or a word of ours. */
const cellsOf = (csv: string): readonly (readonly { readonly text: string; readonly quoted: boolean }[])[] => {
  const rows: { text: string; quoted: boolean }[][] = [[]];
  let at = 0;
  while (at < csv.length) {
    const quoted = csv[at] === '"';
    let text = '';
    if (quoted) {
      at += 1;
      while (csv[at] !== '"' || csv[at + 1] === '"') {
        if (at >= csv.length) throw new Error('a quote is open');
        text += csv[at];
        at += csv[at] === '"' ? 2 : 1;
      }
      at += 1;
    } else while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') text += csv[at++];
    rows.at(-1)?.push({ text, quoted });
    if (csv.startsWith('\r\n', at)) {
      at += 2;
      if (at < csv.length) rows.push([]);
    } else if (at < csv.length) {
      expect(csv[at]).toBe(',');
      at += 1;
    }
  }
  return rows;
};

/** Matches what a spreadsheet would work out; not `'=1`. */
export const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]/u;

const csvGuard: Guard = (output, rows) => {
  expect(output.startsWith('\ufeff')).toBe(true);
  const cells = cellsOf(output.slice(1));
  expect(cells.length).toBe(rows + 1);
  for (const row of cells) {
    expect(row.length).toBe(cells[0]?.length);
    for (const { text, quoted } of row) {
      expect(text).not.toMatch(STEERS);
      expect(text).not.toMatch(FORMULA);
      if (!quoted) expect(text).toMatch(/^[\w.:-]*$/u);
    }
  }
};

/** Matches what JSON may hold raw and should not; not a line feed, which indents. */
const RAW = /[\u007f-\u009f\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const jsonGuard: Guard = (output) => {
  JSON.parse(output);
  expect(output).not.toMatch(RAW);
};

const ndjsonGuard: Guard = (output, rows) => {
  const lines = linesOf(output);
  expect(lines.length).toBe(rows);
  for (const line of lines) jsonGuard(line, 1);
};

/** Well-formed XML whose elements are those that we write. */
export const xmlGuard =
  (elements: ReadonlySet<string>): Guard =>
  (output) => {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => expect(elements).toContain(name));
    parser.on('text', (text) => expect(text.replaceAll('\n', '')).not.toMatch(STEERS));
    parser.write(output).close();
  };

/** A mark of Markdown that is only text. Matches `\\*`. */
const ESCAPED = /\\[!-/:-@[-`{-~]/gu;
/** Markup of our own. Matches `**`, `<br>`, `  > `, `  - `, `- `, `## `, `| --- |`. */
const OWN_MARKUP = /\*\*|<br>|^ {2}>|^ {2}- |^[-#]{1,3} |^\|[ |:-]+\|$/gmu;
/** What Markdown would take for markup. Matches `<`, `[`; not `-`. */
const MARKUP = /[\\`*_{}[\]<>~#&$!]|^\s*(?:[-+] |\d{1,9}[.)] |=+$|-{3})/mu;

/** Markdown: beside our own markup every text is only text. */
const markdownGuard: Guard = (output) => {
  textGuard(output, 0);
  expect(output.replace(ESCAPED, 'x').replace(OWN_MARKUP, '')).not.toMatch(MARKUP);
};

/** Guards by the ending of the files of a format. A new ending needs one. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  txt: textGuard,
  csv: csvGuard,
  json: jsonGuard,
  ndjson: ndjsonGuard,
  html: htmlGuard,
  md: markdownGuard,
  jsonresume: ndjsonGuard,
  xml: xmlGuard(new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'skipped', 'system-out'])),
};
