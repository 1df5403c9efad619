import type { PageIndex, PageRow } from '../data.ts';
import { make } from './elements.ts';
import { readCandidate } from './page-data.ts';
import { scoreSheet } from './score-sheet.ts';
import { story } from './story.ts';

/** The row under a candidate's own, with everything that is known of it. */
export const detailRow = (place: number, row: PageRow, columns: number, index: PageIndex): HTMLTableRowElement => {
  const candidate = readCandidate(place);
  const { words } = index;
  const notices = candidate.notices.map((notice) => make('li', {}, notice));
  const same = candidate.duplicates.length === 0 ? [] : [`${words.sameBytes}: ${candidate.duplicates.join(', ')}`];
  const sheet = make(
    'div',
    { class: 'sheet', role: 'region', 'aria-label': row.name },
    make('p', { class: 'source' }, make('span', {}, candidate.file), ...same.map((text) => make('span', {}, text))),
    ...(notices.length === 0 ? [] : [make('ul', { class: 'notices', 'aria-label': index.heads.notices }, ...notices)]),
    make('div', { class: 'sides' }, scoreSheet(candidate, row, index), story(candidate, index)),
  );
  return make(
    'tr',
    { role: 'row', class: 'detail', id: `open${place}` },
    make('td', { role: 'cell', colspan: columns }, sheet),
  );
};
