import { describe, expect, it } from 'vitest';
import { findDateRanges } from '../../src/extract/dates/dates.ts';
import { lengthOf, toSpan } from '../../src/extract/dates/months.ts';
import { fold } from '../../src/vocabulary/index.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { readTable } from './tables/table.ts';

const AS_OF = '2026-11-01';
const rows = readTable('dates.txt');

/** How the table writes what is read. */
const told = (text: string, withMonths: boolean): string => {
  const ranges = findDateRanges(fold(text), vocabulary);
  const written = ranges.map(({ from, to, period }) =>
    period ? `${from ?? '?'} ~ ${to === 'present' ? '至今' : (to ?? '?')}` : (from ?? '?'),
  );
  const [range] = ranges;
  const span = withMonths && range ? toSpan(range.from, range.to, AS_OF) : null;
  return (written.join('；') || '无') + (span ? `（${lengthOf(span)}个月）` : '');
};

describe('the table of date writings', () => {
  it('has at least 150 of them', () => expect(rows.length).toBeGreaterThanOrEqual(150));

  it.each(rows)('$text ⇒ $expected', ({ text, expected }) => {
    expect(told(text, expected.endsWith('个月）'))).toBe(expected);
  });
});
