import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { type ParsedResume, parseResume } from '../../src/index.ts';

/** Where facts stand: a format may break lines and pages elsewhere. */
const PLACES = new Set(['evidence', 'lines']);

const withoutPlaces = (resume: ParsedResume): unknown =>
  JSON.parse(JSON.stringify(resume.profile, (key, value: unknown) => (PLACES.has(key) ? undefined : value)));

const parse = (name: string): Promise<ParsedResume> =>
  parseResume(join(fixturesFolder, 'layouts', name), { asOf: '2026-11-01' });

describe('one person in many formats', () => {
  let pdf: unknown = null;

  beforeAll(async () => {
    pdf = withoutPlaces(await parse('one-person.pdf'));
  });

  it.each([
    ['word-95.doc', 'doc'],
    ['word-97.doc', 'doc'],
    ['old-writer.wps', 'doc'],
    ['new-writer.wps', 'docx'],
    ['html-named-doc.doc', 'html'],
    ['web-archive-named-doc.doc', 'mhtml'],
    ['web-archive.mht', 'mhtml'],
    ['rich-text.rtf', 'rtf'],
    ['utf-16-without-mark.txt', 'text'],
    ['mail-body.eml', 'eml'],
    ['mail-with-attachment.eml', 'docx'],
    ['mail-bare-gbk.eml', 'docx'],
    ['mail-forwarded.eml', 'docx'],
    ['archive-gbk-names.zip', 'docx'],
    ['archive-system-files.zip', 'docx'],
    ['archive-in-archive.zip', 'docx'],
    ['mail-in-archive.zip', 'docx'],
  ])('%s says the same as the PDF', async (name, format) => {
    const resume = await parse(name);
    expect(resume.file.format).toBe(format);
    expect(withoutPlaces(resume)).toEqual(pdf);
  });
});
