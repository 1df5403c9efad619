import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-files.ts';

/** Where the build puts the modules of the page's script, each a CommonJS file. */
const SCRIPT_FOLDER = join(packageRoot, 'dist/page/report/html/browser');
const STYLE_FOLDER = join(packageRoot, 'src/report/html/style');

/** Later sheets win over earlier ones. */
const STYLES = [
  'colors',
  'print-colors',
  'base',
  'frame',
  'overview',
  'controls',
  'table',
  'story',
  'detail',
  'compare',
  'diff',
  'print',
] as const;
/** Of a page of text: explanations, letters, interview sheets. */
const DOCUMENT_STYLES = ['colors', 'print-colors', 'base', 'document'] as const;

const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8').trim();

const sheetOf = (names: readonly string[]): string => names.map((name) => text(STYLE_FOLDER, `${name}.css`)).join('\n');

/** The modules as one script: each a function that is called when first asked for, `main` first of all. */
const linked = (modules: readonly string[]): string => {
  const sources = modules.map((name) => `'./${name}'(exports, require) {\n${text(SCRIPT_FOLDER, name)}\n}`);
  return `(() => {
'use strict';
const made = {};
const sources = {
${sources.join(',\n')}
};
const require = (name) => {
  if (made[name] === undefined) {
    made[name] = {};
    sources[name](made[name], require);
  }
  return made[name];
};
require('./main.js');
})();`;
};

type Inlined = { readonly text: string; readonly sha256: string };

const inlined = (content: string): Inlined => ({
  text: content,
  sha256: createHash('sha256').update(content, 'utf8').digest('base64'),
});

/** The style sheet and the script of the HTML report, out of the package's files, each with its SHA-256 in base64. */
export const loadPageFiles = (): { readonly style: Inlined; readonly script: Inlined } => {
  const modules = readdirSync(SCRIPT_FOLDER)
    .filter((name) => name.endsWith('.js'))
    .sort();
  return {
    style: inlined(sheetOf(STYLES)),
    script: inlined(linked(modules)),
  };
};

/** The style sheet of a page of text, with its SHA-256 in base64. */
export const loadDocumentStyle = (): Inlined => inlined(sheetOf(DOCUMENT_STYLES));
