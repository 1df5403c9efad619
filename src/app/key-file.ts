import { existsSync } from 'node:fs';
import { checkWritable } from './output-file.ts';
import { writeOwnFile } from './own-file.ts';
import { ScreenerError } from './screener-error.ts';

const alreadyThere = (path: string): ScreenerError =>
  new ScreenerError({
    zh: `${path} 已存在，不会覆盖；请换一个文件名，或先移走它。`,
    en: `${path} is there already and is not overwritten; name another file, or move it away.`,
  });

/**
 * Makes sure, before the work begins, that a key can be written to the path.
 *
 * @throws ScreenerError where something is there already, or its folder is missing or not writable.
 */
export const checkKeyFile = (path: string): void => {
  checkWritable(path);
  if (existsSync(path)) throw alreadyThere(path);
};

/**
 * Writes a key that only its owner may read, and never over another file.
 *
 * @throws ScreenerError where it can't be written.
 */
export const writeKeyFile = (path: string, text: string): void => {
  try {
    writeOwnFile(path, text);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw alreadyThere(path);
    const cause = error instanceof Error ? error.message : String(error);
    throw new ScreenerError({ zh: `无法写入 ${path}：${cause}。`, en: `${path} can't be written: ${cause}.` });
  }
};
