import type { FileFacts } from '../../model/index.ts';
import { CRASHED, ENDED_FROM_OUTSIDE, type Failure, toOutOfMemory, toTimedOut } from '../file-fault.ts';
import type { RunLimits } from '../run-limits.ts';
import type { Death } from './hand.ts';

/** What is known of a file that was not opened. */
export const unopened = (path: string): FileFacts => ({ path, sha256: '', format: 'unknown', bytes: 0, pages: 0 });

/** What a worker's death says of the document that it was reading. */
export const toLoss = (death: Death, { maxSeconds, maxMemory }: RunLimits): Failure => {
  if (death === 'timed-out') return toTimedOut(maxSeconds);
  if (death === 'out-of-memory') return toOutOfMemory(maxMemory);
  return death === 'killed' ? ENDED_FROM_OUTSIDE : CRASHED;
};

/**
 * Whether a death may not be the document's own fault, so that it is read once more, by a fresh worker: what files before
 * it left in memory counts too, and a worker can be killed by anybody. Time is: a hang costs its limit once.
 */
export const isWorthAnother = (death: Death, wasFresh: boolean): boolean =>
  death === 'killed' || (death !== 'timed-out' && !wasFresh);
