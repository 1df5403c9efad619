import { isInvisibleOn, PAINTED, WHITE } from './color.ts';
import { addText } from './paragraph.ts';
import type { RunProperties } from './run-properties.ts';
import type { Look, ReaderState } from './state.ts';

/** Points: nobody reads letters of this size (RELIABILITY.md §3). */
const TINY_SIZE = 2;

const groundOf = (state: ReaderState, properties: RunProperties): number | null => {
  const paragraph = state.paragraphs.at(-1);
  const behind = paragraph?.own.ground === undefined ? paragraph?.style.paragraph.ground : paragraph.own.ground;
  return properties.ground ?? behind ?? state.flows.at(-1)?.ground ?? null;
};

const lookOf = (state: ReaderState, properties: RunProperties): Look => {
  if (properties.vanish === true || state.flows.at(-1)?.visible === false) return 'hidden';
  const { size = TINY_SIZE + 1, color = null } = properties;
  if (size <= TINY_SIZE) return 'hidden';
  if (color === null) return 'visible';
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
  if (paragraph === undefined || run === undefined) return;
  run.resolved ??= resolveRun(state, run.own);
  const { properties, look } = run.resolved;
  if (look === 'hidden') state.context.hide(text, Math.max(1, state.page));
  else addText(paragraph, text, properties, look === 'white');
};

const LAST_PRIVATE_USE = 0xf8ff;
const FIRST_SURROGATE = 0xd800;

/** The character of `w:sym`: a space for glyphs that only their font knows. */
export const symbolText = (code: string | undefined): string => {
  const value = Number.parseInt(code ?? '', 16);
  if (Number.isNaN(value) || (value >= FIRST_SURROGATE && value <= LAST_PRIVATE_USE)) return ' ';
  return String.fromCharCode(value);
};
