import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ScreenerError } from './screener-error.ts';

/** A file in a commit, as git writes it. Matches `main:rubrics/a.json`, `HEAD~2:a.json`; not `C:\a.json`, not `-x:a`. */
const REVISION = /^(?!-)([^:\s]{1,250}):(?!\\)([^:].{0,999})$/u;
/** What git calls a fault. Matches `fatal: x`; not `a fatal: x`. */
const FATAL = /^fatal: /u;

/** A rubric is written by hand; git gives no more than this. Bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/** A file as it stands in a commit; `path` is relative to the top of the repository, or to this folder if it begins with `./`. */
export type Revision = { readonly commit: string; readonly path: string };

/** The revision that a name means; null where it names a file or an id. A file of exactly that name comes first. */
export const toRevision = (name: string): Revision | null => {
  const [, commit, path] = REVISION.exec(name) ?? [];
  if (commit === undefined || path === undefined || existsSync(name)) return null;
  return { commit, path };
};

const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'git: command not found';
  const stderr = 'stderr' in error ? String(error.stderr) : '';
  return (stderr.trim().split('\n')[0] ?? '').replace(FATAL, '') || error.message;
};

/**
 * The text of a file as it stands in a commit.
 *
 * @throws ScreenerError where the repository that `folder` is in doesn't have it, with git's own words.
 */
export const readRevision = ({ commit, path }: Revision, folder = '.'): string => {
  try {
    return execFileSync('git', ['cat-file', 'blob', `${commit}:${path}`], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const cause = causeOf(error);
    throw new ScreenerError({
      zh: `无法从 git 读取 ${commit}:${path}：${cause}。`,
      en: `${commit}:${path} can't be read from git: ${cause}.`,
    });
  }
};
