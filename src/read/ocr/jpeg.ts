/** What a JPEG's header tells: pixels, channels, and the quarter turns clockwise that bring it upright. */
export type JpegFacts = {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly turns: number;
};

const START = 0xffd8;
const EXIF_SEGMENT = 0xffe1;
/** `Exif`, then two zero bytes. */
const EXIF_MARK = 0x45786966;
const EXIF_HEADER_BYTES = 6;
const ORIENTATION_TAG = 0x0112;
const LITTLE_ENDIAN = 0x4949;
/** Exif orientation to quarter turns; the mirrored ones (2, 4, 5, 7) as if they were not. */
const TURNS: Readonly<Record<number, number>> = { 3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3 };

/** Frame headers: SOF0–SOF15 without the tables DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;

const turnsOf = (view: DataView, segment: number): number => {
  if (view.getUint32(segment) !== EXIF_MARK) return 0;
  const tiff = segment + EXIF_HEADER_BYTES;
  const little = view.getUint16(tiff) === LITTLE_ENDIAN;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + 12 * i;
    if (view.getUint16(entry, little) === ORIENTATION_TAG) return TURNS[view.getUint16(entry + 8, little)] ?? 0;
  }
  return 0;
};

/** A broken Exif directory says nothing; the picture may be whole. */
const turnsOfSafely = (view: DataView, segment: number): number => {
  try {
    return turnsOf(view, segment);
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
};

const readFacts = (view: DataView): JpegFacts | null => {
  if (view.getUint16(0) !== START) return null;
  let turns = 0;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint16(at);
    if (marker < 0xff00) return null;
    if (marker === EXIF_SEGMENT) turns = turnsOfSafely(view, at + 4);
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return width > 0 && height > 0 ? { width, height, channels: view.getUint8(at + 9), turns } : null;
    }
    // Fill bytes may stand before a marker.
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
};

/** The facts of a JPEG's header; null where it has none or is cut short. */
export const jpegFacts = (bytes: Uint8Array): JpegFacts | null => {
  try {
    return readFacts(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const COLOR_SPACES: Readonly<Record<number, string>> = { 1: '/DeviceGray', 4: '/DeviceCMYK' };
const DEGREES = 90;

/** A PDF of one page that shows the JPEG upright, one point a pixel, so that one renderer serves scans and photos. */
export const jpegAsPdf = (jpeg: Uint8Array, { width, height, channels, turns }: JpegFacts): Uint8Array => {
  const content = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const head = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turns * DEGREES} /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >> endobj`,
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    `5 0 obj << /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${COLOR_SPACES[channels] ?? '/DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >> stream\n`,
  ].join('\n');
  // Without a table of its objects, which every reader rebuilds.
  const tail = '\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';
  const encoder = new TextEncoder();
  const [start, end] = [encoder.encode(head), encoder.encode(tail)];
  const bytes = new Uint8Array(start.length + jpeg.length + end.length);
  bytes.set(start);
  bytes.set(jpeg, start.length);
  bytes.set(end, start.length + jpeg.length);
  return bytes;
};
