import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect } from 'vitest';
import { FORMULA, STEERS } from './guards.ts';

/** A formula's element. Matches `<f>`, `<f t="shared"`; not `<font`. */
const FORMULA_ELEMENT = /<f[\s>/]/u;

/** A workbook: an independent library reads it, no cell is a formula or begins like one, none steers. */
export const workbookGuard = async (bytes: Uint8Array): Promise<void> => {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (name.startsWith('xl/worksheets/sheet')) expect(strFromU8(part)).not.toMatch(FORMULA_ELEMENT);
  }
  const cells = (await readWorkbook(Buffer.from(bytes))).flatMap(({ data }) => data.flat());
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    expect(cell).not.toMatch(STEERS);
    expect(cell).not.toMatch(FORMULA);
  }
};
