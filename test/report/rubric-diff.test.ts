import { describe, expect, it } from 'vitest';
import type { Move, RubricDiff } from '../../src/model/index.ts';
import { DIFF_FORMATS } from '../../src/report/diff/index.ts';
import type { ReportOptions } from '../../src/report/index.ts';
import { OPTIONS } from './sample-ranking.ts';

const title = { zh: '服务指标', en: 'Figures' };
const side = { id: 'phone', version: '1.0.0', sha256: 'a', title, source: 'main:rubrics/phone.json' };

const entering: Move = {
  file: 'cvs/许|<b>文静.pdf',
  name: '许文静',
  before: { rank: 12, outcome: 'review', score: 60, listed: false },
  after: { rank: 3, outcome: 'qualified', score: 72.5, listed: true },
  causes: [
    { cause: 'requirement', id: 'mandarin', title: { zh: '普通话', en: 'Putonghua' }, before: 'unproven', after: null },
  ],
};
const falling: Move = {
  file: 'cvs/b.pdf',
  name: null,
  before: { rank: 3, outcome: 'qualified', score: 70, listed: true },
  after: { rank: 4, outcome: 'qualified', score: 66, listed: true },
  causes: [{ cause: 'criterion', id: 'figures', title, change: -4, othersChange: -1.5 }],
};
const diff: RubricDiff = {
  schemaVersion: 1,
  tool: 'screener 0',
  before: side,
  after: { ...side, version: '1.1.0', sha256: 'b', source: 'rubrics/phone.json' },
  asOf: '2026-11-01',
  files: 20,
  unreadable: 0,
  shortlist: { top: { count: 10 }, minimumScore: null },
  edits: [{ list: 'criteria', id: 'figures', what: 'weight', before: '15', after: '11' }],
  movement: { candidates: 20, moves: [entering, falling], rescored: 9, tau: 0.91 },
  gates: [
    { gate: 'max-moves', limit: 5, actual: 2, holds: true },
    { gate: 'min-tau', limit: 0.95, actual: 0.91, holds: false },
  ],
};
const options: ReportOptions = { ...OPTIONS, language: 'en', width: 110 };

const render = async (format: string, of = diff): Promise<string> =>
  (await DIFF_FORMATS[format]?.load())?.(of, options) ?? '';

describe('a diff of two rubrics', () => {
  it('as text shows the change, the shortlist, the moves with arrows and causes, and the gates', async () => {
    expect(await render('text')).toBe(
      [
        'phone 1.0.0 → 1.1.0 · as of 2026-11-01',
        'main:rubrics/phone.json → rubrics/phone.json',
        '',
        'What changed',
        '  criterion figures: weight 15 → 11',
        '',
        'Shortlist (top 10)',
        '  + enters #12 → #3 许文静 · 许|<b>文静.pdf; Putonghua: unproven → not asked',
        '',
        'Who moves (2 of 20)',
        '↑9  12 → 3  60.0 → 72.5  review → qualified  许文静 · 许|<b>文静.pdf  Putonghua: unproven → not asked',
        '↓1  3 → 4   70.0 → 66.0  qualified           b.pdf                    Figures −4 (others −1.5)',
        '',
        'Kendall τ-b 0.910',
        '20 candidates: 2 change rank, 1 change outcome, 9 change score, 1 enter the shortlist, 0 leave it.',
        '✓ rank changes 2 ≤ 5',
        '✗ Kendall τ-b 0.910 < 0.950',
        '',
      ].join('\n'),
    );
  });
  it('says plainly that nothing changed', async () => {
    const none = { ...diff, edits: [], gates: [], movement: { candidates: 20, moves: [], rescored: 0, tau: 1 } };
    const text = await render('text', none);
    expect(text).toContain('What changed\n  nothing that scores\n');
    expect(text).toContain('Who moves (0 of 20)\n  nobody\n');
  });
  it('as Markdown lets no file name break the table or the page', async () => {
    const text = await render('markdown');
    const row = text.split('\n').find((line) => line.includes('许文静'));
    expect(row).toBe(
      '| ↑9 **enters** | 12 → 3 | 许文静 · 许\\|&lt;b&gt;文静.pdf | 60.0 → 72.5 | review → qualified | Putonghua: unproven → not asked |',
    );
    expect(text.startsWith('<!-- screener rubric diff -->\n### Rubric change: `phone` 1.0.0 → 1.1.0\n')).toBe(true);
    expect(text).toContain('- **✗ Kendall τ-b 0.910 < 0.950**');
  });
  it('as text tells a hundred moves of many, and how many more there are', async () => {
    const moves = Array.from({ length: 130 }, () => entering);
    const text = await render('text', { ...diff, movement: { ...diff.movement, moves } });
    expect(text.match(/^ {2}\+ enters/gmu)).toHaveLength(100);
    expect(text.match(/^↑/gmu)).toHaveLength(100);
    expect(text.match(/^ {2}… 30 more \(--format json has them all\)$/gmu)).toHaveLength(2);
  });
  it('as Markdown stays within a comment however many move', async () => {
    const moves = Array.from({ length: 5000 }, () => entering);
    const text = await render('markdown', { ...diff, movement: { ...diff.movement, moves } });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('… 4900 more');
  });
  it('as HTML is a page without a script, with arrows, outcomes, causes and gates', async () => {
    const page = await render('html');
    expect(page).not.toContain('<script');
    expect(page).toContain(
      '<tr class="rises"><td class="arrow">↑9</td><td>12 → 3</td><th scope="row">许文静 · 许|&lt;b&gt;文静.pdf <span class="badge qualified">enters</span></th><td>60.0 → 72.5</td><td><span class="badge review">review</span> → <span class="badge qualified">qualified</span></td><td>Putonghua: unproven → not asked</td></tr>',
    );
    expect(page).toContain('<tr class="falls"><td class="arrow">↓1</td>');
    expect(page).toContain('<li class="falls">✗ Kendall τ-b 0.910 &lt; 0.950</li>');
    expect(page).toContain('<li>criterion figures: weight 15 → 11</li>');
  });
  it('as JSON is the whole of it, in one language', async () => {
    const said = JSON.parse(await render('json')) as RubricDiff;
    expect(said.movement.moves[0]?.causes[0]).toMatchObject({ id: 'mandarin', title: 'Putonghua' });
    expect(said.gates).toEqual(diff.gates);
  });
});
