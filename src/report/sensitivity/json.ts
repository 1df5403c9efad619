import type { Sensitivity } from '../../model/index.ts';
import { toJson } from '../json-shape.ts';
import { localized } from '../localized.ts';
import type { ReportOptions } from '../options.ts';

/** All of it, its titles in one language. */
export const render = (sensitivity: Sensitivity, { language }: ReportOptions): string =>
  `${toJson(localized(sensitivity, language), 2)}\n`;
