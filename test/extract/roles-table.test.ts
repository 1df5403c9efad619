import { describe, expect, it } from 'vitest';
import { toRoles } from '../../src/extract/jobs/roles.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { readTable } from './tables/table.ts';

const NONE = '—';
const named = (text: string | undefined): string | null => (text === undefined || text === NONE ? null : text);

const rows = readTable('roles.txt').map(({ text, expected }) => {
  const [head = '', ...duties] = text.split('\n').map((line) => line.trim());
  const [title, employer] = head.split(' @ ');
  return { title: named(title), employer: named(employer), duties, expected };
});

describe('the table of posts', () => {
  it('says of each yes or no', () => {
    expect(rows.map(({ expected }) => expected)).toEqual(rows.map(() => expect.stringMatching(/^[是否]$/u)));
  });

  it.each(rows)('$title @ $employer $duties ⇒ $expected', ({ title, employer, duties, expected }) => {
    expect(toRoles({ title, employer }, duties, vocabulary).customerService).toBe(expected === '是');
  });
});
