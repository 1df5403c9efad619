const LIKELY_SAMPLE_BYTES = 64 * 1024;

const decodeStrictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const byteOrderMark = (bytes: Uint8Array): string | null => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
};

/** UTF-16 without a mark, or null: text of any language has spaces, digits or line ends, whose upper byte is zero. */
export const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, LIKELY_SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = length / 100;
  if (odd > enough && even < odd / 20) return 'utf-16le';
  if (even > enough && odd < even / 20) return 'utf-16be';
  return null;
};

/** More isolated high bytes than this share: an 8-bit Western code page. */
const WESTERN_SHARE = 0.6;

/** Whether high bytes stand between ASCII bytes, as accented letters do. */
const isWestern = (bytes: Uint8Array): boolean => {
  let alone = 0;
  let total = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    total += 1;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1;
  }
  return alone > total * WESTERN_SHARE;
};

/**
 * How usual a pair of bytes is in Chinese text, by the rows of the code: 1 for the common characters and punctuation,
 * 0 for rare ones, below for what prose doesn't hold (letters of other scripts, private use, no character at all).
 */
type Usualness = (lead: number, trail: number) => number;

const IMPOSSIBLE = -2;
const ODD = -1;
const UNUSUAL = -0.5;

const inGb18030: Usualness = (lead, trail) => {
  // A code of four bytes goes on with a digit.
  if (trail >= 0x30 && trail <= 0x39) return 0;
  if (trail < 0x40 || trail === 0x7f || lead === 0x80 || lead === 0xff) return IMPOSSIBLE;
  if (trail < 0xa1 || lead < 0xa1) return UNUSUAL;
  if (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7)) return 1;
  return lead >= 0xd8 && lead <= 0xf7 ? 0 : ODD;
};

const inBig5: Usualness = (lead, trail) => {
  if (trail < 0x40 || (trail >= 0x7f && trail <= 0xa0) || trail === 0xff) return IMPOSSIBLE;
  if (lead >= 0xa1 && lead <= 0xc6) return 1;
  return lead >= 0xc9 && lead <= 0xf9 ? 0 : ODD;
};

/** The two-byte Chinese encoding in which the bytes are the more usual text. */
const chineseEncoding = (bytes: Uint8Array): 'big5' | 'gb18030' => {
  let gb18030 = 0;
  let big5 = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at] ?? 0;
    gb18030 += inGb18030(lead, trail);
    big5 += inBig5(lead, trail);
  }
  return big5 > gb18030 ? 'big5' : 'gb18030';
};

const legacyEncoding = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, LIKELY_SAMPLE_BYTES);
  return isWestern(sample) ? 'windows-1252' : chineseEncoding(sample);
};

/** Any bytes fit a Western code page, so that pages of other languages name it by mistake and nothing shows it. */
const isBelievable = (label: string, bytes: Uint8Array): boolean => {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding !== 'windows-1252' || isWestern(bytes.subarray(0, LIKELY_SAMPLE_BYTES));
  } catch {
    return false;
  }
};

/**
 * The text of bytes whose encoding is not told for sure.
 *
 * In this order: byte order mark, the zero bytes of UTF-16, strict UTF-8, the `declared` encoding where every byte
 * fits it, then GB 18030, Big5 or Western by the shape of the bytes. GB 2312 and GBK are read as GB 18030, which
 * contains them. Bytes that fit nothing become U+FFFD.
 */
export const decodeText = (bytes: Uint8Array, declared: string | null = null): string => {
  const certain = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (certain !== null) return new TextDecoder(certain).decode(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  if (declared !== null && isBelievable(declared, bytes)) {
    // A page that says gb2312 often holds GBK characters: the decoder of that label is GBK already.
    const asDeclared = decodeStrictly(bytes, declared);
    if (asDeclared !== null) return asDeclared;
  }
  return new TextDecoder(legacyEncoding(bytes)).decode(bytes);
};

/** Names that one program wrote, decoded together: alone, a short one says too little about its encoding. */
export const decodeNames = (names: readonly Uint8Array[]): readonly string[] => {
  const all = Uint8Array.from(names.flatMap((name) => [...name, 0x0a]));
  const encoding = decodeStrictly(all, 'utf-8') === null ? legacyEncoding(all) : 'utf-8';
  return names.map((name) => new TextDecoder(encoding).decode(name));
};

/** Bytes put into text at a time: more arguments than this overflow the stack. */
const CHUNK = 8192;

/**
 * Text with one character a byte, for formats whose marks are ASCII and whose encoding is told within.
 *
 * No `TextDecoder` does this: the one called `latin1` is Windows-1252 (Encoding Standard), which makes of 0x93 a quote.
 */
export const characterPerByte = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
};
