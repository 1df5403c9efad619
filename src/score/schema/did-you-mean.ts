import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';

/** Edits up to which a word still counts as mistyped, as a share of its length: one in three letters. */
const MISTYPED = 1 / 3;

const editsAllowed = (word: string): number => Math.max(1, Math.floor(word.length * MISTYPED));

const withoutMarks = (word: string): string => word.toLowerCase().replaceAll('-', '').replaceAll('_', '');

/**
 * The known word nearest to a mistyped one, or null where none is near.
 *
 * Case, hyphens and underscores don't count; a known word that begins with the given one (or the other way round)
 * is taken when no spelling is near. Ties go to the word that comes first in the alphabet.
 */
export const didYouMean = (word: string, known: Iterable<string>): string | null => {
  const wanted = withoutMarks(word);
  if (wanted === '') return null;
  let best: string | null = null;
  let fewest = editsAllowed(wanted) + 1;
  let begins: string | null = null;
  for (const candidate of [...known].sort()) {
    const plain = withoutMarks(candidate);
    const edits = plain === wanted ? 0 : DamerauLevenshteinDistance(wanted, plain, { restricted: true });
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
    if (begins === null && wanted.length >= 3 && (plain.startsWith(wanted) || wanted.startsWith(plain)))
      begins = candidate;
  }
  return best ?? begins;
};
