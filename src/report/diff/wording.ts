import type { DiffGate, Language, Move, MoveCause, RubricDiff, RubricEdit, ShortlistRule } from '../../model/index.ts';
import { LABELS } from '../labels.ts';

type Words = {
  readonly title: string;
  readonly edits: string;
  readonly noEdits: string;
  readonly moves: (moved: number, all: number) => string;
  readonly noMoves: string;
  readonly more: (count: number) => string;
  readonly enters: string;
  readonly leaves: string;
  readonly shortlist: (rule: ShortlistRule) => string;
  readonly noListChange: string;
  readonly others: string;
  readonly theirs: (change: string) => string;
  readonly added: string;
  readonly removed: string;
  readonly notAsked: string;
  readonly candidate: string;
  readonly cause: string;
  readonly direction: string;
  readonly tiles: Readonly<Record<'candidates' | 'moved' | 'outcomes' | 'rescored' | 'entered' | 'left', string>>;
  readonly lists: Readonly<Record<RubricEdit['list'], string>>;
  readonly gates: Readonly<Record<DiffGate['gate'], string>>;
  readonly tau: (tau: number | null) => string;
  readonly summary: (counts: Counts) => string;
};

/** What a diff comes to, in numbers. */
export type Counts = {
  readonly candidates: number;
  readonly moved: number;
  readonly outcomes: number;
  readonly rescored: number;
  readonly entered: number;
  readonly left: number;
  readonly unreadable: number;
};

const top = ({ top: most }: ShortlistRule): string =>
  most === null ? '' : 'count' in most ? String(most.count) : `${most.percent}%`;

export const DIFF_WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    title: '评分标准的改动',
    edits: '改了什么',
    noEdits: '没有影响评分的改动',
    moves: (moved, all) => `名次变动（${all} 人中 ${moved} 人）`,
    noMoves: '没有人变动',
    more: (count) => `另 ${count} 人（--format json 列出全部）`,
    enters: '进入',
    leaves: '离开',
    shortlist: (rule) => {
      const parts = [
        ...(rule.top === null ? [] : [`前 ${top(rule)}`]),
        ...(rule.minimumScore === null ? [] : [`≥ ${rule.minimumScore} 分`]),
      ];
      return `入围名单（${parts.length === 0 ? '通过的人' : parts.join('，')}）`;
    },
    noListChange: '不变',
    others: '因他人变动',
    theirs: (change) => `（他人 ${change}）`,
    added: '新增',
    removed: '删除',
    notAsked: '不要求',
    candidate: '候选人',
    cause: '原因',
    direction: '升降',
    tiles: {
      candidates: '候选人',
      moved: '名次变动',
      outcomes: '结果改变',
      rescored: '得分改变',
      entered: '进入入围名单',
      left: '离开入围名单',
    },
    lists: { requirements: '必要条件', criteria: '评分项', bonuses: '加分项', keywords: '关键词', rubric: '标准' },
    gates: {
      'max-moves': '名次变动',
      'max-shortlist-changes': '入围变动',
      'min-tau': 'Kendall τ-b',
    },
    tau: (tau) => `Kendall τ-b ${tau === null ? '—' : tau.toFixed(3)}`,
    summary: ({ candidates, moved, outcomes, rescored, entered, left, unreadable }) =>
      `${candidates} 人：${moved} 人名次变动，${outcomes} 人结果改变，${rescored} 人得分改变，${entered} 人入围，${left} 人落选${unreadable === 0 ? '' : `；${unreadable} 份无法读取`}。`,
  },
  en: {
    title: 'Rubric change',
    edits: 'What changed',
    noEdits: 'nothing that scores',
    moves: (moved, all) => `Who moves (${moved} of ${all})`,
    noMoves: 'nobody',
    more: (count) => `${count} more (--format json has them all)`,
    enters: 'enters',
    leaves: 'leaves',
    shortlist: (rule) => {
      const parts = [
        ...(rule.top === null ? [] : [`top ${top(rule)}`]),
        ...(rule.minimumScore === null ? [] : [`score ≥ ${rule.minimumScore}`]),
      ];
      return `Shortlist (${parts.length === 0 ? 'all that are qualified' : parts.join(', ')})`;
    },
    noListChange: 'unchanged',
    others: 'others moved',
    theirs: (change) => ` (others ${change})`,
    added: 'added',
    removed: 'removed',
    notAsked: 'not asked',
    candidate: 'Candidate',
    cause: 'Cause',
    direction: 'Direction',
    tiles: {
      candidates: 'candidates',
      moved: 'change rank',
      outcomes: 'change outcome',
      rescored: 'change score',
      entered: 'enter the shortlist',
      left: 'leave the shortlist',
    },
    lists: {
      requirements: 'requirement',
      criteria: 'criterion',
      bonuses: 'bonus',
      keywords: 'keyword',
      rubric: 'rubric',
    },
    gates: {
      'max-moves': 'rank changes',
      'max-shortlist-changes': 'shortlist changes',
      'min-tau': 'Kendall τ-b',
    },
    tau: (tau) => `Kendall τ-b ${tau === null ? '—' : tau.toFixed(3)}`,
    summary: ({ candidates, moved, outcomes, rescored, entered, left, unreadable }) =>
      `${candidates} candidates: ${moved} change rank, ${outcomes} change outcome, ${rescored} change score, ${entered} enter the shortlist, ${left} leave it${unreadable === 0 ? '' : `; ${unreadable} files could not be read`}.`,
  },
};

export const countsOf = ({ movement, unreadable }: RubricDiff): Counts => {
  const { moves, candidates, rescored } = movement;
  return {
    candidates,
    rescored,
    unreadable,
    moved: moves.filter(({ before, after }) => before.rank !== after.rank).length,
    outcomes: moves.filter(({ before, after }) => before.outcome !== after.outcome).length,
    entered: moves.filter(({ before, after }) => after.listed && !before.listed).length,
    left: moves.filter(({ before, after }) => before.listed && !after.listed).length,
  };
};

/** `↑3`, `↓2`, `=`. */
export const arrowOf = ({ before, after }: Pick<Move, 'before' | 'after'>): string => {
  const by = before.rank - after.rank;
  return by === 0 ? '=' : by > 0 ? `↑${by}` : `↓${-by}`;
};

/** `7 → 4`; one number where it stayed. */
export const changeText = (before: string | number, after: string | number): string =>
  before === after ? String(after) : `${before} → ${after}`;

/** Those that cross the line of the shortlist first, then the others in the order of the new ranking. */
export const byWeight = (moves: readonly Move[]): readonly Move[] => [
  ...moves.filter(({ before, after }) => before.listed !== after.listed),
  ...moves.filter(({ before, after }) => before.listed === after.listed),
];

/** Who it is: the name and the file, or the file alone. */
export const whoIs = ({ name, file }: Pick<Move, 'name' | 'file'>): string => {
  const last = file.split('/').at(-1) ?? file;
  return name === null ? last : `${name} · ${last}`;
};

const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '±0');

const causeText = (cause: MoveCause, language: Language): string => {
  const words = DIFF_WORDS[language];
  const { requirements } = LABELS[language];
  if (cause.cause === 'others') return words.others;
  if (cause.cause === 'criterion') {
    const { title, change, othersChange } = cause;
    // A change of the same size for all moves nobody, so what others got is part of the cause.
    return `${title[language]} ${signed(change)}${othersChange === 0 ? '' : words.theirs(signed(othersChange))}`;
  }
  const told = (status: typeof cause.before): string => (status === null ? words.notAsked : requirements[status]);
  return `${cause.title[language]}${LABELS[language].colon}${told(cause.before)} → ${told(cause.after)}`;
};

/** Why it moved, in one line. */
export const causesText = (causes: readonly MoveCause[], language: Language): string =>
  causes.map((cause) => causeText(cause, language)).join(LABELS[language].clause);

/** `criterion figures: weight 15 → 20`. */
export const editText = ({ list, id, what, before, after }: RubricEdit, language: Language): string => {
  const words = DIFF_WORDS[language];
  const head = `${words.lists[list]} ${id}`;
  if (what === 'added' || what === 'removed') return `${head}${LABELS[language].colon}${words[what]}`;
  return `${head}${LABELS[language].colon}${what} ${before ?? '—'} → ${after ?? '—'}`;
};

const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));

/** `✓ rank changes 12 ≤ 20`. */
export const gateText = ({ gate, limit, actual, holds }: DiffGate, language: Language): string => {
  const sign = gate === 'min-tau' ? (holds ? '≥' : '<') : holds ? '≤' : '>';
  return `${holds ? '✓' : '✗'} ${DIFF_WORDS[language].gates[gate]} ${number(actual)} ${sign} ${number(limit)}`;
};
