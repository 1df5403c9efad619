import type { Zip } from '../zip.ts';
import { type Attributes, attribute, parseXml } from './xml.ts';

/** `target` is a part's name, or an address outside of the package. */
export type Relationship = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
};

/** Resolves `target` of a relationship of the part in `folder`; `/word/styles.xml` is from the root. */
const resolvePath = (folder: string, target: string): string => {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const decoders = {
  'utf-8': new TextDecoder('utf-8'),
  'utf-16le': new TextDecoder('utf-16le'),
  'utf-16be': new TextDecoder('utf-16be'),
};
const UTF16_LITTLE_ENDIAN_MARK = 0xfffe;
const UTF16_BIG_ENDIAN_MARK = 0xfeff;

/** XML parts are UTF-8, or UTF-16 with its mark: nothing else is allowed in a package. */
const encodingOf = (bytes: Uint8Array): keyof typeof decoders => {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === UTF16_LITTLE_ENDIAN_MARK) return 'utf-16le';
  return mark === UTF16_BIG_ENDIAN_MARK ? 'utf-16be' : 'utf-8';
};

/** Text of one XML part, or null. */
export const partText = (zip: Zip, name: string): string | null => {
  const bytes = zip.read(name);
  return bytes === null ? null : decoders[encodingOf(bytes)].decode(bytes);
};

/** Relationships of one part; `type` is the last word of the type's address. */
export const relationships = (zip: Zip, part: string, maxDepth: number): Relationship[] => {
  const folder = folderOf(part);
  const xml = partText(zip, `${folder}_rels/${part.slice(folder.length)}.rels`);
  if (xml === null) return [];
  const found: Relationship[] = [];
  const open = (name: string, attributes: Attributes): void => {
    if (name !== 'Relationship') return;
    const isExternal = attribute(attributes, 'TargetMode') === 'External';
    const target = attribute(attributes, 'Target') ?? '';
    const type = attribute(attributes, 'Type') ?? '';
    found.push({
      id: attribute(attributes, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolvePath(folder, target),
      isExternal,
    });
  };
  parseXml(xml, { open, close: () => undefined }, maxDepth);
  return found;
};

const USUAL_MAIN_PART = 'word/document.xml';
const MAIN_PART = /^word\/document[0-9]{0,3}\.xml$/iu; // `word/document2.xml` of Word Online; not `word/header1.xml`

/** The name of the main part: what the package's relationships say, which need not be `word/document.xml`. */
export const mainPart = (zip: Zip, maxDepth: number): string | null => {
  const candidates = zip.names.filter((name) => MAIN_PART.test(name));
  if (candidates.length === 1 && candidates[0] === USUAL_MAIN_PART) return USUAL_MAIN_PART;
  const named = relationships(zip, '', maxDepth).find((relationship) => relationship.type === 'officeDocument')?.target;
  if (named !== undefined && zip.has(named)) return named;
  return zip.has(USUAL_MAIN_PART) ? USUAL_MAIN_PART : null;
};
