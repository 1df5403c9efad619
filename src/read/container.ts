import type { Bilingual, Status } from '../model/index.ts';
import { archiveFiles, type Inner } from './archive.ts';
import { ReadFault } from './fault.ts';
import type { ReadLimits } from './limits.ts';
import { mailFiles } from './mime/mail.ts';
import { sniff } from './sniff.ts';
import type { InflationBudget } from './zip.ts';

/** The bytes of a member, or why they can't be had. */
export type MemberBytes =
  | { readonly status: 'ok'; readonly bytes: Uint8Array }
  | { readonly status: Exclude<Status, 'ok'>; readonly message: Bilingual };

/** A file inside an archive or mail. */
export type Member = {
  /** Its place inside, `/` between folders, NFC; no other member has the same. */
  readonly path: string;
  /** Bytes, as the outer file declares them. */
  readonly size: number;
  /** Whether it is a picture in the text of a mail. */
  readonly isShown: boolean;
  readonly read: () => MemberBytes;
};

/** A file that holds files. A mail is also a document of its own: its text. */
export type Container = { readonly kind: 'archive' | 'mail'; readonly members: readonly Member[] };

/** The last extension of a name. Matches `.pdf`; not `.pdf/a`. */
const EXTENSION = /\.[^./]{1,12}$/u;

/** Names that no other has: the second `a.pdf` is `a (2).pdf`. */
const withoutRepeats = (paths: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return paths.map((path) => {
    let name = path;
    for (let count = 2; taken.has(name); count += 1) {
      const extension = EXTENSION.exec(path)?.[0] ?? '';
      name = `${path.slice(0, path.length - extension.length)} (${count})${extension}`;
    }
    taken.add(name);
    return name;
  });
};

const readSafely = (inner: Inner): MemberBytes => {
  try {
    return { status: 'ok', bytes: inner.read() };
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return { status: error.status, message: error.sentence };
  }
};

const toMembers = (files: readonly (Inner & { readonly isShown?: boolean })[]): readonly Member[] => {
  const paths = withoutRepeats(files.map(({ path }) => path.normalize('NFC')));
  return files.map((inner, index) => ({
    path: paths[index] ?? inner.path,
    size: inner.size,
    isShown: inner.isShown ?? false,
    read: () => readSafely(inner),
  }));
};

/** What may be inflated of an archive of so many bytes and of all archives in it. */
export const inflationBudget = (bytes: number, limits: ReadLimits): InflationBudget => ({
  bytes: Math.max(limits.maxInflatedBytes, bytes * limits.maxArchiveGrowth),
});

/**
 * The files in a file, or null where it holds none: a document (a DOCX is one), or an archive that can't be opened,
 * of which `readResume` tells why.
 */
export const openContainer = (bytes: Uint8Array, limits: ReadLimits, budget: InflationBudget): Container | null => {
  const { kind } = sniff(bytes);
  try {
    if (kind === 'mail') return { kind: 'mail', members: toMembers(mailFiles(bytes, limits)) };
    const files = kind === 'zip' ? archiveFiles(bytes, limits, budget) : null;
    return files === null ? null : { kind: 'archive', members: toMembers(files) };
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return null;
  }
};
