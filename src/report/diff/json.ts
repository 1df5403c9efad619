import type { Bilingual, RubricDiff } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** The whole diff, its titles in one language. */
export const render = (diff: RubricDiff, { language }: ReportOptions): string =>
  `${JSON.stringify(diff, (_, value: unknown) => (isBilingual(value) ? value[language] : value), 2)}\n`;
