import { describe, expect, it } from 'vitest';
import { loadVocabulary, parseResume } from '../../../src/index.ts';
import { readBytes, readContent, readDocument, textsOf } from './reading.ts';
import { stream, tinyPdf } from './tiny-pdf.ts';

const TO_UNICODE = stream(
  '1 begincodespacerange <00> <ff> endcodespacerange 6 beginbfchar <41> <2F2F> <42> <4F5C> <43> <2ED3> <44> <2F9D> <45> <FB01> <46> <E123> endbfchar',
);
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 31 0 R>>';
const RESOURCES = '/Resources<</Font<</F1 10 0 R/Map 30 0 R>>>>';

const withMap = (shown: string): Uint8Array =>
  tinyPdf([{ content: `BT /Map 12 Tf 40 500 Td (${shown}) Tj ET`, entries: RESOURCES }], {
    objects: { 30: FONT, 31: TO_UNICODE },
  });

const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const [page] = (await readDocument(bytes)).pages;
  return page?.kind === 'painted' ? textsOf(page) : [];
};

const field = (entries: string): Uint8Array =>
  tinyPdf([{ content: 'BT /F1 12 Tf 40 400 Td (E-mail:) Tj ET', entries: `${RESOURCES}/Annots[40 0 R]` }], {
    objects: {
      30: FONT,
      31: TO_UNICODE,
      40: `<</Type/Annot/Subtype/Widget/FT/Tx/T(mail)/V(lina@example.com)/DA(/F1 10 Tf 0 g)/Rect[90 396 300 414]${entries}>>`,
      41: stream(
        'BT /F1 10 Tf 2 5 Td (lina@example.com) Tj ET',
        '/Type/XObject/Subtype/Form/BBox[0 0 210 18]/Resources<</Font<</F1 10 0 R>>>>',
      ),
    },
    catalog: '/AcroForm<</NeedAppearances true/Fields[40 0 R]/DR<</Font<</F1 10 0 R>>>>>>',
  });

describe('letters of a PDF', () => {
  it('are characters where the map gives radicals, of Kangxi and of the supplement', async () => {
    expect(await linesOf(withMap('ABCD'))).toEqual(['工作长身']);
  });

  it('are taken from a replacement text', async () => {
    const { page } = await readContent(
      'BT /F1 12 Tf 40 500 Td /Span <</ActualText <FEFF5DE54F5C7ECF5386>>> BDC (abcdefgh) Tj EMC ET',
    );
    expect(textsOf(page)).toEqual(['工作经历']);
  });

  it('are unknown where the map gives private ones for all of a page', async () => {
    expect((await readBytes(withMap('FFFFFFFF FFFF FFFFFF'))).status).toBe('garbled-text');
  });
});

describe('form fields', () => {
  it.each([
    ['painted by the file', '/F 4/AP<</N 41 0 R>>'],
    ['left for the viewer to paint', '/F 4'],
  ])('are text when %s', async (_, entries) => {
    expect(await linesOf(field(entries))).toEqual(['E-mail:', 'lina@example.com']);
  });
});

describe('links', () => {
  const link = (target: string): string =>
    `<</Type/Annot/Subtype/Link/Rect[40 500 90 520]/A<</S/URI/URI(${target})>>>>`;

  it('give the mail address and the number that the page only shows as icons', async () => {
    const annotations = `/Annots[${link('mailto:lina@example.com?subject=hello')}${link('tel:+86-138-0000-2001')}]`;
    const bytes = tinyPdf([{ content: 'BT /F1 12 Tf 40 550 Td (Li Na) Tj ET', entries: annotations }]);
    const { profile } = await parseResume(
      { bytes, name: 'li-na.pdf' },
      { vocabulary: loadVocabulary(), asOf: '2026-11-01' },
    );
    expect(profile?.contact).toMatchObject({ emails: ['lina@example.com'], phones: ['13800002001'] });
  });
});
