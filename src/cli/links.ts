import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Palette, PLAIN } from '../report/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that say so in TERM_PROGRAM, and open OSC 8 links. */
const PROGRAMS: ReadonlySet<string> = new Set([
  'iTerm.app',
  'WezTerm',
  'vscode',
  'ghostty',
  'Hyper',
  'rio',
  'Tabby',
  'zed',
]);
/** Variables that such terminals set: Windows Terminal, kitty, Konsole, Alacritty, DomTerm. */
const OWN_VARIABLES = ['WT_SESSION', 'KITTY_WINDOW_ID', 'KONSOLE_VERSION', 'ALACRITTY_WINDOW_ID', 'DOMTERM'] as const;
/** Names of such terminals in TERM. Matches `xterm-kitty`, `foot-extra`; not `xterm-256color`. */
const TERMS = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm)/u;
/** GNOME Terminal and its kin (VTE) link from 0.50.1 on; 0.50.0 crashed. */
const FIRST_VTE = 5001;
/** tmux hands links on from this version. */
const FIRST_TMUX = 3.4;

/** Whether a terminal with these variables opens links (OSC 8); FORCE_HYPERLINK=1 or 0 settles it. */
export const opensLinks = (environment: Environment): boolean => {
  const forced = environment['FORCE_HYPERLINK'];
  if (forced !== undefined && forced !== '') return forced !== '0';
  const { TERM = '', TERM_PROGRAM = '', TERM_PROGRAM_VERSION = '', VTE_VERSION = '' } = environment;
  if (TERM === 'dumb' || environment['CI'] !== undefined) return false;
  if (TERM_PROGRAM === 'tmux') return Number.parseFloat(TERM_PROGRAM_VERSION) >= FIRST_TMUX;
  return (
    PROGRAMS.has(TERM_PROGRAM) ||
    TERMS.test(TERM) ||
    Number(VTE_VERSION) >= FIRST_VTE ||
    OWN_VARIABLES.some((name) => environment[name] !== undefined)
  );
};

/** What may end the sequence early, or a width be miscounted by. Matches `(`, `;`; not `%`, `/`. */
const NOT_PLAIN = /[^\w\-/#&.:=?%@~]/gu;

const encoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** The file to open for a result's path: itself, or the archive or mail that it is inside of; null where none is there. */
const fileFor = (path: string): string | null => {
  let file = resolve(path);
  while (!existsSync(file)) {
    const folder = dirname(file);
    if (folder === file) return null;
    file = folder;
  }
  return file === resolve('.') || resolve('.').startsWith(`${file}/`) ? null : file;
};

/** The text as a link to the file of a path, in OSC 8; as it is where there is no such file. */
export const linkTo: Palette['link'] = (text, path) => {
  const file = fileFor(path);
  if (file === null) return text;
  const url = pathToFileURL(file).href.replace(NOT_PLAIN, encoded);
  return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
};

/** Links for standard output: none off a terminal, or on one that doesn't open them. */
export const toLink = (isTerminal: boolean, environment: Environment): Palette['link'] =>
  isTerminal && opensLinks(environment) ? linkTo : PLAIN.link;
