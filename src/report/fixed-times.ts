/** Signatures and fields of a zip archive (APPNOTE 4.3): offsets in bytes, numbers little-endian. */
const END = { signature: 0x06054b50, length: 22, entries: 10, directory: 16 } as const;
const ENTRY = { signature: 0x02014b50, length: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 } as const;
const LOCAL = { signature: 0x04034b50, time: 10 } as const;
/** 1 January 1980, 00:00, as DOS writes it: time in the low half, date in the high one. */
const FIRST_DAY = 0x00210000;

const expect = (view: DataView, at: number, signature: number): void => {
  if (view.getUint32(at, true) !== signature) throw new RangeError(`no zip record at ${at}`);
};

/** The archive with every entry dated 1980, so that its bytes tell nothing of when it was made; it has no comment. */
export const withFixedTimes = (archive: Uint8Array): Uint8Array => {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END.length;
  expect(view, end, END.signature);
  let at = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    expect(view, at, ENTRY.signature);
    view.setUint32(at + ENTRY.time, FIRST_DAY, true);
    const local = view.getUint32(at + ENTRY.local, true);
    expect(view, local, LOCAL.signature);
    view.setUint32(local + LOCAL.time, FIRST_DAY, true);
    const rest = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((field) => view.getUint16(at + field, true));
    at += rest.reduce((sum, length) => sum + length, ENTRY.length);
  }
  return bytes;
};
