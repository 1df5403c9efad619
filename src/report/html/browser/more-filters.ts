import type { PageIndex } from '../data.ts';
import type { Filter } from './choose-rows.ts';
import type { Desk } from './desk.ts';
import { choice, labelled, make } from './elements.ts';
import { filled } from './filled.ts';

const STATUSES = ['met', 'unproven', 'failed'] as const;
/** Shares of a criterion's points, in percent, that can be asked for. */
const SHARES = [25, 50, 75, 100];

const numberOrNull = ({ value }: HTMLInputElement): number | null => (value === '' ? null : Number(value));

const scoreFields = ({ words }: PageIndex, desk: Desk): readonly HTMLElement[] =>
  (['from', 'to'] as const).map((end) => {
    const input = make('input', { type: 'number', min: 0, max: 100, step: 1, inputmode: 'decimal' });
    input.addEventListener('input', () => desk.change({ filter: { ...desk.filter(), [end]: numberOrNull(input) } }));
    desk.onChange(() => {
      const asked = desk.filter()[end];
      if (asked !== numberOrNull(input)) input.value = asked === null ? '' : String(asked);
    });
    return labelled(end === 'from' ? words.scoreFrom : words.scoreTo, input);
  });

/** The map with the value at a place, or without it where the value is null. */
const withEntry = <V>(map: ReadonlyMap<number, V>, place: number, value: V | null): ReadonlyMap<number, V> => {
  const next = new Map(map);
  if (value === null) next.delete(place);
  else next.set(place, value);
  return next;
};

const selectFor = (
  options: readonly (readonly [value: string, text: string])[],
  { words }: PageIndex,
  desk: Desk,
  read: (filter: Filter) => string,
  write: (filter: Filter, value: string) => Filter,
): HTMLSelectElement => {
  const select = choice([['', words.any], ...options]);
  select.addEventListener('change', () => desk.change({ filter: write(desk.filter(), select.value) }));
  desk.onChange(() => {
    select.value = read(desk.filter());
  });
  return select;
};

const requirementFields = (index: PageIndex, desk: Desk): readonly HTMLElement[] =>
  index.requirements.map((title, place) =>
    labelled(
      title,
      selectFor(
        STATUSES.map((status) => [status, index.statuses[status]] as const),
        index,
        desk,
        ({ requirements }) => requirements.get(place) ?? '',
        (filter, value) => ({
          ...filter,
          requirements: withEntry(filter.requirements, place, value === '' ? null : value),
        }),
      ),
    ),
  );

const criterionFields = (index: PageIndex, desk: Desk): readonly HTMLElement[] =>
  index.criteria.map(({ title, bonus }, place) =>
    labelled(
      `${bonus ? '+ ' : ''}${title}`,
      selectFor(
        SHARES.map((share) => [String(share), filled(index.words.atLeast, { share })] as const),
        index,
        desk,
        ({ criteria }) => String(criteria.get(place) ?? ''),
        (filter, value) => ({
          ...filter,
          criteria: withEntry(filter.criteria, place, value === '' ? null : Number(value)),
        }),
      ),
    ),
  );

const countOn = ({ from, to, requirements, criteria }: Filter): number =>
  Number(from !== null) + Number(to !== null) + requirements.size + criteria.size;

/** Filters by score, requirement and criterion, folded away; the fold says how many are on. */
export const moreFilters = (index: PageIndex, desk: Desk): HTMLElement => {
  const { words, columns, heads } = index;
  const summary = make('summary', {}, words.filters);
  desk.onChange(() => {
    const count = countOn(desk.filter());
    summary.textContent = count === 0 ? words.filters : filled(words.filtersOn, { count });
  });
  const group = (legend: string, fields: readonly HTMLElement[]): HTMLElement =>
    make('fieldset', {}, make('legend', {}, legend), ...fields);
  return make(
    'details',
    { class: 'filters' },
    summary,
    make(
      'div',
      { class: 'groups' },
      group(columns.score, scoreFields(index, desk)),
      group(heads.requirements, requirementFields(index, desk)),
      group(heads.criteria, criterionFields(index, desk)),
    ),
  );
};
