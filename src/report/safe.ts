/**
 * Characters by which a text could move the cursor, colour, hide or reorder what a terminal shows: C0, DEL, C1, format
 * characters (bidi, zero width, tags), variation selectors, private use, line separators, lone surrogates.
 * Matches U+001B, U+202E; not `客`, not a space.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}\u2028\u2029]/gu;

/** White space that a line of text may hold. Matches a tab; not U+001B. */
const BLANK = /[\t\n\r\v\f\u0085\u2028\u2029]+/gu;

/** Characters that show nothing, or a font's own symbol (bullets of Word). Matches U+200B, U+F0B7; not U+202E. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff\p{Variation_Selector}\p{Co}]/gu;

/** Lone halves of a surrogate pair. Matches U+D800 alone; not an emoji. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Text from a document, a file name or an error for one line of a terminal; what could steer it shows as ␛. */
export const safeForTerminal = (text: string): string =>
  text.replace(BLANK, ' ').replace(INVISIBLE, '').replace(UNSAFE, '␛');

/** The text without characters that a cell can't show: for files that people open. */
export const withoutControls = (text: string): string => text.replace(BLANK, ' ').replace(UNSAFE, '');

/** Half surrogates become U+FFFD, so that every reader of JSON takes the text. */
export const toWellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');
