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

/** UTF-16 without a mark: text of any language has spaces, digits or line ends, whose upper byte is zero. */
const zeroBytePattern = (bytes: Uint8Array): string | null => {
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

type HighBytes = {
  /** Pairs that begin with a high byte. */
  readonly pairs: number;
  /** Of them, those that end with an ASCII byte: none in GB 2312, two of five in Big5. */
  readonly lowTrails: number;
  /** High bytes between ASCII bytes, as accented letters are in Western text. */
  readonly alone: number;
  readonly total: number;
};

const highBytes = (bytes: Uint8Array): HighBytes => {
  const length = Math.min(bytes.length, LIKELY_SAMPLE_BYTES);
  let pairs = 0;
  let lowTrails = 0;
  let alone = 0;
  let total = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    total += 1;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1;
  }
  for (let at = 0; at < length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    pairs += 1;
    at += 1;
    if ((bytes[at] ?? 0) < 0x80) lowTrails += 1;
  }
  return { pairs, lowTrails, alone, total };
};

/** More isolated high bytes than this share: an 8-bit Western code page. */
const WESTERN_SHARE = 0.6;
/** More pairs with an ASCII trail than this share: Big5 rather than GB 18030. */
const BIG5_SHARE = 0.15;

const legacyEncoding = (bytes: Uint8Array): string => {
  const { pairs, lowTrails, alone, total } = highBytes(bytes);
  if (alone > total * WESTERN_SHARE) return 'windows-1252';
  return lowTrails > pairs * BIG5_SHARE && decodeStrictly(bytes, 'big5') !== null ? 'big5' : 'gb18030';
};

const isKnownEncoding = (label: string): boolean => {
  try {
    new TextDecoder(label);
    return true;
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
  const certain = byteOrderMark(bytes) ?? zeroBytePattern(bytes);
  if (certain !== null) return new TextDecoder(certain).decode(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  if (declared !== null && isKnownEncoding(declared)) {
    // A page that says gb2312 often holds GBK characters: the decoder of that label is GBK already.
    const asDeclared = decodeStrictly(bytes, declared);
    if (asDeclared !== null) return asDeclared;
  }
  return new TextDecoder(legacyEncoding(bytes)).decode(bytes);
};
