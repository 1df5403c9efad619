import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A result that is written piece by piece, and stands at its path when it is kept; until then the path is as it was. */
export type Output = {
  readonly write: (text: string | Uint8Array) => void;
  readonly keep: () => void;
  /** Leaves nothing behind; does nothing after `keep`. */
  readonly drop: () => void;
};

const writeAll = (descriptor: number, text: string | Uint8Array): void => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
};

/** A device or pipe, which is written to and never replaced. */
const openDevice = (path: string): Output => {
  const descriptor = openSync(path, 'w');
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return { write: (text) => writeAll(descriptor, text), keep: close, drop: close };
};

/** Another file beside it, which takes its name in the end. */
const openReplacement = (path: string): Output => {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const descriptor = openSync(temporary, 'wx');
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
    process.off('exit', drop);
  };
  const drop = (): void => {
    close();
    rmSync(temporary, { force: true });
  };
  process.on('exit', drop);
  const keep = (): void => {
    // On the disk before it has the name: a power cut leaves the old file or the new one.
    fsyncSync(descriptor);
    close();
    renameSync(temporary, path);
  };
  return { write: (text) => writeAll(descriptor, text), keep, drop };
};

/** Opens a result; a link is followed. Throws what the system says, in `write` and `keep` too, after which nothing is left behind. */
export const openOutput = (path: string): Output => {
  const target = existsSync(path) ? realpathSync(path) : path;
  const output = existsSync(target) && !statSync(target).isFile() ? openDevice(target) : openReplacement(target);
  const orDrop = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      output.drop();
      throw error;
    }
  };
  return { write: (text) => orDrop(() => output.write(text)), keep: () => orDrop(output.keep), drop: output.drop };
};
