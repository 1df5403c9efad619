/** Pixels of a picture, as its header tells. */
export type PictureSize = { readonly width: number; readonly height: number };

const matches = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const png = (view: DataView): PictureSize => ({ width: view.getUint32(16), height: view.getUint32(20) });

const gif = (view: DataView): PictureSize => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) });

const bmp = (view: DataView): PictureSize => ({
  width: Math.abs(view.getInt32(18, true)),
  height: Math.abs(view.getInt32(22, true)),
});

const VP8_LOSSY = 0x56503820;
const VP8_LOSSLESS = 0x5650384c;

/** The three kinds of WebP: lossy and lossless hold 14 bits a side, the extended one 24 bits less one. */
const webp = (view: DataView): PictureSize => {
  const kind = view.getUint32(12);
  if (kind === VP8_LOSSY)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === VP8_LOSSLESS) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const side = (at: number): number => (view.getUint8(at + 2) << 16) + view.getUint16(at, true) + 1;
  return { width: side(24), height: side(27) };
};

const TIFF_WIDTH = 256;
const TIFF_HEIGHT = 257;
const TIFF_SHORT = 3;
const LITTLE_ENDIAN = 0x4949;

const tiff = (view: DataView): PictureSize => {
  const little = view.getUint16(0) === LITTLE_ENDIAN;
  const directory = view.getUint32(4, little);
  const size = { width: 0, height: 0 };
  for (let i = 0; i < view.getUint16(directory, little); i += 1) {
    const at = directory + 2 + 12 * i;
    const tag = view.getUint16(at, little);
    const isShort = view.getUint16(at + 2, little) === TIFF_SHORT;
    const value = isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
    if (tag === TIFF_WIDTH) size.width = value;
    if (tag === TIFF_HEIGHT) size.height = value;
  }
  return size;
};

const READERS: readonly (readonly [readonly number[], (view: DataView) => PictureSize])[] = [
  [[0x89, 0x50, 0x4e, 0x47], png],
  [[0x47, 0x49, 0x46, 0x38], gif],
  [[0x42, 0x4d], bmp],
  [[0x52, 0x49, 0x46, 0x46], webp],
  [[0x49, 0x49, 0x2a, 0x00], tiff],
  [[0x4d, 0x4d, 0x00, 0x2a], tiff],
];

/** The size of a PNG, GIF, BMP, WebP or TIFF, asked before it is decoded; null for what is none or is cut short. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => {
  const reader = READERS.find(([signature]) => matches(bytes, signature));
  if (reader === undefined) return null;
  try {
    const size = reader[1](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // A header that ends before its numbers.
    if (error instanceof RangeError) return null;
    throw error;
  }
};
