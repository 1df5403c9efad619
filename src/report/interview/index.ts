import type { InterviewReport } from '../../model/index.ts';
import { asDocx } from '../blocks/as-docx.ts';
import { asHtml } from '../blocks/as-html.ts';
import { asMarkdown } from '../blocks/as-markdown.ts';
import { asText } from '../blocks/as-text.ts';
import type { ReportOptions } from '../options.ts';
import { interviewPage } from './page.ts';

type Render<T> = (report: InterviewReport, options: ReportOptions) => T;

export const renderText: Render<string> = (report, options) => asText(interviewPage(report, options), options);
export const renderMarkdown: Render<string> = (report, options) => asMarkdown(interviewPage(report, options), options);
export const renderHtml: Render<string> = (report, options) => asHtml(interviewPage(report, options), options);
export const renderDocx: Render<Uint8Array> = (report, options) => asDocx(interviewPage(report, options), options);
