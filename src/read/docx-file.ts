import type { Bilingual, ResumeDocument } from '../model/index.ts';
import { readDocx } from './docx/index.ts';
import { corruptFile, ReadFault, unsupportedFile } from './fault.ts';
import type { ReadLimits } from './limits.ts';
import { fallbackNotice, macrosNotice } from './notices.ts';
import { openZip, type Zip } from './zip.ts';

const OTHER_PACKAGES: readonly (readonly [RegExp, Bilingual])[] = [
  [/^xl\//iu, { zh: 'Excel 表格', en: 'an Excel workbook' }], // `xl/workbook.xml`; not `word/xl.xml`
  [/^ppt\//iu, { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' }], // `ppt/slides/…`; not `word/ppt.bin`
  [/^content\.xml$/iu, { zh: 'OpenDocument 文档', en: 'an OpenDocument file' }], // of ODT; not `word/content.xml`
  [/^Index\/Document\.iwa$/iu, { zh: 'Apple Pages 文档', en: 'an Apple Pages document' }], // of Pages; not of Word
  [/\.opf$/iu, { zh: 'EPUB 电子书', en: 'an EPUB book' }], // `OEBPS/content.opf`; not `.opfx`
];

const otherPackage = (zip: Zip): Bilingual =>
  OTHER_PACKAGES.find(([name]) => zip.names.some((entry) => name.test(entry)))?.[1] ?? {
    zh: 'ZIP 压缩包',
    en: 'a ZIP archive',
  };

const isWord = (zip: Zip): boolean => zip.names.some((name) => name.toLowerCase().startsWith('word/'));

const MACROS = /(?:^|\/)vbaProject\.bin$/iu; // `word/vbaProject.bin`; not `vbaProject.bin.rels`

const readBySecond = async (bytes: Uint8Array): Promise<ResumeDocument> => {
  try {
    const { readByMammoth } = await import('./docx/mammoth.ts');
    const document = await readByMammoth(bytes);
    return { ...document, notices: [fallbackNotice(), ...document.notices] };
  } catch {
    throw corruptFile({ zh: 'Word 文档的 XML 无法解析', en: 'the XML of the Word document cannot be parsed' });
  }
};

/**
 * The document in a ZIP file: DOCX, DOCM, DOTX; anything else is a `ReadFault` that names it.
 *
 * The second reader is asked only where the first one failed on a package that passed all checks.
 */
export const readDocxFile = async (bytes: Uint8Array, limits: ReadLimits): Promise<ResumeDocument> => {
  const zip = openZip(bytes, limits);
  if (!isWord(zip)) throw unsupportedFile(otherPackage(zip));
  const macros = zip.names.some((name) => MACROS.test(name)) ? [macrosNotice()] : [];
  try {
    const document = readDocx(zip, limits);
    return { ...document, notices: [...macros, ...document.notices] };
  } catch (error) {
    if (error instanceof ReadFault) throw error;
    return await readBySecond(bytes);
  }
};
