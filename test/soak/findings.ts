import { STATUSES } from '../../src/model/index.ts';
import type { Row, Watched } from './watch.ts';

/** What must never happen, told of one file. */
export type Finding = { readonly path: string; readonly what: string };

/** Statuses that a row may have. */
const ALLOWED: ReadonlySet<string> = new Set(STATUSES);

/** What the program says of a fault of its own. Matches `处理时出现程序错误（x）`, `the program failed on it`. */
const OWN_FAULT = /程序错误|the program failed/u;

const belongsTo = ({ path }: Row, file: string): boolean => path === file || path.startsWith(`${file}/`);

const faultOf = ({ status, message }: Row): string | null => {
  if (!ALLOWED.has(status)) return `status ${status}`;
  if (message !== null && OWN_FAULT.test(message)) return message;
  return (status === 'ok') === (message === null) ? null : `status ${status} with message ${message}`;
};

/** Exit codes of a run that came to its end. */
const ENDED: readonly unknown[] = [0, 3];

/** The files that a run told of, and what is wrong with how it told; a run that broke off stops at `reached`. */
export const judge = (
  paths: readonly string[],
  { rows, end, stderr }: Watched,
  slowMillis: number,
): { readonly findings: readonly Finding[]; readonly reached: number } => {
  const findings: Finding[] = rows.flatMap((row) => {
    const what = faultOf(row) ?? (row.millis > slowMillis ? `${Math.round(row.millis)} ms` : null);
    return what === null ? [] : [{ path: row.path, what }];
  });
  const [repeated] = rows.map(({ path }) => path).filter((path, index, all) => all.indexOf(path) !== index);
  if (repeated !== undefined) findings.push({ path: repeated, what: 'two rows of one path' });
  let at = 0;
  let reached = 0;
  for (; reached < paths.length; reached += 1) {
    const path = paths[reached] ?? '';
    const from = at;
    while (rows[at] !== undefined && belongsTo(rows[at] as Row, path)) at += 1;
    if (at === from) break;
  }
  if (at < rows.length) findings.push({ path: rows[at]?.path ?? '', what: 'a row out of order' });
  const culprit = paths[reached];
  if (!ENDED.includes(end)) findings.push({ path: culprit ?? 'the run', what: `the run ended by ${end}` });
  else if (culprit !== undefined) findings.push({ path: culprit, what: 'no row' });
  if (stderr !== '') findings.push({ path: culprit ?? paths[0] ?? '', what: `stderr: ${stderr.slice(0, 300)}` });
  return { findings, reached };
};
