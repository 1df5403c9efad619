import type { Box, FlowBlock, Frame } from '../../model/index.ts';
import type { DoubtfulText, Flow, PaintedArea } from './flow.ts';
import type { FlowPlace, Geometry } from './geometry.ts';
import type { ListCounter } from './numbering.ts';
import type { ParagraphDraft } from './paragraph.ts';
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
  readsText: boolean;
  page: number;
  /** Breaks inside the open paragraph, which count after it. */
  breaksAfter: number;
  dropCap: string;
  positionedFrame: { readonly key: string; readonly blocks: FlowBlock[] } | null;
  pageGround: number | null;
};

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
  readsText: false,
  page,
  breaksAfter: 0,
  dropCap: '',
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

/** Goes to the top of the next page. */
export const turnPage = (state: ReaderState): void => {
  const flow = state.flows.at(0);
  if (flow === undefined || state.page === 0) return;
  state.page += 1;
  flow.y = state.context.geometry.top;
};

/** Appends to the positioned frame that the paragraph before began, or begins one. */
export const placeInFrame = (state: ReaderState, key: string, box: Box, block: FlowBlock): void => {
  if (state.positionedFrame?.key !== key) {
    const blocks: FlowBlock[] = [];
    state.positionedFrame = { key, blocks };
    const frame: Frame = { kind: 'frame', box, blocks };
    placeBlock(state, frame);
  }
  state.positionedFrame?.blocks.push(block);
};
