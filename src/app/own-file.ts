import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Read and written by its owner alone: what is in it is of people. */
const OWNER_ONLY = 0o600;

/** Writes a new file that only its owner may read, whole and on the disk. @throws what the system says, `EEXIST` where one is there. */
export const writeOwnFile = (path: string, text: string): void => {
  const descriptor = openSync(path, 'wx', OWNER_ONLY);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
