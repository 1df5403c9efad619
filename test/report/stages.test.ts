import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit, Offers, RankedPerson } from '../../src/model/index.ts';
import { AUDIT_FORMATS } from '../../src/report/audit/index.ts';
import { OFFERS_FORMATS } from '../../src/report/offers/index.ts';
import { OPTIONS } from './sample-ranking.ts';
import { GUARDS } from './sinks/guards.ts';
import { hostileText } from './sinks/hostile.ts';

const RUNS = { numRuns: Number(process.env['SOAK_RUNS'] ?? 25), seed: 20261101 };

const toPerson = (file: string, name: string): RankedPerson => ({
  rank: 1,
  file,
  sha256: 'a',
  name,
  score: 70,
  outcome: 'rejected',
});

const toHostileOffers = (file: string, name: string): Offers => ({
  schemaVersion: 1,
  tool: 'screener',
  rubric: name,
  asOf: '2026-11-01',
  weights: { written: 40, interview: 60 },
  rule: { percent: 20 },
  places: 1,
  rows: [{ ...toPerson(file, name), place: 1, written: 1, interview: 2, total: 1.6, decision: 'tied' }],
  incomplete: [{ ...toPerson(file, name), missing: ['written'] }],
  untested: [toPerson(file, name)],
  strays: [{ line: 2, key: name, why: 'unknown' }],
});

const impact = { count: 1, rate: 0.5, ratio: 0.5, interval: [0.1, 2] as const, fisher: 1, below: true, oneMore: true };

const toHostileAudit = (attribute: string, value: string): Audit => ({
  schemaVersion: 1,
  tool: 'screener',
  rubric: attribute,
  asOf: '2026-11-01',
  selection: { top: null, minimumScore: null },
  people: 2,
  selected: 1,
  median: 50,
  tieShare: 0,
  tables: [
    {
      attributes: [attribute],
      unknown: 1,
      groups: [{ values: [value], people: 2, reservation: 'few', selected: impact, above: impact, atLeast: impact }],
    },
  ],
  strays: [{ line: 2, key: value, why: 'ambiguous' }],
});

const guardOf = ({ extensions }: { readonly extensions: readonly string[] }) => {
  const guard = GUARDS[extensions[0] ?? ''];
  if (guard === undefined) throw new Error(`no guard for .${extensions[0]} files`);
  return guard;
};

describe('hostile text in the stages after the screen', () => {
  it.each(Object.entries(OFFERS_FORMATS))('is only text in offers as %s', async (_, format) => {
    const [render, guard] = [await format.load(), guardOf(format)];
    fc.assert(
      fc.property(hostileText, hostileText, (file, name) => guard(render(toHostileOffers(file, name), OPTIONS), 3)),
      RUNS,
    );
  });

  it.each(Object.entries(AUDIT_FORMATS))('is only text in an audit as %s', async (_, format) => {
    const [render, guard] = [await format.load(), guardOf(format)];
    fc.assert(
      fc.property(hostileText, hostileText, (attribute, value) =>
        guard(render(toHostileAudit(attribute, value), OPTIONS), 1),
      ),
      RUNS,
    );
  });
});

describe('an audit on a terminal', () => {
  it('drops columns from the right where the screen is narrow, and breaks no line', async () => {
    const render = await AUDIT_FORMATS['text']?.load();
    const text = render?.(toHostileAudit('性别', '女'), { ...OPTIONS, width: 50 }) ?? '';
    expect(text).toContain('0.50');
    expect(text).not.toContain('Fisher');
  });
});
