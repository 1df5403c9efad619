import { it } from 'vitest';
import { madeResume } from './people.ts';
it('y', () => { for (const s of (process.env['S'] ?? '').split(',')) { const m = madeResume(Number(s)); console.log(m.path + '\n' + m.text + '\n' + JSON.stringify(m.hidden)); } });
