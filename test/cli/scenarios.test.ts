import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario, type Stream } from './scenario.ts';

const here = dirname(fileURLToPath(import.meta.url));
const program = join(here, '../../dist/bin/screener.js');
const folder = join(here, 'scenarios');

type Outcome = Readonly<Record<Stream, string>> & { readonly status: number };

const layOut = ({ assets }: Scenario): string => {
  const place = mkdtempSync(join(tmpdir(), 'screener-'));
  for (const { path, text } of assets) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  return place;
};

const run = (scenario: Scenario, cwd: string): Promise<Outcome> => {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const env = { ...inherited, LC_ALL: 'zh_CN.UTF-8', COLUMNS: '80', NO_COLOR: '', ...scenario.environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...scenario.command], { cwd, env }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
};

describe('the command line', () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.scenario'))
    .sort()) {
    const scenario = parseScenario(readFileSync(join(folder, file), 'utf8'));
    it.concurrent(`${scenario.claim} (${file})`, async () => {
      const place = layOut(scenario);
      const outcome = await run(scenario, place);
      rmSync(place, { recursive: true });
      expect(outcome, outcome.stderr).toMatchObject({ status: scenario.status, ...scenario.whole });
      for (const stream of ['stdout', 'stderr'] as const) {
        for (const fragment of scenario.fragments[stream]) expect(outcome[stream]).toContain(fragment);
        for (const fragment of scenario.absent[stream]) expect(outcome[stream]).not.toContain(fragment);
      }
    }, 120_000);
  }
});
