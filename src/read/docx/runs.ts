import { isInvisibleOn } from '../contrast.ts';
import { PAINTED, WHITE } from './color.ts';
import { isFieldCode } from './field-state.ts';
import { isFrameOffPage } from './frame.ts';
import { addText } from './paragraph.ts';
import type { RunProperties } from './run-properties.ts';
import type { Look, ReaderState } from './state.ts';

/** Points: nobody reads letters of this size (RELIABILITY.md §3). */
const TINY_SIZE = 2;

/** Percent of their width under which letters are a stroke. */
const NARROWEST = 10;
/** Part of the size by which letters moved together stand on each other; points by which a raised line leaves its page. */
const STACKED = 0.5;
const FARTHEST_RISE = 300;
/** Points that a paragraph may begin left of the page and still reach into it. */
const FARTHEST_LEFT = 200;

const groundOf = (state: ReaderState, properties: RunProperties): number | null => {
  const paragraph = state.paragraphs.at(-1);
  const behind = paragraph?.own.ground === undefined ? paragraph?.style.paragraph.ground : paragraph.own.ground;
  return properties.ground ?? behind ?? state.flows.at(-1)?.ground ?? null;
};

/** Whether the place of the paragraph shows nothing: lines without height, or left of the page. */
const isOutOfSight = (state: ReaderState): boolean => {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph === undefined) return false;
  const { own, style, frame } = paragraph;
  if (own.flat ?? style.paragraph.flat ?? false) return true;
  const { left, width } = state.context.geometry;
  const indent = own.indent ?? style.paragraph.indent ?? 0;
  const start = indent + Math.min(0, own.firstLine ?? style.paragraph.firstLine ?? 0);
  if (start < -(left + FARTHEST_LEFT) || left + indent >= width) return true;
  return frame !== null && isFrameOffPage(frame, state);
};

const lookOf = (state: ReaderState, properties: RunProperties): Look => {
  if (properties.vanish === true || state.flows.at(-1)?.visible === false || isOutOfSight(state)) return 'hidden';
  const { size = TINY_SIZE + 1, color = null, width = NARROWEST + 1, outlined = false, unfilled = false } = properties;
  const { spacing = 0, rise = 0 } = properties;
  if (-spacing >= STACKED * Math.max(size, TINY_SIZE + 1) || Math.abs(rise) >= FARTHEST_RISE) return 'hidden';
  if (size <= TINY_SIZE || width <= NARROWEST || (unfilled && !outlined)) return 'hidden';
  if (color === null || outlined) return 'visible';
  const ground = groundOf(state, properties);
  if (ground === null) return isInvisibleOn(color, WHITE) ? 'white' : 'visible';
  return ground !== PAINTED && isInvisibleOn(color, ground) ? 'hidden' : 'visible';
};

const resolveRun = (
  state: ReaderState,
  own: RunProperties,
): { readonly properties: RunProperties; readonly look: Look } => {
  const { styles } = state.context;
  const { style } = own;
  const properties = {
    ...state.tables.at(-1)?.run,
    ...state.paragraphs.at(-1)?.style.run,
    ...(style === undefined ? undefined : styles.character(style)),
    ...own,
  };
  return { properties, look: lookOf(state, properties) };
};

/** Adds text of the open run to the open paragraph, or to what is hidden. */
export const appendText = (state: ReaderState, text: string): void => {
  const paragraph = state.paragraphs.at(-1);
  const run = state.runs.at(-1);
  if (paragraph === undefined || run === undefined || isFieldCode(state.fields)) return;
  run.resolved ??= resolveRun(state, run.own);
  const { properties, look } = run.resolved;
  if (look === 'hidden') state.context.hide(text, Math.max(1, state.page));
  else addText(paragraph, text, properties, look === 'white');
};
