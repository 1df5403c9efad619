import type {
  Candidate,
  CriterionResult,
  Education,
  Evidence,
  Language,
  RequirementResult,
  Star,
} from '../../model/index.ts';
import { monthsText } from '../facts.ts';
import { LABELS } from '../labels.ts';
import { metricText } from '../metric-texts.ts';
import type { ReportOptions } from '../options.ts';
import { periodText, present } from '../profile-lines.ts';
import { certificateWithStatus, languageTexts, wishTexts } from '../profile-texts.ts';
import { copiedText, differenceTexts } from '../same/texts.ts';
import type { PageBullet, PageCandidate, PageFact, PageJob, PageQuote, PageResult } from './data.ts';
import { visible } from './markup.ts';

/** Lines quoted for one result at most. */
const MOST_QUOTES = 8;

/** Gives each different line a number, in the order they come. */
const quoteBook = (): {
  readonly quotes: readonly PageQuote[];
  readonly cite: (evidence: readonly Evidence[]) => readonly number[];
} => {
  const quotes: PageQuote[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ page, line, quote }: Evidence): number => {
    const key = `${page}:${line}:${quote}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, quotes.length);
    return quotes.push([page, line, visible(quote)]) - 1;
  };
  return { quotes, cite: (evidence) => [...new Set(evidence.slice(0, MOST_QUOTES).map(numberOf))] };
};

type Cite = ReturnType<typeof quoteBook>['cite'];

const toResult = (
  { reason, evidence }: RequirementResult | CriterionResult,
  cite: Cite,
  language: Language,
): PageResult => ({
  reason: reason[language],
  quotes: cite(evidence),
});

const STAR_PARTS: readonly (readonly [part: keyof Star, letter: string])[] = [
  ['situation', 'S'],
  ['task', 'T'],
  ['action', 'A'],
  ['result', 'R'],
];

const toJobs = ({ profile }: Candidate, cite: Cite, { language }: ReportOptions): readonly PageJob[] => {
  const labels = LABELS[language];
  return profile.experience.map(
    ({ start, end, kind, months, employer, title, customerService, bullets, evidence }) => ({
      start,
      end,
      kind,
      service: customerService,
      period: periodText(start, end, labels),
      length: months === null ? null : labels.months(months),
      employer,
      title,
      tags: [...(kind === 'full-time' ? [] : [labels.kinds[kind]]), ...(customerService ? [labels.service] : [])],
      bullets,
      quotes: cite(evidence),
    }),
  );
};

const toBullets = ({ profile }: Candidate, cite: Cite, options: ReportOptions): readonly PageBullet[] => {
  const labels = LABELS[options.language];
  return profile.bullets.map(({ text, kind, star, tier, metrics, evidence }, number) => ({
    text: visible(text),
    star: STAR_PARTS.filter(([part]) => star[part])
      .map(([, letter]) => letter)
      .join(''),
    tags: [
      kind === 'duty' ? labels.duties : labels.achieved,
      labels.tiers[tier],
      ...profile.competencies
        .filter(({ bullets }) => bullets.includes(number))
        .map(({ id }) => labels.competencies[id]),
    ],
    metrics: [...new Set(metrics.map((metric) => metricText(metric, options)))],
    warning: metrics.some(({ plausible }) => !plausible) ? labels.doubts.implausible : null,
    figures: [...new Set(metrics.flatMap(({ value, from }) => [Math.abs(value), ...(from === null ? [] : [from])]))],
    quotes: cite(evidence),
  }));
};

const studyText = (study: Education, { language }: ReportOptions): string => {
  const labels = LABELS[language];
  return present([
    periodText(study.start, study.end, labels),
    study.school,
    study.major,
    study.level === null ? null : labels.levels[study.level],
    study.mode === null ? null : labels.modes[study.mode],
    study.finished === false ? labels.studying : null,
  ]);
};

const toFacts = ({ profile }: Candidate, cite: Cite, options: ReportOptions): readonly PageFact[] => {
  const { heads } = LABELS[options.language];
  const languages = languageTexts(profile, options);
  const facts: readonly PageFact[] = [
    {
      head: heads.phone,
      items: profile.contact.phones.map((text) => ({ text, weak: false, quotes: [] })),
    },
    {
      head: heads.email,
      items: profile.contact.emails.map((text) => ({ text, weak: false, quotes: [] })),
    },
    {
      head: heads.education,
      items: profile.education.map((study) => ({
        text: studyText(study, options),
        weak: study.finished === false,
        quotes: cite(study.evidence),
      })),
    },
    {
      head: heads.certificates,
      items: profile.certificates.map((certificate) => ({
        text: certificateWithStatus(certificate, options),
        weak: certificate.status === 'not-held',
        quotes: cite(certificate.evidence),
      })),
    },
    {
      head: heads.languages,
      items: profile.languages.map(({ evidence }, index) => ({
        text: languages[index] ?? '',
        weak: false,
        quotes: cite(evidence),
      })),
    },
    {
      head: heads.skills,
      items: profile.skills.map(({ name, where, evidence }) => ({
        text: name,
        weak: where === 'listed',
        quotes: cite(evidence),
      })),
    },
    {
      head: heads.wish,
      items: wishTexts(profile, options).map((text) => ({ text, weak: false, quotes: cite(profile.wish.evidence) })),
    },
  ];
  return facts.filter(({ items }) => items.length > 0);
};

const tenureTexts = ({ profile: { tenure } }: Candidate, { language }: ReportOptions): readonly string[] => {
  const labels = LABELS[language];
  const text = (months: number | null): string => monthsText(months, labels);
  return [
    ...(tenure.workMonths === null ? [] : [labels.tenure(text(tenure.workMonths), text(tenure.customerServiceMonths))]),
    ...(tenure.finishedJobs === 0 || tenure.shortestMonths === null
      ? []
      : [labels.stays(tenure.finishedJobs, text(tenure.shortestMonths), text(tenure.averageMonths))]),
  ];
};

/** What a candidate opens to. */
export const toPageCandidate = (candidate: Candidate, options: ReportOptions): PageCandidate => {
  const { language } = options;
  const { quotes, cite } = quoteBook();
  return {
    file: candidate.file.path,
    duplicates: candidate.duplicates,
    notices: [
      ...candidate.notices.map(({ message }) => message[language]),
      ...candidate.sameAs.flatMap(({ file, differences }) =>
        differenceTexts(differences, options).map((text) => `${file.path}${LABELS[language].colon}${text}`),
      ),
      ...candidate.copiedBullets.map((bullet) => copiedText(bullet, options)),
    ],
    requirements: candidate.requirements.map((result) => toResult(result, cite, language)),
    criteria: [...candidate.criteria, ...candidate.bonuses].map((result) => toResult(result, cite, language)),
    tenure: tenureTexts(candidate, options),
    jobs: toJobs(candidate, cite, options),
    gaps: candidate.profile.tenure.gaps.map(({ from, to, months }) => ({
      from,
      to,
      length: LABELS[language].months(months),
    })),
    bullets: toBullets(candidate, cite, options),
    facts: toFacts(candidate, cite, options),
    quotes,
  };
};
