import { describe, expect, it } from 'vitest';
import { toContact } from '../../src/extract/contact/contact.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { readTable } from './tables/table.ts';

const rows = readTable('names.txt');

describe('the table of names', () => {
  it('has at least 60 of them', () => expect(rows.length).toBeGreaterThanOrEqual(60));

  it.each(rows)('$text ⇒ $expected', ({ text, expected }) => {
    expect(toContact([sectionOf('basic', text)], vocabulary).name ?? '无').toBe(expected);
  });
});
