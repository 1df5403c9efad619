import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, toAgreement } from '../../fixtures/agreement.ts';
import { fixturesFolder } from '../../fixtures/places.ts';
import { SCANS } from '../../fixtures/scans.ts';
import { readTruths } from '../../fixtures/truth.ts';
import { parseResume } from '../../src/index.ts';

const options = { asOf: '2026-11-01', ocr: true };
/** Of the facts of a page, OCR may misread one in ten: a letter of a school's name. */
const LEAST_F1 = 0.9;
/** The recognizer takes some seconds a page where the machine is busy. */
const LONG = 120_000;

const truths = new Map(readTruths(join(fixturesFolder, 'truth')).map((truth) => [truth.file, truth]));
const scans = [...Object.entries(SCANS).map(([file, source]) => [`scans/${file}`, source] as const)];

describe('pictures of pages, read by OCR', () => {
  it.each([...scans, ['odd/扫描件-电话客服.pdf', '电话客服-许文静-6年.pdf'] as const])(
    '%s: the facts of %s',
    async (file, source) => {
      const truth = truths.get(source);
      const { profile, notices } = await parseResume(join(fixturesFolder, file), options);
      if (truth === undefined) throw new Error(`${source} has no truth`);
      expect(profile?.contact.phones).toEqual([truth.phone]);
      expect(profile?.contact.name).toBe(truth.name);
      expect(toAgreement(compare(truth, profile)).f1).toBeGreaterThan(LEAST_F1);
      expect(notices.map(({ code }) => code)).toContain('ocr');
    },
    LONG,
  );

  it(
    'gives the same bytes whatever was read before',
    async () => {
      const bytes = readFileSync(join(fixturesFolder, 'scans/screenshot.png'));
      const other = readFileSync(join(fixturesFolder, 'scans/phone-photo.jpg'));
      const asked = [bytes, other, bytes].map((picture) => parseResume({ bytes: picture, name: 'a.png' }, options));
      const [first, , last] = await Promise.all(asked);
      expect(last).toEqual(first);
    },
    LONG,
  );
});
