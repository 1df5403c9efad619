import type { Audit, Impact } from '../../model/index.ts';
import { guardCell, toCsv } from '../csv.ts';

const RATES = ['selected', 'above', 'at_least'] as const;
const FACTS = ['count', 'rate', 'ratio', 'low', 'high', 'fisher', 'below'] as const;
const COLUMNS = [
  'attributes',
  'group',
  'people',
  'reservation',
  ...RATES.flatMap((rate) => FACTS.map((fact) => `${rate}_${fact}`)),
];

const cellsOf = (rate: (typeof RATES)[number], impact: Impact): Readonly<Record<string, string | number>> => ({
  [`${rate}_count`]: impact.count,
  [`${rate}_rate`]: impact.rate,
  [`${rate}_ratio`]: impact.ratio ?? '',
  [`${rate}_low`]: impact.interval?.[0] ?? '',
  [`${rate}_high`]: impact.interval?.[1] ?? '',
  [`${rate}_fisher`]: impact.fisher ?? '',
  [`${rate}_below`]: impact.below ? 'yes' : '',
});

/** A row a group; numbers unrounded. */
export const render = ({ tables }: Audit): string =>
  toCsv(
    tables.flatMap(({ attributes, groups }) =>
      groups.map(({ values, people, reservation, selected, above, atLeast }) => ({
        attributes: guardCell(attributes.join(' × ')),
        group: guardCell(values.join(' × ')),
        people,
        reservation: reservation ?? '',
        ...cellsOf('selected', selected),
        ...cellsOf('above', above),
        ...cellsOf('at_least', atLeast),
      })),
    ),
    COLUMNS,
  );
