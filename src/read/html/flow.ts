import type { FlowBlock, Paragraph, TableCell } from '../../model/index.ts';
import { PAINTED, parseColor } from './color.ts';
import { createStyleSheet, type Element } from './sheet.ts';
import { type InlineStyle, isSeenOn, parseInlineStyle } from './style.ts';

/** Takes the events of an HTML parser and gives blocks. */
export type HtmlFlow = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly finish: () => FlowBlock[];
};

type Look = {
  readonly size: number;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly color: number | typeof PAINTED | null;
  readonly ground: number | typeof PAINTED;
  readonly preformatted: boolean;
};

type OpenElement = Element & { readonly look: Look; readonly skipped: boolean };
type OpenList = { readonly ordered: boolean; count: number };
type OpenTable = { readonly rows: TableCell[][] };

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const UNSEEN = new Set('head script style noscript template title svg canvas object iframe select textarea'.split(' '));
const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const HEADING = /^h([1-6])$/u; // `h2`; not `hr`
/** Points of a browser's default styles. */
const DEFAULT_SIZE = 12;
const HEADING_SIZES: readonly number[] = [24, 18, 14, 12, 10, 8];
const INDENT_PER_LIST = 18;
const BULLET = '•';
const MAX_SPAN = 64;

const span = (value: string | undefined): number =>
  Math.min(MAX_SPAN, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

const rootLook: Look = {
  size: DEFAULT_SIZE,
  bold: false,
  hidden: false,
  color: 0,
  ground: 0xffffff,
  preformatted: false,
};

const attributeGround = (bgcolor: string | undefined): Look['ground'] | null =>
  bgcolor === undefined ? null : parseColor(bgcolor);

const lookOf = (
  parent: Look,
  name: string,
  attributes: Readonly<Record<string, string>>,
  fromSheet: InlineStyle,
): Look => {
  const { style, bgcolor, background, color } = attributes;
  const own: InlineStyle = style === undefined ? fromSheet : { ...fromSheet, ...parseInlineStyle(style) };
  const heading = HEADING.exec(name)?.[1];
  const size = heading === undefined ? parent.size : (HEADING_SIZES[Number(heading) - 1] ?? parent.size);
  return {
    size: own.size ?? size,
    bold: own.bold ?? (parent.bold || BOLD.has(name)),
    hidden:
      parent.hidden || own.hidden === true || 'hidden' in attributes || (name === 'dialog' && !('open' in attributes)),
    color: own.color === undefined ? (color === undefined ? parent.color : parseColor(color)) : own.color,
    ground: own.ground ?? (background === undefined ? attributeGround(bgcolor) : PAINTED) ?? parent.ground,
    preformatted: own.preformatted ?? (parent.preformatted || name === 'pre'),
  };
};

type Draft = { text: string; size: number; bold: boolean; heading: number; bullet: string | null };
const emptyDraft = (): Draft => ({ text: '', size: 0, bold: true, heading: 0, bullet: null });

const isWord = (text: string): boolean => /\S$/u.test(text); // `公司`; not `公司 `, ``

/** Handles parser events. Text that is not shown goes to `hide`. */
export const createHtmlFlow = (hide: (text: string) => void): HtmlFlow => {
  const flows: FlowBlock[][] = [[]];
  const elements: OpenElement[] = [];
  const lists: OpenList[] = [];
  const tables: OpenTable[] = [];
  const spans: { columns: number; rows: number }[] = [];
  let draft = emptyDraft();
  // Whether an inline element has just ended and nothing was said since.
  let afterInline = false;
  let fromWord = false;
  const sheet = createStyleSheet();
  let readsSheet = false;

  const flush = (): void => {
    const text = draft.text.replace(/[^\S\n\t\u3000]+\n/gu, '\n').trimEnd();
    if (text.trim() !== '') {
      const paragraph: Paragraph = {
        kind: 'paragraph',
        text: text.replace(/^[ \n]+/u, ''),
        size: draft.size,
        bold: draft.bold,
        heading: draft.heading,
        bullet: draft.bullet,
        indent: lists.length * INDENT_PER_LIST,
      };
      flows.at(-1)?.push(paragraph);
      draft = emptyDraft();
    } else {
      // An empty item still passes its mark on to the block inside it.
      draft = { ...emptyDraft(), bullet: draft.bullet, heading: draft.heading };
    }
  };
  const lookNow = (): Look => elements.at(-1)?.look ?? rootLook;
  const closeCell = (): void => {
    flush();
    draft = emptyDraft();
    const blocks = flows.length > 1 ? flows.pop() : undefined;
    const { columns = 1, rows = 1 } = spans.pop() ?? {};
    if (blocks !== undefined) tables.at(-1)?.rows.at(-1)?.push({ blocks, columns, rows });
  };
  const openBlock = (name: string, attributes: Readonly<Record<string, string>>): void => {
    flush();
    const heading = HEADING.exec(name)?.[1];
    if (heading !== undefined) draft.heading = Number(heading);
    if (name === 'ul' || name === 'ol') lists.push({ ordered: name === 'ol', count: 0 });
    else if (name === 'li') {
      const list = lists.at(-1);
      if (list !== undefined) list.count += 1;
      draft.bullet = list?.ordered === true ? `${list.count}.` : BULLET;
    } else if (name === 'table') tables.push({ rows: [] });
    else if (name === 'tr') tables.at(-1)?.rows.push([]);
    else if ((name === 'td' || name === 'th') && tables.length > 0) {
      if (tables.at(-1)?.rows.length === 0) tables.at(-1)?.rows.push([]);
      flows.push([]);
      spans.push({ columns: span(attributes['colspan']), rows: span(attributes['rowspan']) });
    }
  };
  const closeBlock = (name: string): void => {
    if ((name === 'td' || name === 'th') && tables.length > 0) {
      closeCell();
      return;
    }
    flush();
    draft = emptyDraft();
    if (name === 'ul' || name === 'ol') lists.pop();
    if (name !== 'table') return;
    const rows = (tables.pop()?.rows ?? []).filter((row) => row.length > 0);
    if (rows.length > 0) flows.at(-1)?.push({ kind: 'table', rows });
  };
  const append = (text: string, look: Look): void => {
    if (draft.text.trim() === '') draft = { ...draft, size: look.size, bold: look.bold };
    draft.size = Math.max(draft.size, look.size);
    if (text.trim() !== '') draft.bold = draft.bold && look.bold;
    const follows = draft.text === '' || draft.text.endsWith(' ') || draft.text.endsWith('\n');
    draft.text += follows && !look.preformatted ? text.replace(/^ /u, '') : text;
  };
  return {
    open: (name, attributes) => {
      const parent = elements.at(-1);
      const skipped = (parent?.skipped ?? false) || UNSEEN.has(name);
      const look = lookOf(lookNow(), name, attributes, sheet.styleOf({ name, attributes }, elements));
      elements.push({ name, attributes, look, skipped });
      readsSheet = name === 'style' && (attributes['media'] ?? 'all').includes('print') === false;
      if (skipped) return;
      fromWord ||= attributes['class']?.startsWith('Mso') === true || attributes['style']?.includes('mso-') === true;
      // Pages set such spans apart by their style sheet; Word only changes the font between them.
      if (afterInline && name === 'span' && 'class' in attributes && !fromWord && isWord(draft.text))
        draft.text += '\t';
      afterInline = false;
      if (name === 'br') draft.text += '\n';
      else if (BLOCKS.has(name)) openBlock(name, attributes);
    },
    close: (name) => {
      const element = elements.pop();
      if (element?.skipped === false && BLOCKS.has(name)) closeBlock(name);
      afterInline = !BLOCKS.has(name) && name !== 'br';
    },
    text: (raw) => {
      const element = elements.at(-1);
      if (element?.skipped === true) {
        if (readsSheet && element.name === 'style') sheet.add(raw);
        return;
      }
      afterInline = false;
      const look = lookNow();
      // No-break spaces are how pages set columns apart: they stay, as plain spaces.
      const text = (look.preformatted ? raw : raw.replace(/[ \t\r\n\f]+/gu, ' ')).replaceAll('\u00a0', ' ');
      if (look.hidden || !isSeenOn(look.color, look.ground)) hide(text);
      else if (text !== '') append(text, look);
    },
    finish: () => {
      flush();
      while (flows.length > 1) closeCell();
      return flows[0] ?? [];
    },
  };
};
