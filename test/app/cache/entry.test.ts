import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntry, encodeEntry, toEntry, toRows } from '../../../src/app/cache/entry.ts';
import type { ParsedResume, Profile, Status } from '../../../src/model/index.ts';
import { PROFILE } from '../../report/sample-ranking.ts';

const NAME = `${'ab'.repeat(32)}.12.${'0'.repeat(32)}`;
const both = (text: string) => ({ zh: text, en: text });

const row = (path: string, more: Partial<ParsedResume> = {}): ParsedResume => ({
  file: { path, sha256: 'cd'.repeat(32), format: 'text', bytes: 12, pages: 1 },
  status: 'ok',
  message: null,
  notices: [],
  profile: PROFILE,
  ...more,
});

const unread = (path: string, status: Status): ParsedResume => row(path, { status, message: both('m'), profile: null });

const encoded = (rows: readonly ParsedResume[], path: string): Buffer => {
  const entry = toEntry(rows, path);
  if (entry === null) throw new Error('nothing to keep');
  return encodeEntry(entry, NAME);
};

/** What comes back of rows that were kept for a file called `before`, for one called `after`. */
const passed = (rows: readonly ParsedResume[], before: string, after: string): readonly ParsedResume[] | null => {
  const entry = decodeEntry(encoded(rows, before), NAME);
  return entry === null ? null : toRows(entry, after);
};

const profile = fc
  .record({ name: fc.option(fc.string({ unit: 'grapheme' })), text: fc.string({ unit: 'binary' }) })
  .map(
    ({ name, text }): Profile => ({
      ...PROFILE,
      contact: { ...PROFILE.contact, name },
      lines: [{ page: 1, line: 1, text, section: 'other', job: null, keywords: [] }],
    }),
  );

describe('an entry', () => {
  it('gives back the bytes of any rows, whatever texts they hold', () => {
    fc.assert(
      fc.property(fc.array(profile, { minLength: 1, maxLength: 4 }), (profiles) => {
        const rows = profiles.map((one, index) => row(`a.zip/${index}.txt`, { profile: one }));
        expect(JSON.stringify(passed(rows, 'a.zip', 'a.zip'))).toBe(JSON.stringify(rows));
      }),
    );
  });

  it('takes the path of the file from the run', () => {
    const rows = [row('old/a.zip/b.pdf'), row('old/a.zip/c.eml/d.pdf')];
    expect(passed(rows, 'old/a.zip', 'new/z.zip')?.map(({ file }) => file.path)).toEqual([
      'new/z.zip/b.pdf',
      'new/z.zip/c.eml/d.pdf',
    ]);
  });

  it('whose texts tell the name of the file is of use under that name only', () => {
    const notices = [{ code: 'type-mismatch' as const, message: both('张三.pdf is really DOCX.') }];
    const rows = [row('a/张三.pdf', { notices })];
    expect(passed(rows, 'a/张三.pdf', 'b/张三.pdf')).toEqual([row('b/张三.pdf', { notices })]);
    expect(passed(rows, 'a/张三.pdf', 'a/李四.pdf')).toBeNull();
  });

  it('is none with any of its bytes changed', () => {
    const bytes = encoded([row('a.txt')], 'a.txt');
    const changed = [...bytes.keys()].filter((at) => {
      const other = Buffer.from(bytes);
      other.writeUInt8((other[at] ?? 0) ^ (1 << (at % 8)), at);
      return decodeEntry(other, NAME) !== null;
    });
    expect(decodeEntry(bytes, NAME)).not.toBeNull();
    expect(changed).toEqual([]);
  });

  it('is none where it is cut, longer, empty, or under another name', () => {
    const bytes = encoded([row('a.txt')], 'a.txt');
    expect(decodeEntry(bytes.subarray(0, -1), NAME)).toBeNull();
    expect(decodeEntry(Buffer.concat([bytes, Buffer.from(' ')]), NAME)).toBeNull();
    expect(decodeEntry(Buffer.alloc(0), NAME)).toBeNull();
    expect(decodeEntry(bytes, NAME.replace('ab', 'ac'))).toBeNull();
  });

  it.each([
    ['no rows', { named: null, rows: [] }],
    ['rows that are no list', { named: null, rows: {} }],
    ['a row that is none', { named: null, rows: [1] }],
    ['a status of another program', { named: null, rows: [{ ...row('a'), inside: '', status: 'fine' }] }],
    ['a status that every object has', { named: null, rows: [{ ...row('a'), inside: '', status: 'toString' }] }],
    ['no profile where the status is ok', { named: null, rows: [{ ...row('a'), inside: '', profile: null }] }],
    [
      'a profile of another version',
      { named: null, rows: [{ ...row('a'), inside: '', profile: { ...PROFILE, schemaVersion: 2 } }] },
    ],
    [
      'a profile without jobs',
      { named: null, rows: [{ ...row('a'), inside: '', profile: { ...PROFILE, experience: null } }] },
    ],
    ['no place inside', { named: null, rows: [row('a')] }],
  ])('with a true checksum and %s is none', (_, value) => {
    // What stands in it is no entry, which is the point.
    expect(decodeEntry(encodeEntry(JSON.parse(JSON.stringify(value)), NAME), NAME)).toBeNull();
  });

  it.each(['timed-out', 'out-of-memory', 'unreadable'] as const)('is not made where a document is %s', (status) => {
    expect(toEntry([row('a.zip/b.txt'), unread('a.zip/c.pdf', status)], 'a.zip')).toBeNull();
  });

  it.each(['image-only', 'encrypted', 'corrupt', 'empty', 'garbled-text', 'unsupported', 'too-large'] as const)(
    'is made where a document is %s',
    (status) => {
      expect(passed([unread('a.pdf', status)], 'a.pdf', 'a.pdf')).toEqual([unread('a.pdf', status)]);
    },
  );
});
