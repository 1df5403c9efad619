import type { Cell, Line } from '../model/index.ts';
import { everyMatch } from '../vocabulary/index.ts';
import { textOf } from './draft.ts';

/** Marks of forms before or behind a choice. Matches `☐`, `□`, `☑`, `■`, `√`; not `●`, `○`, which are list marks. */
const MARK = /[☐□◻▢❏❑⬜☑☒✅■√✓✔]/gu;
const UNTICKED: ReadonlySet<string> = new Set('☐□◻▢❏❑⬜');
/** Marks that nothing but a form has. Matches `☑`; not `■`, which is a list mark as well. */
const FORM_TICK = /[☑☒✅]/u;
/** A box of a form that stands for itself before its choice. Matches `☐`; not `□`, a list mark. */
const FORM_BOX = '☐';
/** What comes after a choice and is none: the next label. Matches ` 出生年月：`; not ` 本科`. */
const NEXT_LABEL = /\s+[^\s:：]{1,10}[:：]/u;
/** The label before the first choice. Matches `性别：` of `性别：男`; not `男`. */
const LABEL = /^[^:：]{0,12}[:：]/u;
const SPACES = /\s{2,}/gu;

/** The text of a choice, and what stands behind it that is no part of it. */
const splitChoice = (text: string): readonly [string, string] => {
  const next = NEXT_LABEL.exec(text);
  return next === null ? [text, ''] : [text.slice(0, next.index), text.slice(next.index)];
};

/** The parts of a text with marks before the choices: what is ticked. */
const tickedAfterMarks = (text: string, marks: readonly RegExpExecArray[]): string => {
  let kept = text.slice(0, marks[0]?.index ?? 0);
  marks.forEach((mark, at) => {
    const [choice, rest] = splitChoice(text.slice(mark.index + mark[0].length, marks[at + 1]?.index));
    kept += UNTICKED.has(mark[0]) ? ` ${rest}` : ` ${choice}${rest}`;
  });
  return kept;
};

/** The same with the marks behind the choices. */
const tickedBeforeMarks = (text: string, marks: readonly RegExpExecArray[]): string => {
  const label = LABEL.exec(text)?.[0] ?? '';
  let kept = label;
  let from = label.length;
  for (const mark of marks) {
    if (!UNTICKED.has(mark[0])) kept += ` ${text.slice(from, mark.index)}`;
    from = mark.index + mark[0].length;
  }
  return kept + text.slice(from);
};

/** Whether a text holds choices of both kinds: marks that are all ticked, or none, may be those of a list. */
const hasChoices = (text: string): boolean => {
  const marks = text.match(MARK) ?? [];
  const unticked = marks.filter((mark) => UNTICKED.has(mark)).length;
  return unticked > 0 && unticked < marks.length;
};

/** The text with those of its choices that are ticked: `性别：□男 ■女` is `性别： 女`. */
const tickedText = (text: string): string => {
  const marks = everyMatch(text, MARK);
  if (marks.length === 0) return text;
  const first = text.slice(0, marks[0]?.index).replace(LABEL, '').trim();
  const last = text.slice((marks.at(-1)?.index ?? 0) + 1).trim();
  const kept = first !== '' && last === '' ? tickedBeforeMarks(text, marks) : tickedAfterMarks(text, marks);
  return kept.replace(SPACES, ' ').trim();
};

/** The list mark of the line where it is that of its first choice, else nothing. */
const markOf = ({ bullet }: Line): string => (bullet?.match(MARK)?.length === 1 ? bullet : '');

const tickedLine = (line: Line): Line => {
  const mark = markOf(line);
  if (!hasChoices(mark + line.text)) return line;
  const cells = line.cells.flatMap((cell, at): Cell[] => {
    const text = tickedText(at === 0 ? mark + cell.text : cell.text);
    return text === '' ? [] : [{ ...cell, text }];
  });
  return { ...line, bullet: mark === '' ? line.bullet : null, cells, text: textOf(cells) };
};

/**
 * The lines of a document without the choices of its forms that are not ticked.
 *
 * Choices stand in one cell; a line of its own with `☐` before it is one where the document ticks others.
 */
export const tickedLines = (lines: readonly Line[]): readonly Line[] => {
  const ticks = lines.some(({ text, bullet }) => FORM_TICK.test(text) || FORM_TICK.test(bullet ?? ''));
  return lines.flatMap((line): Line[] => {
    if (ticks && line.bullet === FORM_BOX && !hasChoices(line.bullet + line.text)) return [];
    const ticked = tickedLine(line);
    return ticked.cells.length === 0 ? [] : [ticked];
  });
};
