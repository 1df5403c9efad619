import type { Verification } from '../../model/index.ts';
import { toJson } from '../json-shape.ts';
import { localized } from '../localized.ts';
import type { ReportOptions } from '../options.ts';

/** The whole verification, its titles in one language. */
export const render = (verification: Verification, { language }: ReportOptions): string =>
  `${toJson(localized(verification, language), 2)}\n`;
