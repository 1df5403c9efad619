import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder, placeOf } from '../../fixtures/places.ts';
import { linesOfFile } from './reading.ts';

const truths = join(fixturesFolder, 'truth');
const ORDER = '.order.txt';

/** A space between a Han character and a Latin one, which typesetters put there or leave out. Matches that of `满意度 96%`; not that of `姓名 性别`. */
const MIXED_SPACE =
  /(?<=[\p{Script=Han}\uff00-\uff60]) (?=[^\p{Script=Han}\uff00-\uff60])|(?<=[^\p{Script=Han}\uff00-\uff60]) (?=[\p{Script=Han}\uff00-\uff60])/gu;

const folded = (line: string): string => line.replace(/\s+/gu, ' ').replace(MIXED_SPACE, '').trim();

const ordersOf = (file: string): readonly string[] =>
  readFileSync(join(truths, file + ORDER), 'utf8')
    .split('\n')
    .map(folded)
    .filter((line) => line !== '');

describe('the order in which a page is read', () => {
  const files = readdirSync(truths)
    .filter((name) => name.endsWith(ORDER))
    .map((name) => basename(name, ORDER));

  it.each(files)('%s: every line, in the order in which a person reads it', async (file) => {
    const lines = await linesOfFile(placeOf(file));
    expect(lines.map(({ text }) => folded(text))).toEqual(ordersOf(file));
  });

  it('has a truth for every layout', () => {
    const layouts = readdirSync(join(fixturesFolder, 'layouts'));
    expect(layouts.filter((name) => !existsSync(join(truths, `${name}.truth.json`)))).toEqual([]);
  });
});
