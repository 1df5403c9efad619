import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Bilingual } from '../../model/index.ts';
import { systemCause } from '../file-fault.ts';
import { checkWritable } from '../output-file.ts';
import { writeOwnFile } from '../own-file.ts';
import { ScreenerError } from '../screener-error.ts';

/** The files of a saved run. */
export const RUN_FILES = { manifest: 'manifest.json', rubric: 'rubric.json', ranking: 'ranking.json' } as const;

/** Largest file that is read of each, in bytes: 10,000 candidates make a ranking of some 200 MB. */
const MOST_BYTES = { manifest: 256, rubric: 8, ranking: 480 } as const;
const MEBIBYTE = 1024 * 1024;

/** Résumés are personal data: nobody else reads them. */
const OWN_FOLDER = 0o700;

const OUR_NAMES: ReadonlySet<string> = new Set(Object.values(RUN_FILES));

const refused = (path: string, cause: Bilingual): ScreenerError =>
  new ScreenerError({ zh: `--save-run ${path}：${cause.zh}。`, en: `--save-run ${path}: ${cause.en}.` });

/**
 * The folder that a run can be saved to, links followed: one that is not there yet, is empty, or holds an earlier run.
 *
 * @throws ScreenerError where it holds anything else, or can't be made.
 */
export const checkRunFolder = (path: string): string => {
  if (!existsSync(path)) {
    const folder = resolve(path);
    checkWritable(folder);
    return folder;
  }
  const folder = realpathSync(path);
  if (!statSync(folder).isDirectory()) throw refused(path, { zh: '这是一个文件', en: 'it is a file' });
  const names = readdirSync(folder);
  const stranger = names.find((name) => !OUR_NAMES.has(name));
  if (stranger !== undefined || (names.length > 0 && !names.includes(RUN_FILES.manifest))) {
    throw refused(path, {
      zh: `文件夹里有别的东西（${stranger ?? names[0]}），请换一个新的或空的文件夹`,
      en: `the folder holds something else (${stranger ?? names[0]}); name a new or empty one`,
    });
  }
  return folder;
};

/**
 * Writes the files of a run to the folder, all of them or none: they are made in a folder beside it, which takes its name
 * in the end. An earlier run there is replaced.
 *
 * @throws ScreenerError where the system refuses, after which all is as it was.
 */
export const writeRunFolder = (folder: string, texts: Readonly<Record<keyof typeof RUN_FILES, string>>): void => {
  const beside = (mark: string): string => join(dirname(folder), `.${basename(folder)}.${process.pid}.${mark}`);
  const [fresh, old] = [beside('part'), beside('old')];
  const drop = (): void => rmSync(fresh, { recursive: true, force: true });
  try {
    mkdirSync(fresh, { mode: OWN_FOLDER });
  } catch (error) {
    throw refused(folder, systemCause(error));
  }
  process.on('exit', drop);
  try {
    writeOwnFile(join(fresh, RUN_FILES.ranking), texts.ranking);
    writeOwnFile(join(fresh, RUN_FILES.rubric), texts.rubric);
    writeOwnFile(join(fresh, RUN_FILES.manifest), texts.manifest);
    const isThere = existsSync(folder);
    if (isThere) renameSync(folder, old);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      if (isThere) renameSync(old, folder);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    drop();
    throw refused(folder, systemCause(error));
  } finally {
    process.off('exit', drop);
  }
};

/**
 * The text of a file of a saved run.
 *
 * @throws ScreenerError where it is not there, or larger than any that this program writes.
 */
export const readRunFile = (folder: string, file: keyof typeof RUN_FILES): string => {
  const path = join(folder, RUN_FILES[file]);
  const unreadable = ({ zh, en }: Bilingual): ScreenerError =>
    new ScreenerError({
      zh: `${folder} 不是保存的运行：无法读取 ${path}（${zh}）；请用 screener rank … --save-run 生成。`,
      en: `${folder} is no saved run: ${path} can't be read (${en}); make one with screener rank … --save-run.`,
    });
  try {
    const { size } = statSync(path);
    const most = MOST_BYTES[file];
    if (size > most * MEBIBYTE) throw unreadable({ zh: `超过 ${most} MB`, en: `more than ${most} MB` });
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw error instanceof ScreenerError ? error : unreadable(systemCause(error));
  }
};
