import type { ParsedResume } from '../model/index.ts';
import { toJson, toParsedShape } from './json-shape.ts';
import type { ReportOptions } from './options.ts';

/** One file as one line of JSON. */
export const renderLine = (resume: ParsedResume, { language }: ReportOptions): string =>
  `${toJson(toParsedShape(resume, language))}\n`;

/** All files as one JSON array, indented. */
export const renderArray = (resumes: readonly ParsedResume[], { language }: ReportOptions): string =>
  `${toJson(
    resumes.map((resume) => toParsedShape(resume, language)),
    2,
  )}\n`;
