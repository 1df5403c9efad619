import { deflateRawSync } from 'node:zlib';
import { joined } from '../mutate/bytes.ts';

/** A row of an archive, with room to lie. */
export type Entry = {
  readonly name: string;
  readonly data: Uint8Array;
  /** 0 stored, 8 deflated (the default). */
  readonly method?: number;
  readonly flags?: number;
  /** What the directory says of the size. */
  readonly size?: number;
  /** Where the directory says that the entry is; the true place otherwise. */
  readonly offset?: number;
};

const numbers = (...pairs: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array => {
  const buffer = Buffer.alloc(pairs.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of pairs)
    at = bytes === 2 ? buffer.writeUInt16LE(value % 65536, at) : buffer.writeUInt32LE(value, at);
  return buffer;
};

/** An archive of the entries, as its directory tells them; `count` is what its end record says. */
export const zipOf = (entries: readonly Entry[], count = entries.length, comment = ''): Uint8Array => {
  const bodies: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  let at = 0;
  for (const { name, data, method = 8, flags = 0x0800, size = data.length, offset } of entries) {
    const raw = Buffer.from(name, 'utf8');
    const packed = method === 8 ? deflateRawSync(data) : data;
    const head = numbers(
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0],
      [4, 0],
      [4, packed.length],
      [4, size],
      [2, raw.length],
      [2, 0],
    );
    const body = joined(numbers([4, 0x04034b50]), head, raw, packed);
    rows.push(
      joined(numbers([4, 0x02014b50], [2, 20]), head, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset ?? at]), raw),
    );
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(rows);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, at],
    [2, comment.length],
  );
  return joined(...bodies, directory, end, Buffer.from(comment, 'latin1'));
};
