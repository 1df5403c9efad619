import { SaxesParser } from 'saxes';
import { corruptFile } from '../fault.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told while a part is read. Names come without their prefix: producers choose prefixes freely. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

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

/**
 * Reads one XML part as events. Throws a `ReadFault` for a document type declaration or too deep nesting, and the
 * parser's own error where the part is not well-formed.
 */
export const parseXml = (xml: string, handler: XmlHandler, maxDepth: number): void => {
  const parser = new SaxesParser();
  // Names of the open elements: a closing tag need not be looked up again.
  const open: string[] = [];
  parser.on('doctype', () => {
    throw corruptFile({ zh: 'XML 含有 DOCTYPE 声明', en: 'its XML carries a DOCTYPE, which Word never writes' });
  });
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) {
      throw corruptFile({ zh: `XML 嵌套超过 ${maxDepth} 层`, en: `its XML is nested deeper than ${maxDepth} levels` });
    }
    const name = localName(tag.name);
    open.push(name);
    handler.open(name, tag.attributes);
  });
  parser.on('closetag', () => {
    handler.close(open.pop() ?? '');
  });
  const { text } = handler;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
};

/** An attribute by its local name: `w:val`, or `val` under any other prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined => {
  const usual = attributes[`w:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  for (const key in attributes) {
    if (key.endsWith(name) && key[key.length - name.length - 1] === ':') return attributes[key];
  }
  return undefined;
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
