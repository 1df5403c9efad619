import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ScreenerError } from './screener-error.ts';

const unwritable = (path: string, cause: { readonly zh: string; readonly en: string }): ScreenerError =>
  new ScreenerError({ zh: `无法写入 ${path}：${cause.zh}。`, en: `${path} can't be written: ${cause.en}.` });

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes sure, before the work begins, that a result can be written to the path.
 *
 * @throws ScreenerError where its folder is missing or not writable, or the path is a folder.
 */
export const checkWritable = (path: string): void => {
  const folder = dirname(path);
  if (!existsSync(folder))
    throw unwritable(path, { zh: `文件夹 ${folder} 不存在`, en: `the folder ${folder} does not exist` });
  if (existsSync(path) && statSync(path).isDirectory())
    throw unwritable(path, { zh: '这是一个文件夹', en: 'it is a folder' });
  if (existsSync(path) ? !isWritable(path) : !isWritable(folder)) {
    throw unwritable(path, { zh: '没有写入权限', en: 'permission denied' });
  }
};

/** Writes under another name and renames, so that a failure leaves the old file as it was. */
const replaceFile = (path: string, text: string): void => {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(temporary, text, { encoding: 'utf8', flag: 'wx' });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
};

/** Writes the text; a link is followed, and a device such as `/dev/null` is written to, never replaced. */
export const writeOutput = (path: string, text: string): void => {
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    if (existsSync(target) && !statSync(target).isFile()) writeFileSync(target, text, 'utf8');
    else replaceFile(target, text);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw unwritable(path, { zh: cause, en: cause });
  }
};
