import { deflateSync } from 'node:zlib';

/** A PDF of the objects (from number 1, the catalogue first), each a text or a dictionary with a stream. */
const toPdf = (objects: readonly (string | { readonly dictionary: string; readonly stream: Uint8Array })[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  for (const [index, object] of objects.entries()) {
    const [dictionary, stream] = typeof object === 'string' ? [object, null] : [object.dictionary, object.stream];
    parts.push(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`));
    if (stream !== null) parts.push(Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream\n'));
    parts.push(Buffer.from('endobj\n'));
  }
  parts.push(Buffer.from(`trailer\n<</Root 1 0 R /Size ${objects.length + 1}>>\n%%EOF\n`));
  return Buffer.concat(parts);
};

const CATALOGUE = '<</Type /Catalog /Pages 2 0 R>>';
const PAGES = '<</Type /Pages /Kids [3 0 R] /Count 1>>';

/** A page whose form paints another one twice, which paints another one twice, …: 2 to the power of `depth` paintings. */
export const doublingForms = (depth: number): Buffer => {
  const form = (index: number) => {
    const isLast = index === depth - 1;
    const stream = Buffer.from(isLast ? 'BT /F1 9 Tf (a) Tj ET' : '/X Do /X Do');
    const inside = isLast ? '/Font <</F1 4 0 R>>' : `/XObject <</X ${index + 7} 0 R>>`;
    return {
      dictionary: `<</Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources <<${inside}>> /Length ${stream.length}>>`,
      stream,
    };
  };
  const content = Buffer.from('/X Do');
  return toPdf([
    CATALOGUE,
    PAGES,
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources <</XObject <</X 6 0 R>> /Font <</F1 4 0 R>>>>>>',
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    { dictionary: `<</Length ${content.length}>>`, stream: content },
    ...Array.from({ length: depth }, (_, index) => form(index)),
  ]);
};

/** A page whose content is so many MiB of spaces, compressed twice to a few kB. */
export const inflatingContent = (mebibytes: number): Buffer => {
  const once = deflateSync(Buffer.alloc(mebibytes * 1024 * 1024, ' '), { level: 9 });
  const stream = deflateSync(once, { level: 9 });
  return toPdf([
    CATALOGUE,
    PAGES,
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources <<>>>>',
    '<<>>',
    { dictionary: `<</Filter [/FlateDecode /FlateDecode] /Length ${stream.length}>>`, stream },
  ]);
};
