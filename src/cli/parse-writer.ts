import { openReport } from '../app/output-file.ts';
import type { ParsedResume } from '../model/index.ts';
import type { ParsedFormat, ReportOptions } from '../report/index.ts';
import type { Sink } from './sinks.ts';

/** Where parsed files go, one after another: none is held. */
export type Writer = {
  readonly take: (resume: ParsedResume) => void;
  /** Ends the report; a file has its name from then on. */
  readonly keep: () => void;
};

const NO_FRAME = { before: '', between: '', after: '', none: '' };

const STANDARD_OUTPUT = { write: (text: string) => void process.stdout.write(text), keep: () => undefined };

/** Opens a sink for parsed files. */
export const openWriter = async ({ path, format }: Sink<ParsedFormat>, options: ReportOptions): Promise<Writer> => {
  const { before, between, after, none } = format.frame ?? NO_FRAME;
  const render = await format.load();
  const output = path === null ? STANDARD_OUTPUT : openReport(path);
  let isFirst = true;
  return {
    take: (resume) => {
      output.write((isFirst ? before : between) + render(resume, options));
      isFirst = false;
    },
    keep: () => {
      output.write(isFirst ? none : after);
      output.keep();
    },
  };
};
