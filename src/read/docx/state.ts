import type { Box, FlowBlock, Frame } from '../../model/index.ts';
import { type Fields, newFields } from './field-state.ts';
import type { DoubtfulText, Flow, PaintedArea } from './flow.ts';
import type { FlowPlace, Geometry } from './geometry.ts';
import type { ListCounter } from './numbering.ts';
import type { ParagraphBlock, ParagraphDraft } from './paragraph.ts';
import type { RunProperties } from './run-properties.ts';
import type { ShapeReader } from './shape.ts';
import type { Styles } from './styles.ts';
import type { OpenCell, TableDraft } from './table.ts';

/** What all parts of one document share. */
export type DocumentContext = {
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly geometry: Geometry;
  readonly hide: (text: string, page: number) => void;
  /** Whether Word noted its page breaks; if not, breaks are those that the author set, or an estimate. */
  readonly hasRenderedBreaks: boolean;
  /** Pages that the file says it has; 1 when it does not say. */
  readonly pageCount: number;
  readonly areas: PaintedArea[];
  readonly doubtful: DoubtfulText[];
  /** Targets of links to a mailbox or a telephone. */
  readonly links: Set<string>;
  /** The target of a link by its relationship id. */
  readonly linkTarget: (id: string) => string | undefined;
  /** The texts of the chart or diagram in the part of that relationship id. */
  readonly graphicTexts: (id: string) => readonly string[];
};

/** Headers and footers that a section names: part relationship ids by `default`, `first`, `even`. */
export type SectionParts = {
  readonly headers: Map<string, string>;
  readonly footers: Map<string, string>;
  hasTitlePage: boolean;
};

/** How the text of a run looks; `white` is decided when all painted areas are known. */
export type Look = 'visible' | 'hidden' | 'white';

/** One open `w:r`: what its own properties say, and all that holds for it, once it is asked. */
export type OpenRun = {
  readonly own: RunProperties;
  resolved: { readonly properties: RunProperties; readonly look: Look } | null;
};

/** The open elements of one part, and the blocks that are finished. */
export type ReaderState = {
  readonly context: DocumentContext;
  readonly blocks: FlowBlock[];
  /** Page of each finished block. */
  readonly pages: number[];
  readonly sections: SectionParts[];
  /** Names of the reference elements that were met, such as `footnoteReference`. */
  readonly references: Set<string>;
  readonly flows: Flow[];
  readonly paragraphs: ParagraphDraft[];
  readonly tables: TableDraft[];
  readonly cells: OpenCell[];
  readonly drawings: ShapeReader[];
  /** Open property elements such as `pPr`. */
  readonly properties: string[];
  /** For each open `mc:AlternateContent`, whether a branch was taken. */
  readonly alternatives: boolean[];
  readonly runs: OpenRun[];
  readonly fields: Fields;
  /** Text boxes that wait for the flow to come to their place on the page. */
  readonly waiting: PlacedFrame[];
  readsText: boolean;
  /** Whether the text is the code of a field. */
  readsCode: boolean;
  page: number;
  /** Breaks inside the open paragraph, which count after it. */
  breaksAfter: number;
  dropCap: string;
  /** A paragraph whose mark was deleted: it goes on in the next one. */
  carried: ParagraphBlock | null;
  positionedFrame: { readonly key: string; readonly blocks: FlowBlock[] } | null;
  pageGround: number | null;
};

type PlacedFrame = Frame & { readonly box: Box };

/** `page` 0 is for parts that stand on every page. */
export const newState = (context: DocumentContext, page: number): ReaderState => ({
  context,
  blocks: [],
  pages: [],
  sections: [],
  references: new Set(),
  flows: [],
  paragraphs: [],
  tables: [],
  cells: [],
  drawings: [],
  properties: [],
  alternatives: [],
  runs: [],
  fields: newFields(),
  waiting: [],
  readsText: false,
  readsCode: false,
  page,
  breaksAfter: 0,
  dropCap: '',
  carried: null,
  positionedFrame: null,
  pageGround: null,
});

/** Where a shape that is anchored now stands. */
export const flowPlace = (state: ReaderState): FlowPlace => {
  const { geometry } = state.context;
  const flow = state.flows.at(-1);
  const paragraph = state.paragraphs.at(-1);
  const y = paragraph?.y ?? flow?.y ?? geometry.top;
  const indent = paragraph?.own.indent ?? paragraph?.style.paragraph.indent ?? 0;
  return { geometry, x: flow?.x ?? geometry.left, y, indent };
};

export const paintArea = (state: ReaderState, box: Box | null): void => {
  state.context.areas.push({ page: state.page, box });
};

/** Puts a finished block where it stands. */
export const placeBlock = (state: ReaderState, block: FlowBlock): void => {
  const flow = state.flows.at(-1);
  if (flow === undefined) return;
  flow.blocks.push(block);
  if (flow.kind === 'body') state.pages.push(Math.max(1, state.page));
};

/** Puts a finished block into the body, whatever is open in it. */
export const placeInBody = (state: ReaderState, block: FlowBlock): void => {
  state.flows.at(0)?.blocks.push(block);
  state.pages.push(Math.max(1, state.page));
};

/** A text box narrower than this share of the text stands beside it: a column of such boxes is not cut by the text. */
const COLUMN_SHARE = 0.6;

const placeAll = (state: ReaderState, frames: readonly PlacedFrame[]): void => {
  for (const frame of frames) {
    state.waiting.splice(state.waiting.indexOf(frame), 1);
    placeInBody(state, frame);
  }
};

/** Points: boxes at the right that are lower together belong to their lines, a date beside an employer. */
const COLUMN_HEIGHT = 90;

/** Boxes that stand as a column at the right of the text: it is read before them. */
const rightColumn = ({ waiting, flows }: ReaderState): readonly PlacedFrame[] => {
  const { x = 0, width = 0 } = flows.at(0) ?? {};
  const right = waiting.filter(({ box }) => box.x >= x + width / 2 && box.width < width * COLUMN_SHARE);
  return right.reduce((height, { box }) => height + box.height, 0) > COLUMN_HEIGHT ? right : [];
};

/**
 * Places the text boxes that wait and begin above `y` points from the top; with one of a column, all of the column.
 *
 * A paragraph whose `indent` (points) makes room for boxes at its left stands beside them: they are a column, read before it.
 */
export const placeDue = (state: ReaderState, y: number, indent = 0): void => {
  const { waiting } = state;
  if (waiting.length === 0) return;
  const { x = 0, width: whole = 0 } = state.flows.at(0) ?? {};
  const width = whole * COLUMN_SHARE;
  const last = rightColumn(state);
  // In the margin of a page without such paragraphs only a tall box is a column; a low one is a label of its line.
  const makesRoom = ({ box }: PlacedFrame): boolean =>
    (indent > 0 || box.height > COLUMN_HEIGHT) && box.width > 0 && box.x + box.width <= x + indent;
  const isDue = (frame: PlacedFrame): boolean => (frame.box.y <= y || makesRoom(frame)) && !last.includes(frame);
  const columnIsDue = waiting.some((frame) => isDue(frame) && frame.box.width < width);
  placeAll(
    state,
    waiting.filter((frame) => isDue(frame) || (columnIsDue && frame.box.width < width && !last.includes(frame))),
  );
};

/** Places the text boxes that still wait, at the end of their page. */
export const placeWaiting = (state: ReaderState): void => placeAll(state, [...state.waiting]);

/** Puts a finished text box where it stands: in the body, among the paragraphs that stand around it on the page. */
export const placeAnchored = (state: ReaderState, frame: Frame): void => {
  const { box } = frame;
  if (box === null || state.page === 0 || state.flows.length !== 1) placeBlock(state, frame);
  else state.waiting.push({ ...frame, box });
};

/** Goes to the top of the next page. */
export const turnPage = (state: ReaderState): void => {
  const flow = state.flows.at(0);
  if (flow === undefined || state.page === 0) return;
  placeWaiting(state);
  state.page += 1;
  flow.y = state.context.geometry.top;
};

/** Appends to the positioned frame that the paragraph before began, or begins one. */
export const placeInFrame = (state: ReaderState, key: string, box: Box, block: FlowBlock): void => {
  if (state.positionedFrame?.key !== key) {
    const blocks: FlowBlock[] = [];
    state.positionedFrame = { key, blocks };
    const frame: Frame = { kind: 'frame', box, blocks };
    placeAnchored(state, frame);
  }
  state.positionedFrame?.blocks.push(block);
};
