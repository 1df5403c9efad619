import { describe, expect, it } from 'vitest';
import { toCertificates } from '../../src/extract/certificates/certificates.ts';
import type { Certificate, SectionKind } from '../../src/model/index.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';
import { readTable } from './tables/table.ts';

const AS_OF = '2026-11-01';
const NONE = '无';
const rows = readTable('certificates.txt').map(({ text, expected, heading }) => ({
  text,
  section: (heading.split(' ')[0] ?? '') as SectionKind,
  expected: expected === NONE ? [] : expected.split('；').sort(),
}));

/** Levels of these are names as printed, which a row may leave out. */
const NAMED: ReadonlySet<string> = new Set(['cloud', 'ruankao']);

const told = ({ id, level, score }: Certificate, expected: readonly string[]): string => {
  const full = [id, ...(level === null ? [] : [level]), ...(score === null ? [] : [String(score)])].join(' ');
  return NAMED.has(id) && expected.includes(id) ? id : full;
};

describe('the table of certificates', () => {
  it('has at least 250 mentions, 80 of which must not count', () => {
    expect(rows.length).toBeGreaterThanOrEqual(250);
    expect(rows.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(80);
  });

  it.each(rows)('$section: $text ⇒ $expected', ({ section, text, expected }) => {
    const held = toCertificates([sectionOf(section, text)], vocabulary, AS_OF).filter(
      ({ id, status }) => status === 'held' && id !== 'other',
    );
    expect(held.map((certificate) => told(certificate, expected)).sort()).toEqual(expected);
  });
});
