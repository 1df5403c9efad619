import { type Folded, foldWithOffsets } from '../vocabulary/index.ts';

/** A part of a text in UTF-16 units; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** What stands in the place of each part that is hidden. */
export const MASK = '■';

/** A text with the form in which it is matched. */
export type Text = { readonly raw: string; readonly folded: Folded };

export const toText = (raw: string): Text => ({ raw, folded: foldWithOffsets(raw) });

/** The part of the text as written that the units `start`..`end` of its folded form came from. */
export const writtenSpan = ({ raw, folded }: Text, start: number, end: number): Span => {
  const from = folded.at[start] ?? raw.length;
  const last = folded.at[end - 1] ?? from;
  return { start: from, end: last + String.fromCodePoint(raw.codePointAt(last) ?? 0x20).length };
};

/** Where the folded text matches a global pattern, as parts of the text as written. */
export const foldedMatches = (text: Text, pattern: RegExp): readonly Span[] =>
  [...text.folded.text.matchAll(pattern)].flatMap((match) =>
    match[0] === '' ? [] : [writtenSpan(text, match.index, match.index + match[0].length)],
  );

/** Where the text as written matches a global pattern. */
export const rawMatches = ({ raw }: Text, pattern: RegExp): readonly Span[] =>
  [...raw.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** The spans in their order, those that overlap as one. */
export const unionOf = (spans: readonly Span[]): readonly Span[] => {
  const kept: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
};

/** Finds those of many spans that touch a part of the text. */
export type SpanFinder<Found extends Span> = (part: Span) => readonly Found[];

/** A finder among spans that are in order and don't overlap; a search takes the logarithm of their number. */
export const finderOf =
  <Found extends Span>(spans: readonly Found[]): SpanFinder<Found> =>
  ({ start, end }) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    let last = low;
    while (last < spans.length && (spans[last]?.start ?? end) < end) last += 1;
    return spans.slice(low, last);
  };

/** Letters or digits between two hidden parts keep them apart. Matches ` · `; not ` a `. */
const NOTHING_BETWEEN = /^[^\p{L}\p{N}|｜]{0,4}$/u;

/** The spans in their order, those that overlap or have nothing to read between them as one. */
const merged = (raw: string, spans: readonly Span[]): readonly Span[] => {
  const kept: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last !== undefined && (span.start <= last.end || NOTHING_BETWEEN.test(raw.slice(last.end, span.start))))
      last.end = Math.max(last.end, span.end);
    else kept.push({ ...span });
  }
  return kept;
};

/** The text from `from` to `to` with a mask in the place of each span; a span that is cut is hidden all the same. */
export const masked = (raw: string, spans: readonly Span[], from = 0, to: number = raw.length): string => {
  const inside = spans
    .filter(({ start, end }) => end > from && start < to && end > start)
    .map(({ start, end }) => ({ start: Math.max(from, start), end: Math.min(to, end) }));
  let shown = '';
  let at = from;
  for (const { start, end } of merged(raw, inside)) {
    shown += raw.slice(at, start) + MASK;
    at = end;
  }
  return shown + raw.slice(at, to);
};

/** A text as a part of a regular expression that matches it. */
export const literally = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll('-', '\\x2d');
