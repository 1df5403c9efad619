import type { Bilingual } from '../model/index.ts';
import { toGrid } from './grid.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { indent } from './quotes.ts';
import { safeForTerminal } from './safe.ts';
import { padStart, widthOf, wrap } from './text-width.ts';

type Item = { readonly id: string; readonly title: Bilingual; readonly kind: string; readonly options: unknown };

/** What a reader of a rubric wants to see of it. */
export type RubricSheet = {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly requirements: readonly Item[];
  readonly criteria: readonly (Item & { readonly weight: number })[];
  readonly bonuses: readonly (Item & { readonly points: number })[];
  readonly bonusCap: number;
  /** Groups that criteria of the kind `keywords` name. */
  readonly keywords: Readonly<Record<string, readonly unknown[]>>;
  /** Questions for interviews. */
  readonly interview: readonly { readonly id: string; readonly title: Bilingual; readonly ask: Bilingual }[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An entry of a list of options: `cet4 score 425`, `12→0.5`, `crm`, `call-center ×2`. */
const entryText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(entryText).join('→');
  if (!isRecord(value)) return String(value);
  const { id, family, weight, ...rest } = value;
  const facts = Object.entries(rest).map(([key, each]) => `${key} ${entryText(each)}`);
  return [id, family, ...facts, weight === undefined ? undefined : `×${String(weight)}`]
    .filter((part) => part !== undefined)
    .join(' ');
};

/** Options as a person reads them: `min: associate; any: cet4, cet6`. */
const optionsText = (options: unknown): string =>
  isRecord(options)
    ? Object.entries(options)
        .map(([key, value]) => `${key}: ${(Array.isArray(value) ? value : [value]).map(entryText).join(', ')}`)
        .join('; ')
    : entryText(options);

/** Columns of a weight and its gap. */
const WEIGHT = 8;

const itemLines = (
  { id, title, kind, options }: Item,
  weight: number | null,
  { language, width, palette }: ReportOptions,
): readonly string[] => {
  const head = indent(`${title[language]} [${kind}: ${id}]`, WEIGHT, width);
  const points = weight === null ? padStart('·', WEIGHT - 2) : padStart(String(weight), WEIGHT - 2);
  const [first = '', ...rest] = head;
  return [
    `${points}  ${first.trimStart()}`,
    ...rest,
    ...indent(optionsText(options), WEIGHT, width).map(palette.faint),
  ];
};

/** A rubric as text: what it requires, what it weighs, what it adds. */
export const renderRubric = (rubric: RubricSheet, options: ReportOptions): string => {
  const { language, width, palette } = options;
  const { heads } = LABELS[language];
  const block = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', palette.strong(head), ...lines];
  return `${[
    ...indent(`${rubric.title[language]} ${rubric.id} ${rubric.version}`, 0, width).map(palette.strong),
    ...indent(rubric.description[language], 0, width),
    ...block(
      heads.requirements,
      rubric.requirements.flatMap((item) => itemLines(item, null, options)),
    ),
    ...block(
      `${heads.criteria} (100)`,
      rubric.criteria.flatMap((item) => itemLines(item, item.weight, options)),
    ),
    ...block(
      `${heads.bonuses} (≤ ${rubric.bonusCap})`,
      rubric.bonuses.flatMap((item) => itemLines(item, item.points, options)),
    ),
    ...block(
      heads.keywords,
      Object.entries(rubric.keywords).flatMap(([group, words]) =>
        indent(`${group}: ${words.map(entryText).join(', ')}`, 2, width),
      ),
    ),
    ...block(
      heads.interview,
      rubric.interview.flatMap(({ id, title, ask }) => [
        ...indent(`${title[language]} [${id}]`, 2, width),
        ...indent(ask[language], WEIGHT, width).map(palette.faint),
      ]),
    ),
  ].join('\n')}\n`;
};

/** Rows of a rubric list: id, version, title, where it is. */
export const renderRubricList = (given: readonly (readonly string[])[], { width }: ReportOptions): string => {
  const rows = given.map((row) => row.map(safeForTerminal));
  const longest = (index: number): number => Math.max(1, ...rows.map((row) => widthOf(row[index] ?? '')));
  const [id, version, title] = [longest(0), longest(1), Math.min(40, longest(2))];
  const place = Math.max(12, Math.min(longest(3), width - id - version - title - 6));
  const columns = [id, version, title, place].map((each) => ({ width: each, align: 'left' as const }));
  const cells = rows.map((row) => ({ cells: row.map((text, index) => wrap(text, columns[index]?.width ?? 12)) }));
  return `${toGrid(columns, cells).join('\n')}\n`;
};
