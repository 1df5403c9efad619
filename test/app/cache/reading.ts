import { openCache } from '../../../src/app/cache/profile-cache.ts';
import { discover } from '../../../src/app/discover.ts';
import { shippedVocabulary } from '../../../src/app/package-files.ts';
import { sha256Of } from '../../../src/app/parse-bytes.ts';
import { parseFound } from '../../../src/app/parse-files.ts';
import { createParser } from '../../../src/app/parser.ts';
import type { Origin, WorkSettings } from '../../../src/app/pool/protocol.ts';
import { DEFAULT_RUN_LIMITS } from '../../../src/app/run-limits.ts';
import { NO_TRAIL } from '../../../src/app/trail.ts';
import { loadVocabulary } from '../../../src/app/vocabulary-files.ts';
import type { ParsedResume } from '../../../src/model/index.ts';

export const vocabulary = loadVocabulary();

export const SETTINGS: WorkSettings = {
  vocabularyFolder: shippedVocabulary,
  asOf: '2026-11-01',
  ocr: false,
  limits: DEFAULT_RUN_LIMITS,
};

export const CHOICE = { isNamed: true, maxDays: 30, maxBytes: 1e9, retryUnreadable: false };

/** One person's résumé as text. */
export const person = (name: string): string =>
  `姓名：${name}\n电话：138-0000-2001\n\n工作经历\n2018.03 - 至今  云桥呼叫中心有限公司  电话客服\n- 处理客户投诉，满意度由 88% 提升至 96%\n`;

type Run = {
  readonly cache: string;
  readonly settings?: Partial<WorkSettings>;
  readonly choice?: Partial<typeof CHOICE>;
};

/** What a pool of workers does, here in one process: the rows of all files, and the paths of those that were read. */
export const readAll = async (
  paths: readonly string[],
  { cache, settings = {}, choice = {} }: Run,
): Promise<{ readonly rows: readonly ParsedResume[]; readonly read: readonly string[] }> => {
  const all = { ...SETTINGS, ...settings };
  const memory = openCache({ ...CHOICE, ...choice, folder: cache }, all);
  const parse = createParser({ ...all, vocabulary });
  const rows: ParsedResume[] = [];
  const read: string[] = [];
  for (const file of discover(paths)) {
    const recalled = memory.recall(file);
    if (recalled !== null) {
      rows.push(...recalled);
      continue;
    }
    read.push(file.path);
    const origins: Origin[] = [];
    const opened = (bytes: Uint8Array, stamp: string | null): void => {
      origins.push({ sha256: sha256Of(bytes), bytes: bytes.length, stamp });
    };
    const told: ParsedResume[] = [];
    for await (const row of parseFound(file, parse, { trail: { ...NO_TRAIL, opened } })) told.push(row);
    if (origins[0] !== undefined) memory.keep(file, origins[0], told);
    rows.push(...told);
  }
  memory.close();
  return { rows, read };
};
