import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/**
 * The yardstick of the DOCX reader: unzips the XML parts of a package and passes the main one through the SAX parser.
 *
 * Returns elements plus characters of text, so that the work can't be optimised away. Pictures are not inflated: our
 * reader leaves them alone too.
 */
export const bareDocx = (bytes: Uint8Array): number => {
  const parts = unzipSync(bytes, { filter: (entry) => entry.name.endsWith('.xml') });
  const main = parts['word/document.xml'];
  if (main === undefined) return 0;
  let count = 0;
  const parser = new SaxesParser();
  parser.on('opentag', () => {
    count += 1;
  });
  parser.on('text', (text) => {
    count += text.length;
  });
  parser.write(new TextDecoder().decode(main)).close();
  return count;
};
