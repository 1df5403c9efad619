import type { ParsedResume } from '../model/index.ts';
import { toJson, toParsedShape } from './json-shape.ts';
import type { ReportOptions } from './options.ts';

/** One file as one line of JSON. */
export const renderLine = (resume: ParsedResume, { language }: ReportOptions): string =>
  `${toJson(toParsedShape(resume, language))}\n`;

/** One file as an element of an indented JSON array. */
export const renderItem = (resume: ParsedResume, { language }: ReportOptions): string =>
  `  ${toJson(toParsedShape(resume, language), 2).replaceAll('\n', '\n  ')}`;
