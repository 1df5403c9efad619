import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { RankedPerson, StrayRow, TableRow } from '../model/index.ts';
import { systemCause } from './file-fault.ts';
import { ScreenerError } from './screener-error.ts';

/** What the column that tells whose row it is may be called. */
const KEY_COLUMNS: ReadonlySet<string> = new Set([
  'file',
  'path',
  'sha256',
  'name',
  'candidate',
  'id',
  '文件',
  '文件名',
  '简历',
  '姓名',
  '候选人',
  '编号',
]);

/** A table of people: its columns but the key, and its rows. */
export type PeopleTable = { readonly columns: readonly string[]; readonly rows: readonly TableRow[] };

const fault = (path: string, cause: { readonly zh: string; readonly en: string }): ScreenerError =>
  new ScreenerError({ zh: `${path}：${cause.zh}。`, en: `${path}: ${cause.en}.` });

/** Text as spreadsheets save it: UTF-8, or GB18030 as Excel does in China. */
const textOf = (path: string): string => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw fault(path, systemCause(error));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

type Record = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

const recordsOf = (path: string): readonly Record[] => {
  try {
    return parse(textOf(path), {
      bom: true,
      delimiter: [',', ';', '\t', '，'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Record[];
  } catch (error) {
    if (error instanceof ScreenerError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw fault(path, { zh: `不是有效的 CSV（${cause}）`, en: `it is no valid CSV (${cause})` });
  }
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/**
 * Reads a CSV whose first row names its columns, one of which tells whose row it is (file, sha256, name, 文件, 姓名 …).
 *
 * @throws ScreenerError where it can't be read, has no such column, or no row.
 */
export const readPeopleTable = (path: string): PeopleTable => {
  const [head, ...records] = recordsOf(path);
  const names = head?.record.map(plain) ?? [];
  const key = names.findIndex((name) => KEY_COLUMNS.has(name));
  if (key < 0)
    throw fault(path, {
      zh: '第一行没有 文件、姓名 或 sha256 列，无法与候选人对应',
      en: 'its first row names no column file, name or sha256, so that rows belong to nobody',
    });
  if (records.length === 0) throw fault(path, { zh: '只有表头，没有数据', en: 'it has a head and no rows' });
  return {
    columns: names.filter((_, index) => index !== key),
    rows: records.map(({ record, info }) => ({
      line: info.lines,
      key: record[key] ?? '',
      cells: new Map(names.flatMap((name, index) => (index === key ? [] : [[name, record[index] ?? ''] as const]))),
    })),
  };
};

/** What a row may call a candidate: the path, the file's name with and without its extension, its hash, the name. */
const keysOf = ({ file, sha256, name }: RankedPerson): readonly string[] => {
  const base = basename(file);
  return [...new Set([file, base, base.slice(0, base.length - extname(base).length), sha256, name ?? ''].map(plain))];
};

/**
 * The row of each candidate, and the rows that belong to none.
 *
 * A key that fits several candidates (two of one name) is no one's: the auditor or recruiter names the file instead.
 */
export const joinPeople = (
  people: readonly RankedPerson[],
  rows: readonly TableRow[],
): { readonly rowOf: ReadonlyMap<RankedPerson, TableRow>; readonly strays: readonly StrayRow[] } => {
  const byKey = new Map<string, RankedPerson[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      if (key === '') continue;
      const same = byKey.get(key);
      if (same) same.push(person);
      else byKey.set(key, [person]);
    }
  }
  const rowOf = new Map<RankedPerson, TableRow>();
  const strays: StrayRow[] = [];
  for (const row of rows) {
    const found = byKey.get(plain(row.key)) ?? [];
    const [person] = found;
    if (person === undefined) strays.push({ line: row.line, key: row.key, why: 'unknown' });
    else if (found.length > 1) strays.push({ line: row.line, key: row.key, why: 'ambiguous' });
    else if (rowOf.has(person)) strays.push({ line: row.line, key: row.key, why: 'repeated' });
    else rowOf.set(person, row);
  }
  return { rowOf, strays };
};
