import type { Ranking } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';
import { evidenceSheet, matrixSheet, rankingSheet, unreadSheet } from './sheets.ts';
import { toWorkbook } from './workbook.ts';

/** An XLSX workbook: the ranking, requirements and criteria as a matrix, the evidence, and the files without a place. */
export const render = (ranking: Ranking, options: ReportOptions): Promise<Uint8Array> =>
  toWorkbook([rankingSheet, matrixSheet, evidenceSheet, unreadSheet].map((toSheet) => toSheet(ranking, options)));
