import type { Language, Sensitivity } from '../../model/index.ts';

type Words = {
  readonly title: string;
  readonly method: (sensitivity: Sensitivity) => string;
  readonly intervals: string;
  readonly interval: string;
  readonly share: string;
  readonly swaps: string;
  readonly swap: (upper: string, lower: string, gap: number) => string;
  readonly solid: string;
  readonly crossings: string;
  readonly leaves: (who: string) => string;
  readonly enters: (who: string) => string;
  readonly ties: string;
  readonly constant: string;
  readonly constantCredit: (credit: string) => string;
  readonly never: string;
  readonly always: string;
  readonly none: string;
};

/** What the report on sensitivity says. */
export const SENSITIVITY_WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    title: '权重敏感度',
    method: ({ intervals, spread, draws, seed, unreadable }) =>
      `${intervals.length} 人；所有权重同时随机变动 ±${Math.round(spread * 100)}%，抽样 ${draws} 次（种子 ${seed}）；区间含 90% 的抽样${unreadable === 0 ? '' : `；${unreadable} 份无法读取`}。`,
    intervals: '名次区间',
    interval: '区间',
    share: '入围',
    swaps: '最容易互换的相邻两人（改一项权重，其余按比例）',
    swap: (upper, lower, gap) => `${upper} / ${lower}，相差 ${gap} 分`,
    solid: '改任何一项权重都不会互换',
    crossings: '改变入围名单的最小改动',
    leaves: (who) => `${who} 落选`,
    enters: (who) => `${who} 入围`,
    ties: '并列（结果与得分相同）',
    constant: '在这批简历中人人相同，不起排序作用',
    constantCredit: (credit) => `人人 ${credit}`,
    never: '无人命中的关键词',
    always: '人人命中的关键词',
    none: '无',
  },
  en: {
    title: 'sensitivity to weights',
    method: ({ intervals, spread, draws, seed, unreadable }) =>
      `${intervals.length} candidates; all weights drawn within ±${Math.round(spread * 100)}% at once, ${draws} draws (seed ${seed}); an interval holds 90% of them${unreadable === 0 ? '' : `; ${unreadable} files could not be read`}.`,
    intervals: 'Ranks',
    interval: 'Interval',
    share: 'Listed',
    swaps: 'Neighbours that change places most easily (one weight changed, the others in proportion)',
    swap: (upper, lower, gap) => `${upper} / ${lower}, ${gap} points apart`,
    solid: 'no change of one weight does it',
    crossings: 'Smallest changes of the shortlist',
    leaves: (who) => `${who} leaves`,
    enters: (who) => `${who} enters`,
    ties: 'Ties (equal outcome and score)',
    constant: 'The same for all in this batch: sorts nobody',
    constantCredit: (credit) => `${credit} for all`,
    never: 'Keywords that nobody has',
    always: 'Keywords that all have',
    none: 'none',
  },
};
