import { Inflate, inflateSync } from 'fflate';
import { corruptFile, encryptedFile, ReadFault } from './fault.ts';
import type { ReadLimits } from './limits.ts';

/** One archive, opened but not inflated. Names compare without case, as OPC part names do. */
export type Zip = {
  /** Every name, as stored. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of one part, or null when there is none. Throws a `ReadFault` before inflating a bomb. */
  readonly read: (name: string) => Uint8Array | null;
};

/** A row of an archive's directory. */
export type ZipEntry = {
  readonly name: string;
  /** As stored: only `isUnicode` says that it is UTF-8. */
  readonly rawName: Uint8Array;
  readonly isUnicode: boolean;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** The entries of an archive. `read` gives the bytes of one and throws a `ReadFault` before inflating a bomb. */
export type ZipEntries = { readonly entries: readonly ZipEntry[]; readonly read: (entry: ZipEntry) => Uint8Array };

/** Bytes that may still be inflated; archives inside an archive share one. */
export type InflationBudget = { bytes: number };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** The comment after the end record is a 16-bit length. */
const MAX_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x0800;
const UNICODE_PATH_FIELD = 0x7075;
/** After a version and the checksum of the name that it replaces. */
const UNICODE_PATH_AT = 5;
const STORED = 0;
const DEFLATED = 8;
/** Small parts may compress as they like (Apache POI's grace entry size). */
const RATIO_GRACE_BYTES = 100 * 1024;
/** Up to here a lying size costs milliseconds, so that one call is safe; beyond it the output is watched as it grows. */
const ONE_CALL_BYTES = 128 * 1024;
const CHUNK_BYTES = 32 * 1024;

const utf8 = new TextDecoder();

/** A longer name is no argument list, in bytes. */
const SHORT_NAME = 256;
/** The names of parts are short and ASCII, which needs no decoder. */
const decodeName = (bytes: Uint8Array): string =>
  bytes.length <= SHORT_NAME && bytes.every((byte) => byte < 0x80) ? String.fromCharCode(...bytes) : utf8.decode(bytes);

const damaged = (): ReadFault => corruptFile({ zh: '压缩包结构不完整', en: 'its ZIP structure is incomplete' });

const bomb = (name: string): ReadFault =>
  new ReadFault('too-large', {
    zh: `文件内部的 ${name} 解压后异常巨大，疑似压缩炸弹，未读取。`,
    en: `The part ${name} inside the file inflates to an absurd size (a ZIP bomb?) and was not read.`,
  });

const endRecord = (view: DataView): number => {
  const last = view.byteLength - END_LENGTH;
  const first = Math.max(0, last - MAX_COMMENT);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged();
};

/** The content of the extra field `id` of a directory row, or null. */
const extraField = (extra: Uint8Array, id: number): Uint8Array | null => {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return extra.subarray(at + 4, at + 4 + view.getUint16(at + 2, true));
  }
  return null;
};

/** A name as stored, and whether it is UTF-8: by its flag, or in the field that WinRAR and Info-ZIP add. */
const nameOf = (stored: Uint8Array, flags: number, extra: Uint8Array): Pick<ZipEntry, 'rawName' | 'isUnicode'> => {
  const field = extra.length === 0 ? null : extraField(extra, UNICODE_PATH_FIELD);
  const added = field?.[0] === 1 ? field.subarray(UNICODE_PATH_AT) : null;
  if (added !== null && added.length > 0) return { rawName: added, isUnicode: true };
  return { rawName: stored, isUnicode: (flags & UTF8_FLAG) !== 0 };
};

const entriesOf = (bytes: Uint8Array, view: DataView, limits: ReadLimits): ZipEntry[] => {
  if (bytes.length < END_LENGTH) throw damaged();
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.maxZipEntries) {
    throw new ReadFault('too-large', {
      zh: `压缩包里有 ${count} 个文件，超过 ${limits.maxZipEntries} 个的上限，未读取。`,
      en: `The archive holds ${count} entries, over the limit of ${limits.maxZipEntries}, and was not read.`,
    });
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = at + ENTRY_LENGTH + nameLength;
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(bytes.subarray(at + ENTRY_LENGTH, nameEnd), flags, bytes.subarray(nameEnd, extraEnd));
    entries.push({
      ...name,
      name: decodeName(name.rawName),
      flags,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
};

const storedBytes = (bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array => {
  if (entry.offset + LOCAL_LENGTH > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
    throw damaged();
  // The local header repeats the name and may have an extra field of another length than the directory's.
  const start =
    entry.offset + LOCAL_LENGTH + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + entry.packed);
};

const inflateWatched = (packed: Uint8Array, out: Uint8Array): number => {
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= out.length) out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length && length <= out.length; at += CHUNK_BYTES) {
    stream.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
  }
  return length;
};

const inflate = (packed: Uint8Array, size: number): Uint8Array => {
  // One byte more than declared shows a part that is longer than it says.
  const out = new Uint8Array(size + 1);
  let length: number;
  try {
    length = packed.length <= ONE_CALL_BYTES ? inflateSync(packed, { out }).length : inflateWatched(packed, out);
  } catch {
    throw corruptFile({ zh: '压缩数据无法解开', en: 'its compressed data cannot be unpacked' });
  }
  if (length !== size) {
    throw corruptFile({ zh: '压缩数据的长度与声明不符', en: 'its compressed data is not as long as declared' });
  }
  return out.subarray(0, size);
};

/**
 * Opens an archive by its central directory and inflates nothing yet.
 *
 * Reading an entry checks, before inflating: it is not encrypted, declared sizes and ratio keep within the limits.
 * Throws a `ReadFault` (corrupt, encrypted, too-large).
 */
export const openEntries = (bytes: Uint8Array, limits: ReadLimits, budget: InflationBudget): ZipEntries => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (entry: ZipEntry): Uint8Array => {
    const { name, method, size } = entry;
    if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw encryptedFile();
    if (method !== STORED && method !== DEFLATED) {
      throw corruptFile({ zh: `${name} 的压缩方式未知`, en: `${name} is compressed in an unknown way` });
    }
    if (size > RATIO_GRACE_BYTES && size / Math.max(1, entry.packed) > limits.maxInflateRatio) throw bomb(name);
    if (size > budget.bytes) throw bomb(name);
    budget.bytes -= size;
    const packed = storedBytes(bytes, view, entry);
    return method === STORED ? packed : inflate(packed, size);
  };
  return { entries: entriesOf(bytes, view, limits), read };
};

/** Opens a package as {@link openEntries} does; a part whose name stands twice is refused, as Apache POI does. */
export const openZip = (bytes: Uint8Array, limits: ReadLimits): Zip => {
  const { entries, read } = openEntries(bytes, limits, { bytes: limits.maxInflatedBytes });
  const byName = new Map<string, ZipEntry>();
  const twice = new Set<string>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (byName.has(key)) twice.add(key);
    byName.set(key, entry);
  }
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read: (name) => {
      const key = name.toLowerCase();
      const entry = byName.get(key);
      if (entry === undefined) return null;
      if (twice.has(key)) throw corruptFile({ zh: `${name} 出现了两次`, en: `it holds ${name} twice` });
      return read(entry);
    },
  };
};
