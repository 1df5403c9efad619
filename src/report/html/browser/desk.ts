import type { PageIndex } from '../data.ts';
import { chooseRows, type Filter, NO_FILTER, type Sort } from './choose-rows.ts';

export const BY_RANK: Sort = { key: 'rank', descending: false };

/** What the reader asked for, and those who are told when it changes. */
export type Desk = {
  readonly filter: () => Filter;
  readonly sort: () => Sort;
  /** Places of the rows to show, in order. */
  readonly chosen: () => readonly number[];
  readonly change: (to: { readonly filter?: Filter; readonly sort?: Sort }) => void;
  readonly onChange: (listener: () => void) => void;
};

/** The one place that holds filter and order. */
export const createDesk = ({ rows, criteria, language }: PageIndex): Desk => {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en');
  const listeners: (() => void)[] = [];
  let filter = NO_FILTER;
  let sort = BY_RANK;
  const choose = (): readonly number[] => chooseRows(rows, criteria, { filter, sort, compareNames: collator.compare });
  let chosen = choose();
  return {
    filter: () => filter,
    sort: () => sort,
    chosen: () => chosen,
    change: (to) => {
      filter = to.filter ?? filter;
      sort = to.sort ?? sort;
      chosen = choose();
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
};
