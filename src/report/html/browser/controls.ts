import type { PageIndex } from '../data.ts';
import { type Filter, NO_FILTER, startsDescending } from './choose-rows.ts';
import { BY_RANK, type Desk } from './desk.ts';
import { byId, choice, labelled, make } from './elements.ts';
import { filled } from './filled.ts';
import { moreFilters } from './more-filters.ts';

const OUTCOMES = ['qualified', 'review', 'rejected'] as const;
const SIGNS = { qualified: '✓', review: '?', rejected: '✗' } as const;

/** Milliseconds that typing rests before the table follows. */
const TYPING_PAUSE = 120;

const searchField = ({ words }: PageIndex, desk: Desk): HTMLElement => {
  const input = make('input', {
    type: 'search',
    placeholder: words.searchHint,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let waiting = 0;
  input.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => desk.change({ filter: { ...desk.filter(), query: input.value } }), TYPING_PAUSE);
  });
  desk.onChange(() => {
    if (desk.filter().query === '') input.value = '';
  });
  const field = labelled(words.search, input);
  field.classList.add('search');
  return field;
};

const outcomeFilter = ({ columns, outcomes, rows }: PageIndex, desk: Desk): HTMLElement => {
  const toggles = OUTCOMES.map((outcome) => {
    const box = make('input', { type: 'checkbox' });
    box.addEventListener('change', () => {
      const asked = new Set(desk.filter().outcomes);
      if (box.checked) asked.add(outcome);
      else asked.delete(outcome);
      desk.change({ filter: { ...desk.filter(), outcomes: asked } });
    });
    desk.onChange(() => {
      box.checked = desk.filter().outcomes.has(outcome);
    });
    const count = rows.filter((row) => row.outcome === outcome).length;
    return make(
      'label',
      { class: `toggle ${outcome}` },
      box,
      make('span', {}, make('span', { 'aria-hidden': 'true' }, SIGNS[outcome]), ` ${outcomes[outcome]} ${count}`),
    );
  });
  return make('fieldset', { class: 'outcomes' }, make('legend', {}, columns.outcome), ...toggles);
};

const sortField = ({ words, columns, criteria }: PageIndex, desk: Desk): readonly HTMLElement[] => {
  const select = choice([
    ['rank', words.byRank],
    ['score', columns.score],
    ['who', columns.name],
    ['outcome', columns.outcome],
    ['education', columns.education],
    ['service', columns.service],
    ...criteria.map(({ title, bonus }, place) => [`points:${place}`, `${bonus ? '+ ' : ''}${title}`] as const),
  ]);
  select.addEventListener('change', () =>
    desk.change({ sort: { key: select.value, descending: startsDescending(select.value) } }),
  );
  const reverse = make(
    'button',
    { type: 'button', class: 'reverse', title: words.reverse, 'aria-label': words.reverse },
    '⇅',
  );
  reverse.addEventListener('click', () =>
    desk.change({ sort: { ...desk.sort(), descending: !desk.sort().descending } }),
  );
  desk.onChange(() => {
    select.value = desk.sort().key;
  });
  return [labelled(words.sortBy, select), reverse];
};

const isFiltering = ({ query, outcomes, from, to, requirements, criteria }: Filter): boolean =>
  query !== '' || outcomes.size + requirements.size + criteria.size > 0 || from !== null || to !== null;

/** The line that says how many rows are shown, aloud too, with the way back to all. */
const statusLine = ({ words, rows }: PageIndex, desk: Desk): HTMLElement => {
  const status = make('p', { role: 'status' });
  const clear = make('button', { type: 'button', class: 'plain' }, words.clear);
  clear.addEventListener('click', () => desk.change({ filter: NO_FILTER, sort: BY_RANK }));
  const show = (): void => {
    status.textContent = filled(words.shown, { shown: desk.chosen().length, all: rows.length });
    clear.hidden = !isFiltering(desk.filter());
  };
  desk.onChange(show);
  show();
  return make('div', { class: 'status' }, status, clear);
};

/** The controls above the table. */
export const prepareControls = (index: PageIndex, desk: Desk): void => {
  byId('controls').append(
    make(
      'div',
      { class: 'controls', role: 'search' },
      searchField(index, desk),
      outcomeFilter(index, desk),
      make('div', { class: 'order' }, ...sortField(index, desk)),
    ),
    make('div', { class: 'below' }, statusLine(index, desk), moreFilters(index, desk)),
  );
};
