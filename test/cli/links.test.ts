import { describe, expect, it } from 'vitest';
import { linkTo, opensLinks, toLink } from '../../src/cli/links.ts';
import { PLAIN } from '../../src/report/index.ts';

describe('links to files', () => {
  it.each([
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7600' }, true],
    [{ TERM: 'xterm-256color', VTE_VERSION: '5000' }, false],
    [{ TERM_PROGRAM: 'iTerm.app' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ WT_SESSION: 'x' }, true],
    [{ TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a' }, false],
    [{ TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true],
    [{ TERM_PROGRAM: 'vscode', CI: 'true' }, false],
    [{ TERM: 'dumb', WT_SESSION: 'x' }, false],
    [{ FORCE_HYPERLINK: '1' }, true],
    [{ FORCE_HYPERLINK: '0', WT_SESSION: 'x' }, false],
  ])('are given where the terminal opens them: %j', (environment, expected) => {
    expect(opensLinks(environment)).toBe(expected);
  });

  it('are none off a terminal', () => {
    expect(toLink(false, { FORCE_HYPERLINK: '1' })).toBe(PLAIN.link);
  });

  it('hold the whole path, nothing in it that could end the link', () => {
    expect(linkTo('包', 'package.json')).toMatch(
      /^\u001b\]8;;file:\/\/\/[\w\-/.%~]+\/package\.json\u0007包\u001b\]8;;\u0007$/u,
    );
  });

  it('open the archive that a file is inside of', () => {
    expect(linkTo('乙', 'package.json/简历/乙.pdf')).toMatch(/\/package\.json\u0007/u);
  });

  it('are none for a file that is not there', () => {
    expect(linkTo('甲', 'no-such-file.pdf')).toBe('甲');
  });
});
