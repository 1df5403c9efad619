import { deflateSync } from 'node:zlib';
import { type Bomb, bytesOf, GIVEN_UP } from './bomb.ts';

const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

const u16 = (value: number): Buffer => {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
};

const u32 = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
};

type Ole = {
  /** What the header says: sectors of the table, first of the directory, first of the small table, first of further tables and their number. */
  readonly header?: Partial<Record<'tables' | 'directory' | 'small' | 'further' | 'furtherCount' | 'shift', number>>;
  readonly table: readonly number[];
  readonly sectors: readonly Buffer[];
};

/** An OLE file: header, then the sectors; the first one is the table of which follows which. */
const ole = ({ header = {}, table, sectors }: Ole): Uint8Array => {
  const { tables = 1, directory = 1, small = END, further = END, furtherCount = 0, shift = 9 } = header;
  const head = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(16),
    u16(0x3e),
    u16(3),
    u16(0xfffe),
    u16(shift),
    u16(6),
    Buffer.alloc(6),
    u32(0),
    u32(tables),
    u32(directory),
    u32(0),
    u32(4096),
    u32(small),
    u32(1),
    u32(further),
    u32(furtherCount),
    u32(0),
    Buffer.alloc(4 * 108, 0xff),
  ]);
  const first = Buffer.concat([
    ...table.map(u32),
    ...Array.from({ length: Math.max(0, 128 - table.length) }, () => u32(FREE)),
  ]);
  return Buffer.concat([head, first, ...sectors]);
};

/** A row of an OLE directory. */
const row = (
  name: string,
  kind: number,
  child: number,
  start: number,
  size: number,
  left = FREE,
  right = FREE,
): Buffer => {
  const text = Buffer.alloc(64);
  text.write(name, 'utf16le');
  return Buffer.concat([
    text,
    u16(2 * (name.length + 1)),
    Buffer.from([kind, 1]),
    u32(left),
    u32(right),
    u32(child),
    Buffer.alloc(36),
    u32(start),
    u32(size),
    u32(0),
  ]);
};

const directoryOf = (size: number, left = FREE): Buffer =>
  Buffer.concat([
    row('Root Entry', 5, 1, END, 0),
    row('WordDocument', 2, FREE, 2, size, left, left),
    Buffer.alloc(256),
  ]);

const FIB = Buffer.concat([u16(0xa5ec), u16(0xc1), Buffer.alloc(SECTOR - 4, 0x7f)]);
const BAD_DOC = ['corrupt', 'empty', 'unsupported', 'encrypted', ...GIVEN_UP] as const;

const doc = (name: string, sizes: readonly number[], make: Bomb['make']): Bomb => ({
  name: `doc-${name}`,
  extension: '.doc',
  sizes,
  make,
  may: BAD_DOC,
});

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};

const size32 = (width: number, height: number): Buffer => {
  const buffer = Buffer.alloc(8);
  buffer.writeUInt32BE(width >>> 0);
  buffer.writeUInt32BE(height >>> 0, 4);
  return buffer;
};

const image = (name: string, extension: string, sizes: readonly number[], make: Bomb['make']): Bomb => ({
  name: `image-${name}`,
  extension,
  sizes,
  make,
  may: ['image-only', 'unsupported', 'corrupt', ...GIVEN_UP],
});

/** Old Word files and pictures. */
export const BINARY: readonly Bomb[] = [
  doc('table-cycle', [512, 1e6, 2_147_483_647], (size) =>
    ole({ table: [FAT_SECTOR, END, 2], sectors: [directoryOf(size), FIB] }),
  ),
  doc('directory-cycle', [1, 2, 3], () => ole({ table: [FAT_SECTOR, 1, END], sectors: [directoryOf(512), FIB] })),
  doc('directory-tree-cycle', [1, 0, 2], (left) =>
    ole({ table: [FAT_SECTOR, END, END], sectors: [directoryOf(512, left), FIB] }),
  ),
  doc('tables-many', [109, 100_000, 0xffffffff], (tables) =>
    ole({ header: { tables }, table: [FAT_SECTOR, END, END], sectors: [directoryOf(512), FIB] }),
  ),
  doc('further-tables-cycle', [1, 100_000, 0xffffffff], (furtherCount) =>
    ole({
      header: { further: 2, furtherCount },
      table: [FAT_SECTOR, END, END],
      sectors: [directoryOf(512), Buffer.concat(Array.from({ length: 128 }, () => u32(2)))],
    }),
  ),
  doc('small-table-cycle', [100, 4000, 4095], (size) =>
    ole({ header: { small: 0 }, table: [0, END, 2], sectors: [directoryOf(size), FIB] }),
  ),
  doc('sector-shift', [0, 6, 31], (shift) =>
    ole({ header: { shift }, table: [FAT_SECTOR, END, END], sectors: [directoryOf(512), FIB] }),
  ),
  doc('sectors-beyond', [3, 1_000_000, 0xfffffff0], (at) =>
    ole({ header: { directory: at }, table: [FAT_SECTOR, at, at], sectors: [directoryOf(512), FIB] }),
  ),
  doc('stream-absurd', [4096, 1e8, 4_294_967_295], (size) =>
    ole({ table: [FAT_SECTOR, END, 3, 2], sectors: [directoryOf(size), FIB, FIB] }),
  ),
  image('png-huge', '.png', [1000, 1_000_000, 2_147_483_647], (side) =>
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', Buffer.concat([size32(side, side), Buffer.from([8, 2, 0, 0, 0])])),
      chunk('IDAT', deflateSync(Buffer.alloc(1e6))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  ),
  image('png-chunks', '.png', [100, 10_000, 1_000_000], (count) =>
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      ...Array.from({ length: count }, () => chunk('tEXt', Buffer.from('a'))),
    ]),
  ),
  image('jpeg-huge', '.jpg', [100, 10_000, 65_535], (side) =>
    bytesOf(
      `\xff\xd8\xff\xc0\x00\x11\x08${String.fromCharCode(side >> 8, side & 255, side >> 8, side & 255)}\x03\xff\xd9`,
    ),
  ),
  image('gif-huge', '.gif', [100, 10_000, 65_535], (side) =>
    bytesOf(`GIF89a${String.fromCharCode(side & 255, side >> 8, side & 255, side >> 8)}\xf7\x00\x00;`),
  ),
  image('bmp-huge', '.bmp', [100, 1_000_000, 2_147_483_647], (side) =>
    Buffer.concat([
      Buffer.from('BM'),
      u32(100),
      u32(0),
      u32(54),
      u32(40),
      u32(side),
      u32(-side),
      u16(1),
      u16(24),
      Buffer.alloc(40),
    ]),
  ),
  image('tiff-cycle', '.tif', [8, 1, 0], (at) =>
    Buffer.concat([Buffer.from('49492a00', 'hex'), u32(8), u16(1), u16(256), u16(4), u32(0xffffffff), u32(1), u32(at)]),
  ),
];
