import { createHash } from 'node:crypto';
import type { Shard } from '../model/index.ts';
import type { FoundFile } from './discover.ts';

/** Which part of the files a run takes: the first of three is 1 of 3. */
export type ShardRule = Pick<Shard, 'index' | 'of'>;

const nameOf = ({ path, member }: FoundFile): string => (member === undefined ? path : `${path}/${member}`);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * One part of the files, in their order, and what tells its ranking from those of the others.
 *
 * A file's part follows from what it is called and from nothing else, so that the parts are disjoint and together the
 * whole, on every machine that finds the same files.
 */
export const takeShard = (
  files: readonly FoundFile[],
  { index, of }: ShardRule,
): { readonly files: readonly FoundFile[]; readonly shard: Shard } => ({
  files: files.filter((file) => digest(nameOf(file)).readUInt32BE() % of === index - 1),
  shard: {
    index,
    of,
    files: files.length,
    sha256: digest(JSON.stringify(files.map(nameOf).sort())).toString('hex'),
  },
});
