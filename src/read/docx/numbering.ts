import { type Attributes, attribute, integer, parseXml, twips } from './xml.ts';

/** Counts list paragraphs in the order of the document. */
export type ListCounter = {
  /** The mark that the page shows before the next paragraph of this list, or null where the list shows none. */
  readonly mark: (numId: string, level: number) => string | null;
  /** Left indent of a level in points, or null. */
  readonly indent: (numId: string, level: number) => number | null;
};

type Level = { format: string; text: string; start: number; indent: number | null };

type AbstractList = { readonly levels: Map<number, Level>; styleLink: string | null; numStyleLink: string | null };

type List = { abstractId: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> };

const newLevel = (): Level => ({ format: 'decimal', text: '', start: 1, indent: null });

const readLists = (xml: string, maxDepth: number) => {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  let abstract: AbstractList | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;
  const open = (name: string, attributes: Attributes): void => {
    const value = attribute(attributes, 'val');
    switch (name) {
      case 'abstractNum':
        abstract = { levels: new Map(), styleLink: null, numStyleLink: null };
        abstracts.set(attribute(attributes, 'abstractNumId') ?? '', abstract);
        break;
      case 'num':
        list = { abstractId: '', starts: new Map(), levels: new Map() };
        lists.set(attribute(attributes, 'numId') ?? '', list);
        break;
      case 'abstractNumId':
        if (list !== null) list.abstractId = value ?? '';
        break;
      case 'lvlOverride':
        overridden = integer(attributes, 'ilvl') ?? 0;
        break;
      case 'startOverride':
        list?.starts.set(overridden, integer(attributes, 'val') ?? 1);
        break;
      case 'lvl':
        level = newLevel();
        (list ?? abstract)?.levels.set(integer(attributes, 'ilvl') ?? 0, level);
        break;
      case 'styleLink':
        if (abstract !== null) abstract.styleLink = value ?? null;
        break;
      case 'numStyleLink':
        if (abstract !== null) abstract.numStyleLink = value ?? null;
        break;
      case 'numFmt':
        if (level !== null && value !== undefined) level.format = value;
        break;
      case 'lvlText':
        if (level !== null) level.text = value ?? '';
        break;
      case 'start':
        if (level !== null) level.start = integer(attributes, 'val') ?? 1;
        break;
      case 'ind': {
        const left = twips(attributes, 'left') ?? twips(attributes, 'start');
        if (level !== null && left !== null) level.indent = left;
        break;
      }
      default:
        break;
    }
  };
  const close = (name: string): void => {
    if (name === 'abstractNum') abstract = null;
    else if (name === 'num') list = null;
    else if (name === 'lvl') level = null;
  };
  parseXml(xml, { open, close }, maxDepth);
  return { abstracts, lists };
};

const HAN_DIGITS = '〇一二三四五六七八九';
const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const CIRCLED_ONE = 0x2460;
const CIRCLED_LAST = 20;

/** 1–99 as 一 … 九十九. */
const hanNumber = (count: number): string => {
  if (count <= 0 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10 === 0 ? '' : (HAN_DIGITS[count % 10] ?? '');
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (HAN_DIGITS[tens] ?? '')}十${ones}`;
};

const roman = (count: number): string => {
  let rest = count;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value && text.length < 20) {
      text += letters;
      rest -= value;
    }
  }
  return text;
};

const letter = (count: number): string => String.fromCharCode(0x61 + ((count - 1) % 26));

const HAN_FORMAT = /^(?:chinese|japanese|taiwanese|ideograph|korean)/u; // `chineseCounting`; not `decimal`
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';

const shown = (count: number, format: string): string => {
  if (format === 'ideographTraditional') return HEAVENLY_STEMS[count - 1] ?? String(count);
  if (HAN_FORMAT.test(format)) return hanNumber(count);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese') {
    return count <= CIRCLED_LAST ? String.fromCharCode(CIRCLED_ONE + count - 1) : String(count);
  }
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperRoman') return roman(count).toUpperCase();
  if (format === 'lowerLetter') return letter(count);
  if (format === 'upperLetter') return letter(count).toUpperCase();
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
};

// a glyph of Symbol or Wingdings (U+F000–F0FF), whose look depends on the font; not `•`, `1.`
const SYMBOL_GLYPH = /[\u{e000}-\u{f8ff}]/u;
const LEVEL_NUMBER = /%([1-9])/gu; // `%1` in `%1.%2`; not `100%`
const BULLET = '•';

const bulletMark = (text: string): string => (text.trim() === '' || SYMBOL_GLYPH.test(text) ? BULLET : text.trim());

const NO_LISTS: ReturnType<typeof readLists> = { abstracts: new Map(), lists: new Map() };

/**
 * The lists of `word/numbering.xml`, which is read when the first list paragraph asks; `part` gives its XML, or null
 * where there is none: then all marks are null.
 */
export const createListCounter = (part: () => string | null, maxDepth: number): ListCounter => {
  let read: ReturnType<typeof readLists> | null = null;
  const known = (): ReturnType<typeof readLists> => {
    if (read === null) {
      const xml = part();
      read = xml === null ? NO_LISTS : readLists(xml, maxDepth);
    }
    return read;
  };
  const counts = new Map<string, number[]>();
  const restarted = new Set<string>();
  const abstractOf = (list: List): AbstractList | undefined => {
    const { abstracts } = known();
    const abstract = abstracts.get(list.abstractId);
    const link = abstract?.numStyleLink ?? null;
    if (link === null) return abstract;
    return [...abstracts.values()].find((other) => other.styleLink === link) ?? abstract;
  };
  const levelOf = (list: List, level: number): Level | undefined =>
    list.levels.get(level) ?? abstractOf(list)?.levels.get(level);
  const count = (list: List, numId: string, level: number): number[] => {
    const numbers = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, numbers);
    const override = list.starts.get(level);
    const key = `${numId}:${level}`;
    if (override !== undefined && !restarted.has(key)) {
      restarted.add(key);
      numbers[level] = override;
    } else {
      const before = numbers[level];
      numbers[level] = before === undefined ? (levelOf(list, level)?.start ?? 1) : before + 1;
    }
    numbers.length = level + 1;
    return numbers;
  };
  const mark = (numId: string, level: number): string | null => {
    const list = known().lists.get(numId);
    const shape = list === undefined ? undefined : levelOf(list, level);
    if (list === undefined || shape === undefined) return null;
    if (shape.format === 'bullet') return bulletMark(shape.text);
    const numbers = count(list, numId, level);
    if (shape.format === 'none') return shape.text.trim() || null;
    const text = shape.text.replace(LEVEL_NUMBER, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = levelOf(list, index);
      return shown(numbers[index] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
    return text.trim() || null;
  };
  return {
    mark,
    indent: (numId, level) => {
      const list = known().lists.get(numId);
      return list === undefined ? null : (levelOf(list, level)?.indent ?? null);
    },
  };
};
