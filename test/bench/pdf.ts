import { init } from '@embedpdf/pdfium';

type Calls = Readonly<Record<string, (...numbers: number[]) => number>>;

const FIRST_CAPACITY = 1 << 20;

/**
 * The yardstick for the PDF reader's speed: PDFium's bare text, nothing else.
 *
 * Returns one pass over all files: open, load each page and its text page, FPDFText_GetText for the whole page, copy the
 * UTF-16 out of the instance, close. The pass returns how many characters it got. The package and the instance are
 * those of the reader's, so that ratios are taken warm, in one process.
 */
export const barePdfiumText = async (wasm: Uint8Array, files: readonly Uint8Array[]): Promise<() => number> => {
  const ignore = (): void => undefined;
  const { pdfium } = await init({ wasmBinary: wasm.slice().buffer, print: ignore, printErr: ignore });
  const exports: unknown = pdfium.wasmExports;
  const calls = exports as Calls;
  const { memory } = exports as { readonly memory: { readonly buffer: ArrayBuffer } };
  const call = (name: string, ...numbers: number[]): number => {
    const exported = calls[name];
    if (exported === undefined) throw new Error(`@embedpdf/pdfium has no ${name}`);
    return exported(...numbers);
  };
  call('FPDF_InitLibrary');
  const decoder = new TextDecoder('utf-16le');
  let capacity = FIRST_CAPACITY;
  let buffer = call('malloc', capacity);

  const readPage = (page: number): number => {
    const textPage = call('FPDFText_LoadPage', page);
    const count = Math.max(0, call('FPDFText_CountChars', textPage));
    // Two UTF-16 units a character at most, and the terminator.
    const bytes = (count + 1) * 4;
    if (bytes > capacity) {
      call('free', buffer);
      capacity = bytes;
      buffer = call('malloc', capacity);
    }
    const units = call('FPDFText_GetText', textPage, 0, count, buffer);
    const text = decoder.decode(new Uint8Array(memory.buffer, buffer, Math.max(0, units - 1) * 2));
    call('FPDFText_ClosePage', textPage);
    return text.length;
  };

  return () => {
    let characters = 0;
    for (const bytes of files) {
      const data = call('malloc', bytes.length);
      new Uint8Array(memory.buffer).set(bytes, data);
      const document = call('FPDF_LoadMemDocument', data, bytes.length, 0);
      const pages = document === 0 ? 0 : call('FPDF_GetPageCount', document);
      for (let index = 0; index < pages; index += 1) {
        const page = call('FPDF_LoadPage', document, index);
        if (page === 0) continue;
        characters += readPage(page);
        call('FPDF_ClosePage', page);
      }
      if (document !== 0) call('FPDF_CloseDocument', document);
      call('free', data);
    }
    return characters;
  };
};
