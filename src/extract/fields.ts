import type { Line, Section, SectionKind } from '../model/index.ts';
import {
  createMatcher,
  type Matcher,
  oncePer,
  originalSlice,
  type PeopleWords,
  recordTerms,
  type Vocabulary,
} from '../vocabulary/index.ts';
import { compact } from './statements.ts';

export type FieldKind = keyof PeopleWords['labels'];

/** A labelled value (`期望城市：上海`), as the page prints it. */
export type Field = {
  readonly kind: FieldKind;
  readonly value: string;
  readonly line: Line;
  readonly section: SectionKind;
};

/** May stand before a label. Matches `|`; not `客`. */
const PART = /[|/·•,;)\]>}{"。]/u;
/** Longest value, in UTF-16 units. */
const LONGEST = 120;

const labelMatcher = oncePer((vocabulary: Vocabulary): Matcher => {
  const terms = recordTerms(vocabulary.data.people.labels).map(({ id, form }) => ({ id, form: compact(form).text }));
  const matcher = createMatcher(terms);
  return matcher;
});

type Piece = { readonly kind: FieldKind; readonly value: string; readonly start: number; readonly colon: boolean };

/** The labels of a cell with what follows each; a label stands at the start of the cell or of a part, before a colon or alone. */
const piecesOf = (text: string, vocabulary: Vocabulary): readonly Piece[] => {
  const folded = compact(text);
  const found: { kind: FieldKind; start: number; end: number; colon: boolean }[] = [];
  for (const match of labelMatcher(vocabulary)(folded.text)) {
    const last = found.at(-1);
    if (last && match.start < last.end) continue;
    const before = folded.text.charAt(match.start - 1);
    const starts = match.start === 0 || folded.broken.has(match.start) || before === ' ' || PART.test(before);
    const after = folded.text.charAt(match.end);
    const colon = after === ':' || (after === ' ' && folded.text.charAt(match.end + 1) === ':');
    const alone = match.start === 0 && (match.end === folded.text.length || folded.broken.has(match.end));
    if (!starts || !(colon || alone)) continue;
    found.push({
      kind: match.id as FieldKind,
      start: match.start,
      end: match.end + (colon ? (after === ':' ? 1 : 2) : 0),
      colon,
    });
  }
  return found.map(({ kind, start, end, colon }, index) => {
    const to = found[index + 1]?.start ?? folded.text.length;
    return {
      kind,
      start,
      colon,
      value:
        to > end
          ? originalSlice(text, folded, end, to)
              .slice(0, LONGEST)
              .replace(/[|/,;，；、\s]+$/u, '')
          : '',
    };
  });
};

/** A value that stands on the line after its label may begin with the label's colon. Matches `： 张`; not `张`. */
const LEADING_COLON = /^\s*[:：]\s*/u;

/** Every labelled value of the sections, in reading order; a value may stand in the next cell or the next line. */
export const toFields = (sections: readonly Section[], vocabulary: Vocabulary): readonly Field[] =>
  fieldsIn(vocabulary)(sections);

/** Read once for a résumé: contact data and wishes both ask. */
const fieldsIn = oncePer((vocabulary: Vocabulary) =>
  oncePer((sections: readonly Section[]) => readFields(sections, vocabulary)),
);

const readFields = (sections: readonly Section[], vocabulary: Vocabulary): readonly Field[] =>
  sections.flatMap((section) => {
    const fields: Field[] = [];
    const cells = section.lines.flatMap((line) =>
      (line.cells.length > 0 ? line.cells.map(({ text }) => text) : [line.text]).map((text) => ({ text, line })),
    );
    cells.forEach(({ text, line }, index) => {
      for (const piece of piecesOf(text, vocabulary)) {
        let { value } = piece;
        if (value === '') {
          const next = cells[index + 1];
          const nextText = next?.text.replace(LEADING_COLON, '') ?? '';
          if (next && piecesOf(nextText, vocabulary)[0]?.start !== 0) value = nextText.slice(0, LONGEST);
        }
        if (value.trim() !== '') fields.push({ kind: piece.kind, value: value.trim(), line, section: section.kind });
      }
    });
    return fields;
  });
