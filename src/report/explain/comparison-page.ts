import type { Candidate } from '../../model/index.ts';
import { type Block, heading, paragraph, type TableCell, type Tone } from '../blocks/blocks.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { EXPLAIN_WORDS } from './words.ts';

/** One item of both candidates: what each has, why, and how far apart they are. */
type Pair = {
  readonly title: string;
  readonly left: TableCell;
  readonly right: TableCell;
  readonly difference: string;
  /** 0 where they are equal; outcomes and requirements weigh more than all points. */
  readonly weight: number;
};

/** More than points can differ. */
const OUTCOME_WEIGHT = 3000;
const REQUIREMENT_WEIGHT = 2000;
const EQUAL = 0.05;

const tenths = (value: number): string => value.toFixed(1);

const signed = (value: number): string =>
  Math.abs(value) < EQUAL ? '=' : value > 0 ? `+${tenths(value)}` : tenths(value);

const outcomePair = (left: Candidate, right: Candidate, { language }: ReportOptions): Pair => {
  const labels = LABELS[language];
  const same = left.outcome === right.outcome;
  return {
    title: labels.columns.outcome,
    left: { text: labels.outcomes[left.outcome] },
    right: { text: labels.outcomes[right.outcome] },
    difference: same ? '=' : '≠',
    weight: same ? 0 : OUTCOME_WEIGHT,
  };
};

const requirementPairs = (left: Candidate, right: Candidate, { language }: ReportOptions): readonly Pair[] => {
  const words = LABELS[language].requirements;
  return left.requirements.flatMap((one): readonly Pair[] => {
    const other = right.requirements.find(({ id }) => id === one.id);
    if (other === undefined) return [];
    const same = one.status === other.status;
    return [
      {
        title: one.title[language],
        left: { text: words[one.status], notes: [one.reason[language]] },
        right: { text: words[other.status], notes: [other.reason[language]] },
        difference: same ? '=' : '≠',
        weight: same ? 0 : REQUIREMENT_WEIGHT,
      },
    ];
  });
};

const pointPairs = (left: Candidate, right: Candidate, { language }: ReportOptions): readonly Pair[] => {
  const others = [...right.criteria, ...right.bonuses];
  return [...left.criteria, ...left.bonuses].flatMap((one): readonly Pair[] => {
    const other = others.find(({ id }) => id === one.id);
    if (other === undefined) return [];
    const apart = one.points - other.points;
    return [
      {
        title: `${one.title[language]} (${one.max})`,
        left: { text: tenths(one.points), notes: [one.reason[language]] },
        right: { text: tenths(other.points), notes: [other.reason[language]] },
        difference: signed(apart),
        weight: Math.abs(apart) < EQUAL ? 0 : Math.abs(apart),
      },
    ];
  });
};

/** Who has the better of a pair, as the tone of the difference. */
const toneOf = (difference: string): Tone => (difference === '≠' ? 'doubtful' : 'plain');

/** Two candidates side by side: what differs, the weightiest first, with the reasons of both; then what they share. */
export const comparisonPage = (left: Candidate, right: Candidate, options: ReportOptions): readonly Block[] => {
  const { language } = options;
  const labels = LABELS[language];
  const words = EXPLAIN_WORDS[language];
  const name = ({ name: own }: Candidate): string => own ?? labels.nameless;
  const pairs = [
    outcomePair(left, right, options),
    ...requirementPairs(left, right, options),
    ...pointPairs(left, right, options),
  ];
  const apart = pairs.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const alike = pairs.filter(({ weight }) => weight === 0).map(({ title }) => title);
  const total: readonly TableCell[] = [
    { text: labels.heads.total },
    { text: tenths(left.score) },
    { text: tenths(right.score) },
    { text: signed(left.score - right.score) },
  ];
  // An outcome differs because a requirement does, which says more.
  const first = apart.find(({ weight }) => weight !== OUTCOME_WEIGHT) ?? apart[0];
  return [
    heading(2, `${labels.heads.comparison}${labels.colon}${name(left)} / ${name(right)}`),
    paragraph(
      first === undefined ? words.noDifference : words.firstDifference(first.title, first.left.text, first.right.text),
      first === undefined ? 'plain' : 'doubtful',
    ),
    {
      kind: 'table',
      head: [words.item, name(left), name(right), labels.heads.difference],
      rows: [
        ...apart.map((pair) => [
          { text: pair.title },
          pair.left,
          pair.right,
          { text: pair.difference, tone: toneOf(pair.difference) },
        ]),
        total,
      ],
      numeric: [3],
      shares: [0.24, 0.34, 0.34, 0.08],
    },
    ...(alike.length === 0 ? [] : [paragraph(words.alike(alike), 'faint')]),
  ];
};
