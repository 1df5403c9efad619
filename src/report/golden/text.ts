import type { Golden, GoldenDrift, GoldenLine, GoldenState, Language } from '../../model/index.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';

type Words = {
  readonly states: Readonly<Record<GoldenState, string>>;
  readonly differ: (count: number) => string;
  readonly gone: string;
  readonly added: string;
  readonly summary: (all: number, changed: number) => string;
  readonly written: (all: number, changed: number) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    states: { same: '不变', new: '尚无基准', changed: '有变动', orphan: '评分标准已不存在' },
    differ: (count) => `${count} 人有变动`,
    gone: '不再出现',
    added: '新出现',
    summary: (all, changed) =>
      changed === 0
        ? `${all} 份基准排名，全部不变。`
        : `${all} 份基准排名，${changed} 份有变动；确认无误后用 --write 写入。`,
    written: (all, changed) => `${all} 份基准排名，写入 ${changed} 份。`,
  },
  en: {
    states: { same: 'same', new: 'not kept yet', changed: 'changed', orphan: 'its rubric is gone' },
    differ: (count) => `${count} candidates differ`,
    gone: 'no longer there',
    added: 'new',
    summary: (all, changed) =>
      changed === 0
        ? `${all} golden rankings, all the same.`
        : `${all} golden rankings, ${changed} differ; if that is what you want, write them with --write.`,
    written: (all, changed) => `${all} golden rankings, ${changed} written.`,
  },
};

const arrow = (before: GoldenLine, after: GoldenLine): string => {
  const by = before.rank - after.rank;
  return by === 0 ? '=' : by > 0 ? `↑${by}` : `↓${-by}`;
};

/** What differs of two records, key by key: `figures 15 → 12.5`. */
const changes = <V extends string | number>(
  before: Readonly<Record<string, V>>,
  after: Readonly<Record<string, V>>,
): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => before[key] !== after[key])
    .map((key) => `${key} ${before[key] ?? '—'} → ${after[key] ?? '—'}`);

const sentenceOf = ({ file, before, after }: GoldenDrift, language: Language): string => {
  const { outcomes, colon, comma } = LABELS[language];
  if (before === null) return `+ #${after.rank} ${file}${colon}${WORDS[language].added}`;
  if (after === null) return `- #${before.rank} ${file}${colon}${WORDS[language].gone}`;
  const facts = [
    ...(before.rank === after.rank ? [`#${after.rank}`] : [`#${before.rank} → #${after.rank}`]),
    ...(before.outcome === after.outcome ? [] : [`${outcomes[before.outcome]} → ${outcomes[after.outcome]}`]),
    ...(before.score === after.score ? [] : [`${before.score} → ${after.score}`]),
  ];
  const why = [...changes(before.requirements, after.requirements), ...changes(before.points, after.points)];
  return `${arrow(before, after)} ${facts.join(' ')} ${file}${why.length === 0 ? '' : colon + why.join(comma)}`;
};

/** Wrapped, the lines after the first further in. */
const hang = (text: string, width: number): readonly string[] => {
  const [first = '', ...rest] = indent(text, 6, width);
  return [`  ${first.trimStart()}`, ...rest];
};

const goldenLines = ({ path, state, drift, head }: Golden, options: ReportOptions): readonly string[] => {
  const { language, width, palette } = options;
  if (state === 'same') return [];
  const words = WORDS[language];
  const said = state === 'changed' && drift.length > 0 ? words.differ(drift.length) : words.states[state];
  return [
    ...indent(`✗ ${path}${LABELS[language].colon}${said}`, 0, width).map(palette.bad),
    ...(head === null
      ? []
      : [head.before, head.after].flatMap((line, at) => indent(`${at === 0 ? '-' : '+'} ${line}`, 2, width))),
    ...drift.flatMap((each) => hang(sentenceOf(each, language), width)),
  ];
};

/** What differs from the golden rankings kept, a line a candidate; then a summary. */
export const render = (goldens: readonly Golden[], isWritten: boolean, options: ReportOptions): string => {
  const words = WORDS[options.language];
  const changed = goldens.filter(({ state }) => state !== 'same').length;
  const summary = isWritten ? words.written(goldens.length, changed) : words.summary(goldens.length, changed);
  return `${[...goldens.flatMap((golden) => goldenLines(golden, options)), summary].join('\n')}\n`;
};
