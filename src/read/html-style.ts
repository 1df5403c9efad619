/** What an inline style says about how text looks; a missing field is inherited. */
export type InlineStyle = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly hidden?: boolean;
  /** White text, hidden unless a ground is painted behind it. */
  readonly white?: boolean;
  readonly painted?: boolean;
  readonly preformatted?: boolean;
};

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 12, rem: 12 };
const SIZE = /^([0-9]{1,4}(?:\.[0-9]{1,4})?)(pt|px|em|rem)$/u; // `10.5pt`, `14px`; not `large`, `120%`
/** Points. */
const TINY_SIZE = 2;
const WHITE = new Set(['#fff', '#ffffff', 'white', 'rgb(255,255,255)', 'rgba(255,255,255,1)', 'transparent']);
const NO_GROUND = new Set(['', 'none', 'transparent', 'inherit', 'initial', 'unset', ...WHITE]);
const BOLD_WEIGHT = 600;

/** Reads a `style` attribute. */
export const parseInlineStyle = (style: string): InlineStyle => {
  const found: { -readonly [K in keyof InlineStyle]: InlineStyle[K] } = {};
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim()
      .toLowerCase();
    const bare = value.replaceAll(' ', '');
    if (name === 'display' && value === 'none') found.hidden = true;
    else if (name === 'visibility' && value === 'hidden') found.hidden = true;
    else if (name === 'mso-hide' && value === 'all') found.hidden = true;
    else if (name === 'opacity' && Number(value) === 0) found.hidden = true;
    else if (name === 'color') found.white = WHITE.has(bare);
    else if (name === 'background' || name === 'background-color') found.painted = !NO_GROUND.has(bare);
    else if (name === 'background-image') found.painted = value !== 'none';
    else if (name === 'font-weight')
      found.bold = value === 'bold' || value === 'bolder' || Number(value) >= BOLD_WEIGHT;
    else if (name === 'white-space') found.preformatted = value.startsWith('pre');
    else if (name === 'font-size') {
      const [, number = '', unit = ''] = SIZE.exec(bare) ?? [];
      if (number !== '') found.size = Number(number) * (POINTS[unit] ?? 1);
      else if (bare === '0') found.size = 0;
      if (found.size !== undefined && found.size <= TINY_SIZE) found.hidden = true;
    }
  }
  return found;
};
