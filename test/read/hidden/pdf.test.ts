import { describe, expect, it } from 'vitest';
import { PDF_ATTACKS } from './pdf-attacks.ts';
import { PDF_LOOK_ALIKES } from './pdf-look-alikes.ts';
import { pdfOf, scanOf } from './pdf-page.ts';
import { screen } from './screening.ts';

const plain = await screen(pdfOf({}), 'li-na.pdf');

describe('words that a PDF hides give no fact and no point, and are told with page and snippet', () => {
  it.each(Object.entries(PDF_ATTACKS))('%s', async (_, attack) => {
    const { hidden, facts, score } = await screen(pdfOf(attack), 'li-na.pdf');
    expect(hidden.map(({ page }) => page)).toEqual([1]);
    expect(hidden[0]?.message.en).toMatch(/CET- ?6 620|普通话一级甲等/u);
    expect(facts).toBe(plain.facts);
    expect(score).toBe(plain.score);
  });
});

describe('words of a PDF that only look hidden are read, and nothing is told', () => {
  it.each(Object.entries(PDF_LOOK_ALIKES))('%s', async (_, lookAlike) => {
    const { status, hidden } = await screen(pdfOf(lookAlike), 'li-na.pdf');
    expect(status).toBe('ok');
    expect(hidden).toEqual([]);
  });
});

describe('the text layer of a scan', () => {
  it.each(['over', 'under'] as const)('is read where it stands %s the picture of its words', async (place) => {
    const { hidden, lines } = await screen(scanOf('Scan', place), 'li-na.pdf');
    expect(lines).toEqual(plain.lines);
    expect(hidden).toEqual([]);
  });

  it.each(['over', 'under'] as const)('is no text where it stands %s an empty picture', async (place) => {
    expect((await screen(scanOf('WhiteImage', place), 'li-na.pdf')).status).toBe('image-only');
  });
});
