import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { toWork, withWorkOptions } from '../../src/cli/work-options.ts';

const workOf = (...argv: readonly string[]) => {
  const { cache, ...work } = toWork(withWorkOptions(new Command(), 'en').parse(argv, { from: 'user' }).opts());
  return { work, cache };
};

describe('options of the work', () => {
  it('are the limits that differ from the usual ones, in bytes and seconds', () => {
    expect(workOf().work).toEqual({ ocr: false, limits: {} });
    expect(
      workOf('-j', '3', '--max-size', '5', '--max-time', '0.5', '--max-unpacked=10', '--max-depth', '20').work,
    ).toEqual({
      jobs: 3,
      ocr: false,
      limits: { maxBytes: 5_242_880, maxSeconds: 0.5, maxInflatedBytes: 10_485_760, maxXmlDepth: 20 },
    });
  });

  it('are where profiles are kept, for how long and how many', () => {
    expect(workOf('--cache', '/x', '--cache-age', '7', '--cache-size', '100').cache).toMatchObject({
      folder: '/x',
      isNamed: true,
      maxDays: 7,
      maxBytes: 104_857_600,
      retryUnreadable: false,
    });
    expect(workOf().cache).toMatchObject({ isNamed: false, maxDays: 30, maxBytes: 524_288_000 });
    expect(workOf('--no-cache').cache).toBeNull();
  });

  it.each([
    [['--cache-age', '0'], '"0" is no value of --cache-age; give a whole number from 1 to 3650.'],
    [['--no-cache', '--retry-unreadable'], "--retry-unreadable needs the cache and can't be used with --no-cache."],
    [['--jobs', '0'], '"0" is no value of --jobs; give a whole number from 1 to 64.'],
    [['--jobs', '1.5'], '"1.5" is no value of --jobs; give a whole number from 1 to 64.'],
    [['--max-time', '1e3'], '"1e3" is no value of --max-time; give a number from 0.1 to 86400.'],
    [['--max-memory', '64'], '"64" is no value of --max-memory; give a whole number from 256 to 65536.'],
    [['--max-pages=-1'], '"-1" is no value of --max-pages; give a whole number from 1 to 10000.'],
  ])('refuse %j in one sentence', (argv, sentence) => {
    expect(() => workOf(...argv)).toThrow(sentence);
  });
});
