import type { Language, OfferDecision, Offers, RankedPerson, TestName } from '../../model/index.ts';
import { type Column, toGrid } from '../grid.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { safeForTerminal } from '../safe.ts';
import { strayText } from '../stray-rows.ts';
import { widthOf, wrap } from '../text-width.ts';

type Words = {
  readonly title: string;
  readonly method: (offers: Offers) => string;
  readonly total: string;
  readonly tests: Readonly<Record<TestName, string>>;
  readonly decision: string;
  readonly decisions: Readonly<Record<OfferDecision, string>>;
  readonly tied: (count: number, places: number) => string;
  readonly rejected: string;
  readonly incomplete: string;
  readonly missing: (tests: string) => string;
  readonly untested: (count: number) => string;
  readonly strays: string;
};

const ruleText = ({ rule }: Offers): string => ('count' in rule ? String(rule.count) : `${rule.percent}%`);

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    title: '录用建议',
    method: (offers) =>
      `笔试 ${offers.weights.written}% + 面试 ${offers.weights.interview}%；两项成绩齐全的 ${offers.rows.length} 人中，前 ${ruleText(offers)} 建议录用（${offers.places} 人）。最终由人决定。`,
    total: '总分',
    tests: { written: '笔试', interview: '面试' },
    decision: '建议',
    decisions: { offer: '录用', tied: '并列待定', none: '—' },
    tied: (count, places) => `${count} 人并列在录用线上，名额共 ${places} 个：请人工决定，或调整名额。`,
    rejected: '（简历筛选不符）',
    incomplete: '成绩不全，未排名',
    missing: (tests) => `缺 ${tests}`,
    untested: (count) => `${count} 位候选人没有任何成绩。`,
    strays: '未采用的成绩行',
  },
  en: {
    title: 'offers',
    method: (offers) =>
      `written test ${offers.weights.written}% + interview ${offers.weights.interview}%; of the ${offers.rows.length} with both scores the best ${ruleText(offers)} are proposed (${offers.places}). People decide.`,
    total: 'Total',
    tests: { written: 'Written', interview: 'Interview' },
    decision: 'Proposal',
    decisions: { offer: 'offer', tied: 'tied', none: '—' },
    tied: (count, places) =>
      `${count} share the last place that gets an offer, of ${places} in all: decide by hand, or change the number.`,
    rejected: ' (rejected by the screen)',
    incomplete: 'A score is missing, so not placed',
    missing: (tests) => `no ${tests}`,
    untested: (count) => `${count} candidates have no score at all.`,
    strays: 'Rows of scores that were not used',
  },
};

/** Columns of a candidate's name at least. */
const LEAST_NAME = 12;

const lastOf = (path: string): string => path.split('/').at(-1) ?? path;

/** Who gets an offer, then who could not be placed and which rows fitted nobody. */
export const render = (offers: Offers, { language, width, palette }: ReportOptions): string => {
  const words = WORDS[language];
  const { columns: heads, asOf, colon } = LABELS[language];
  const whoIs = ({ name, file, outcome }: RankedPerson): string =>
    `${name === null ? lastOf(file) : `${name} · ${lastOf(file)}`}${outcome === 'rejected' ? words.rejected : ''}`;
  const facts = [
    [heads.rank, words.total, words.tests.written, words.tests.interview, words.decision],
    ...offers.rows.map(({ place, total, written, interview, decision }) => [
      String(place),
      total.toFixed(1),
      String(written),
      String(interview),
      words.decisions[decision],
    ]),
  ];
  const columns: readonly Column[] = (facts[0] ?? []).map((_, at) => ({
    width: Math.max(...facts.map((row) => widthOf(row[at] ?? ''))),
    align: at < 4 ? 'right' : 'left',
  }));
  const room = Math.max(LEAST_NAME, width - columns.reduce((sum, column) => sum + column.width + 2, 0));
  const names = [heads.name, ...offers.rows.map(whoIs)];
  const grid = toGrid(
    [...columns, { width: room, align: 'left' }],
    facts.map((row, at) => ({ cells: [...row.map((cell) => [cell]), wrap(safeForTerminal(names[at] ?? ''), room)] })),
  );
  const tied = offers.rows.filter(({ decision }) => decision === 'tied').length;
  const block = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', palette.strong(head), ...lines.flatMap((line) => indent(line, 2, width))];
  return `${[
    palette.strong(`${safeForTerminal(offers.rubric)} · ${words.title} · ${asOf(offers.asOf)}`),
    ...indent(words.method(offers), 0, width),
    '',
    ...grid.map((line, at) => (at === 0 ? palette.faint(line) : line)),
    ...(tied > 0 ? ['', ...indent(words.tied(tied, offers.places), 0, width).map(palette.doubtful)] : []),
    ...block(
      words.incomplete,
      offers.incomplete.map(
        (person) =>
          `${whoIs(person)}${colon}${words.missing(person.missing.map((test) => words.tests[test]).join(' '))}`,
      ),
    ),
    ...block(
      words.strays,
      offers.strays.map((row) => strayText(row, language)),
    ),
    ...(offers.untested.length === 0 ? [] : ['', ...indent(words.untested(offers.untested.length), 0, width)]),
  ].join('\n')}\n`;
};
