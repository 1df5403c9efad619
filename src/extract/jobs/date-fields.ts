import type { Line } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { jobLabels } from './labels.ts';

/** A field of a form. Matches `Date Joined  :  Mar 2018`, `Industry: Retail`; not `Mar 2018`. */
const FIELD = /^([\p{L}\s/&]{2,24}?)\s*[:：]\s*(\S.{2,80})$/u;
/** No date is longer, in UTF-16 units. */
const LONGEST_DATE = 24;

type FormField = { readonly kind: string | undefined; readonly value: string };

/** The field that a line is, with what its label is of; null for any other line. */
const fieldOf = ({ text }: Line, vocabulary: Vocabulary): FormField | null => {
  const [, label, value] = FIELD.exec(text) ?? [];
  if (label === undefined || value === undefined) return null;
  return { kind: jobLabels(vocabulary).kindOf(fold(label).replace(/\s/gu, '')), value };
};

/**
 * The lines with start and end of a post as one period where a form has a field for each: `Date Joined: Mar 2018` over
 * `Date Left: Present`. Fields that name no part of the head (`Industry: Retail`) go below the dates.
 */
export const joinDateFields = (lines: readonly Line[], vocabulary: Vocabulary): readonly Line[] => {
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    const end = fieldOf(line, vocabulary);
    const start = end?.kind === 'end' && previous !== undefined ? fieldOf(previous, vocabulary) : null;
    const isPeriod = start?.kind === 'start' && start.value.length <= LONGEST_DATE;
    if (previous === undefined || end === null || !isPeriod || end.value.length > LONGEST_DATE) {
      joined.push(line);
      continue;
    }
    const text = `${start.value} - ${end.value}`;
    joined.pop();
    let head = joined.length;
    while (head > 0 && fieldOf(joined[head - 1] as Line, vocabulary)?.kind === 'other') head -= 1;
    joined.splice(head, 0, { ...previous, text, cells: [{ text, x: previous.x, right: previous.right }] });
  }
  return joined;
};
