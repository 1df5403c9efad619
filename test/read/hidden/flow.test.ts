import { describe, expect, it } from 'vitest';
import { DOCX_ATTACKS, HTML_ATTACKS, RTF_ATTACKS } from './flow-attacks.ts';
import { DOCX_LOOK_ALIKES, HTML_LOOK_ALIKES, RTF_LOOK_ALIKES } from './flow-look-alikes.ts';
import { docxOf, htmlOf, rtfOf } from './flow-page.ts';
import { screen } from './screening.ts';

const FORMATS = [
  { name: 'li-na.docx', make: docxOf, nothing: {}, attacks: DOCX_ATTACKS, lookAlikes: DOCX_LOOK_ALIKES },
  { name: 'li-na.html', make: htmlOf, nothing: {}, attacks: HTML_ATTACKS, lookAlikes: HTML_LOOK_ALIKES },
] as const;

const tells = async (bytes: Uint8Array, plain: Uint8Array, name: string): Promise<void> => {
  const [without, attacked] = [await screen(plain, name), await screen(bytes, name)];
  expect(attacked.hidden.map(({ page }) => page)).toEqual([1]);
  expect(attacked.hidden[0]?.message.en).toContain('CET-6 620');
  expect(attacked.facts).toBe(without.facts);
  expect(attacked.score).toBe(without.score);
};

const reads = async (bytes: Uint8Array, name: string): Promise<void> => {
  const { hidden, lines } = await screen(bytes, name);
  expect(hidden).toEqual([]);
  expect(lines.some((line) => line.includes('Plain words') || line.includes('Customer Service'))).toBe(true);
};

describe.each(FORMATS)(
  'words that $name hides give no fact and no point, and are told',
  ({ name, make, nothing, attacks }) => {
    it.each(Object.entries(attacks))('%s', (_, attack) => tells(make(attack), make(nothing), name));
  },
);

describe.each(FORMATS)('words of $name that only look hidden are read', ({ name, make, lookAlikes }) => {
  it.each(Object.entries(lookAlikes))('%s', (_, lookAlike) => reads(make(lookAlike), name));
});

describe('words that li-na.rtf hides give no fact and no point, and are told', () => {
  it.each(Object.entries(RTF_ATTACKS))('%s', (_, attack) => tells(rtfOf(attack), rtfOf(''), 'li-na.rtf'));
});

describe('words of li-na.rtf that only look hidden are read', () => {
  it.each(Object.entries(RTF_LOOK_ALIKES))('%s', (_, lookAlike) => reads(rtfOf(lookAlike), 'li-na.rtf'));
});
