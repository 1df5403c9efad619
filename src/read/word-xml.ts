import type { ResumeDocument } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { readWordMarkup } from './docx/index.ts';
import { corruptFile, ReadFault } from './fault.ts';
import type { ReadLimits } from './limits.ts';

/** The flow of a Word document saved as one XML file (Word 2003 XML, Flat OPC). Throws a `ReadFault`. */
export const readWordXml = (bytes: Uint8Array, limits: ReadLimits): ResumeDocument => {
  try {
    return readWordMarkup(decodeText(bytes), limits);
  } catch (error) {
    if (error instanceof ReadFault) throw error;
    throw corruptFile({ zh: 'Word XML 无法解析', en: 'its Word XML cannot be parsed' });
  }
};
