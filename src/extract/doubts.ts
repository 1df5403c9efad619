import type { Doubt, DoubtCause, Evidence, Experience, IsoDate, Line, Profile, Section } from '../model/index.ts';
import { fold, type Vocabulary } from '../vocabulary/index.ts';
import { toSpan } from './dates/months.ts';
import { levelIn } from './education/words.ts';
import { evidenceOf } from './evidence.ts';

/** What is in doubt before the doubts themselves are known. */
type Known = Omit<Profile, 'doubts'>;

/** Two full-time jobs over so many of the same months contradict each other; a shorter overlap is a handover. */
const OVERLAP_MONTHS = 3;
/** Years of experience that a page claims may round the jobs' months by so much. */
const CLAIM_SLACK_YEARS = 1.5;
const MONTHS = 12;
/** Years of work that a form claims. Matches `工作经验：5年`, `5年工作经验`; not `3年以上`. */
const CLAIMED =
  /(?:工作|从业)(?:经验|年限|年数|经历)\s?[:：]?\s?(\d{1,2})\s?年(?!以上)|(?<![\d-])(\d{1,2})\s?年(?:以上)?(?:工作|从业)经[验历]/u;
/** A label of the highest level. Matches `最高学历：本科`; not `学历：本科`. */
const HIGHEST_LABEL = /最高学历|highest (?:education|degree)/u;

const doubt = (field: string, why: DoubtCause, evidence: readonly Evidence[] = []): Doubt => ({ field, why, evidence });

const ofContact = ({ contact: { name, phones, emails, evidence } }: Known): readonly Doubt[] => [
  ...(name === null ? [doubt('contact.name', 'no-name', evidence.slice(0, 1))] : []),
  ...(phones.length + emails.length === 0 ? [doubt('contact.phones', 'no-contact')] : []),
];

const linesOf = (sections: readonly Section[]): readonly Line[] =>
  sections
    .filter(({ kind }) => kind === 'basic' || kind === 'summary' || kind === 'other')
    .flatMap(({ lines }) => lines);

const ofStudies = (
  { education, highestEducation }: Known,
  sections: readonly Section[],
  vocabulary: Vocabulary,
): readonly Doubt[] => {
  const label = linesOf(sections).find((line) => HIGHEST_LABEL.test(fold(line.text)));
  const claimed = label === undefined ? null : levelIn(label.text, vocabulary);
  return [
    ...education.flatMap(({ school, level, exchange, evidence }, index) => [
      ...(school === null ? [doubt(`education[${index}].school`, 'no-school', evidence)] : []),
      ...(level === null && !exchange ? [doubt(`education[${index}].level`, 'no-level', evidence)] : []),
    ]),
    ...(label !== undefined && claimed !== null && highestEducation !== null && claimed !== highestEducation
      ? [doubt('highestEducation', 'level-differs', [evidenceOf(label)])]
      : []),
  ];
};

const ofJob = (job: Experience, index: number, asOf: IsoDate): readonly Doubt[] => {
  const { start, end, employer, title, evidence } = job;
  const at = `experience[${index}]`;
  const reversed = start !== null && end !== null && end !== 'present' && end < start.slice(0, end.length);
  const planned = start !== null && start > asOf.slice(0, start.length);
  return [
    ...(employer === null ? [doubt(`${at}.employer`, 'no-employer', evidence)] : []),
    ...(title === null ? [doubt(`${at}.title`, 'no-title', evidence)] : []),
    ...(start === null ? [doubt(`${at}.start`, 'no-dates', evidence)] : []),
    ...(reversed ? [doubt(`${at}.end`, 'ends-before-start', evidence)] : []),
    ...(planned ? [doubt(`${at}.start`, 'in-future', evidence)] : []),
  ];
};

/** Full-time jobs at two employers over the same months. */
const ofOverlaps = ({ experience }: Known, asOf: IsoDate): readonly Doubt[] => {
  const spans = experience.map(({ kind, start, end }) => (kind === 'full-time' ? toSpan(start, end, asOf) : null));
  return experience.flatMap((job, index) => {
    const own = spans[index];
    const other = experience.find((each, place) => {
      const span = spans[place];
      if (place >= index || !own || !span || each.employer === job.employer) return false;
      return Math.min(own.last, span.last) - Math.max(own.first, span.first) + 1 >= OVERLAP_MONTHS;
    });
    return other === undefined
      ? []
      : [doubt(`experience[${index}]`, 'overlaps', [...other.evidence.slice(0, 1), ...job.evidence.slice(0, 1)])];
  });
};

const ofYears = ({ tenure: { workMonths } }: Known, sections: readonly Section[]): readonly Doubt[] => {
  if (workMonths === null || workMonths === 0) return [];
  for (const line of linesOf(sections)) {
    const [, after, before] = CLAIMED.exec(fold(line.text)) ?? [];
    const years = Number(after ?? before);
    if (!(years > 0)) continue;
    return Math.abs(years - workMonths / MONTHS) > CLAIM_SLACK_YEARS
      ? [doubt('tenure.workMonths', 'years-differ', [evidenceOf(line)])]
      : [];
  }
  return [];
};

/** A certificate whose printed level is not the one that its printed score gives. */
const ofCertificates = ({ certificates }: Known, { data }: Vocabulary): readonly Doubt[] =>
  certificates.flatMap(({ id, level, score, status, evidence }, index) => {
    if (status !== 'held' || level === null || score === null) return [];
    const levels = data.certificates.find((entry) => entry.id === id)?.levels ?? [];
    const scored = levels.filter(({ from }) => from !== undefined && score >= from).at(-1);
    return scored === undefined || scored.level === level
      ? []
      : [doubt(`certificates[${index}].level`, 'score-differs', evidence)];
  });

const ofFigures = ({ bullets }: Known): readonly Doubt[] =>
  bullets.flatMap(({ metrics, evidence }, index) =>
    metrics.flatMap(({ plausible }, at) =>
      plausible ? [] : [doubt(`bullets[${index}].metrics[${at}]`, 'implausible', evidence)],
    ),
  );

/**
 * The facts whose evidence is thin (missing, without dates) or contradictory (a level against its score, claimed years against the
 * jobs' months), each with the lines that show it; facts that are told plainly are in no doubt.
 */
export const toDoubts = (
  known: Known,
  sections: readonly Section[],
  vocabulary: Vocabulary,
  asOf: IsoDate,
): readonly Doubt[] => [
  ...ofContact(known),
  ...ofStudies(known, sections, vocabulary),
  ...known.experience.flatMap((job, index) => ofJob(job, index, asOf)),
  ...ofOverlaps(known, asOf),
  ...ofYears(known, sections),
  ...ofCertificates(known, vocabulary),
  ...ofFigures(known),
];
