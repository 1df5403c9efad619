import type { Language } from '../../model/index.ts';
import type { PageFile } from '../options.ts';
import { type Markup, markup, NOTHING, verbatim } from './markup.ts';

type PageHead = {
  readonly language: Language;
  readonly title: string;
  readonly style: PageFile;
  /** The page's one script; null for a page that runs nothing. */
  readonly script: PageFile | null;
  /** The program, named in the page where given. */
  readonly tool: string | null;
};

/** Nothing is fetched, run or sent but the page's own style and script, told by their hashes. */
const contentPolicy = (style: PageFile, script: PageFile | null): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${style.sha256}'`,
    ...(script === null ? [] : [`script-src 'sha256-${script.sha256}'`]),
    "base-uri 'none'",
    "form-action 'none'",
    ...(script === null ? [] : ["require-trusted-types-for 'script'", "trusted-types 'none'"]),
  ].join('; ');

/** The beginning of a page that needs nothing else, up to its body; the script itself stands at the end of the body. */
export const pageHead = ({ language, title, style, script, tool }: PageHead): Markup =>
  markup`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(contentPolicy(style, script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${tool === null ? NOTHING : markup`<meta name="generator" content="${tool}">\n`}<title>${title}</title>
<style>${verbatim(style.text)}</style>
</head>`;
