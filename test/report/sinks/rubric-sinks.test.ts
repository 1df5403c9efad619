import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIFF_FORMATS } from '../../../src/report/diff/index.ts';
import { GOLDEN_FORMATS } from '../../../src/report/golden/index.ts';
import { SENSITIVITY_FORMATS } from '../../../src/report/sensitivity/index.ts';
import { TEST_FORMATS } from '../../../src/report/tests/index.ts';
import { OPTIONS } from '../sample-ranking.ts';
import { GUARDS, type Guard, textGuard } from './guards.ts';
import { hostileTexts, withTexts } from './hostile.ts';
import { RUBRIC_GUARDS } from './rubric-guards.ts';
import { DIFF, GOLDENS, SENSITIVITY, TEST_RUN } from './rubric-samples.ts';

const RUNS = { numRuns: Number(process.env['SOAK_RUNS'] ?? 15), seed: 20261101 };

/** A registry of formats. Matches `export const CHECK_FORMATS`; not `CHECK_FORMATS[name]`. */
const REGISTRY = /export const ([A-Z_]+_FORMATS)\b/gu;

const guardFor = (name: string, { extensions }: { readonly extensions: readonly string[] }): Guard => {
  const guard = RUBRIC_GUARDS[name] ?? GUARDS[extensions[0] ?? ''];
  if (guard === undefined) throw new Error(`no guard in test/report/sinks for the format ${name}`);
  return guard;
};

const holds = (
  name: string,
  format: { readonly extensions: readonly string[] },
  render: (texts: readonly string[]) => string,
): void => {
  const guard = guardFor(name, format);
  fc.assert(
    fc.property(hostileTexts, (texts) => guard(render(texts), 0)),
    RUNS,
  );
};

describe('registries of formats', () => {
  it('are all tried with hostile text', () => {
    const folder = fileURLToPath(new URL('../../../src', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const found = files.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(REGISTRY)].map((match) => match[1] ?? ''),
    );
    const reports = join(import.meta.dirname, '..');
    const tests = readdirSync(reports, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(reports, name), 'utf8'));
    expect(found.filter((name) => !tests.some((text) => text.includes(name)))).toEqual([]);
  });
});

describe('hostile text about a rubric', () => {
  it.each(Object.entries(DIFF_FORMATS))('is only text in what a change does, as %s', async (name, format) => {
    const render = await format.load();
    holds(name, format, (texts) => render(withTexts(DIFF, texts), OPTIONS));
  });

  it.each(Object.entries(TEST_FORMATS))('is only text in its tests, as %s', async (name, format) => {
    const render = await format.load();
    holds(name, format, (texts) => render(withTexts(TEST_RUN, texts), OPTIONS));
  });

  it.each(Object.entries(GOLDEN_FORMATS))('is only text in golden rankings, as %s', async (name, format) => {
    const render = await format.load();
    holds(name, format, (texts) => render(withTexts(GOLDENS, texts), false, OPTIONS));
  });

  it.each(Object.entries(SENSITIVITY_FORMATS))('is only text in how an order rests, as %s', async (name, format) => {
    const render = await format.load();
    holds(name, format, (texts) => render(withTexts(SENSITIVITY, texts), OPTIONS));
  });
});

describe('a guard', () => {
  it.each([
    ['txt', 'red \u001b[31m\n'],
    ['txt', '  ::error::x\n'],
    ['txt', 'right \u202e left\n'],
    ['csv', '\ufeff"a"\r\n"=1+2"\r\n'],
    ['json', '"\u202e"'],
    ['ndjson', '1\n2\n'],
    ['markdown', '| a | <img src=x> |\n'],
    ['markdown', '[x](javascript:alert(1))\n'],
    ['junit', '<testsuites><script/></testsuites>'],
  ])('of %s refuses %j', (extension, output) => {
    expect(() => (RUBRIC_GUARDS[extension] ?? GUARDS[extension] ?? textGuard)(output, 1)).toThrow();
  });
});
