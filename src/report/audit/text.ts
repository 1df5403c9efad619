import type { Audit, AuditGroup, AuditTable, Impact, Language, Reservation, ShortlistRule } from '../../model/index.ts';
import { type Column, toGrid } from '../grid.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { safeForTerminal } from '../safe.ts';
import { strayText } from '../stray-rows.ts';
import { widthOf, wrap } from '../text-width.ts';

type Words = {
  readonly title: string;
  readonly method: (audit: Audit) => string;
  readonly scores: (audit: Audit) => string;
  readonly heads: readonly string[];
  readonly group: string;
  readonly reservations: Readonly<Record<Reservation, string>>;
  readonly below: string;
  readonly oneMore: string;
  readonly unknown: (count: number) => string;
  readonly strays: string;
  readonly caution: string;
};

const ruleText = ({ top, minimumScore }: ShortlistRule, language: Language): string => {
  const parts = [
    ...(top === null
      ? []
      : [
          language === 'zh'
            ? `前 ${'count' in top ? top.count : `${top.percent}%`}`
            : `the best ${'count' in top ? top.count : `${top.percent}%`}`,
        ]),
    ...(minimumScore === null
      ? []
      : [language === 'zh' ? `${minimumScore} 分以上` : `at least ${minimumScore} points`]),
  ];
  if (parts.length === 0) return language === 'zh' ? '结果为“通过”的人' : 'the qualified';
  return parts.join(language === 'zh' ? '且' : ' and ');
};

const percent = (rate: number): string => `${(rate * 100).toFixed(1)}%`;

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    title: '公平性审计',
    method: ({ selection, people, selected }) =>
      `入选：${ruleText(selection, 'zh')}，${people} 人中 ${selected} 人。比值是与入选率最高的组相比，低于 0.80（五分之四）须查明原因。`,
    scores: ({ median, tieShare }) =>
      `得分率：高于中位数 ${median} 分的比例；${percent(tieShare)} 的人正好是中位数，“≥”一列把他们也算上。`,
    heads: ['人数', '入选', '入选率', '比值', '95% 区间', 'Fisher p', '>中位数', '比值', '≥', '比值'],
    group: '组',
    reservations: { 'small-share': '不足 2%，不作判断', few: '不足 30 人，难以判断' },
    below: '低于五分之四',
    oneMore: '再多选 1 人即达标',
    unknown: (count) => `${count} 人分组未知，未计入。`,
    strays: '未采用的分组行',
    caution: '分组只来自审计者的表，程序不从简历推断。',
  },
  en: {
    title: 'fairness audit',
    method: ({ selection, people, selected }) =>
      `Selected: ${ruleText(selection, 'en')}, ${selected} of ${people}. A ratio is against the group with the highest rate; under 0.80 (four fifths) ask why.`,
    scores: ({ median, tieShare }) =>
      `Scoring rate: scores above the median, ${median}; ${percent(tieShare)} have exactly the median, whom the column "≥" counts too.`,
    heads: ['People', 'Sel.', 'Rate', 'Ratio', '95 %', 'Fisher p', '>median', 'Ratio', '≥', 'Ratio'],
    group: 'Group',
    reservations: { 'small-share': 'under 2 %, not judged', few: 'under 30 people, too few to judge' },
    below: 'below four fifths',
    oneMore: 'one more selected would reach it',
    unknown: (count) => `${count} of unknown group are left out.`,
    strays: 'Rows of groups that were not used',
    caution: "Groups come from the auditor's table alone; the program never infers them.",
  },
};

const ratioText = ({ ratio }: Impact): string => (ratio === null ? '–' : ratio.toFixed(2));

const cellsOf = ({ people, selected, above, atLeast }: AuditGroup): readonly string[] => [
  String(people),
  String(selected.count),
  percent(selected.rate),
  ratioText(selected),
  selected.interval === null ? '–' : selected.interval.map((end) => end.toFixed(2)).join('–'),
  selected.fisher === null ? '–' : selected.fisher.toFixed(3),
  percent(above.rate),
  ratioText(above),
  percent(atLeast.rate),
  ratioText(atLeast),
];

/** Columns of a group's name at least. */
const LEAST_NAME = 10;
/** Columns up to the ratio of selection, which every screen has room for. */
const NARROW = 4;

const tableLines = ({ attributes, unknown, groups }: AuditTable, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  const words = WORDS[language];
  const all = [words.heads, ...groups.map(cellsOf)];
  const names = [words.group, ...groups.map(({ values }) => values.join(' × '))];
  const columnsFor = (count: number): readonly Column[] =>
    words.heads.slice(0, count).map((_, at) => ({
      width: Math.max(...all.map((row) => widthOf(row[at] ?? ''))),
      align: 'right',
    }));
  const taken = (columns: readonly Column[]): number => columns.reduce((sum, column) => sum + column.width + 2, 0);
  let shown = words.heads.length;
  while (shown > NARROW && width - taken(columnsFor(shown)) < LEAST_NAME) shown -= 1;
  const columns = columnsFor(shown);
  const longest = Math.max(...names.map((name) => widthOf(safeForTerminal(name))));
  const room = Math.max(LEAST_NAME, Math.min(longest, width - taken(columns)));
  const grid = toGrid(
    [{ width: room, align: 'left' }, ...columns],
    all.map((row, at) => ({
      cells: [wrap(safeForTerminal(names[at] ?? ''), room), ...row.slice(0, shown).map((cell) => [cell])],
    })),
  );
  const remarks = groups.flatMap(({ values, reservation, selected }) => {
    const said = [
      ...(reservation === null ? [] : [words.reservations[reservation]]),
      ...(selected.below ? [words.below] : []),
      ...(selected.oneMore === true ? [words.oneMore] : []),
    ];
    return said.length === 0
      ? []
      : [{ text: `${values.join(' × ')}: ${said.join(' · ')}`, bad: selected.below && reservation === null }];
  });
  return [
    '',
    palette.strong(safeForTerminal(attributes.join(' × '))),
    ...grid.map((line, at) => (at === 0 ? palette.faint(line) : line)),
    ...remarks.flatMap(({ text, bad }) => indent(text, 2, width).map(bad ? palette.bad : palette.faint)),
    ...(unknown > 0 ? indent(words.unknown(unknown), 2, width) : []),
  ];
};

/** A table for each attribute and for attributes together, with what is not to be judged. */
export const render = (audit: Audit, options: ReportOptions): string => {
  const { language, width, palette } = options;
  const words = WORDS[language];
  return `${[
    palette.strong(`${safeForTerminal(audit.rubric)} · ${words.title} · ${LABELS[language].asOf(audit.asOf)}`),
    ...indent(words.method(audit), 0, width),
    ...indent(words.scores(audit), 0, width),
    ...indent(words.caution, 0, width),
    ...audit.tables.flatMap((table) => tableLines(table, options)),
    ...(audit.strays.length === 0
      ? []
      : [
          '',
          palette.strong(words.strays),
          ...audit.strays.flatMap((row) => indent(strayText(row, language), 2, width)),
        ]),
  ].join('\n')}\n`;
};
