import type { ClaimDifference, RankedProfile } from '../../model/index.ts';
import { certificateClaims } from './certificate-claims.ts';
import { contradiction, type Said, type Two } from './claims.ts';
import { jobClaims, pairJobs } from './job-claims.ts';
import { metricClaims } from './metric-claims.ts';
import { compareNames, toNameKey } from './names.ts';
import { pairStudies, studyClaims } from './study-claims.ts';

const HAN = /\p{Script=Han}/u;

/** Whether a résumé tells its jobs in Chinese. */
const isChinese = ({ experience, bullets }: RankedProfile): boolean =>
  [
    ...experience.map(({ employer, title }) => `${employer ?? ''}${title ?? ''}`),
    ...bullets.map(({ text }) => text),
  ].some((text) => HAN.test(text));

const highestOf = ({ highestEducation, education }: RankedProfile): Said => ({
  value: highestEducation,
  evidence: education.filter(({ level }) => level === highestEducation).flatMap(({ evidence }) => evidence),
});

const sameName = (a: string, b: string): boolean => compareNames(toNameKey(a), toNameKey(b)) !== 'different';

/**
 * The claims in which another version of a résumé differs from the ranked one, in the order of a profile: name, education,
 * jobs, certificates, figures.
 *
 * Dates differ where they can't be one (2020 and 2020-03 can). Words are compared within one script: a Chinese and an
 * English version differ in dates, levels, certificates and figures, not in how they call a firm.
 */
export const differencesOf = (profiles: Two<RankedProfile>): readonly ClaimDifference[] => {
  const { ranked, other } = profiles;
  const jobs = pairJobs({ ranked: ranked.experience, other: other.experience });
  return [
    ...contradiction('name', null, {
      ranked: { value: ranked.contact.name, evidence: ranked.contact.evidence },
      other: { value: other.contact.name, evidence: other.contact.evidence },
      agree: sameName,
    }),
    ...contradiction('highest-education', null, {
      ranked: highestOf(ranked),
      other: highestOf(other),
      agree: (a, b) => a === b,
    }),
    ...pairStudies({ ranked: ranked.education, other: other.education }).flatMap(studyClaims),
    ...jobs.flatMap(jobClaims),
    ...certificateClaims(
      { ranked: ranked.certificates, other: other.certificates },
      { inOneLanguage: isChinese(ranked) === isChinese(other) },
    ),
    ...metricClaims(profiles, jobs),
  ];
};
