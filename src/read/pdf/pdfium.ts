import { init } from '@embedpdf/pdfium';

/**
 * The exports of PDFium that the reader calls, straight from the WebAssembly instance: the package's typed wrappers
 * convert arguments and cost several times as much where they are called for every character. The names are checked
 * when an instance is made, so a package that drops one fails at once.
 */
const CALL_NAMES = [
  'malloc',
  'free',
  'FPDF_InitLibrary',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDF_RenderPageBitmap',
  'FPDFPage_GetRotation',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFPage_Flatten',
  'FPDFAnnot_GetSubtype',
  'FPDFAnnot_GetFlags',
  'FPDFAnnot_GetRect',
  'EPDFAnnot_HasAppearanceStream',
  'FPDFAnnot_SetFlags',
  'FPDFAnnot_GetStringValue',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_SetIsActive',
  'FPDFPageObj_HasTransparency',
  'FPDFPageObj_SetFillColor',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetName',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_GetStrokeWidth',
  'FPDFPageObj_GetDashCount',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPath_GetDrawMode',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetClose',
  'FPDFImageObj_GetImagePixelSize',
  'FPDFPageObj_CreateTextObj',
  'FPDFPageObj_Destroy',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetTextObject',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetCharBox',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_SetCharcodes',
  'FPDFText_LoadStandardFont',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetFontSize',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFTextObj_SetTextRenderMode',
  'FPDFTextObj_GetRenderedBitmap',
  'FPDFFont_Close',
  'FPDFFont_GetFontData',
  'FPDFFont_GetBaseFontName',
  'FPDFFont_GetFlags',
  'FPDFFont_GetIsEmbedded',
  'FPDFFont_GetWeight',
  'FPDFLink_Enumerate',
  'FPDFLink_GetAnnotRect',
  'FPDFLink_GetAction',
  'FPDFAction_GetURIPath',
  'FPDFBitmap_Create',
  'FPDFBitmap_Destroy',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_GetWidth',
  'FPDFBitmap_GetHeight',
] as const;

type CallName = (typeof CALL_NAMES)[number];
type Calls = Readonly<Record<CallName, (...numbers: number[]) => number>>;

/** Bytes of scratch memory in the instance, for the values that calls return through pointers. */
const SCRATCH_BYTES = 256;

/**
 * One PDFium instance: its calls, and its memory.
 *
 * `scratch` is the address of 256 bytes. `u8`, `u32`, `f32` and `f64` return the memory as it is now: they must be
 * asked for after each call, since memory that grows detaches the view before.
 */
export type Pdfium = {
  readonly calls: Calls;
  readonly scratch: number;
  readonly u8: () => Uint8Array;
  readonly u32: () => Uint32Array;
  readonly f32: () => Float32Array;
  readonly f64: () => Float64Array;
  /** Whether the document asked for more memory than an instance may have. */
  readonly isExhausted: () => boolean;
};

/** Makes PDFium instances on demand. `discard` drops an instance that aborted or grew too large. */
export type PdfEngine = {
  readonly instance: () => Promise<Pdfium>;
  readonly discard: () => void;
};

/** The instance's memory; `buffer` is another one after each growth. */
type Memory = { readonly buffer: ArrayBuffer; grow: (pages: number) => number };

const PAGE_BYTES = 64 * 1024;
/**
 * Most memory of an instance: real résumés need less than 200 MB, and Node's own limits do not count this memory. Beyond
 * it PDFium gives up, which costs the file only.
 */
const MOST_BYTES = 512 * 1024 * 1024;

/** Refuses growth beyond the limit, as the engine refuses it at its own; returns whether it had to. */
const limitMemory = (memory: Memory): (() => boolean) => {
  const grow = memory.grow.bind(memory);
  let refused = false;
  memory.grow = (pages) => {
    refused = memory.buffer.byteLength + pages * PAGE_BYTES > MOST_BYTES;
    if (refused) throw new RangeError('an instance of PDFium may not have so much memory');
    return grow(pages);
  };
  return () => refused;
};

const isCalls = (exports: unknown): exports is Calls & { readonly memory: Memory } => {
  if (typeof exports !== 'object' || exports === null) return false;
  const entries = exports as Readonly<Record<string, unknown>>;
  return CALL_NAMES.every((name) => typeof entries[name] === 'function') && typeof entries['memory'] === 'object';
};

const createInstance = async (wasm: Uint8Array): Promise<Pdfium> => {
  const ignore = (): void => undefined;
  // Emscripten compiles whatever buffer it is given as a whole, so a view into a larger one is copied.
  const { pdfium } = await init({ wasmBinary: wasm.slice().buffer, print: ignore, printErr: ignore });
  const exports: unknown = pdfium.wasmExports;
  if (!isCalls(exports))
    throw new Error('@embedpdf/pdfium lacks a call that the PDF reader needs: is it the pinned version?');
  exports.FPDF_InitLibrary();
  const { memory } = exports;
  const isExhausted = limitMemory(memory);
  let u8 = new Uint8Array(memory.buffer);
  let u32 = new Uint32Array(memory.buffer);
  let f32 = new Float32Array(memory.buffer);
  let f64 = new Float64Array(memory.buffer);
  const refresh = (): void => {
    u8 = new Uint8Array(memory.buffer);
    u32 = new Uint32Array(memory.buffer);
    f32 = new Float32Array(memory.buffer);
    f64 = new Float64Array(memory.buffer);
  };
  const current = <View extends { readonly length: number }>(view: () => View): (() => View) => {
    return () => {
      if (view().length === 0) refresh();
      return view();
    };
  };
  return {
    calls: exports,
    scratch: exports.malloc(SCRATCH_BYTES),
    u8: current(() => u8),
    u32: current(() => u32),
    f32: current(() => f32),
    f64: current(() => f64),
    isExhausted,
  };
};

/** An engine with a first instance ready. `wasm` is the content of `@embedpdf/pdfium`'s `pdfium.wasm`. */
export const createPdfEngine = async (wasm: Uint8Array): Promise<PdfEngine> => {
  let current: Pdfium | null = await createInstance(wasm);
  return {
    instance: async () => {
      current ??= await createInstance(wasm);
      return current;
    },
    discard: () => {
      current = null;
    },
  };
};
