import { type Bomb, GIVEN_UP, RESUME, utf8 } from './bomb.ts';
import { type Entry, zipOf } from './zip-file.ts';

const zip = (name: string, sizes: readonly number[], make: Bomb['make'], may: Bomb['may']): Bomb => ({
  name: `zip-${name}`,
  extension: '.zip',
  sizes,
  make,
  may,
});

const resume = utf8(RESUME);
const named = (name: string, more: Partial<Entry> = {}): Entry => ({ name, data: resume, ...more });
const rows = (count: number, make: (index: number) => Entry): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => make(index));

const nested = (depth: number): Uint8Array =>
  Array.from({ length: depth }).reduce<Uint8Array>(
    (inner, _, index) => zipOf([{ name: index === 0 ? 'a.txt' : 'a.zip', data: inner }]),
    resume,
  );

const ANY = ['ok', 'empty', 'corrupt', 'unsupported', 'encrypted', 'too-large', ...GIVEN_UP] as const;

/** Archives of résumés. */
export const ZIP: readonly Bomb[] = [
  zip('ratio', [1e6, 1e8, 5e8], (size) => zipOf([{ name: 'a.txt', data: Buffer.alloc(size, ' ') }]), ['too-large']),
  zip(
    'ratio-in-each',
    [10, 100, 900],
    (count) => zipOf(rows(count, (i) => ({ name: `${i}.txt`, data: Buffer.alloc(1e6, ' ') }))),
    ['too-large'],
  ),
  zip('many-small', [20, 900, 1000], (count) => zipOf(rows(count, (i) => named(`${i}.txt`))), ['ok']),
  zip(
    'too-many',
    [1001, 10_000, 65_535],
    (count) => zipOf(rows(count, (i) => ({ name: `${i}.txt`, data: new Uint8Array(0) }))),
    ['too-large'],
  ),
  zip(
    'overlapping',
    [2, 500, 1000],
    (count) =>
      zipOf([
        named('0.txt', { data: Buffer.alloc(90_000, RESUME) }),
        ...rows(count - 1, (i) => ({ name: `${i + 1}.txt`, data: Buffer.alloc(90_000, RESUME), offset: 0 })),
      ]),
    ['ok', 'too-large', 'corrupt'],
  ),
  zip('nested', [2, 3, 50], nested, ['ok', 'unsupported']),
  zip('nested-wide', [10, 100, 900], (count) => zipOf(rows(count, (i) => ({ name: `${i}.zip`, data: nested(1) }))), [
    'ok',
    'too-large',
  ]),
  zip('size-too-small', [0, 1, 100], (size) => zipOf([named('a.txt', { size })]), ['corrupt', 'empty']),
  zip('size-too-large', [1000, 1e8, 0xffffffff], (size) => zipOf([named('a.txt', { size })]), ['corrupt', 'too-large']),
  zip('sixty-four-bits', [1, 2, 3], () => zipOf([named('a.txt', { size: 0xffffffff, offset: 0xffffffff })], 65_535), [
    'too-large',
    'corrupt',
  ]),
  zip('count-lies', [0, 2, 999], (count) => zipOf([named('a.txt')], count), ['ok', 'empty', 'corrupt', 'unsupported']),
  zip('one-name-often', [2, 100, 1000], (count) => zipOf(rows(count, () => named('a.txt'))), ['ok']),
  zip(
    'names-that-climb',
    [1, 10, 1000],
    (count) =>
      zipOf([
        named(`${'../'.repeat(count)}etc/a.txt`),
        named('/etc/b.txt'),
        named('C:\\c.txt'),
        named(`${'./'.repeat(count)}d.txt`),
      ]),
    ['ok', 'unsupported'],
  ),
  zip(
    'names-that-steer',
    [1, 2, 3],
    () =>
      zipOf([
        named('\u001b[2J\u001b]0;x\u0007.txt'),
        named('a\u202etxt.exe.txt'),
        named('=1+2.txt'),
        named('a\r\n::error::b.txt'),
        named('\0.txt'),
        named('<img src=x onerror=alert(1)>.txt'),
      ]),
    ['ok', 'unsupported'],
  ),
  zip(
    'names-that-are-objects',
    [1, 2, 3],
    () =>
      zipOf([
        named('__proto__'),
        named('constructor.txt'),
        named('__proto__/a.txt'),
        named('.'),
        named('..'),
        named(''),
      ]),
    ['ok', 'unsupported', 'empty'],
  ),
  zip('name-long', [300, 10_000, 65_000], (length) => zipOf([named(`${'客'.repeat(length / 3)}.txt`)]), ['ok']),
  zip('names-deep', [100, 1000, 30_000], (depth) => zipOf([named(`${'a/'.repeat(depth)}a.txt`)]), ['ok']),
  zip('comment-like-an-end', [1, 10, 1000], (count) => zipOf([named('a.txt')], 1, 'PK\x05\x06'.repeat(count)), [
    'ok',
    'corrupt',
    // Those that claim more entries than the limit.
    'too-large',
  ]),
  zip('locked', [1, 2, 100], (count) => zipOf(rows(count, (i) => named(`${i}.txt`, { flags: 0x0801 }))), ['encrypted']),
  zip('method-unknown', [1, 99, 12], (method) => zipOf([named('a.txt', { method })]), ['corrupt']),
  zip(
    'directory-of-itself',
    [1, 100, 1000],
    (count) => zipOf(rows(count, (i) => named(`${i}.txt`, { offset: i === 0 ? 0 : 0xfffffff0 }))),
    ['ok', 'corrupt'],
  ),
  zip(
    'mails-inside',
    [1, 100, 500],
    (count) =>
      zipOf(
        rows(count, (i) => ({
          name: `${i}.eml`,
          data: utf8(
            `From: a@example.com\nTo: b@example.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${RESUME}`,
          ),
        })),
      ),
    ['ok'],
  ),
  zip('half', [100, 200, 300], (length) => zipOf([named('a.txt')]).subarray(0, length), ANY),
];
