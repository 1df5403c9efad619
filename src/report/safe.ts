/**
 * Characters by which a text could move the cursor, colour, hide or reorder what a terminal shows: C0, DEL, C1, format
 * characters (bidi, zero width, tags), variation selectors, private use, line separators, lone surrogates, and code points
 * that are no characters, which XML refuses. Matches U+001B, U+202E; not `客`, not a space.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;

/** White space that a line of text may hold. Matches a tab; not U+001B. */
const BLANK = /[\t\n\r\v\f\u0085\u2028\u2029]+/gu;

/** Characters that show nothing, or a font's own symbol (bullets of Word). Matches U+200B, U+F0B7; not U+202E. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff\p{Variation_Selector}\p{Co}]/gu;

/** Lone halves of a surrogate pair. Matches U+D800 alone; not an emoji. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Marks upon marks, which would paint over other lines: no language needs more than four. Matches five acutes; not é. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * What a build server that prints the line would take for a command (GitHub, Azure, TeamCity).
 * Matches `::error file=x::y`, `##[group]`, `##vso[task]`; not `std::vector`, `##`.
 */
const COMMAND = /:(?=:[a-z][a-z-]{1,30}(?:\s[^:]{0,500})?::)|#(?=#[a-z]{0,20}\[)/gu;

/**
 * Text from a document, a file name or an error for one line of a terminal or of a build's log. What could steer a
 * terminal shows as ␛, and a command is broken by a space.
 */
export const safeForTerminal = (text: string): string =>
  text
    .replace(BLANK, ' ')
    .replace(INVISIBLE, '')
    .replace(UNSAFE, '␛')
    .replace(PILED_MARKS, '$1')
    .replace(COMMAND, '$& ');

/** The text without characters that a cell can't show: for files that people open. */
export const withoutControls = (text: string): string => text.replace(BLANK, ' ').replace(UNSAFE, '');

/** Half surrogates become U+FFFD, so that every reader of JSON takes the text. */
export const toWellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');
