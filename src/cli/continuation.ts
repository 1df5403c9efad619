import { parseAsOf, today } from '../app/as-of.ts';
import { dayOfCutRun } from '../app/cut-run.ts';
import type { Bilingual, IsoDate } from '../model/index.ts';
import type { SharedOptions } from './options.ts';

/** How a run goes on from earlier ones: its day, and what it says in the end of the files that it did not have to read. */
export type Continuation = {
  readonly asOf: IsoDate;
  readonly onRecalled: (files: number) => void;
  readonly sentences: (files: number) => readonly Bilingual[];
};

const continued = (files: number, recalled: number, day: IsoDate | null): Bilingual => {
  const [dayZh, dayEn] = day === null ? ['', ''] : [`（截至 ${day}）`, ` as of ${day}`];
  return recalled === 0
    ? {
        zh: `没有可以接续的运行${dayZh}：${files} 份文件都是这次读取的。`,
        en: `there was nothing to go on from${dayEn}: every file was read now.`,
      }
    : {
        zh: `接续上次的运行${dayZh}：${files} 份文件中 ${recalled} 份上次已读，其余 ${files - recalled} 份这次读取。`,
        en: `went on with the earlier run${dayEn}: ${recalled} of ${files} files had been read, and the other ${files - recalled} now.`,
      };
};

const fromCache = (files: number, recalled: number): Bilingual => ({
  zh: `${files} 份文件中 ${recalled} 份来自缓存。`,
  en: `${recalled} of ${files} files came from the cache.`,
});

/**
 * What `--resume` and `--as-of` make of a run: the day asked for, that of the cut run whose JSON an `-o` names, or today.
 *
 * @throws ScreenerError where the day asked for is none.
 */
export const toContinuation = ({ asOf, resume = false, output = [], verbose = false }: SharedOptions): Continuation => {
  const day = resume && asOf === undefined ? dayOfCutRun(output) : null;
  let recalled = 0;
  return {
    asOf: asOf === undefined ? (day ?? today()) : parseAsOf(asOf),
    onRecalled: (files) => {
      recalled = files;
    },
    sentences: (files) => {
      if (resume) return [continued(files, recalled, day)];
      return verbose && recalled > 0 ? [fromCache(files, recalled)] : [];
    },
  };
};
