import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_FILE } from './folder.ts';

/** A file that is being written. Matches `.files.71.0.tmp`; not `files`. */
const UNFINISHED = /^\.[^/]{1,150}\.tmp$/u;

/** Whether a name is that of a file being written, or left behind by a run that was killed. */
export const isUnfinished = (name: string): boolean => UNFINISHED.test(name);

const dropSafely = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    // What could not be made is not there: its folder is gone, or a file.
  }
};

let written = 0;

/**
 * Writes a file of the cache in one step: whoever reads it meanwhile finds the old one, the new one or none. False where it
 * can't be written: a run does without.
 */
export const writeAside = (folder: string, name: string, bytes: string | Uint8Array): boolean => {
  written += 1;
  const temporary = join(folder, `.${name}.${process.pid}.${written}.tmp`);
  try {
    writeFileSync(temporary, bytes, { mode: OWN_FILE, flag: 'wx' });
    renameSync(temporary, join(folder, name));
    return true;
  } catch {
    dropSafely(temporary);
    return false;
  }
};
