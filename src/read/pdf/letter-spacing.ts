/**
 * Spaces that were put into a run because of its gaps alone: place in the text, and width of the gap in em.
 *
 * `glyphs` counts the run's characters without spaces.
 */
export type LooseSpaces = { readonly places: number[]; readonly gaps: number[]; glyphs: number };

/** Fewer are words of one letter. */
const FEWEST_SPACES = 3;
/** Share of the places between letters that have such a space in a letter-spaced heading. */
const SPACED_SHARE = 0.6;
/** Gaps wider than this many times the middle one part words. */
const WORD_GAP = 1.6;

/** A letter or digit. Matches `W`; not `•`. */
const LETTER = /[\p{L}\p{N}]/u;

/** The text without the spaces that letter-spacing looks like: `W O R K  P L A N` → `WORK PLAN`. */
export const closeUp = (text: string, { places, gaps, glyphs }: LooseSpaces): string => {
  if (places.length < FEWEST_SPACES || places.length < SPACED_SHARE * (glyphs - 1)) return text;
  const between = places.filter((place) => LETTER.test(text[place - 1] ?? '') && LETTER.test(text[place + 1] ?? ''));
  if (between.length < SPACED_SHARE * places.length) return text;
  const middle = [...gaps].sort((one, other) => one - other)[gaps.length >> 1] ?? 0;
  const drop = new Set(places.filter((_, index) => (gaps[index] ?? 0) <= WORD_GAP * middle));
  let closed = '';
  for (let i = 0; i < text.length; i += 1) if (!drop.has(i)) closed += text[i] ?? '';
  return closed;
};
