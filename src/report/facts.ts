import type { Bilingual, Candidate, Certificate, Language, RankedProfile } from '../model/index.ts';
import { LABELS, type Labels } from './labels.ts';
import type { ReportOptions } from './options.ts';

/** A Putonghua grade in full. Matches 二级甲等; not N1. */
const PUTONGHUA_GRADE = /^([一二三])级([甲乙])等$/u;

/** Names of certificates that everyone knows by a shorter one than the vocabulary's. */
const SHORT_NAMES: Readonly<Record<string, Bilingual>> = {
  putonghua: { zh: '普通话', en: 'Putonghua' },
  cet4: { zh: 'CET-4', en: 'CET-4' },
  cet6: { zh: 'CET-6', en: 'CET-6' },
  tem4: { zh: 'TEM-4', en: 'TEM-4' },
  tem8: { zh: 'TEM-8', en: 'TEM-8' },
  jlpt: { zh: 'JLPT', en: 'JLPT' },
  topik: { zh: 'TOPIK', en: 'TOPIK' },
  'driver-license': { zh: '驾照', en: 'driving' },
};

/** The name of a certificate, the short one where there is one; an id that no list has stays as it is. */
export const certificateName = (id: string, { language, certificateNames }: ReportOptions): string =>
  (SHORT_NAMES[id] ?? certificateNames.get(id))?.[language] ?? id;

const ENGLISH_GRADES: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 甲: 'A', 乙: 'B' };

/** Steps of other certificates in English; 一级 and the like are levels. */
const ENGLISH_STEPS: Readonly<Record<string, string>> = {
  初级: 'elementary',
  中级: 'intermediate',
  高级: 'advanced',
  一级: 'level 1',
  二级: 'level 2',
  三级: 'level 3',
  四级: 'level 4',
  五级: 'level 5',
};

/** 二级甲等 as people say it: 二甲, or 2-A. */
const shortGrade = (level: string, language: Language): string =>
  ((language === 'en' ? ENGLISH_STEPS[level] : undefined) ?? level).replace(
    PUTONGHUA_GRADE,
    (_, grade: string, step: string) =>
      language === 'zh' ? grade + step : `${ENGLISH_GRADES[grade] ?? grade}-${ENGLISH_GRADES[step] ?? step}`,
  );

/** `普通话二甲`, `CET-4 512`: a certificate as a recruiter says it. */
export const certificateText = (certificate: Certificate, options: ReportOptions): string => {
  const { id, level, score } = certificate;
  // Their level is the name as printed, and the vocabulary's name only says what kind of thing it is.
  if ((id === 'other' || id === 'cloud') && level !== null) return level;
  const name = certificateName(id, options);
  const grade = level === null ? null : shortGrade(level, options.language);
  const space = id === 'putonghua' && options.language === 'zh' ? '' : ' ';
  const joined = grade === null || name.includes(grade) ? name : `${name}${space}${grade}`;
  return score === null ? joined : `${joined} ${score}`;
};

/** Certificates that a table has room for: those held that the vocabulary knows, as many as `most`. */
export const certificatesText = (profile: RankedProfile, options: ReportOptions, most: number): string => {
  const held = profile.certificates.filter(({ status, id }) => status === 'held' && id !== 'other');
  const texts = [...new Set(held.map((certificate) => certificateText(certificate, options)))];
  const shown = texts.slice(0, most);
  const rest = texts.length - shown.length;
  return [...shown, ...(rest > 0 ? [LABELS[options.language].more(rest)] : [])].join(' · ');
};

/** `本科`, `本科(在读)`: the highest level, and whether it is still being studied for. */
export const educationText = ({ highestEducation, education }: RankedProfile, labels: Labels): string => {
  if (highestEducation === null) return labels.unknown;
  const studies = education.filter(({ level }) => level === highestEducation);
  const studying = studies.length > 0 && studies.every(({ finished }) => finished === false);
  return labels.levels[highestEducation] + (studying ? `(${labels.studying})` : '');
};

/** `6年9月`; 不详 where the dates don't allow a sum. */
export const monthsText = (months: number | null, labels: Labels): string =>
  months === null ? labels.unknown : labels.months(Math.round(months));

const points = (value: number): string => String(Math.round(value * 10) / 10);

/** Strongest criteria that a table names. */
const STRENGTHS = 3;

/** Notices that a recruiter should see beside the score. */
const WARNINGS: ReadonlySet<string> = new Set([
  'hidden-text',
  'letters-missing',
  'stuffing',
  'little-found',
  'implausible',
  'other-version',
  'copied-text',
]);

const withoutStop = (sentence: string): string => sentence.replace(/[。.]$/u, '');

/**
 * Why a candidate stands where it does, shortest first to say: the requirements that fail or are not proven, or, where
 * all are met, the criteria that gave most points; then what should be looked at in the file itself.
 */
export const decisiveReasons = (candidate: Candidate, { language }: ReportOptions): readonly string[] => {
  const labels = LABELS[language];
  const unmet = candidate.requirements
    .filter(({ status }) => status !== 'met')
    .sort((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'));
  const strongest = candidate.criteria
    .filter((criterion) => criterion.points > 0)
    .sort((a, b) => b.points - a.points || b.credit - a.credit)
    .slice(0, STRENGTHS)
    .map((criterion) => `${criterion.title[language]} ${points(criterion.points)}/${points(criterion.max)}`);
  const warnings = candidate.notices
    .filter(({ code }) => WARNINGS.has(code))
    .map(({ message }) => `⚠ ${withoutStop(message[language])}`);
  const why =
    unmet.length > 0
      ? unmet.map(({ reason }) => withoutStop(reason[language]))
      : strongest.length > 0
        ? [labels.strengths(strongest)]
        : [];
  return [...why, ...new Set(warnings)];
};
