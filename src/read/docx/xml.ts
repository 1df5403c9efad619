import { corruptFile } from '../fault.ts';

/** The attributes of one start tag as they stand in the file: few are ever asked for, so none is parsed ahead. */
export type Attributes = { readonly source: string };

/** What is told while a part is read. Names come without their prefix: producers choose prefixes freely. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const SPACE = 0x20;

const malformed = (at: number): Error => new Error(`XML is not well-formed at character ${at}`);

const localNames = new Map<string, string>();

/** Vocabularies of real files have some hundreds of names; more than this is made up and is not remembered. */
const MAX_REMEMBERED_NAMES = 4096;

const localName = (name: string): string => {
  const known = localNames.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  if (localNames.size < MAX_REMEMBERED_NAMES) localNames.set(name, local);
  return local;
};

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/giu; // `&amp;`, `&#x4E2D;`; not `&nbsp;`
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Text with its character references resolved; entities of a document type do not exist here and stay as they are. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
      })
    : text;

/** The place of the `>` that ends the start tag at `at`. A `>` inside a value stands behind no closing quote. */
const tagEnd = (xml: string, at: number): number => {
  let end = xml.indexOf('>', at);
  while (end >= 0) {
    let last = end - 1;
    if (xml.charCodeAt(last) === SLASH) last -= 1;
    while (xml.charCodeAt(last) <= SPACE) last -= 1;
    const code = xml.charCodeAt(last);
    const isQuote = code === QUOTE || code === APOSTROPHE;
    if (isQuote ? xml.charCodeAt(last - 1) !== EQUALS : !xml.slice(at, end).includes('=')) return end;
    end = xml.indexOf('>', end + 1);
  }
  throw malformed(at);
};

const nameEnd = (xml: string, start: number): number => {
  let at = start;
  for (let code = xml.charCodeAt(at); code > SPACE && code !== GREATER && code !== SLASH; code = xml.charCodeAt(at))
    at += 1;
  return at;
};

/** The end of a construct that begins at `at` and ends with `mark`. */
const endOf = (xml: string, mark: string, at: number): number => {
  const end = xml.indexOf(mark, at);
  if (end < 0) throw malformed(at);
  return end;
};

/**
 * Reads one XML part as events, in one pass over the string and without building attributes.
 *
 * Tags must match, and everything that is opened must end. Throws a `ReadFault` for a document type declaration or
 * too deep nesting, and a plain error where the part is not well-formed.
 */
export const parseXml = (xml: string, handler: XmlHandler, maxDepth: number): void => {
  const names: string[] = [];
  const { text } = handler;
  let from = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', from)) {
    if (at > from && text !== undefined && names.length > 0) text(unescaped(xml.slice(from, at)));
    const next = xml.charCodeAt(at + 1);
    if (next === SLASH) {
      const end = endOf(xml, '>', at);
      const name = localName(xml.slice(at + 2, nameEnd(xml, at + 2)));
      if (names.pop() !== name) throw malformed(at);
      handler.close(name);
      from = end + 1;
    } else if (next === QUESTION) {
      from = endOf(xml, '?>', at) + 2;
    } else if (next === BANG) {
      if (xml.startsWith('<!--', at)) from = endOf(xml, '-->', at + 4) + 3;
      else if (xml.startsWith('<![CDATA[', at)) {
        from = endOf(xml, ']]>', at) + 3;
        text?.(xml.slice(at + 9, from - 3));
      } else {
        throw corruptFile({ zh: 'XML 含有 DOCTYPE 声明', en: 'its XML carries a DOCTYPE, which Word never writes' });
      }
    } else {
      if (names.length >= maxDepth) {
        throw corruptFile({
          zh: `XML 嵌套超过 ${maxDepth} 层`,
          en: `its XML is nested deeper than ${maxDepth} levels`,
        });
      }
      const start = nameEnd(xml, at + 1);
      const end = tagEnd(xml, start);
      const closes = xml.charCodeAt(end - 1) === SLASH;
      const name = localName(xml.slice(at + 1, start));
      if (name === '') throw malformed(at);
      handler.open(name, { source: xml.slice(start, closes ? end - 1 : end) });
      if (closes) handler.close(name);
      else names.push(name);
      from = end + 1;
    }
  }
  if (names.length > 0) throw malformed(xml.length);
};

const isNameStart = (source: string, at: number): boolean => {
  const before = source.charCodeAt(at - 1);
  return before <= SPACE || before === 0x3a;
};

/** The place where an attribute's value begins: after `name=` under any prefix or none. */
const valueStart = (source: string, name: string): number => {
  const label = `${name}=`;
  for (let at = source.indexOf(label); at > 0; at = source.indexOf(label, at + 1)) {
    const quote = source.charCodeAt(at + label.length);
    if ((quote === QUOTE || quote === APOSTROPHE) && isNameStart(source, at)) return at + label.length;
  }
  return -1;
};

/** An attribute by its local name: `w:val`, or `val` under any other prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined => {
  const { source } = attributes;
  const start = valueStart(source, name);
  if (start < 0) return undefined;
  const end = source.indexOf(source.charAt(start), start + 1);
  return end < 0 ? undefined : unescaped(source.slice(start + 1, end));
};

/** An attribute that holds a whole number, or null. */
export const integer = (attributes: Attributes, name: string): number | null => {
  const value = Number.parseInt(attribute(attributes, name) ?? '', 10);
  return Number.isNaN(value) ? null : value;
};

/** A toggle such as `<w:b/>`, `<w:b w:val="0"/>`. */
export const isOn = (attributes: Attributes): boolean => {
  const value = attribute(attributes, 'val');
  return value === undefined || (value !== '0' && value !== 'false' && value !== 'off' && value !== 'none');
};

const TWIP = 1 / 20;
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, pi: 12 };
const MEASURE = /^(-?[0-9]{1,7}(?:\.[0-9]{1,6})?)(pt|in|cm|mm|pc|pi)$/u; // `595.3pt` of strict files; not `11906`

/** A length in points that is told in twentieths of a point or, in strict files, with its unit; or null. */
export const twips = (attributes: Attributes, name: string): number | null => {
  const value = attribute(attributes, name);
  if (value === undefined) return null;
  const [, number, unit] = MEASURE.exec(value) ?? [];
  if (number !== undefined && unit !== undefined) return Number(number) * (POINTS[unit] ?? 1);
  const twentieths = Number.parseInt(value, 10);
  return Number.isNaN(twentieths) ? null : twentieths * TWIP;
};
