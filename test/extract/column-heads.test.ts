import { expect, it } from 'vitest';
import { labelColumns } from '../../src/extract/entries/column-heads.ts';
import { jobLabels } from '../../src/extract/jobs/labels.ts';
import { linesOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const rows = linesOf(
  'Inclusive Dates  Position  Hospital  Salient Duties\n2020.02-2022.12  Ward Clerk  Harbour House',
).map((line) => ({ ...line, tableRow: true }));
const { all } = jobLabels(vocabulary);
const textsOf = (lines: typeof rows): readonly string[] =>
  labelColumns(lines, all).flatMap(({ cells }) => cells.map(({ text }) => text));

it('labels the cells of a row that has fewer by the heads above them', () => {
  expect(textsOf(rows)).toEqual(['inclusivedates：2020.02-2022.12', 'position：Ward Clerk', 'hospital：Harbour House']);
});

it('leaves a row without labels of which a cell stands under no head', () => {
  const [heads, row] = rows;
  const moved = row === undefined ? [] : row.cells.map((cell) => ({ ...cell, x: cell.x + 40 }));
  expect(heads && row ? textsOf([heads, { ...row, cells: moved }]) : []).toEqual([
    '2020.02-2022.12',
    'Ward Clerk',
    'Harbour House',
  ]);
});
