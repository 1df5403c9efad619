import type { RubricDiff } from '../../model/index.ts';
import { toJson } from '../json-shape.ts';
import { localized } from '../localized.ts';
import type { ReportOptions } from '../options.ts';

/** The whole diff, its titles in one language. */
export const render = (diff: RubricDiff, { language }: ReportOptions): string =>
  `${toJson(localized(diff, language), 2)}\n`;
