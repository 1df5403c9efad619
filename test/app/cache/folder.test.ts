import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProfiles, usualCacheFolder } from '../../../src/app/cache/folder.ts';
import { layOut } from '../temporary-folder.ts';

const on = (platform: NodeJS.Platform, environment: Readonly<Record<string, string>> = {}): string =>
  usualCacheFolder({ environment, platform, home: '/home/a' });

describe('the usual folder', () => {
  it.each([
    [on('linux'), '/home/a/.cache/screener'],
    [on('linux', { XDG_CACHE_HOME: '/x' }), '/x/screener'],
    [on('darwin'), '/home/a/Library/Caches/screener'],
    [on('win32', { LOCALAPPDATA: '/c/local' }), '/c/local/screener'],
    [on('win32'), '/home/a/AppData/Local/screener'],
  ])('is %s', (found, expected) => {
    expect(found).toBe(expected);
  });

  it('is not taken from a relative XDG_CACHE_HOME, as the XDG specification says', () => {
    expect(on('linux', { XDG_CACHE_HOME: 'x' })).toBe('/home/a/.cache/screener');
  });
});

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('the place of profiles', () => {
  it('is the user’s alone, and marked so that backups leave it out', () => {
    const profiles = openProfiles(join(layOut({}), 'cache'), true) ?? '';
    expect(modeOf(profiles)).toBe(0o700);
    expect(readFileSync(join(profiles, 'CACHEDIR.TAG'), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/u,
    );
    expect(modeOf(join(profiles, 'CACHEDIR.TAG'))).toBe(0o600);
  });

  it('is closed to others who could look into it', () => {
    const folder = layOut({});
    mkdirSync(join(folder, 'profiles'));
    chmodSync(join(folder, 'profiles'), 0o755);
    expect(modeOf(openProfiles(folder, true) ?? '')).toBe(0o700);
    expect(modeOf(folder)).toBe(0o700);
  });

  it('that cannot be made is a fault where the user named it, and else there is none', () => {
    const folder = join(layOut({ file: '' }), 'file');
    expect(() => openProfiles(folder, true)).toThrow(`the cache folder ${folder} can't be used`);
    expect(openProfiles(folder, false)).toBeNull();
  });
});
