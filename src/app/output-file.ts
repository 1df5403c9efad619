import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Output, openOutput } from './open-output.ts';
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

/** {@link openOutput} with the system's refusals, those of `write` and `keep` too, in one sentence: the disk is full. */
export const openReport = (path: string): Output => {
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      throw unwritable(path, { zh: cause, en: cause });
    }
  };
  const output = attempt(() => openOutput(path));
  return { write: (text) => attempt(() => output.write(text)), keep: () => attempt(output.keep), drop: output.drop };
};

/** Writes a whole report, text as UTF-8; a link is followed, and a device such as `/dev/null` is written to, never replaced. */
export const writeOutput = (path: string, report: string | Uint8Array): void => {
  const output = openReport(path);
  output.write(report);
  output.keep();
};
