import { EDUCATION_LEVELS, type EducationLevel, type IsoDate, type Profile } from '../../model/index.ts';
import { type CertificateEntry, fold, type Vocabulary } from '../../vocabulary/index.ts';
import { levelOf, levelRank } from '../kinds/certificate.ts';
import { education } from '../kinds/education.ts';
import { attributesIn } from '../protected.ts';

type Told = { readonly vocabulary: Vocabulary; readonly asOf: IsoDate };

/** A text as two writings of it are compared: folded, without spaces, the 市 of a city gone. */
export const spelledAlike = (text: string): string => fold(text).replaceAll(' ', '').replace(/市$/u, '');

/** The place of a level of education among {@link EDUCATION_LEVELS}. */
export const educationRank = (level: EducationLevel): number => EDUCATION_LEVELS.indexOf(level);

/** The highest level of education that is finished, as a place among the levels; null where none is. */
export const finishedEducation = (profile: Profile, { vocabulary, asOf }: Told): number | null => {
  const context = { vocabulary, asOf, keywords: {} };
  const held = [...EDUCATION_LEVELS]
    .reverse()
    .find((min) => education.assess(profile, { min }, context).status === 'met');
  return held === undefined ? null : educationRank(held);
};

const heldOf = (profile: Profile, id: string) =>
  profile.certificates.filter((one) => one.id === id && one.status === 'held');

/** The best level held of a certificate, as a place among its levels; null where none is known. */
export const bestLevel = (profile: Profile, entry: CertificateEntry): number | null => {
  const ranks = heldOf(profile, entry.id).map((one) => levelRank(entry, levelOf(one, entry)));
  const best = Math.max(-1, ...ranks);
  return best < 0 ? null : best;
};

/** The best score printed for a certificate; null where none is. */
export const bestScore = (profile: Profile, entry: CertificateEntry): number | null => {
  const scores = heldOf(profile, entry.id).flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? null : Math.max(...scores);
};

/** Whether a certificate is held, or one that implies it. */
export const holds = (profile: Profile, id: string, { data }: Vocabulary): boolean =>
  profile.certificates.some(
    (one) =>
      one.status === 'held' &&
      (one.id === id || data.certificates.find((entry) => entry.id === one.id)?.implies?.includes(id) === true),
  );

/** Sets the facts of a line of the head apart. Matches `|`, two spaces; not `-`. */
const HEAD_PARTS = /\s{2,}|[|｜,，;；·•、/]/u;
/** Longest fact of the head that tells where somebody lives (现居上海市浦东新区), in UTF-16 units. */
const LONGEST_PLACE = 24;

/** Where somebody wants to work or lives: the towns of the wish, and the facts of the head but those of origin (籍贯, 户籍). */
export const placesOf = ({ wish, lines }: Profile, vocabulary: Vocabulary): readonly string[] => [
  ...wish.cities,
  ...lines
    .filter(({ section, job }) => section === 'basic' && job === null)
    .flatMap(({ text }) => text.split(HEAD_PARTS))
    .filter((fact) => fact.length <= LONGEST_PLACE && attributesIn(fact, vocabulary).length === 0),
];

/** The level of College English held: 6, 4, or null. */
export const collegeEnglish = (profile: Profile, vocabulary: Vocabulary): number | null => {
  if (holds(profile, 'cet6', vocabulary)) return 6;
  return holds(profile, 'cet4', vocabulary) ? 4 : null;
};
