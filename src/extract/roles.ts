import type { JobKind, SectionKind } from '../model/index.ts';
import { fold, longestMatches, type Vocabulary } from '../vocabulary/index.ts';
import type { Lexicon } from './lexicon.ts';

/** What a title says: role families, and whether one of them is customer service. */
export type Roles = { readonly ids: readonly string[]; readonly customerService: boolean };

/** Share of bullets about service above which a job with an unknown title counts as customer service. */
const SERVICE_SHARE = 0.5;

const familiesIn = (text: string, vocabulary: Vocabulary): readonly string[] => {
  const folded = fold(text);
  const found = longestMatches(vocabulary.titles(folded)).filter((match) => {
    const family = vocabulary.data.titles.families.find(({ id }) => id === match.id);
    return !family?.notBefore?.some((word) => folded.startsWith(fold(word), match.end));
  });
  return [...new Set(found.map(({ id }) => id))];
};

/**
 * The role families of a job by its title, and by its duties where no title is printed.
 *
 * A sales title stays sales though customers are served in it: the title says what a person was hired for.
 */
export const toRoles = (title: string | null, duties: readonly string[], vocabulary: Vocabulary): Roles => {
  const isService = (id: string): boolean =>
    vocabulary.data.titles.families.some((family) => family.id === id && family.customerService);
  const ids = title ? familiesIn(title, vocabulary) : [];
  if (ids.some(isService)) return { ids, customerService: true };
  if (ids.length > 0) return { ids, customerService: false };
  const lines = duties.filter((line) => line.trim() !== '');
  const serving = lines.filter((line) => familiesIn(line, vocabulary).some(isService)).length;
  const customerService = title === null && lines.length > 0 && serving / lines.length > SERVICE_SHARE;
  return { ids, customerService };
};

/** The kind of a job by what is written in its title, employer and head, then by the section it stands in. */
export const toJobKind = (head: string, section: SectionKind, employer: string | null, lexicon: Lexicon): JobKind => {
  const folded = fold(head);
  if (lexicon.internship.test(folded)) return 'internship';
  if (lexicon.partTime.test(folded)) return 'part-time';
  const name = fold(employer ?? '');
  const firm =
    [...name.matchAll(lexicon.firmEnd)].some((match) => match.index + match[0].length === name.length) &&
    !lexicon.schoolEnd.test(name);
  if (section === 'campus' || section === 'volunteering') return 'campus';
  // A 班长 of a hotline leads a shift; one of a class leads students.
  if (lexicon.campus.test(folded) && !firm) return 'campus';
  return section === 'internship' ? 'internship' : 'full-time';
};
