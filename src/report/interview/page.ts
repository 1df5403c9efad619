import {
  INTERVIEW_PARTS,
  type Interview,
  type InterviewPart,
  type InterviewQuestion,
  type InterviewReport,
  type Language,
} from '../../model/index.ts';
import { type Block, heading, labelled, list, paragraph, section } from '../blocks/blocks.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { quoteTexts } from '../quotes.ts';
import type { InterviewWords } from './word-names.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

const WORDS: Readonly<Record<Language, InterviewWords>> = { zh: ZH, en: EN };

/** Lines that a question quotes at most. */
const MOST_QUOTES = 3;
const RATINGS = ['1', '2', '3', '4', '5'];

type Numbered = { readonly number: number; readonly question: InterviewQuestion };

const minutesOf = (questions: readonly Numbered[]): number =>
  questions.reduce((sum, { question }) => sum + question.minutes, 0);

const questionBlocks = ({ number, question }: Numbered, options: ReportOptions): readonly Block[] => {
  const { language } = options;
  const words = WORDS[language];
  const { kind, topic, minutes, ask, why, evidence, followUps, good, weak } = question;
  const isFact = kind === 'fact';
  return [
    heading(3, words.question(number, topic[language], minutes)),
    paragraph(ask[language], 'strong'),
    labelled([
      { label: words.why, texts: [why[language]], quotes: quoteTexts(evidence, MOST_QUOTES, options) },
      { label: words.followUps, texts: followUps.map((each) => each[language]) },
      { label: isFact ? words.settledGood : words.good, texts: [good[language]] },
      { label: isFact ? words.settledWeak : words.weak, texts: [weak[language]] },
    ]),
    isFact
      ? { kind: 'choices', label: words.settled, options: words.settledOptions }
      : { kind: 'choices', label: words.rating, options: RATINGS },
    { kind: 'room', labels: words.notes[kind] },
  ];
};

const partBlocks = (part: InterviewPart, numbered: readonly Numbered[], options: ReportOptions): readonly Block[] => {
  const words = WORDS[options.language];
  const own = numbered.filter(({ question }) => question.part === part);
  return section(
    2,
    words.part(words.parts[part], minutesOf(own)),
    own.flatMap((each) => questionBlocks(each, options)),
  );
};

const scaleBlocks = (words: InterviewWords): readonly Block[] => [
  heading(2, words.scale),
  {
    kind: 'table',
    head: words.ratingHead,
    rows: words.ratings.map((row) => row.map((text) => ({ text }))),
    numeric: [],
    shares: [0.1, 0.25, 0.65],
  },
  ...list(words.frames),
];

const sumBlocks = (numbered: readonly Numbered[], language: Language): readonly Block[] => {
  const words = WORDS[language];
  const isFact = ({ question }: Numbered): boolean => question.kind === 'fact';
  return [
    heading(2, words.sum),
    {
      kind: 'table',
      head: words.sumHead,
      rows: numbered.map((each) => [
        { text: String(each.number) },
        { text: each.question.topic[language] },
        { text: isFact(each) ? `☐ ${words.settledOptions[0] ?? ''}` : '      / 5' },
      ]),
      numeric: [],
      shares: [0.1, 0.5, 0.4],
    },
    paragraph(words.sumNote(numbered.filter((each) => !isFact(each)).length), 'faint'),
    { kind: 'fields', labels: words.sumFields },
    { kind: 'choices', label: words.advice, options: words.adviceOptions },
  ];
};

const sheetBlocks = (interview: Interview, report: InterviewReport, options: ReportOptions): readonly Block[] => {
  const { language } = options;
  const labels = LABELS[language];
  const words = WORDS[language];
  const { name, file, outcome, score, questions, spare, minutes } = interview;
  const { rubric, tool, asOf } = report;
  const numbered = questions.map((question, index) => ({ number: index + 1, question }));
  const total = minutes.opening + minutes.questions + minutes.close;
  return [
    heading(1, words.title(name ?? labels.nameless, rubric.title[language])),
    paragraph(
      `${words.length(total)} · ${words.screened}${labels.colon}${labels.outcomes[outcome]} ${score.toFixed(1)} · ${file.path}`,
      'faint',
    ),
    { kind: 'fields', labels: words.fields },
    heading(2, words.before),
    ...list(words.rules),
    ...scaleBlocks(words),
    heading(2, words.opening(minutes.opening)),
    ...list(words.openingTexts),
    ...INTERVIEW_PARTS.flatMap((part) => partBlocks(part, numbered, options)),
    ...section(2, words.spare, list(spare.map((each) => each[language]))),
    heading(2, words.close(minutes.close)),
    ...list(words.closeTexts),
    ...sumBlocks(numbered, language),
    paragraph(words.made({ tool, rubric: `${rubric.id} ${rubric.version}`, day: asOf }), 'faint'),
  ];
};

/** A sheet for each candidate, each on pages of its own, then what could not be read. */
export const interviewPage = (report: InterviewReport, options: ReportOptions): readonly Block[] => {
  const { language } = options;
  const labels = LABELS[language];
  const failures = report.unreadable.map(
    ({ file, status, message }) => `${file.path}${labels.colon}${labels.statuses[status]} — ${message[language]}`,
  );
  const repeats = report.duplicates.map(({ file, of }) => `${file.path} = ${of}`);
  return [
    ...(report.interviews.length === 0 ? [heading(1, WORDS[language].empty)] : []),
    ...report.interviews.flatMap((interview) => sheetBlocks(interview, report, options)),
    ...section(2, labels.heads.unread, list(failures)),
    ...section(2, labels.heads.duplicates, list(repeats)),
  ];
};
