import { characterOf } from '../../../vocabulary/index.ts';
import { namesOfCff } from './cff-names.ts';
import { letterOfName } from './glyph-names.ts';

/** What an embedded font program says of its glyphs, by their numbers. */
export type FontProgram = {
  /** Code points of the letters that glyphs show. */
  readonly letters: ReadonlyMap<number, number>;
  /** Width and height of a glyph's box in parts of an em; null where the program gives none. */
  readonly boxOf: (glyph: number) => { readonly width: number; readonly height: number } | null;
};

/** Glyphs that a font may have. */
const MOST_GLYPHS = 65_536;
const SFNT_MARKS: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);
const MAC_GLYPHS = 258;
/** Character maps by Unicode: platform and encoding, the fuller first. */
const UNICODE_MAPS: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 4],
  [0, 6],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
];

type Tables = ReadonlyMap<string, DataView>;

const tablesOf = (view: DataView): Tables => {
  const tables = new Map<string, DataView>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i += 1) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length <= view.byteLength)
      tables.set(tag, new DataView(view.buffer, view.byteOffset + offset, length));
  }
  return tables;
};

/** Calls back with every code point and glyph of a map of format 4 (segments of 16 bits) or 12 (groups of 32). */
const eachMapped = (map: DataView, tell: (code: number, glyph: number) => void): void => {
  const format = map.getUint16(0);
  if (format === 12) {
    const groups = Math.min(map.getUint32(12), MOST_GLYPHS);
    for (let i = 0, left = MOST_GLYPHS; i < groups && left > 0; i += 1) {
      const [first, last, glyph] = [0, 4, 8].map((part) => map.getUint32(16 + 12 * i + part));
      for (let code = first ?? 0; code <= (last ?? 0) && left > 0; code += 1, left -= 1)
        tell(code, (glyph ?? 0) + code - (first ?? 0));
    }
  }
  if (format !== 4) return;
  const double = map.getUint16(6);
  for (let at = 0; at < double; at += 2) {
    const last = map.getUint16(14 + at);
    const first = map.getUint16(16 + double + at);
    const delta = map.getUint16(16 + 2 * double + at);
    const place = 16 + 3 * double + at;
    const range = map.getUint16(place);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : map.getUint16(place + range + 2 * (code - first));
      if (listed !== 0) tell(code, (listed + delta) & 0xffff);
    }
  }
};

/** Letters by the program's character map; a glyph that several code points show is the one that is no radical, then the lowest. */
const lettersOfMap = (cmap: DataView): ReadonlyMap<number, number> => {
  const letters = new Map<number, number>();
  const offsets = new Map<string, number>();
  const count = cmap.getUint16(2);
  for (let i = 0; i < count; i += 1) {
    offsets.set(`${cmap.getUint16(4 + 8 * i)},${cmap.getUint16(6 + 8 * i)}`, cmap.getUint32(8 + 8 * i));
  }
  const best = UNICODE_MAPS.map((key) => offsets.get(key.join())).find((offset) => offset !== undefined);
  if (best === undefined) return letters;
  eachMapped(new DataView(cmap.buffer, cmap.byteOffset + best, cmap.byteLength - best), (code, glyph) => {
    if (!letters.has(glyph) && characterOf(code) === code) letters.set(glyph, code);
  });
  return letters;
};

/** The letter of a glyph of the standard Macintosh order, of which 3 to 97 are ASCII from the space on. */
const letterOfMac = (glyph: number): number | null => (glyph >= 3 && glyph <= 97 ? glyph + 0x20 - 3 : null);

/** Letters by the names of the `post` table, format 2. */
const lettersOfPost = (post: DataView): ReadonlyMap<number, number> => {
  const letters = new Map<number, number>();
  if (post.getUint32(0) !== 0x00020000) return letters;
  const count = post.getUint16(32);
  const names: string[] = [];
  for (let at = 34 + 2 * count; at < post.byteLength; ) {
    const length = post.getUint8(at);
    const end = Math.min(at + 1 + length, post.byteLength);
    let name = '';
    for (let i = at + 1; i < end; i += 1) name += String.fromCharCode(post.getUint8(i));
    names.push(name);
    at = end;
  }
  for (let glyph = 0; glyph < count; glyph += 1) {
    const name = post.getUint16(34 + 2 * glyph);
    const letter = name < MAC_GLYPHS ? letterOfMac(name) : letterOfName(names[name - MAC_GLYPHS] ?? '');
    if (letter !== null) letters.set(glyph, letter);
  }
  return letters;
};

const boxesOf = (tables: Tables): FontProgram['boxOf'] => {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tables.get(tag));
  if (head === undefined || loca === undefined || glyf === undefined) return () => null;
  const em = Math.max(1, head.getUint16(18));
  const isLong = head.getInt16(50) !== 0;
  const offsetOf = (glyph: number): number => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const size = loca.byteLength / (isLong ? 4 : 2);
  return (glyph) => {
    if (glyph + 1 >= size) return null;
    const at = offsetOf(glyph);
    if (at === offsetOf(glyph + 1) || at + 10 > glyf.byteLength) return null;
    const [left = 0, bottom = 0, right = 0, top = 0] = [2, 4, 6, 8].map((part) => glyf.getInt16(at + part));
    return { width: (right - left) / em, height: (top - bottom) / em };
  };
};

const lettersOfNames = (names: ReadonlyMap<number, string>): ReadonlyMap<number, number> =>
  new Map(
    [...names].flatMap(([glyph, name]) => {
      const letter = letterOfName(name);
      return letter === null ? [] : [[glyph, letter] as const];
    }),
  );

const readSfnt = (view: DataView): FontProgram => {
  const tables = tablesOf(view);
  const [cmap, post, cff] = ['cmap', 'post', 'CFF '].map((tag) => tables.get(tag));
  return {
    letters: new Map([
      ...(cff === undefined ? [] : lettersOfNames(namesOfCff(cff))),
      ...(post === undefined ? [] : lettersOfPost(post)),
      ...(cmap === undefined ? [] : lettersOfMap(cmap)),
    ]),
    boxOf: boxesOf(tables),
  };
};

/**
 * The letters that a TrueType, OpenType or CFF program names itself, by its character map or its glyphs' names.
 *
 * A program that is broken or of another kind names none.
 */
export const readFontProgram = (bytes: Uint8Array): FontProgram => {
  const nothing: FontProgram = { letters: new Map(), boxOf: () => null };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.byteLength < 4) return nothing;
    if (SFNT_MARKS.has(view.getUint32(0))) return readSfnt(view);
    return view.getUint8(0) === 1 ? { ...nothing, letters: lettersOfNames(namesOfCff(view)) } : nothing;
  } catch (error) {
    if (error instanceof RangeError) return nothing;
    throw error;
  }
};
