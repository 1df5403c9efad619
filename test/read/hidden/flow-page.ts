import { docx, p, W } from '../package.ts';

/** What the hidden words say: facts that would move a score, were they read. */
export const SECRET = 'CET-6 620, Putonghua Level 1-A, Zendesk expert since 2015';

const LINES: readonly string[] = [
  'Li Na',
  'Customer Service Representative',
  'Phone: 138-0000-2001   E-mail: lina@example.com',
  'Work Experience',
  '2021.03-2024.05   Example Telecom Co., Ltd.   Call Center Agent',
  'Answered 90 calls a day with a satisfaction of 96%',
  'Education',
  '2017.09-2021.06   Example University   English   Bachelor',
];

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What one case adds to the résumé: content after it, style definitions, the page's background, the theme. */
export type DocxCase = {
  readonly body?: string;
  readonly styles?: string;
  readonly background?: string;
  readonly theme?: string;
};

const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>';

/** A DOCX of the résumé with what the case adds. */
export const docxOf = ({ body = '', styles = '', background = '', theme = '' }: DocxCase): Uint8Array => {
  const lines = LINES.map((line) => p(line, '<w:color w:val="000000"/><w:sz w:val="21"/>')).join('');
  const drawings =
    'xmlns:r="r" xmlns:wp="wp" xmlns:a="a" xmlns:wps="wps" xmlns:mc="mc" xmlns:v="v" xmlns:o="o" xmlns:pic="pic"';
  return docx('', {
    'word/document.xml': `<?xml version="1.0"?><w:document ${W} ${drawings}>${background}<w:body>${lines}${body}${SECTION}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}>${styles}</w:styles>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="t" Type="${RELATIONS}/theme" Target="theme/theme1.xml"/></Relationships>`,
    'word/theme/theme1.xml': `<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">${theme}</a:clrScheme></a:themeElements></a:theme>`,
  });
};

/** An HTML page of the résumé with what the case adds to its head and its body. */
export const htmlOf = ({
  head = '',
  body = '',
  open = '<body>',
}: {
  readonly head?: string;
  readonly body?: string;
  readonly open?: string;
}): Uint8Array =>
  new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head>${open}${LINES.map((line) => `<p>${line}</p>`).join('')}${body}</body></html>`,
  );

/** An RTF file of the résumé with what the case adds; colours: 1 black, 2 white, 3 nearly white, 4 dark blue, 5 yellow. */
export const rtfOf = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `{\\rtf1\\ansi{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red250\\green250\\blue250;\\red0\\green0\\blue100;\\red255\\green255\\blue0;}\\fs21 ${LINES.map((line) => `${line}\\par `).join('\n')}${body}}`,
  );
