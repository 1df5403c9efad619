import type { Ranking } from '../../model/index.ts';
import { asDocx } from '../blocks/as-docx.ts';
import { asHtml } from '../blocks/as-html.ts';
import { asMarkdown } from '../blocks/as-markdown.ts';
import { asText } from '../blocks/as-text.ts';
import type { ReportOptions } from '../options.ts';
import { letterPage } from './letter.ts';
import { explanationPage } from './page.ts';

type Render<T = string> = (ranking: Ranking, options: ReportOptions) => T;

export const renderText: Render = (ranking, options) => asText(explanationPage(ranking, options), options);
export const renderMarkdown: Render = (ranking, options) => asMarkdown(explanationPage(ranking, options), options);
export const renderHtml: Render = (ranking, options) => asHtml(explanationPage(ranking, options), options);
export const renderLetterText: Render = (ranking, options) => asText(letterPage(ranking, options), options);
export const renderLetterMarkdown: Render = (ranking, options) => asMarkdown(letterPage(ranking, options), options);
export const renderLetterHtml: Render = (ranking, options) => asHtml(letterPage(ranking, options), options);
export const renderLetterDocx: Render<Uint8Array> = (ranking, options) => asDocx(letterPage(ranking, options), options);
