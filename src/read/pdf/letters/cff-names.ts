/** Strings 0–390 of every CFF program; of them the letters, digits and marks of ASCII in the order of their codes. */
const FIRST_OWN_STRING = 391;
const STANDARD_NAMES: readonly string[] = [
  ...'space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus comma hyphen period slash'.split(
    ' ',
  ),
  ...'zero one two three four five six seven eight nine colon semicolon less equal greater question at'.split(' '),
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ...'bracketleft backslash bracketright asciicircum underscore quoteleft'.split(' '),
  ...'abcdefghijklmnopqrstuvwxyz',
  ...'braceleft bar braceright asciitilde'.split(' '),
];
/** Operators of a top dictionary: where the charset and the charstrings are; that glyphs have numbers, not names. */
const CHARSET = 15;
const CHAR_STRINGS = 17;
const REGISTRY = 0x0c00 | 30;
/** Charsets below this are predefined. */
const FIRST_OWN_CHARSET = 3;

/** An index of byte strings: where each begins and ends, and what comes after it. */
type Index = { readonly starts: readonly number[]; readonly end: number };

const readIndex = (cff: DataView, at: number): Index => {
  const count = cff.getUint16(at);
  if (count === 0) return { starts: [], end: at + 2 };
  const size = cff.getUint8(at + 2);
  const base = at + 3 + (count + 1) * size - 1;
  const starts: number[] = [];
  for (let i = 0; i <= count; i += 1) {
    let offset = 0;
    for (let byte = 0; byte < size; byte += 1) offset = offset * 256 + cff.getUint8(at + 3 + i * size + byte);
    starts.push(base + offset);
  }
  return { starts, end: starts[count] ?? base };
};

/** The last whole number before each operator of a dictionary. Two-byte operators are 0x0c00 and their second byte. */
const readDictionary = (cff: DataView, from: number, to: number): ReadonlyMap<number, number> => {
  const entries = new Map<number, number>();
  let value = 0;
  for (let at = from; at < to; ) {
    const byte = cff.getUint8(at);
    at += 1;
    if (byte === 28) {
      value = cff.getInt16(at);
      at += 2;
    } else if (byte === 29) {
      value = cff.getInt32(at);
      at += 4;
    } else if (byte === 30) {
      // A real number ends with a nibble of ones.
      while (at < to && (cff.getUint8(at) & 0x0f) !== 0x0f) at += 1;
      at += 1;
    } else if (byte >= 251) {
      value = -(byte - 251) * 256 - cff.getUint8(at) - 108;
      at += 1;
    } else if (byte >= 247) {
      value = (byte - 247) * 256 + cff.getUint8(at) + 108;
      at += 1;
    } else if (byte >= 32) value = byte - 139;
    else if (byte === 12) {
      entries.set(0x0c00 | cff.getUint8(at), value);
      at += 1;
    } else entries.set(byte, value);
  }
  return entries;
};

/** The string numbers of all glyphs but the first, which has none. */
const readCharset = (cff: DataView, start: number, glyphs: number): readonly number[] => {
  const strings: number[] = [];
  const format = cff.getUint8(start);
  let at = start + 1;
  while (strings.length < glyphs - 1) {
    const first = cff.getUint16(at);
    at += 2;
    let more = 0;
    if (format === 1) more = cff.getUint8(at);
    else if (format === 2) more = cff.getUint16(at);
    at += format;
    for (let i = 0; i <= more && strings.length < glyphs - 1; i += 1) strings.push(first + i);
  }
  return strings;
};

/**
 * The names of the glyphs of a CFF program by their numbers; none for programs whose glyphs have numbers only (those of
 * Chinese fonts). Throws a RangeError where the program is cut short. Source: Adobe Technical Note 5176.
 */
export const namesOfCff = (cff: DataView): ReadonlyMap<number, string> => {
  const names = readIndex(cff, cff.getUint8(2));
  const dictionaries = readIndex(cff, names.end);
  const top = readDictionary(cff, dictionaries.starts[0] ?? 0, dictionaries.starts[1] ?? 0);
  const strings = readIndex(cff, dictionaries.end);
  const charset = top.get(CHARSET) ?? 0;
  const charStrings = top.get(CHAR_STRINGS);
  if (top.has(REGISTRY) || charset < FIRST_OWN_CHARSET || charStrings === undefined) return new Map();
  const nameOf = (string: number): string => {
    if (string < FIRST_OWN_STRING) return STANDARD_NAMES[string - 1] ?? '';
    const own = string - FIRST_OWN_STRING;
    const [from = 0, to = 0] = strings.starts.slice(own, own + 2);
    let name = '';
    for (let at = from; at < to; at += 1) name += String.fromCharCode(cff.getUint8(at));
    return name;
  };
  const glyphs = cff.getUint16(charStrings);
  return new Map(readCharset(cff, charset, glyphs).map((string, place) => [place + 1, nameOf(string)]));
};
