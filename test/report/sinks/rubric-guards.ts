import { expect } from 'vitest';
import { type Guard, xmlGuard } from './guards.ts';

const STEERS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;
/** Tags of ours in a comment. Matches `<details>`, `<!-- screener rubric diff -->`; not `<img src=x>`. */
const OWN_TAG = /^<(?:\/?(?:details(?: open)?|summary|sub)>|!-- screener [a-z -]+-->)/u;
/** A link or picture. Matches `](http`; not `\\](`. */
const LINK = /(?<!\\)\]\(/u;
const CELL_END = /(?<!\\)\|/gu;

/** A comment in Markdown: its tables keep their columns, and it holds no tag or link of others. */
const markdownGuard: Guard = (output) => {
  let columns = 0;
  for (const line of output.slice(0, -1).split('\n')) {
    expect(line).not.toMatch(STEERS);
    expect(line).not.toMatch(LINK);
    for (const { index } of line.matchAll(/(?<!\\)</gu)) expect(line.slice(index)).toMatch(OWN_TAG);
    const cells = line.startsWith('|') ? (line.match(CELL_END)?.length ?? 0) : 0;
    if (columns > 0 && cells > 0) expect(cells).toBe(columns);
    columns = cells;
  }
};

/** Annotations are commands of a line each, with all of a text in them. */
const annotationGuard: Guard = (output) => {
  for (const line of output.split('\n').slice(0, -1)) expect(line).toMatch(/^::(?:error|warning) file=[^\p{Cc}]*$/u);
};

/** Guards of formats that are about rubrics, by the name of the format. */
export const RUBRIC_GUARDS: Readonly<Record<string, Guard>> = {
  markdown: markdownGuard,
  github: annotationGuard,
  junit: xmlGuard(new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out'])),
};
