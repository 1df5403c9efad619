import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRevision, toRevision } from '../../src/app/git-revision.ts';
import { layOut } from './temporary-folder.ts';

describe('a name with a colon', () => {
  it.each([
    ['main:rubrics/a.json', 'main', 'rubrics/a.json'],
    ['HEAD~2:./a.json', 'HEAD~2', './a.json'],
    ['origin/main:rubrics/客服.json', 'origin/main', 'rubrics/客服.json'],
  ])('%s is a file in a commit', (name, commit, path) => {
    expect(toRevision(name)).toEqual({ commit, path });
  });
  it.each(['rubrics/a.json', 'phone-support', 'C:\\rubrics\\a.json', '-x:a.json', ':a.json', 'main:', 'a b:c'])(
    '%s is none',
    (name) => {
      expect(toRevision(name)).toBeNull();
    },
  );
});

/** A repository whose last commit has an older text than its folder. */
const repository = (): string => {
  const folder = layOut({ 'rubrics/客服.json': '{"old": 1}' });
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...words], {
      cwd: folder,
      stdio: 'ignore',
    });
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  writeFileSync(join(folder, 'rubrics', '客服.json'), '{"new": 1}');
  return folder;
};

describe('a file in a commit', () => {
  it('is read as it was committed, from anywhere in the repository', () => {
    const folder = repository();
    expect(readRevision({ commit: 'HEAD', path: 'rubrics/客服.json' }, folder)).toBe('{"old": 1}');
    expect(readRevision({ commit: 'HEAD', path: './客服.json' }, join(folder, 'rubrics'))).toBe('{"old": 1}');
  });
  it('that is not there is told in the words of git', () => {
    const folder = repository();
    expect(() => readRevision({ commit: 'HEAD', path: 'nothing.json' }, folder)).toThrow(
      "HEAD:nothing.json can't be read from git: path 'nothing.json' does not exist in 'HEAD'.",
    );
    expect(() => readRevision({ commit: 'nowhere', path: 'a.json' }, folder)).toThrow(
      "nowhere:a.json can't be read from git",
    );
  });
});
