import type { Bilingual, Sensitivity } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** All of it, its titles in one language. */
export const render = (sensitivity: Sensitivity, { language }: ReportOptions): string =>
  `${JSON.stringify(sensitivity, (_, value: unknown) => (isBilingual(value) ? value[language] : value), 2)}\n`;
