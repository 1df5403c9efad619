import type { PageIndex } from '../data.ts';
import { startsDescending } from './choose-rows.ts';
import type { Desk } from './desk.ts';
import { detailRow } from './detail.ts';
import { byId, make } from './elements.ts';
import { filled } from './filled.ts';
import type { Picks } from './picks.ts';
import { rowGroups } from './row-groups.ts';
import { pointsText } from './score-sheet.ts';

const SORTABLE = ['rank', 'who', 'outcome', 'score', 'education', 'service'];

const find = <E extends Element>(from: ParentNode, selector: string): E => {
  const found = from.querySelector<E>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
};

/** Heads become buttons that sort, and say how it is sorted. */
const prepareHeads = (table: HTMLTableElement, desk: Desk): void => {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-key]')];
  for (const head of heads) {
    const key = head.dataset['key'] ?? '';
    if (!SORTABLE.includes(key)) continue;
    const button = make('button', { type: 'button', class: 'sort' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const sort = desk.sort();
      desk.change({ sort: { key, descending: sort.key === key ? !sort.descending : startsDescending(key) } });
    });
  }
  const show = (): void => {
    const { key, descending } = desk.sort();
    for (const head of heads) {
      if (head.dataset['key'] === key) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  };
  desk.onChange(show);
  show();
};

type Shown = {
  readonly row: HTMLTableRowElement;
  readonly button: HTMLButtonElement;
  readonly box: HTMLInputElement;
  readonly strip: HTMLElement;
  detail: HTMLTableRowElement | null;
};

/** A copy of an element with all that is in it. */
const copied = <E extends Element>(element: E): E => element.cloneNode(true) as E;

/** Gives rows the button that opens one and the box that picks it for comparison; both are copies, which is quicker. */
const prepareRows = (rows: readonly HTMLTableRowElement[], index: PageIndex): readonly Shown[] => {
  const openButton = make('button', { type: 'button', class: 'open', 'aria-expanded': 'false' });
  const pickCell = make('td', { role: 'cell', class: 'pick' }, make('input', { type: 'checkbox' }));
  return rows.map((row, place) => {
    const name = find<HTMLElement>(row, '.name');
    const button = copied(openButton);
    button.append(...name.childNodes);
    name.append(button);
    const cell = copied(pickCell);
    const box = find<HTMLInputElement>(cell, 'input');
    box.setAttribute('aria-label', filled(index.words.pickName, { name: index.rows[place]?.name ?? '' }));
    row.prepend(cell);
    return { row, button, box, strip: find<HTMLElement>(row, '.strip'), detail: null };
  });
};

/** Boxes pick candidates for comparison, and show who is picked. */
const preparePicks = (table: HTMLTableElement, rows: readonly Shown[], picks: Picks): void => {
  table.addEventListener('change', ({ target }) => {
    const place = rows.findIndex(({ box }) => box === target);
    const shown = rows[place];
    if (shown !== undefined) picks.set(place, shown.box.checked);
  });
  picks.onChange(() => {
    for (const [place, { row, box }] of rows.entries()) {
      box.checked = picks.has(place);
      row.classList.toggle('picked', box.checked);
    }
  });
};

/** Whether the reader is marking text to copy, which opens nothing. */
const isMarkingText = (): boolean => document.getSelection()?.isCollapsed === false;

/** Makes the table of the page one that sorts, filters and opens. */
export const prepareTable = (index: PageIndex, desk: Desk, picks: Picks): void => {
  const table = find<HTMLTableElement>(document, 'table.ranking');
  const groups = [...table.tBodies];
  find(table, 'thead tr').prepend(
    make('th', { role: 'columnheader', scope: 'col', class: 'pick' }, make('span', {}, index.words.pick)),
  );
  const columns = table.querySelectorAll('thead th').length;
  const rows = prepareRows(
    groups.flatMap((group) => [...group.rows]),
    index,
  );
  prepareHeads(table, desk);
  preparePicks(table, rows, picks);

  const toggle = (place: number): void => {
    const shown = rows[place];
    const facts = index.rows[place];
    if (shown === undefined || facts === undefined) return;
    const open = shown.detail === null;
    shown.detail?.remove();
    shown.detail = open ? detailRow(place, facts, columns, index) : null;
    if (shown.detail !== null) shown.row.after(shown.detail);
    shown.row.classList.toggle('opened', open);
    shown.button.setAttribute('aria-expanded', String(open));
    if (open) shown.button.setAttribute('aria-controls', `open${place}`);
    else shown.button.removeAttribute('aria-controls');
  };
  table.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || isMarkingText()) return;
    const row = target.closest('tr.row');
    const isPick = target.closest('.pick') !== null;
    if (row !== null && !isPick) toggle(rows.findIndex((shown) => shown.row === row));
  });

  table.addEventListener('pointerover', ({ target }) => {
    const strip = target instanceof Element ? target.closest<HTMLElement>('td.strip') : null;
    const facts = index.rows[rows.findIndex((shown) => shown.strip === strip)];
    if (strip === null || strip.title !== '' || facts === undefined) return;
    strip.title = index.criteria
      .map((scale, place) => `${scale.title} ${pointsText(facts.points[place] ?? 0, scale)}`)
      .join('\n');
  });

  /** Points of the criterion that it is sorted by stand in the strip's place. */
  const showPoints = (): void => {
    const { key } = desk.sort();
    const place = key.startsWith('points:') ? Number(key.slice(7)) : null;
    const scale = place === null ? undefined : index.criteria[place];
    for (const [number, { strip }] of rows.entries()) {
      strip.querySelector('.points')?.remove();
      if (place === null || scale === undefined) continue;
      strip.append(make('span', { class: 'points' }, pointsText(index.rows[number]?.points[place] ?? 0, scale)));
    }
  };
  /** Rows that are asked for fill the groups from the first; the others are out of the page until asked for again. */
  const show = (): void => {
    const chosen = desk.chosen();
    const filling = rowGroups(chosen.flatMap((place) => rows[place] ?? []));
    for (const [number, group] of groups.entries()) {
      const members = filling[number] ?? [];
      group.hidden = members.length === 0;
      group.replaceChildren(...members.flatMap(({ row, detail }) => (detail === null ? [row] : [row, detail])));
    }
    byId('no-match').hidden = chosen.length > 0;
    showPoints();
  };
  desk.onChange(show);
};
