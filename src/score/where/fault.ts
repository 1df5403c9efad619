import type { Bilingual } from '../../model/index.ts';

/** What is wrong with a query; `column` counts its characters from 1. */
export type QueryFault = { readonly column: number; readonly message: Bilingual };

export const fault = (column: number, zh: string, en: string): QueryFault => ({ column, message: { zh, en } });
