import { describe, expect, it } from 'vitest';
import { CANDIDATE } from '../../src/report/html/browser/forms.ts';
import { list, oneOf, orNull, packAll, plain, record, shared } from '../../src/report/html/browser/packing.ts';
import { rowGroups } from '../../src/report/html/browser/row-groups.ts';
import type { PageBullet, PageCandidate } from '../../src/report/html/data.ts';

const PERSON = record<{ readonly name: string; readonly outcome: string; readonly why: readonly (string | null)[] }>({
  name: plain(),
  outcome: oneOf(['met', 'failed']),
  why: list(orNull(shared)),
});

const PEOPLE = [
  { name: '甲', outcome: 'failed', why: ['本科', null] },
  { name: '乙', outcome: 'met', why: ['本科', '英语'] },
];

const bullet = (text: string, quotes: readonly number[]): PageBullet => ({
  text,
  star: 'AR',
  tags: [],
  metrics: [],
  warning: null,
  figures: [],
  quotes,
});

const opened = (bullets: readonly PageBullet[]): PageCandidate => ({
  file: '甲.pdf',
  duplicates: [],
  notices: [],
  requirements: [],
  criteria: [],
  tenure: [],
  jobs: [],
  gaps: [],
  bullets,
  facts: [],
  quotes: [[1, 2, '• 接听热线']],
});

describe('packed values', () => {
  it('are lists without names, texts that come twice given by number', () => {
    expect(packAll(PEOPLE, PERSON)).toEqual({
      texts: ['本科'],
      packed: [
        ['甲', 1, [0, null]],
        ['乙', 0, [0, '英语']],
      ],
    });
  });

  it('come back as they were', () => {
    const { texts, packed } = packAll(PEOPLE, PERSON);
    expect(packed.map((each) => PERSON.unpack(each, texts))).toEqual(PEOPLE);
  });
});

describe('a packed candidate', () => {
  const candidate = opened([bullet('接听热线', [0]), bullet('回访客户', [0]), bullet('', [0]), bullet('质检', [])]);
  const { texts, packed } = packAll([candidate], CANDIDATE);

  it('holds an achievement once that ends the line quoted for it', () => {
    expect(JSON.stringify(packed).match(/接听热线/gu)).toHaveLength(1);
  });

  it('comes back with each achievement as written, empty ones and those without a line too', () => {
    expect(packed.map((each) => CANDIDATE.unpack(each, texts))).toEqual([candidate]);
  });
});

describe('groups of rows', () => {
  it('have 25 rows each, the last what is left', () => {
    const places = Array.from({ length: 60 }, (_, place) => place);
    expect(rowGroups(places).map((group) => [group[0], group.length])).toEqual([
      [0, 25],
      [25, 25],
      [50, 10],
    ]);
  });

  it('are none without rows', () => {
    expect(rowGroups([])).toEqual([]);
  });
});
