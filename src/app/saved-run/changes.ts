import { existsSync, readFileSync, statSync } from 'node:fs';
import type { FileChange, RunFile, RunOutput, Verification } from '../../model/index.ts';
import { sha256Of } from './save.ts';

/** The documents of a run that are not as they were, by path. */
export const changesOfFiles = (before: readonly RunFile[], after: readonly RunFile[]): readonly FileChange[] => {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path): readonly FileChange[] => {
    const [was, is] = [old.get(path) ?? null, now.get(path) ?? null];
    const told = (change: FileChange['change']): readonly FileChange[] => [{ path, change, before: was, after: is }];
    if (was === null) return told('new');
    if (is === null || (is.sha256 === '' && was.sha256 !== '')) return told('missing');
    if (is.sha256 !== was.sha256) return told('bytes');
    return is.status === was.status ? [] : told('status');
  });
};

/** Whether a report is still what was written; one of another size is not read. */
const isAsWritten = (path: string, { sha256, bytes }: RunOutput): boolean => {
  const facts = statSync(path);
  return facts.isFile() && facts.size === bytes && sha256Of(readFileSync(path)) === sha256;
};

/** The reports of a run that are not as they were written. */
export const changesOfOutputs = (outputs: readonly RunOutput[]): Verification['changes']['outputs'] =>
  outputs.flatMap((output): Verification['changes']['outputs'] => {
    const { path } = output;
    if (path === null) return [];
    if (!existsSync(path)) return [{ path, change: 'missing' }];
    return isAsWritten(path, output) ? [] : [{ path, change: 'changed' }];
  });

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The candidates of a ranking's JSON by path, as they are. */
const rawCandidates = (json: unknown): ReadonlyMap<string, Json> => {
  const list = isObject(json) && Array.isArray(json['candidates']) ? json['candidates'] : [];
  return new Map(
    list.flatMap((each: unknown) => {
      const path = isObject(each) && isObject(each['file']) ? each['file']['path'] : null;
      return isObject(each) && typeof path === 'string' ? [[path, each] as const] : [];
    }),
  );
};

/** Candidates of whom both rankings tell something else beside their place and points. */
export const detailsOf = (
  before: unknown,
  after: unknown,
  shifted: ReadonlySet<string>,
): Verification['changes']['details'] => {
  const [old, now] = [rawCandidates(before), rawCandidates(after)];
  return [...now].flatMap(([path, candidate]) => {
    const was = old.get(path);
    if (was === undefined || shifted.has(path)) return [];
    const fields = [...new Set([...Object.keys(was), ...Object.keys(candidate)])].filter(
      (field) => JSON.stringify(was[field]) !== JSON.stringify(candidate[field]),
    );
    return fields.length === 0 ? [] : [{ path, fields }];
  });
};

/** What a text says as JSON; null where it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Whether two rankings are the same but for the name of the program that made them. */
export const sameButTool = (before: unknown, after: unknown): boolean =>
  isObject(before) &&
  isObject(after) &&
  JSON.stringify({ ...before, tool: null }) === JSON.stringify({ ...after, tool: null });
