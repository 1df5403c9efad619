import type { Line } from '../model/index.ts';
import { foldWithOffsets, type Vocabulary } from '../vocabulary/index.ts';
import { findDateRanges } from './dates.ts';

/** What a clause head needs to be told from a sentence that begins with dates. */
export type ClauseTest = { readonly sure: (line: Line) => boolean };

/** Between clauses, but not inside brackets. Matches `，`; not `、`. */
const CLAUSE_END = /[，,；;。]\s*(?![^(（]{0,40}[)）])/u;
/** How many clauses behind the dates may name the entry. */
const HEAD_CLAUSES = 3;
/** A clause of a head is no longer, in UTF-16 units. */
const CLAUSE_LENGTH = 30;
/** What leads to an employer or a school in prose. Matches `任` in `任甲公司会计`; not `主任`. */
const LEAD = /^(?:任职于|就职于|供职于|受雇于|毕业于|就读于|考入|入职|加入|[任在于])(?=.{4})/u;

/**
 * `2021.05-2026.06 甲快修，客服调度，接单派单，…` as its head, with the clauses as cells, and its duties as a line of
 * their own. Any other line stays as it is. The dates must begin the line, and the head must be sure.
 */
export const splitClauseHead = (line: Line, vocabulary: Vocabulary, { sure }: ClauseTest): readonly Line[] => {
  const folded = foldWithOffsets(line.text);
  const period = findDateRanges(folded.text, vocabulary)[0];
  if (!period?.period || !/^[^\p{L}\p{N}]{0,3}$/u.test(folded.text.slice(0, period.start))) return [line];
  const from = (folded.at[period.end - 1] ?? 0) + 1;
  const clauses = line.text
    .slice(from)
    .replace(/^[\s，,：:]+/u, '')
    .split(CLAUSE_END)
    .filter((clause) => clause !== '');
  if (clauses.length < 2) return [line];
  const dates = { text: line.text.slice(0, from), x: line.x, right: line.right };
  for (let count = 1; count <= Math.min(HEAD_CLAUSES, clauses.length - 1); count += 1) {
    const named = clauses.slice(0, count).map((clause, index) => (index === 0 ? clause.replace(LEAD, '') : clause));
    if (named.some((clause) => clause.length > CLAUSE_LENGTH)) break;
    const cells = [dates, ...named.map((text) => ({ ...dates, text }))];
    const head: Line = { ...line, cells, text: cells.map(({ text }) => text).join('  ') };
    if (!sure(head)) continue;
    const last = clauses[count - 1] ?? '';
    const rest = line.text.slice(line.text.indexOf(last, from) + last.length).replace(/^[，,；;。\s]+/u, '');
    return rest === ''
      ? [head]
      : [head, { ...line, text: rest, cells: [{ ...dates, text: rest }], bullet: null, continues: false }];
  }
  return [line];
};
