import type {
  Candidate,
  ClaimDifference,
  ClaimField,
  CopiedBullet,
  Duplicate,
  EducationLevel,
  Evidence,
  VersionClaim,
} from '../../model/index.ts';
import { EDUCATION_LEVELS } from '../../model/index.ts';
import { certificateName } from '../facts.ts';
import { LABELS } from '../labels.ts';
import { unitText } from '../metric-texts.ts';
import type { ReportOptions } from '../options.ts';
import { shortQuote } from '../quotes.ts';
import { SAME_WORDS } from './words.ts';

/** Differences that a text names; the rest is counted. */
const MOST_DIFFERENCES = 12;

const isLevel = (value: string): value is EducationLevel => (EDUCATION_LEVELS as readonly string[]).includes(value);

/** Claims whose value is a time. */
const TIMES: ReadonlySet<ClaimField> = new Set(['study', 'study-start', 'study-end', 'job', 'job-start', 'job-end']);

/** A figure with the id of its unit, as claims have it. Matches `260 s`, `120 per-day`; not `96%`. */
const UNIT = /(\d) ([a-zA-Z][a-zA-Z-]{0,20})/gu;

const valueText = (value: string, field: ClaimField, { language }: ReportOptions): string => {
  const [labels, words] = [LABELS[language], SAME_WORDS[language]];
  if (isLevel(value)) return labels.levels[value];
  if (field === 'certificate') return value === 'held' ? words.held : words.notHeld;
  if (field === 'metric')
    return value.replace(UNIT, (_, figure: string, unit: string) => figure + unitText(unit, language));
  if (!TIMES.has(field)) return value;
  const named = (date: string): string => (date === 'present' ? labels.present : date);
  return value.split('/').map(named).join(' – ');
};

const placeText = ([quoted]: readonly Evidence[], { language }: ReportOptions): string => {
  const place = quoted === undefined ? '' : LABELS[language].place(quoted.page, quoted.line);
  return place === '' ? '' : language === 'zh' ? `（${place}）` : ` (${place})`;
};

/** What one version claims, with its place. */
export const claimText = ({ value, evidence }: VersionClaim, field: ClaimField, options: ReportOptions): string =>
  value === null
    ? SAME_WORDS[options.language].notTold
    : `${valueText(value, field, options)}${placeText(evidence, options)}`;

/** What a claim is about: `入职时间 云桥呼叫中心`. */
export const aboutText = ({ field, about }: ClaimDifference, options: ReportOptions): string => {
  const name = about === null ? '' : nameOf(field, about, options);
  return [SAME_WORDS[options.language].fields[field], name].filter((text) => text !== '').join(' ');
};

const nameOf = (field: ClaimField, about: string, options: ReportOptions): string => {
  if (field.startsWith('certificate')) return certificateName(about, options);
  return field === 'metric' ? (options.metricNames.get(about)?.[options.language] ?? '') : about;
};

/** `入职时间 云桥呼叫中心：2018-03（第1页第9行） ≠ 2019-03（第1页第8行）`: the ranked version first. */
export const differenceText = (difference: ClaimDifference, options: ReportOptions): string => {
  const { field, ranked, other } = difference;
  const { colon } = LABELS[options.language];
  return `${aboutText(difference, options)}${colon}${claimText(ranked, field, options)} ≠ ${claimText(other, field, options)}`;
};

/** The claims in which a version differs, a text each; the last one counts those that are too many. */
export const differenceTexts = (differences: readonly ClaimDifference[], options: ReportOptions): readonly string[] => {
  const rest = differences.length - MOST_DIFFERENCES;
  return [
    ...differences.slice(0, MOST_DIFFERENCES).map((difference) => differenceText(difference, options)),
    ...(rest > 0 ? [LABELS[options.language].more(rest)] : []),
  ];
};

/** Why a file is not ranked beside another one. */
export const sameText = (duplicate: Duplicate, { language }: ReportOptions): string => {
  const words = SAME_WORDS[language];
  if (duplicate.kind === 'same-bytes') return words.sameBytes;
  return words.samePerson(duplicate.by.map((cause) => words.by[cause]).join(LABELS[language].comma));
};

/** What a file that is not ranked says otherwise than the one that stands for it. */
export const duplicateDifferences = (duplicate: Duplicate, options: ReportOptions): readonly string[] => {
  if (duplicate.kind === 'same-bytes') return [];
  const texts = differenceTexts(duplicate.differences, options);
  return texts.length === 0 ? [SAME_WORDS[options.language].allAgree] : texts;
};

/** The files that are not ranked apart: those with the same bytes, then other versions of a person. */
export const duplicateGroups = (
  duplicates: readonly Duplicate[],
  { language }: ReportOptions,
): readonly { readonly title: string; readonly duplicates: readonly Duplicate[] }[] =>
  [
    { title: LABELS[language].heads.duplicates, duplicates: duplicates.filter(({ kind }) => kind === 'same-bytes') },
    { title: SAME_WORDS[language].versions, duplicates: duplicates.filter(({ kind }) => kind === 'same-person') },
  ].filter((group) => group.duplicates.length > 0);

const quotedAt = ([quoted]: readonly Evidence[], { language }: ReportOptions): string => {
  const labels = LABELS[language];
  return quoted === undefined
    ? ''
    : `${labels.quote(shortQuote(quoted.quote))} ${labels.place(quoted.page, quoted.line)}`;
};

/** The candidates with bullets that others have too, each pair told once: with the one that comes first. */
export const copiedOnce = (
  candidates: readonly Candidate[],
): readonly { readonly path: string; readonly bullets: readonly CopiedBullet[] }[] => {
  const told = new Set<string>();
  return candidates.flatMap(({ file: { path }, copiedBullets }) => {
    const bullets = copiedBullets
      .map((bullet) => ({ ...bullet, with: bullet.with.filter((other) => !told.has(other.path)) }))
      .filter((bullet) => bullet.with.length > 0);
    told.add(path);
    return bullets.length === 0 ? [] : [{ path, bullets }];
  });
};

/** A bullet of a candidate, quoted, and where else it stands: `“…” 第1页第9行 = b.pdf “…” 第1页第8行`. */
export const copiedText = ({ evidence, with: others }: CopiedBullet, options: ReportOptions): string =>
  [
    quotedAt(evidence, options),
    ...others.map(({ path, evidence: theirs }) => `${path} ${quotedAt(theirs, options)}`),
  ].join(' = ');
