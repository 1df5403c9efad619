import { highlighting, PAINTED, rgb, schemeColor, shading, textColor, WHITE } from './color.ts';
import { type Attributes, attribute, integer, isOn, twips } from './xml.ts';

/** What one `w:rPr` says; a missing field is inherited. */
export type RunProperties = {
  /** Points. */
  size?: number;
  bold?: boolean;
  vanish?: boolean;
  /** 24-bit RGB; null for `auto`, which is black on light and white on dark. */
  color?: number | null;
  /** The ground painted behind the run; null for none. */
  ground?: number | null;
  /** Id of a character style. */
  style?: string;
  /** Width of the letters in percent of their own. */
  width?: number;
  /** Points by which each letter is set apart from the next, and the run is raised; negative for the contrary. */
  spacing?: number;
  rise?: number;
  /** The text effect whose paint is told next, while properties are read. */
  effect?: 'fill' | 'outline' | 'other';
  /** Whether an outline is painted around the letters, and whether nothing is inside of it. */
  outlined?: boolean;
  unfilled?: boolean;
};

const HALF_POINT = 0.5;
const CLEAR_ALPHA = 95_000;

/** What a text effect (`w14:textFill`, `w14:textOutline`) paints: `fill` overrides the colour of the letters. */
const applyEffect = (properties: RunProperties, name: string, attributes: Attributes): void => {
  const { effect } = properties;
  if (effect === undefined || effect === 'other') return;
  const color =
    name === 'noFill'
      ? undefined
      : name === 'srgbClr'
        ? rgb(attribute(attributes, 'val'))
        : schemeColor(attribute(attributes, 'val'));
  if (effect === 'outline') properties.outlined = color !== undefined && color !== WHITE;
  else if (color === undefined) properties.unfilled = true;
  else properties.color = color === PAINTED ? null : color;
};

/** Adds what one child element of `w:rPr` says to `properties`. */
export const applyRunProperty = (properties: RunProperties, name: string, attributes: Attributes): void => {
  switch (name) {
    case 'sz': {
      const value = attribute(attributes, 'val') ?? '';
      const halves = Number.parseFloat(value);
      if (Number.isFinite(halves)) properties.size = value.endsWith('pt') ? halves : halves * HALF_POINT;
      break;
    }
    case 'b':
      properties.bold = isOn(attributes);
      break;
    case 'vanish':
    case 'webHidden':
      properties.vanish = isOn(attributes);
      break;
    case 'color':
      properties.color = textColor(attributes);
      break;
    case 'shd':
      properties.ground = shading(attributes);
      break;
    case 'highlight':
      properties.ground = highlighting(attributes);
      break;
    case 'rStyle': {
      const style = attribute(attributes, 'val');
      if (style !== undefined) properties.style = style;
      break;
    }
    case 'w':
      properties.width = integer(attributes, 'val') ?? 100;
      break;
    case 'spacing': {
      const spacing = twips(attributes, 'val');
      if (spacing !== null) properties.spacing = spacing;
      break;
    }
    case 'position':
      properties.rise = (integer(attributes, 'val') ?? 0) * HALF_POINT;
      break;
    case 'textFill':
    case 'textOutline':
      properties.effect = name === 'textFill' ? 'fill' : 'outline';
      break;
    case 'shadow':
    case 'glow':
    case 'reflection':
    case 'props3d':
      properties.effect = 'other';
      break;
    case 'lumMod':
      // A light colour of the theme, darkened.
      if (properties.effect === 'fill') properties.color = null;
      break;
    case 'alpha':
      // In text effects it is how much shows through, in thousandths of a percent.
      if (properties.effect === 'fill' && (integer(attributes, 'val') ?? 0) >= CLEAR_ALPHA) properties.unfilled = true;
      break;
    case 'noFill':
    case 'srgbClr':
    case 'schemeClr':
      applyEffect(properties, name, attributes);
      break;
    default:
      break;
  }
};

/** Spacing of a paragraph in points, as far as it is told. */
export type ParagraphProperties = {
  /** 1–9 for an outline level, 0 for body text. */
  heading?: number;
  numId?: string;
  level?: number;
  /** Left indent in points. */
  indent?: number;
  /** Points from the indent to where the first line begins. */
  firstLine?: number;
  ground?: number | null;
  before?: number;
  after?: number;
  /** Line height: points where `lineIsExact`, else a multiple of the font's. */
  line?: number;
  lineIsExact?: boolean;
  /** Whether its lines are too low to show letters. */
  flat?: boolean;
};

/** Points that stand for one line where the rule is `auto`. */
const AUTO_LINE = 12;
/** Points of an exact line in which no letter is seen. */
const LOWEST_LINE = 2;
/** `w:outlineLvl` 0–8 are headings; 9 is body text. */
const BODY_OUTLINE_LEVEL = 9;

/** Adds what one child element of `w:pPr` (or `w:numPr`) says to `properties`. */
export const applyParagraphProperty = (properties: ParagraphProperties, name: string, attributes: Attributes): void => {
  switch (name) {
    case 'outlineLvl': {
      const level = integer(attributes, 'val');
      if (level !== null && level >= 0) properties.heading = level < BODY_OUTLINE_LEVEL ? level + 1 : 0;
      break;
    }
    case 'numId':
      properties.numId = attribute(attributes, 'val') ?? '0';
      break;
    case 'ilvl':
      properties.level = integer(attributes, 'val') ?? 0;
      break;
    case 'ind': {
      const left = twips(attributes, 'left') ?? twips(attributes, 'start');
      if (left !== null) properties.indent = left;
      const hanging = twips(attributes, 'hanging');
      const firstLine = hanging === null ? twips(attributes, 'firstLine') : -hanging;
      if (firstLine !== null) properties.firstLine = firstLine;
      break;
    }
    case 'shd':
      properties.ground = shading(attributes);
      break;
    case 'spacing': {
      const before = twips(attributes, 'before');
      const after = twips(attributes, 'after');
      const line = twips(attributes, 'line');
      if (before !== null) properties.before = before;
      if (after !== null) properties.after = after;
      if (line !== null) {
        const rule = attribute(attributes, 'lineRule');
        properties.lineIsExact = rule === 'exact' || rule === 'atLeast';
        properties.flat = rule === 'exact' && line <= LOWEST_LINE;
        properties.line = properties.lineIsExact ? line : line / AUTO_LINE;
      }
      break;
    }
    default:
      break;
  }
};
