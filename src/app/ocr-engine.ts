import type { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type {
  Line as FoundLine,
  Page as FoundPage,
  Word as FoundWord,
  InitOptions,
  RecognizeOptions,
  Worker,
  WorkerParams,
} from 'tesseract.js';
import type { OcrEngine, OcrLanguage, OcrLine, OcrWord } from '../read/index.ts';
import { packageRoot } from './package-files.ts';
import { ScreenerError } from './screener-error.ts';

const { resolve } = createRequire(import.meta.url);

/** The packages that the user installs beside the program, with the versions that it was tried with. */
const PACKAGES = ['tesseract.js@7', '@tesseract.js-data/chi_sim@1', '@tesseract.js-data/eng@1'] as const;
/** The folder of the training data of which weights are integers: a tenth of the size, no worse. */
const DATA_FOLDER = '4.0.0_best_int';
/** A page takes one to four seconds; what takes this long is no page. */
const LONGEST_MILLISECONDS = 120_000;

const dataFolder = (language: OcrLanguage, find: (name: string) => string = resolve): string =>
  join(dirname(find(`@tesseract.js-data/${language}/package.json`)), DATA_FOLDER);

const isInstalled = (find: (name: string) => string): boolean => {
  try {
    find('tesseract.js');
    return [dataFolder('chi_sim', find), dataFolder('eng', find)].every((folder) => existsSync(folder));
  } catch {
    return false;
  }
};

/** Where packages beside this one go: with `-g` unless a project's package.json stands above `node_modules`. */
const installCommand = (): string => {
  const [above] = packageRoot.split(/[\\/]node_modules[\\/](?!.*[\\/]node_modules[\\/])/u);
  const isGlobal = above !== undefined && above !== packageRoot && !existsSync(join(above, 'package.json'));
  return `npm install ${isGlobal ? '-g ' : ''}${PACKAGES.join(' ')}`;
};

const toWord = (word: FoundWord, spaces: number): OcrWord => ({
  letters: word.symbols.map(({ text, bbox }) => ({ text, left: bbox.x0, right: bbox.x1 })),
  spaces,
  confidence: word.confidence,
});

const SPACES = /^\s*/u;

/** How many spaces stand before each word is known only from the text of the line. */
const toLine = (line: FoundLine): OcrLine => {
  const words: OcrWord[] = [];
  let rest = line.text;
  for (const word of line.words) {
    const at = Math.max(0, rest.indexOf(word.text));
    const spaces = SPACES.exec(rest)?.[0].length ?? 0;
    words.push(toWord(word, spaces));
    rest = rest.slice(at + word.text.length);
  }
  const { bbox, baseline, rowAttributes } = line;
  return {
    words,
    left: bbox.x0,
    right: bbox.x1,
    top: bbox.y0,
    bottom: bbox.y1,
    startY: baseline.y0,
    endY: baseline.y1,
    rowHeight: rowAttributes.rowHeight,
  };
};

const linesOf = ({ blocks }: FoundPage): readonly OcrLine[] =>
  (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(toLine)));

/** The thread behind a worker, which the package's types leave out. An idle one must not keep the process alive. */
type Thread = Pick<EventEmitter, 'once' | 'off'> & {
  readonly ref: () => void;
  readonly unref: () => void;
  readonly stderr: Readable;
};
type Recognizer = Worker & { readonly worker: Thread };
const isRecognizer = (worker: Worker): worker is Recognizer => 'worker' in worker;

/** Everything local: the package's default would fetch its data, and keep a copy in the folder it runs in. */
const startRecognizer = async (language: OcrLanguage): Promise<Recognizer> => {
  const { createWorker, OEM, PSM } = (await import('tesseract.js')).default;
  const worker = await new Promise<Worker>((resolveWorker, reject) => {
    const options = { langPath: dataFolder(language), cacheMethod: 'none', errorHandler: reject };
    // Its remarks would go to standard error.
    const settings: Partial<InitOptions> & { debug_file: string } = { debug_file: '/dev/null' };
    createWorker(language, OEM.LSTM_ONLY, options, settings).then(resolveWorker, reject);
  });
  if (!isRecognizer(worker)) throw new Error('tesseract.js gave no thread: is it version 7?');
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, preserve_interword_spaces: '1' });
  // Remarks of its picture library, which the setting does not reach.
  worker.worker.stderr.unpipe();
  worker.worker.stderr.resume();
  worker.worker.unref();
  return worker;
};

const recognizers = new Map<OcrLanguage, Promise<Recognizer>>();

const recognizerFor = (language: OcrLanguage): Promise<Recognizer> => {
  const known = recognizers.get(language) ?? startRecognizer(language);
  recognizers.set(language, known);
  return known;
};

/** The lines; null after the longest time, when the thread is ended. A thread that fails rejects. */
const recognizeNow: OcrEngine['recognize'] = async ({ bytes, dotsPerInch, line }, language) => {
  const recognizer = await recognizerFor(language);
  const { PSM } = (await import('tesseract.js')).default;
  const { worker: thread } = recognizer;
  const options: Partial<RecognizeOptions> & Partial<WorkerParams> = {
    user_defined_dpi: String(Math.round(dotsPerInch)),
    ...(line === undefined ? {} : { rectangle: line, tessedit_pageseg_mode: PSM.RAW_LINE }),
  };
  thread.ref();
  return new Promise((resolveLines, reject) => {
    const end = (act: () => void): void => {
      clearTimeout(timer);
      thread.off('error', fail);
      thread.unref();
      act();
    };
    const drop = (): void => {
      recognizers.delete(language);
      void recognizer.terminate();
    };
    const fail = (error: unknown): void => {
      drop();
      end(() => reject(error));
    };
    const timer = setTimeout(() => {
      drop();
      end(() => resolveLines(null));
    }, LONGEST_MILLISECONDS);
    thread.once('error', fail);
    recognizer.recognize(Buffer.from(bytes), options, { text: false, blocks: true }).then(
      ({ data }) => end(() => resolveLines(linesOf(data))),
      (error: unknown) => end(() => reject(error)),
    );
  });
};

let before: Promise<unknown> = Promise.resolve();

/** One picture at a time, whoever asks: the time a page takes is its own. */
const recognize: OcrEngine['recognize'] = (picture, language) => {
  const result = before.then(() => recognizeNow(picture, language));
  before = result.catch(() => undefined);
  return result;
};

const engine: OcrEngine = { recognize };

/**
 * The OCR engine of this process. Nothing of it is loaded before the first picture. `find` tells where a package's file
 * stands, and throws where it doesn't.
 *
 * @throws ScreenerError where its packages, which the user chooses to install, are not there.
 */
export const findOcrEngine = (find: (name: string) => string = resolve): OcrEngine => {
  if (isInstalled(find)) return engine;
  const command = installCommand();
  throw new ScreenerError({
    zh: `--ocr 需要先安装识别程序和中英文数据：${command}`,
    en: `--ocr needs the recognizer and its Chinese and English data first: ${command}`,
  });
};
