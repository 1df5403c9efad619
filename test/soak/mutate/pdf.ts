import { deflateSync, inflateSync } from 'node:zlib';
import type { Random } from '../random.ts';
import { BYTE_MUTATIONS, joined, type Mutation } from './bytes.ts';
import { withOddNumbers } from './words.ts';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** A reference to another object. Matches `12 0 R`; not `12 0 obj`. */
const REFERENCE = /\b([0-9]{1,6}) 0 R\b/gu;
/** A name. Matches `/FlateDecode`; not `(a)`. */
const NAME = /\/[A-Za-z0-9]{1,30}/gu;
/** An object that is no stream. Matches `3 0 obj<</A 1>>endobj`. */
const OBJECT = /\b[0-9]{1,6} 0 obj\b[\s\S]{0,3000}?endobj/gu;

/** One match of a pattern replaced by what is made of another one. */
const swapMatch = (text: string, pattern: RegExp, random: Random): string => {
  const matches = [...text.matchAll(pattern)];
  const [one, other] = [random.pick(matches, undefined), random.pick(matches, undefined)];
  if (one === undefined || other === undefined) return text;
  return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
};

/** An object refers to another one than it did: cycles, pages that are fonts. */
const wrongReference: Mutation = (bytes, random) => bytesOf(swapMatch(latin1(bytes), REFERENCE, random));
const wrongName: Mutation = (bytes, random) => bytesOf(swapMatch(latin1(bytes), NAME, random));

/** Numbers that overflow in dictionaries, so that streams stay whole. */
const oddNumbers: Mutation = (bytes, random) => {
  const text = latin1(bytes);
  const object = random.pick([...text.matchAll(OBJECT)], undefined);
  if (object === undefined) return bytes;
  const end = object.index + object[0].length;
  return bytesOf(text.slice(0, object.index) + withOddNumbers(object[0], random) + text.slice(end));
};

/** Objects told again at the end of the file, in the way of an incremental update. */
const updated: Mutation = (bytes, random) => {
  const text = latin1(bytes);
  const objects = [...text.matchAll(OBJECT)];
  const again = Array.from({ length: 1 + random.integer(5) }, () => random.pick(objects, undefined)?.[0] ?? '');
  return joined(bytes, bytesOf(`\n${again.map((object) => withOddNumbers(object, random)).join('\n')}\n%%EOF\n`));
};

type Stream = { readonly start: number; readonly end: number; readonly content: Uint8Array };

const deflatedStreams = (bytes: Uint8Array): readonly Stream[] => {
  const buffer = Buffer.from(bytes);
  const streams: Stream[] = [];
  for (let at = buffer.indexOf('stream\n'); at >= 0; at = buffer.indexOf('stream\n', at + 1)) {
    const start = at + 'stream\n'.length;
    const end = buffer.indexOf('endstream', start);
    if (end < 0) break;
    try {
      streams.push({ start, end, content: inflateSync(buffer.subarray(start, end)) });
    } catch {
      // A font or picture in another filter.
    }
  }
  return streams;
};

const OPERATORS = [
  'q',
  'Q',
  'BT',
  'ET',
  'Tj',
  'cm',
  'Do',
  'W n',
  'BMC',
  'EMC',
  'Tf',
  'Td',
  'T*',
  're f',
  "'",
  'BI ID EI',
];

const oddContent = (content: string, random: Random): string => {
  const words = content.split(' ');
  const at = random.integer(words.length);
  const kind = random.integer(4);
  if (kind === 0) return withOddNumbers(content, random);
  if (kind === 1) words.splice(at, 1 + random.integer(10));
  else if (kind === 2) words.splice(at, 0, ` ${random.pick(OPERATORS, 'q')} `.repeat(1 + random.integer(500)));
  else words.splice(at, 0, ...words.slice(random.integer(words.length), at + random.integer(300)));
  return words.join(' ');
};

/** What a page paints, a font's map or an object stream, changed inside its filter. */
const oddStream: Mutation = (bytes, random, other) => {
  const stream = random.pick(deflatedStreams(bytes), undefined);
  if (stream === undefined || stream.content.length === 0) return bytes;
  const content = random.chance(0.7)
    ? bytesOf(oddContent(latin1(stream.content), random))
    : random.pick(Object.values(BYTE_MUTATIONS), oddNumbers)(stream.content, random, other);
  const packed = deflateSync(content);
  const room = stream.end - stream.start;
  // Where it fits, every offset of the file stays right.
  const filled = packed.length < room ? joined(packed, new Uint8Array(room - packed.length).fill(0x20)) : packed;
  return joined(bytes.subarray(0, stream.start), filled, bytes.subarray(stream.end));
};

/** Changes that know the syntax of PDF. */
export const PDF_MUTATIONS: Readonly<Record<string, Mutation>> = {
  wrongReference,
  wrongName,
  oddNumbers,
  updated,
  oddStream,
};
