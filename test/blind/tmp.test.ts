import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { faultsOf } from './leaks.ts';

it('x', async () => {
  const out: string[] = [];
  const t = process.cpuUsage().user;
  for (let seed = Number(process.env['F'] ?? 1); seed <= Number(process.env['N'] ?? 200); seed += 1)
    out.push(...(await faultsOf(seed, Number(process.env['E'] ?? 1))));
  out.unshift(String((process.cpuUsage().user - t) / 1000));
  writeFileSync('/tmp/wb/faults.txt', out.join('\n'));
}, 600000);
