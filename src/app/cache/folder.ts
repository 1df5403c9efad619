import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { systemCause } from '../file-fault.ts';
import { ScreenerError } from '../screener-error.ts';

/** Of the user alone. */
const OWN_FOLDER = 0o700;
export const OWN_FILE = 0o600;
const OTHERS = 0o077;

/** Tells backup programs that a folder is not worth keeping (https://bford.info/cachedir/). */
export const CACHE_TAG = 'CACHEDIR.TAG';
const TAG_TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# Profiles of résumés that screener has read. "screener cache clear" takes them away.
`;

type System = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

const absolute = (path: string | undefined): string | null => (path !== undefined && isAbsolute(path) ? path : null);

/** Where a user's cache lies unless it is told: $XDG_CACHE_HOME on every system, else the system's own place. */
export const usualCacheFolder = ({ environment, platform, home }: System): string => {
  const systems: Partial<Record<NodeJS.Platform, string>> = {
    win32: absolute(environment['LOCALAPPDATA']) ?? join(home, 'AppData', 'Local'),
    darwin: join(home, 'Library', 'Caches'),
  };
  const parent = absolute(environment['XDG_CACHE_HOME']) ?? systems[platform] ?? join(home, '.cache');
  return join(parent, 'screener');
};

/** The part of a cache folder that is ours alone, so that nothing else in it is ever touched. */
export const profilesIn = (folder: string): string => join(resolve(folder), 'profiles');

/** The place of profiles, made for the user alone. Throws what the system says. */
const prepare = (folder: string): string => {
  const profiles = profilesIn(folder);
  mkdirSync(profiles, { recursive: true, mode: OWN_FOLDER });
  // One that others may look into is closed to them; that of somebody else can't be, and is not used.
  if (process.platform !== 'win32' && (statSync(profiles).mode & OTHERS) !== 0) chmodSync(profiles, OWN_FOLDER);
  const tag = join(profiles, CACHE_TAG);
  if (!existsSync(tag)) writeFileSync(tag, TAG_TEXT, { mode: OWN_FILE });
  return profiles;
};

/**
 * The place of profiles in a cache folder; null where it can't be made and nobody asked for it.
 *
 * @throws ScreenerError where the user named the folder.
 */
export const openProfiles = (folder: string, isNamed: boolean): string | null => {
  try {
    return prepare(folder);
  } catch (error) {
    if (!isNamed) return null;
    const cause = systemCause(error);
    throw new ScreenerError({
      zh: `缓存文件夹 ${folder} 不能使用：${cause.zh}。`,
      en: `the cache folder ${folder} can't be used: ${cause.en}.`,
    });
  }
};
