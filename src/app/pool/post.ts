import type { ParsedResume } from '../../model/index.ts';
import type { FoundFile } from '../discover.ts';
import { NOT_INSIDE, NOTHING_INSIDE, toGivenUp } from '../file-fault.ts';
import { failed } from '../parse-bytes.ts';
import { type Hand, type Outcome, startHand } from './hand.ts';
import { isWorthAnother, toLoss, unopened } from './losses.ts';
import { MEBIBYTE, type Origin, type WorkSettings } from './protocol.ts';

/** The place of one worker, which is replaced when it dies or is used up. */
export type Post = {
  /** Reads one file; `onRow` gets each of its rows (JSON), at least one, as they come. */
  readonly read: (file: FoundFile, onRow: (path: string, row: string) => void) => Promise<Reading>;
  readonly close: () => void;
};

/** How reading a file ended; `origin` is what its bytes were, where one worker read all of it. */
export type Reading = { readonly isClosed: true } | { readonly isClosed: false; readonly origin: Origin | null };

/** A worker is replaced after so many files, whatever they left in it. */
const MOST_FILES_OF_A_WORKER = 1000;
/** … and when it holds more than this share of its memory, so that the next file has room. */
const FULL = 0.6;
/** Documents of one archive that may end a worker. */
const MOST_LOST = 3;

type Died = Extract<Outcome, { readonly kind: 'died' }>;

/** What is known of one file while it is read, over all workers that try. */
type Attempt = {
  readonly told: string[];
  readonly lost: ParsedResume[];
  /** The document that is read once more. */
  again: string | null;
};

/** The row of a file of which nothing at all was told. */
const toNothing = ({ path, member }: FoundFile): ParsedResume =>
  member === undefined ? failed(unopened(path), NOTHING_INSIDE) : failed(unopened(`${path}/${member}`), NOT_INSIDE);

export const openPost = (settings: WorkSettings, program: string): Post => {
  const { limits } = settings;
  let hand: Hand | null = null;
  let files = 0;
  let closed = false;

  const employ = async (): Promise<Hand> => {
    if (hand !== null) return hand;
    files = 0;
    hand = await startHand(settings, program);
    if (closed) hand.kill();
    return hand;
  };

  const dismiss = (): void => {
    hand?.kill();
    hand = null;
  };

  /** The row that ends the file, or null where another worker goes on with it. */
  const takeLoss = (file: FoundFile, { death, begun }: Died, attempt: Attempt): ParsedResume | null => {
    const { told, lost } = attempt;
    const document = begun.at(-1) ?? unopened(file.path);
    const wasFresh = files === 0 && begun.length <= 1;
    if (attempt.again !== document.path && isWorthAnother(death, wasFresh)) {
      attempt.again = document.path;
      return null;
    }
    const failure = toLoss(death, limits);
    const isAlone = told.length === 0 && lost.length === 0 && begun.length <= 1 && document.path === file.path;
    if (isAlone) return failed(document, failure);
    if (lost.length >= MOST_LOST) return failed(unopened(file.path), toGivenUp(failure));
    lost.push(failed(document, failure));
    return null;
  };

  return {
    read: async (file, onRow) => {
      const attempt: Attempt = { told: [], lost: [], again: null };
      const take = (path: string, row: string): void => {
        attempt.told.push(path);
        onRow(path, row);
      };
      for (;;) {
        const worker = await employ();
        const outcome = await worker.run({ file, told: attempt.told, lost: attempt.lost }, take);
        if (closed) return { isClosed: true };
        if (outcome.kind === 'died') {
          dismiss();
          const last = takeLoss(file, outcome, attempt);
          if (last === null) continue;
          if (!attempt.told.includes(last.file.path)) take(last.file.path, JSON.stringify(last));
          return { isClosed: false, origin: null };
        }
        files += 1;
        if (files >= MOST_FILES_OF_A_WORKER || outcome.residentBytes > FULL * limits.maxMemory * MEBIBYTE) dismiss();
        if (attempt.told.length === 0) take(file.path, JSON.stringify(toNothing(file)));
        const isWhole = attempt.again === null && attempt.lost.length === 0;
        return { isClosed: false, origin: isWhole ? outcome.origin : null };
      }
    },
    close: () => {
      closed = true;
      dismiss();
    },
  };
};
