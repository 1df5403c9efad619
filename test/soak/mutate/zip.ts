import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { BYTE_MUTATIONS, type Mutation } from './bytes.ts';
import { withOddMarkup } from './xml.ts';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ROW = 0x02014b50;
const END_RECORD = 0x06054b50;
/** Where 2- and 4-byte numbers stand in the three records of an archive. */
const FIELDS: Readonly<Record<number, readonly number[]>> = {
  [LOCAL_HEADER]: [6, 8, 14, 18, 22, 26, 28],
  [DIRECTORY_ROW]: [8, 10, 16, 20, 24, 28, 30, 32, 42],
  [END_RECORD]: [8, 10, 12, 16, 20],
};
const ODD = [0, 1, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

/** A field of a header says something else than is so. */
const lieInHeader: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const records: (readonly [number, number])[] = [];
  for (let at = 0; at + 50 < changed.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (FIELDS[mark] !== undefined) records.push([at, mark]);
  }
  for (let left = 1 + random.integer(3); left > 0; left -= 1) {
    const [at, mark] = random.pick(records, [0, END_RECORD]);
    const field = random.pick(FIELDS[mark] ?? [], 8);
    const place = at + field;
    if (place + 4 > changed.length) continue;
    if (random.chance(0.5)) view.setUint16(place, random.pick(ODD, 0) & 0xffff, true);
    else view.setUint32(place, random.pick(ODD, 0), true);
  }
  return changed;
};

const isMarkup = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

/** Parts of the package with other content, packed again so that only the content is wrong. */
const oddParts: Mutation = (bytes, random, other) => {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let left = 1 + random.integer(3); left > 0; left -= 1) {
    const name = random.chance(0.6)
      ? random.pick(
          names.filter((each) => each.startsWith('word/') && isMarkup(each)),
          'word/document.xml',
        )
      : random.pick(names, 'word/document.xml');
    const part = parts[name];
    if (part === undefined) continue;
    const kind = random.integer(10);
    if (kind === 0) delete parts[name];
    else if (kind === 1) parts[name] = parts[random.pick(names, name)] ?? part;
    else if (isMarkup(name) && kind < 9) parts[name] = strToU8(withOddMarkup(strFromU8(part), random));
    else if (part.length > 0) parts[name] = random.pick(Object.values(BYTE_MUTATIONS), oddParts)(part, random, other);
  }
  return zipSync(parts, { level: 1 });
};

const renamed: Mutation = (bytes, random) => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const [from, to] = [random.pick(names, ''), random.pick(names, '')];
  const odd = ['../../etc/x', '__proto__', 'a\u202eb.pdf', '=1+2.pdf', '/', '..', 'C:\\x', 'x'.repeat(3000), to];
  const entries = Object.entries(parts).map(([name, part]) => [name === from ? random.pick(odd, to) : name, part]);
  return zipSync(Object.fromEntries(entries), { level: 1 });
};

/** Changes to an archive; those that open it first leave one that can't be opened as it is. */
export const ZIP_MUTATIONS: Readonly<Record<string, Mutation>> = { lieInHeader, oddParts, renamed };
