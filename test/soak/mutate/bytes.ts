import type { Random } from '../random.ts';

/** A change to the bytes of a file; `other` is another file to take from. */
export type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

const MOST_FLIPS = 40;
/** Values at which lengths, signs and marks turn over. */
const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff, 0x0a, 0x20, 0x3c, 0x3e, 0x28, 0x5c];

const flip: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  for (let left = 1 + random.integer(MOST_FLIPS); left > 0; left -= 1) {
    const at = random.integer(changed.length);
    changed[at] = random.chance(0.5) ? (changed[at] ?? 0) ^ (1 << random.integer(8)) : random.pick(EDGES, 0);
  }
  return changed;
};

const cut: Mutation = (bytes, random) => bytes.slice(0, random.integer(bytes.length));

const cutOut: Mutation = (bytes, random) => {
  const at = random.integer(bytes.length);
  return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.integer(2000)));
};

/** The beginning of one file and the end of another. */
const splice: Mutation = (bytes, random, other) =>
  joined(bytes.subarray(0, random.integer(bytes.length)), other.subarray(random.integer(other.length)));

const repeat: Mutation = (bytes, random) => {
  const from = random.integer(bytes.length);
  const part = bytes.subarray(from, from + 1 + random.integer(4000));
  const copies = Array.from({ length: 1 + random.integer(30) }, () => part);
  return joined(bytes.subarray(0, from), ...copies, bytes.subarray(from));
};

const blank: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  const from = random.integer(changed.length);
  return changed.fill(random.pick(EDGES, 0), from, from + 1 + random.integer(3000));
};

/** A part of the file over another. */
const overwrite: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  const to = random.integer(bytes.length);
  const part = bytes.subarray(random.integer(bytes.length)).subarray(0, 1 + random.integer(500));
  changed.set(part.subarray(0, bytes.length - to), to);
  return changed;
};

/** Changes that know nothing of the format. */
export const BYTE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  flip,
  cut,
  cutOut,
  splice,
  repeat,
  blank,
  overwrite,
};
