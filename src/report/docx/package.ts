import { strToU8, zipSync } from 'fflate';
import { withFixedTimes } from '../fixed-times.ts';
import { xml } from '../xml.ts';
import { numberingPart, stylesPart } from './styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A4 upright, 20 mm at the sides, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, side: 1134, top: 1021 } as const;
/** Room for text in a line, in the same unit. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

const CONTENT_TYPES = `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const PACKAGE_RELATIONS = `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${RELATIONS}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const DOCUMENT_RELATIONS = `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`;

/** A day for the library, which would look at the clock; it is replaced. */
const SOME_DAY = '1980-06-01';

/** What the file says of itself; no day and no author, so that the same page is the same file. */
const properties = (title: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title></cp:coreProperties>`;

const documentPart = (body: string): string =>
  `${HEAD}<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${body}<w:sectPr><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.top}" w:left="${PAGE.side}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;

/** A Word file (DOCX, ECMA-376) of a body of paragraphs and tables: the same bytes for the same body. */
export const toWordFile = (body: string, title: string): Uint8Array =>
  withFixedTimes(
    zipSync(
      {
        '[Content_Types].xml': strToU8(CONTENT_TYPES),
        '_rels/.rels': strToU8(PACKAGE_RELATIONS),
        'docProps/core.xml': strToU8(properties(title)),
        'word/document.xml': strToU8(documentPart(body)),
        'word/_rels/document.xml.rels': strToU8(DOCUMENT_RELATIONS),
        'word/styles.xml': strToU8(`${HEAD}${stylesPart(WORD_NAMESPACE)}`),
        'word/numbering.xml': strToU8(`${HEAD}${numberingPart(WORD_NAMESPACE)}`),
      },
      { mtime: SOME_DAY },
    ),
  );
