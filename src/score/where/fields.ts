import type { IsoDate, Profile } from '../../model/index.ts';
import { EDUCATION_LEVELS } from '../../model/index.ts';
import { type CertificateEntry, type Entry, fold, type Vocabulary } from '../../vocabulary/index.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import { fault, type QueryFault } from './fault.ts';
import { lexiconOf } from './lexicon.ts';
import type { Query } from './query.ts';
import type { Comparator } from './tokens.ts';
import {
  bestLevel,
  bestScore,
  collegeEnglish,
  educationRank,
  finishedEducation,
  holds,
  placesOf,
  spelledAlike,
} from './values.ts';

export type Comparison = Extract<Query, { readonly kind: 'comparison' }>;
export type Test = (profile: Profile) => boolean;
type Told = { readonly vocabulary: Vocabulary; readonly asOf: IsoDate };
type Maker = (comparison: Comparison, told: Told) => Test | QueryFault;

/** A plain number, as text. Matches `24`, `6.5`, `95%`; not `2a`. */
const NUMBER = /^(\d{1,6}(?:\.\d{1,3})?)\s?[%％分]?$/u;

const compare = (held: number, comparator: Comparator, asked: number): boolean => {
  switch (comparator) {
    case '=':
      return held === asked;
    case '!=':
      return held !== asked;
    case '>':
      return held > asked;
    case '>=':
      return held >= asked;
    case '<':
      return held < asked;
    case '<=':
      return held <= asked;
  }
};

/** What a résumé doesn't tell meets no comparison. */
const amountTest =
  (read: (profile: Profile) => number | null, comparator: Comparator, asked: number): Test =>
  (profile) => {
    const held = read(profile);
    return held !== null && compare(held, comparator, asked);
  };

const numberIn = (value: string): number | null => {
  const digits = NUMBER.exec(fold(value).trim())?.[1];
  return digits === undefined ? null : Number(digits);
};

const badValue = ({ field, value, columns }: Comparison, zh: string, en: string): QueryFault =>
  fault(columns[2], `“${field}”的值“${value}”无效，应为${zh}`, `"${value}" is no value of ${field}; give ${en}`);

const amount =
  (read: (profile: Profile) => number | null, factor = 1): Maker =>
  (comparison) => {
    const asked = numberIn(comparison.value);
    if (asked === null) return badValue(comparison, '数字，例如 24', 'a number, such as 24');
    return amountTest(read, comparison.comparator, asked * factor);
  };

/** A field that only knows "is" and "is not". */
const membership =
  (isIn: (comparison: Comparison, told: Told) => Test | QueryFault): Maker =>
  (comparison, told) => {
    const { comparator, field, columns } = comparison;
    if (comparator !== '=' && comparator !== '!=')
      return fault(columns[1], `“${field}”不分大小，应使用 = 或 !=`, `${field} has no order; use = or !=`);
    const test = isIn(comparison, told);
    if ('message' in test) return test;
    return comparator === '=' ? test : (profile) => !test(profile);
  };

/** One of some texts holds the value, or is held in it. */
const texts = (read: (profile: Profile, vocabulary: Vocabulary) => readonly (string | null)[]): Maker =>
  membership(({ value }, { vocabulary }) => {
    const wanted = spelledAlike(value);
    return (profile) => read(profile, vocabulary).some((text) => text !== null && spelledAlike(text).includes(wanted));
  });

/** Entries of the vocabulary that a value means: by id, name or a way of writing. */
const meant = (value: string, entries: readonly Entry[]): readonly string[] => {
  const wanted = spelledAlike(value);
  return entries
    .filter(({ id, name, forms }) => [id, name.zh, name.en, ...forms].some((form) => spelledAlike(form) === wanted))
    .map(({ id }) => id);
};

const listed = (
  entriesOf: (vocabulary: Vocabulary) => readonly Entry[],
  read: (profile: Profile, id: string, vocabulary: Vocabulary) => boolean,
): Maker =>
  membership((comparison, { vocabulary }) => {
    const entries = entriesOf(vocabulary);
    const ids = meant(comparison.value, entries);
    if (ids.length > 0) return (profile) => ids.some((id) => read(profile, id, vocabulary));
    const names = entries.flatMap(({ id, name }) => [id, name.zh]);
    const near = didYouMean(comparison.value, names);
    const examples = entries.slice(0, 5);
    return badValue(
      comparison,
      near === null
        ? `词表中的一项，例如 ${examples.map(({ name }) => name.zh).join('、')}`
        : `词表中的一项，是不是 ${near}？`,
      near === null
        ? `one of the vocabulary, such as ${examples.map(({ id }) => id).join(', ')}`
        : `one of the vocabulary; did you mean ${near}?`,
    );
  });

const education: Maker = (comparison, told) => {
  const { levels } = told.vocabulary.data.education;
  const wanted = spelledAlike(comparison.value);
  const level = EDUCATION_LEVELS.find((id) => [id, ...levels[id]].some((form) => spelledAlike(form) === wanted));
  if (level === undefined)
    return badValue(comparison, '初中、高中、大专、本科、硕士或博士', `one of ${EDUCATION_LEVELS.join(', ')}`);
  return amountTest((profile) => finishedEducation(profile, told), comparison.comparator, educationRank(level));
};

const cet: Maker = (comparison, { vocabulary }) => {
  const level = { 4: 4, 四: 4, 四级: 4, '4级': 4, 6: 6, 六: 6, 六级: 6, '6级': 6 }[spelledAlike(comparison.value)];
  if (level === undefined) return badValue(comparison, ' 4 或 6', '4 or 6');
  return amountTest((profile) => collegeEnglish(profile, vocabulary), comparison.comparator, level);
};

const levelIn = (entry: CertificateEntry, value: string): number | null => {
  const wanted = spelledAlike(value);
  const found = (entry.levels ?? []).findIndex(({ level, en, forms }) =>
    [level, en ?? level, ...forms].some((form) => spelledAlike(form) === wanted),
  );
  return found < 0 ? null : found;
};

/** `putonghua>=二级甲等`, `cet4>=500`: by the levels of the certificate, else by its score. */
const certificateAmount =
  (entry: CertificateEntry): Maker =>
  (comparison) => {
    const { comparator, value } = comparison;
    const level = levelIn(entry, value);
    if (level !== null) return amountTest((profile) => bestLevel(profile, entry), comparator, level);
    const score = entry.score === undefined ? null : numberIn(value);
    if (score !== null) return amountTest((profile) => bestScore(profile, entry), comparator, score);
    const levels = (entry.levels ?? []).map((one) => one.level);
    const known = [
      ...(levels.length === 0 ? [] : [levels.slice(0, 8).join('、')]),
      ...(entry.score === undefined ? [] : [`${entry.score.min}–${entry.score.max}`]),
    ];
    if (known.length > 0) return badValue(comparison, ` ${known.join(' 或 ')}`, `one of ${known.join(' or ')}`);
    const { columns, field } = comparison;
    return fault(
      columns[1],
      `“${field}”没有等级和分数，应写作 证书=${entry.name.zh}`,
      `${field} has neither levels nor scores; write certificate=${entry.id}`,
    );
  };

/** `csat>=90`: a figure of that kind that a bullet tells, in a unit of its own. */
const figure =
  (id: string, units: readonly string[]): Maker =>
  (comparison) => {
    const asked = numberIn(comparison.value);
    if (asked === null) return badValue(comparison, '数字，例如 90', 'a number, such as 90');
    return ({ bullets }) =>
      bullets.some(({ metrics }) =>
        metrics.some(
          (metric) =>
            metric.id === id &&
            (metric.unit === null || metric.unit === units[0]) &&
            compare(metric.value, comparison.comparator, asked),
        ),
      );
  };

const shifts: Maker = membership((comparison, { vocabulary: { data } }) => {
  const wanted = spelledAlike(comparison.value);
  const isOne = (words: readonly string[]): boolean => words.some((word) => spelledAlike(word) === wanted);
  if (!isOne(data.query.yes) && !isOne(data.query.no)) return badValue(comparison, '“是”或“否”', 'yes or no');
  const open = isOne(data.query.yes);
  return (profile) => profile.wish.shifts === open;
});

const MONTHS_A_YEAR = 12;

const FIELDS: Readonly<Record<string, Maker>> = {
  months: amount(({ tenure }) => tenure.customerServiceMonths),
  years: amount(({ tenure }) => tenure.customerServiceMonths, MONTHS_A_YEAR),
  'work-months': amount(({ tenure }) => tenure.workMonths),
  'work-years': amount(({ tenure }) => tenure.workMonths, MONTHS_A_YEAR),
  'finished-jobs': amount(({ tenure }) => tenure.finishedJobs),
  'shortest-job': amount(({ tenure }) => tenure.shortestMonths),
  education,
  cet,
  city: texts(placesOf),
  title: texts(({ experience }) => experience.map((job) => job.title)),
  employer: texts(({ experience }) => experience.map((job) => job.employer)),
  major: texts((profile) => profile.education.map((study) => study.major)),
  industry: listed(
    ({ data }) => data.industries,
    ({ experience }, id) => experience.some(({ industries }) => industries.includes(id)),
  ),
  role: listed(
    ({ data }) => data.titles.families,
    ({ experience }, id) => experience.some(({ roles }) => roles.includes(id)),
  ),
  language: listed(
    ({ data }) => data.languages,
    ({ languages }, id) => languages.some(({ language }) => language === id),
  ),
  skill: listed(
    ({ data }) => [...data.tools, ...data.skills],
    ({ skills }, id) => skills.some((skill) => skill.id === id),
  ),
  certificate: listed(
    ({ data }) => data.certificates,
    (profile, id, vocabulary) => holds(profile, id, vocabulary),
  ),
  shifts,
};

const makerOf = (id: string, { data }: Vocabulary): Maker | undefined => {
  const [list, of] = id.split(':');
  if (of === undefined) return FIELDS[id];
  const certificate = data.certificates.find((entry) => list === 'certificate' && entry.id === of);
  if (certificate !== undefined) return certificateAmount(certificate);
  const kpi = data.kpis.find((entry) => list === 'kpi' && entry.id === of);
  return kpi === undefined ? undefined : figure(kpi.id, kpi.units);
};

/** A comparison as a test of a profile, or why it can't be one. What a résumé doesn't tell meets none but `!=` of a list. */
export const toFieldTest = (comparison: Comparison, told: Told): Test | QueryFault => {
  const { fields } = lexiconOf(told.vocabulary);
  const maker = makerOf(fields.get(fold(comparison.field).trim()) ?? '', told.vocabulary);
  if (maker !== undefined) return maker(comparison, told);
  const near = didYouMean(comparison.field, fields.keys());
  const own = Object.keys(FIELDS).join(', ');
  return fault(
    comparison.columns[0],
    `没有字段“${comparison.field}”${near === null ? `，可用：${own}，以及证书和指标的名称` : `，是不是 ${near}？`}`,
    `there is no field "${comparison.field}"${near === null ? `; there are ${own}, and the names of certificates and figures` : `; did you mean ${near}?`}`,
  );
};
