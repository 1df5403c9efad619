import type { ResumeDocument } from '../../model/index.ts';
import { isInvisibleOn } from '../contrast.ts';
import { characterPerByte } from '../decode.ts';
import { corruptFile } from '../fault.ts';
import { createHiddenText } from '../hidden.ts';
import { createRtfFlow } from './flow.ts';
import { rtfTokens } from './tokens.ts';

/** What holds inside a group; a new group begins with a copy. */
type Group = {
  destination: string;
  skipped: boolean;
  font: number;
  bold: boolean;
  size: number;
  color: number;
  /** Place of the ground in the table of colours; 0 for none. */
  ground: number;
  /** Width of the letters in percent of their own. */
  width: number;
  /** Points by which each letter is set apart from the next. */
  spacing: number;
  hidden: boolean;
  deleted: boolean;
  /** Characters that stand for one `\u` in readers without Unicode. */
  fallbacks: number;
};

const SKIPPED_DESTINATIONS = new Set(
  (
    'stylesheet info pict object fldinst listtable listoverridetable rsidtbl generator xmlnstbl themedata colorschememapping ' +
    'latentstyles datastore nonshppict shprslt sp bkmkstart bkmkend nonesttables revtbl filetbl pgdsctbl userprops docvar ' +
    'formfield ftnsep ftnsepc aftnsep aftnsepc background falt panose'
  ).split(' '),
);
/** Destinations that begin with the ignorable mark and hold text all the same. */
const READ_THOUGH_IGNORABLE = new Set(['shpinst', 'shptxt', 'listtext', 'nesttableprops']);
const FLOWS = new Set(['header', 'headerf', 'headerl', 'headerr', 'footer', 'footerf', 'footerl', 'footerr']);
const TABLES_OF_VALUES = new Set(['fonttbl', 'colortbl']);

/** Windows code pages and RTF font character sets, as names of the Encoding Standard. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  65001: 'utf-8',
};
const CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  204: 'windows-1251',
};

const SPECIAL_TEXT: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
};
const SYMBOL_TEXT: Readonly<Record<string, string>> = { '\\': '\\', '{': '{', '}': '}', '~': ' ', _: '-', '\t': '\t' };

const MAX_GROUPS = 2000;
const HALF_POINT = 0.5;
const TINY_SIZE = 2;
const DEFAULT_SIZE = 12;
const WHITE = 0xffffff;
/** Percent of their width under which letters are a stroke. */
const NARROWEST = 10;
/** Part of the size by which letters moved together stand on each other. */
const STACKED = 0.5;
const TWIPS = 20;

/** Characters as `\\plain` makes them, and as a file begins. */
const PLAIN = {
  bold: false,
  size: DEFAULT_SIZE,
  color: 0,
  ground: 0,
  width: 100,
  spacing: 0,
  hidden: false,
  deleted: false,
};

/** The flow of an RTF file: headers first, footers last, tables, list marks. Throws a `ReadFault` on endless nesting. */
export const readRtf = (bytes: Uint8Array): ResumeDocument => {
  const hidden = createHiddenText();
  const flow = createRtfFlow();
  const groups: Group[] = [];
  let group: Group = {
    destination: '',
    skipped: false,
    font: -1,
    ...PLAIN,
    fallbacks: 1,
  };
  let codePage = 'windows-1252';
  const fonts = new Map<number, string>();
  const colors: number[] = [];
  let color: { red: number; green: number; blue: number } = { red: 0, green: 0, blue: 0 };
  let ignorable = false;
  let opening = false;
  let toSkip = 0;
  let pending: number[] = [];

  const isAway = (): boolean => flow.isOffPage() || -group.spacing >= STACKED * group.size;
  const show = (text: string): void => {
    if (group.skipped || group.deleted || TABLES_OF_VALUES.has(group.destination)) return;
    const behind = group.ground > 0 ? group.ground : flow.ground();
    const ground = behind === null ? undefined : behind === 0 ? WHITE : colors[behind];
    const ink = group.color > 0 ? colors[group.color] : undefined;
    const same = ink !== undefined && ground !== undefined && isInvisibleOn(ink, ground);
    if (group.hidden || same || group.size <= TINY_SIZE || group.width <= NARROWEST || isAway()) hidden.add(text, 1);
    else flow.text(text, group.size, group.bold);
  };
  const flushBytes = (): void => {
    if (pending.length === 0) return;
    const text = new TextDecoder(fonts.get(group.font) ?? codePage).decode(Uint8Array.from(pending));
    pending = [];
    show(text);
  };
  const openDestination = (name: string): boolean => {
    if (!opening) return false;
    if (SKIPPED_DESTINATIONS.has(name) || (ignorable && !READ_THOUGH_IGNORABLE.has(name))) group.skipped = true;
    else if (TABLES_OF_VALUES.has(name)) group.destination = name;
    else if (FLOWS.has(name)) {
      group.destination = name;
      flow.divert(name.startsWith('header') ? 'head' : 'foot');
    } else if (name === 'listtext' || name === 'pntext') {
      group.destination = 'mark';
      flow.beginMark();
    } else if (name === 'shptxt') {
      group.destination = name;
      flow.beginBox();
    } else return false;
    return true;
  };
  const readCharacterProperty = (name: string, value: number | null): void => {
    if (name === 'b') group.bold = value !== 0;
    else if (name === 'fs') group.size = (value ?? 2 * DEFAULT_SIZE) * HALF_POINT;
    else if (name === 'cf') group.color = value ?? 0;
    else if (name === 'cb' || name === 'highlight' || name === 'chcbpat') group.ground = value ?? 0;
    else if (name === 'charscalex') group.width = value ?? 100;
    else if (name === 'expndtw') group.spacing = (value ?? 0) / TWIPS;
    else if (name === 'v') group.hidden = value !== 0;
    else if (name === 'deleted') group.deleted = value !== 0;
    else if (name === 'f') group.font = value ?? 0;
    else if (name === 'uc') group.fallbacks = Math.max(0, value ?? 1);
    else if (name === 'plain') {
      group = { ...group, ...PLAIN };
    }
  };
  const readTableOfValues = (name: string, value: number | null): void => {
    if (name === 'f') group.font = value ?? 0;
    else if (name === 'fcharset') {
      const charset = CHARSETS[value ?? 0];
      if (charset !== undefined) fonts.set(group.font, charset);
    } else if (name === 'red' || name === 'green' || name === 'blue') color = { ...color, [name]: value ?? 0 };
  };
  const readWord = (name: string, value: number | null): void => {
    if (openDestination(name) || group.skipped) return;
    if (name === 'ansicpg') codePage = CODE_PAGES[value ?? 0] ?? codePage;
    else if (TABLES_OF_VALUES.has(group.destination)) readTableOfValues(name, value);
    else if (name === 'u') {
      const code = value ?? 0;
      show(String.fromCharCode(code < 0 ? code + 0x10000 : code));
      toSkip = group.fallbacks;
    } else if (name in SPECIAL_TEXT) show(SPECIAL_TEXT[name] ?? '');
    else if (!flow.control(name, value)) readCharacterProperty(name, value);
  };
  const closeGroup = (): void => {
    const closed = group.destination;
    group = groups.pop() ?? group;
    if (closed === group.destination) return;
    if (closed === 'mark') flow.endMark();
    else if (closed === 'shptxt') flow.endBox();
    else if (FLOWS.has(closed)) flow.divert('body');
  };
  const readText = (text: string): void => {
    const shown = text.slice(toSkip);
    toSkip = Math.max(0, toSkip - text.length);
    if (group.destination === 'colortbl') {
      // Each colour ends with a semicolon; the first, empty one is the automatic colour.
      for (const character of shown) {
        if (character !== ';') continue;
        colors.push((color.red << 16) | (color.green << 8) | color.blue);
        color = { red: 0, green: 0, blue: 0 };
      }
    } else show(shown);
  };
  for (const token of rtfTokens(characterPerByte(bytes))) {
    if (token.kind !== 'byte') flushBytes();
    if (token.kind === 'open') {
      if (groups.length > MAX_GROUPS) {
        throw corruptFile({
          zh: `RTF 嵌套超过 ${MAX_GROUPS} 层`,
          en: `its groups are nested deeper than ${MAX_GROUPS} levels`,
        });
      }
      groups.push(group);
      group = { ...group };
    } else if (token.kind === 'close') closeGroup();
    else if (token.kind === 'word') readWord(token.name, token.value);
    else if (token.kind === 'text') readText(token.text);
    else if (token.kind === 'symbol') {
      if (token.symbol === '\n' || token.symbol === '\r') flow.control('par', null);
      else if (toSkip > 0) toSkip -= 1;
      else show(SYMBOL_TEXT[token.symbol] ?? '');
    } else if (token.kind === 'byte') {
      if (toSkip > 0) toSkip -= 1;
      else if (!group.skipped) pending.push(token.byte);
    }
    opening = token.kind === 'open' || token.kind === 'ignorable';
    ignorable = token.kind === 'ignorable';
  }
  flushBytes();
  return {
    format: 'rtf',
    pages: [{ kind: 'flow', number: 1, blocks: flow.finish() }],
    pageCount: 1,
    notices: hidden.notices(),
  };
};
