import type { Ranking } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';
import { samenessSheets } from './sameness-sheet.ts';
import { evidenceSheet, matrixSheet, rankingSheet, unreadSheet } from './sheets.ts';
import { toWorkbook } from './workbook.ts';

/**
 * An XLSX workbook: the ranking, requirements and criteria as a matrix, the evidence, the files without a place, and, where
 * there is any, what versions of one person say differently and what several people say in the same words.
 */
export const render = (ranking: Ranking, options: ReportOptions): Promise<Uint8Array> =>
  toWorkbook([
    ...[rankingSheet, matrixSheet, evidenceSheet, unreadSheet].map((toSheet) => toSheet(ranking, options)),
    ...samenessSheets(ranking, options),
  ]);
