import type {
  Candidate,
  CriterionResult,
  Evidence,
  IsoDate,
  RequirementResult,
  RequirementStatus,
} from '../../model/index.ts';
import { type Block, heading, list, paragraph, type ResultItem, section, type Tone } from '../blocks/blocks.ts';
import { toTimeline } from '../blocks/timeline.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { tenureTexts } from '../profile-lines.ts';
import { quoteTexts } from '../quotes.ts';
import { copiedText, differenceTexts } from '../same/texts.ts';
import { SAME_WORDS } from '../same/words.ts';
import { changesOf } from './changes.ts';
import { EXPLAIN_WORDS } from './words.ts';

const MARKS: Readonly<Record<RequirementStatus, string>> = { met: '✓', unproven: '?', failed: '✗' };
const TONES = {
  met: 'good',
  unproven: 'doubtful',
  failed: 'bad',
  qualified: 'good',
  review: 'doubtful',
  rejected: 'bad',
} as const;

/** Quoted lines a result shows at most. */
const MOST_QUOTES = 4;

const quotesOf = (evidence: readonly Evidence[], options: ReportOptions): readonly string[] =>
  quoteTexts(evidence, MOST_QUOTES, options);

/** A requirement as an item of a page. */
export const requirementItem = (result: RequirementResult, options: ReportOptions): ResultItem => ({
  tone: TONES[result.status],
  title: result.title[options.language],
  status: { mark: MARKS[result.status], text: LABELS[options.language].requirements[result.status] },
  points: null,
  reason: result.reason[options.language],
  quotes: quotesOf(result.evidence, options),
});

/** Credit from which points are good, and below which they are poor. */
const GOOD = 0.7;
const POOR = 0.3;

const creditTone = (credit: number): Tone => (credit >= GOOD ? 'good' : credit < POOR ? 'bad' : 'doubtful');

/** A criterion or bonus as an item of a page. */
export const criterionItem = (result: CriterionResult, options: ReportOptions): ResultItem => ({
  tone: creditTone(result.credit),
  title: result.title[options.language],
  status: null,
  points: { points: result.points, max: result.max },
  reason: result.reason[options.language],
  quotes: quotesOf(result.evidence, options),
});

const changeBlocks = (candidate: Candidate, { language }: ReportOptions): readonly Block[] => {
  const words = EXPLAIN_WORDS[language];
  const { outcomes } = LABELS[language];
  const { better, atRisk, pointsLeft } = changesOf(candidate);
  const titles = (requirements: readonly RequirementResult[]): readonly string[] =>
    requirements.map(({ title }) => title[language]);
  const sentences = [
    better === null ? words.allMet : words.wouldBe(titles(better.requirements), outcomes[better.outcome]),
    ...(atRisk.length === 0 ? [] : [words.wouldFail(titles(atRisk), outcomes.rejected)]),
  ];
  return [
    ...list(sentences),
    ...(pointsLeft.length === 0 ? [] : [paragraph(words.mostPoints)]),
    ...list(
      pointsLeft.map(({ criterion, left }) =>
        words.lost(criterion.title[language], left.toFixed(1), criterion.reason[language]),
      ),
    ),
  ];
};

const results = (items: readonly ResultItem[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'results', items }];

/** One candidate as a page: what came of it, why, on which lines, when they worked, and what would change it. */
export const candidatePage = (candidate: Candidate, asOf: IsoDate, options: ReportOptions): readonly Block[] => {
  const { language } = options;
  const labels = LABELS[language];
  const words = EXPLAIN_WORDS[language];
  const same = SAME_WORDS[language];
  const { heads, columns, colon } = labels;
  const timeline = toTimeline(candidate.profile, asOf);
  const score = candidate.score.toFixed(1);
  return [
    heading(2, `${candidate.name ?? labels.nameless}  ${candidate.file.path}`),
    paragraph(
      `${columns.outcome}${colon}${labels.outcomes[candidate.outcome]}   ${columns.score}${colon}${score}`,
      TONES[candidate.outcome],
    ),
    ...section(3, heads.requirements, results(candidate.requirements.map((each) => requirementItem(each, options)))),
    ...section(3, heads.criteria, results(candidate.criteria.map((each) => criterionItem(each, options)))),
    ...section(3, heads.bonuses, results(candidate.bonuses.map((each) => criterionItem(each, options)))),
    paragraph(`${heads.total}${colon}${score}`),
    ...section(3, words.changes, changeBlocks(candidate, options)),
    ...section(3, words.timeline, timeline === null ? [] : [{ kind: 'timeline', timeline }]),
    ...section(3, heads.tenure, list(tenureTexts(candidate.profile, options))),
    ...section(3, heads.notices, list(candidate.notices.map(({ message }) => `⚠ ${message[language]}`))),
    ...section(
      3,
      same.versions,
      list(
        candidate.sameAs.flatMap(({ file, differences }) =>
          differenceTexts(differences, options).map((text) => `${file.path}${colon}${text}`),
        ),
      ),
    ),
    ...section(3, same.copied, list(candidate.copiedBullets.map((bullet) => copiedText(bullet, options)))),
  ];
};
