import type { JobAdvert, Line } from '../model/index.ts';
import { fold, longestMatches, type Vocabulary } from '../vocabulary/index.ts';
import { type CertificatesIn, toCertificates } from './certificates.ts';
import { toClauses } from './clauses.ts';
import { toDropped, withoutConditions } from './conditions.ts';
import { toEducation } from './education.ts';
import { toExperience, toTenure } from './experience.ts';
import { type Segment, toOwnTerms } from './own-terms.ts';
import { toParts } from './parts.ts';
import { toLanguages, toTerms, toTools } from './terms.ts';
import { toTitle } from './title.ts';

export { toAsks } from './asks.ts';
export { draftRubric } from './draft/index.ts';
export { slugOf } from './draft/names.ts';

/** What the stage needs of others: how certificates are read, and how Chinese is cut into words. */
export type AdvertReaders = { readonly certificatesIn: CertificatesIn; readonly segment: Segment };

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** What a job advert asks for. Nothing that the advert doesn't say is made up. */
export const toAdvert = (
  lines: readonly Line[],
  { certificatesIn, segment }: AdvertReaders,
  vocabulary: Vocabulary,
): JobAdvert => {
  const parts = toParts(lines, vocabulary).filter(({ part }) => part !== 'others');
  const all = toClauses(parts, vocabulary);
  const clauses = all.flatMap((clause) => withoutConditions(clause, vocabulary));
  // The post is named before the parts begin, and in the first line even where that speaks of them (任职要求).
  const title = toTitle(
    [...new Set([...lines.slice(0, 1), ...parts.filter(({ part }) => part === 'facts').map(({ line }) => line)])],
    vocabulary,
  );
  const terms = toTerms(clauses, vocabulary);
  return {
    title,
    roles: title === null ? [] : unique(longestMatches(vocabulary.titles(fold(title))).map(({ id }) => id)),
    education: toEducation(clauses, vocabulary),
    experience: toExperience(clauses, vocabulary),
    certificates: toCertificates(clauses, certificatesIn, vocabulary),
    languages: toLanguages(clauses, vocabulary),
    tools: toTools(clauses, vocabulary),
    terms: [...terms, ...toOwnTerms(clauses, segment, terms.length, vocabulary)],
    tenure: toTenure(clauses, vocabulary),
    targets: unique(
      clauses
        .filter(({ part }) => part === 'targets' || part === 'duties' || part === 'required')
        .filter(({ text }) => /\d/u.test(fold(text)))
        .flatMap(({ text }) => longestMatches(vocabulary.kpis(fold(text))).map(({ id }) => id))
        .filter((id) => id !== 'other'),
    ),
    dropped: toDropped(all, vocabulary),
  };
};
