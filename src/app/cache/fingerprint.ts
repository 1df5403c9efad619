import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageRoot } from '../package-files.ts';

/** What the workers run. */
const COMPILED = join(packageRoot, 'dist/src');
/** Parts that no profile passes through, and their packages; every other one counts. */
const AFTER_PARSING: ReadonlySet<string> = new Set(['cli', 'report', 'score', 'advert', 'blind']);
const THEIR_PACKAGES: ReadonlySet<string> = new Set(
  'chalk cli-table3 commander csv-parse csv-stringify jieba-wasm jsonc-parser natural string-width write-excel-file zod'.split(
    ' ',
  ),
);

type Manifest = {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The folder of a package as Node finds it from another; null where it is not installed. */
const findPackage = (name: string, from: string): string | null => {
  const found = join(from, 'node_modules', name);
  if (existsSync(join(found, 'package.json'))) return found;
  const parent = dirname(from);
  return parent === from ? null : findPackage(name, parent);
};

/** Every package that readers or one of their packages ask for, with the version that is installed. */
const installedVersions = (): readonly string[] => {
  const versions = new Map<string, string>();
  const visit = (folder: string): void => {
    const { version = '', dependencies = {}, peerDependencies = {} } = readManifest(folder);
    versions.set(folder, version);
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (folder === packageRoot && THEIR_PACKAGES.has(name)) continue;
      const found = findPackage(name, folder);
      if (found !== null && !versions.has(found)) visit(found);
    }
  };
  visit(packageRoot);
  return [...versions].map(([folder, version]) => `${relative(packageRoot, folder)} ${version}`).sort();
};

/** Paths below a folder, `/` between them; folders named in `without` are left out. */
const filesBelow = (folder: string, ending: string, without: ReadonlySet<string> = new Set()): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory() && !without.has(entry.name))
        return filesBelow(join(folder, entry.name), ending).map((path) => `${entry.name}/${path}`);
      return entry.isFile() && entry.name.endsWith(ending) ? [entry.name] : [];
    })
    .sort();

/** A hash of the files' names and bytes. */
const hashOfFiles = (folder: string, paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
};

let known: string | null = null;

/**
 * A text that differs where the program may read a file differently: its compiled code but for what comes after parsing,
 * the versions of its packages, and of Node.
 */
export const parserFingerprint = (): string => {
  known ??= JSON.stringify([
    hashOfFiles(COMPILED, filesBelow(COMPILED, '.js', AFTER_PARSING)),
    installedVersions(),
    process.versions.node,
  ]);
  return known;
};

/** A hash of a vocabulary's lists. */
export const vocabularyFingerprint = (folder: string): string => hashOfFiles(folder, filesBelow(folder, '.json'));
