import type { CertificateTerms } from './terms.ts';

/** Ends a sentence or a cell. Matches `;`; not `,`. */
export const HARD = /[。;|!?！？•●○◆◇■□▪▫◦\n]/u;
/** Ends a clause or an item of a list. Matches `、`; not `(`. */
export const SOFT = /[,、，]/u;
/** Signs that say nothing. Matches `:`; not `客`. */
const SIGNS = /[\s\0()[\]【】{}:：,、.·=≥>+\-—/~"'《》*★☆✓√]/gu;

/** The text with each span's units blanked, so that places stay. */
export const blank = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string => {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + '\0'.repeat(end - start) + out.slice(end);
  return out;
};

/** Whether only words such as 成绩 and signs stand in `gap`. */
export const isFiller = (gap: string, terms: CertificateTerms): boolean =>
  gap.replace(SIGNS, ' ').replace(terms.fillers, '').trim() === '';

/** Where a clause that goes on from `from` ends: at a hard stop, at `limit`, or at a soft stop outside parentheses. */
export const clauseEnd = (text: string, from: number, limit: number): number => {
  let depth = 0;
  for (let i = from; i < limit; i += 1) {
    const unit = text.charAt(i);
    if (unit === '(' || unit === '[') depth += 1;
    else if (unit === ')' || unit === ']') depth = Math.max(0, depth - 1);
    else if (HARD.test(unit) && depth === 0) return i;
    else if (SOFT.test(unit) && depth === 0) return i;
  }
  return limit;
};

/** Where the clause that holds `position` begins. `、` only parts the items of a list. */
export const clauseStart = (text: string, position: number): number => {
  for (let i = position - 1; i >= 0; i -= 1) {
    const unit = text.charAt(i);
    if (HARD.test(unit) || unit === ',') return i + 1;
  }
  return 0;
};

/** Where the sentence or cell that goes on from `from` ends, at the latest at `limit`. */
export const hardEnd = (text: string, from: number, limit: number): number => {
  for (let i = from; i < limit; i += 1) if (HARD.test(text.charAt(i))) return i;
  return limit;
};
