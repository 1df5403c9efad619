import type { ReadLimits } from '../limits.ts';
import { openZip } from '../zip.ts';
import { jpegFacts } from './jpeg.ts';
import { pictureSize } from './picture-size.ts';

/** A picture of a Word file, with its number: Word and WPS count in the order of the pages. Matches `word/media/image12.jpeg`; not `word/media/image1.emf`. */
const PICTURE = /^word\/media\/\D{0,40}(\d{0,6})\.(?:png|jpe?g|bmp|gif|webp|tiff?)$/iu;
/** Pixels of a page's shorter side, at least: what is smaller is a logo or an icon. */
const SMALLEST_SIDE = 400;

const isPage = (bytes: Uint8Array): boolean => {
  const size = jpegFacts(bytes) ?? pictureSize(bytes);
  return size !== null && Math.min(size.width, size.height) >= SMALLEST_SIDE;
};

/** The pictures in a Word file that are as large as a page, in their order, as many as pages are read at most. */
export const docxPictures = (bytes: Uint8Array, limits: ReadLimits): readonly Uint8Array[] => {
  const zip = openZip(bytes, limits);
  return zip.names
    .flatMap((name) => {
      const number = PICTURE.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((one, other) => one.number - other.number)
    .flatMap(({ name }) => zip.read(name) ?? [])
    .filter(isPage)
    .slice(0, limits.maxPages);
};
