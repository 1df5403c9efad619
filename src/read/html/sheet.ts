import { type InlineStyle, parseInlineStyle } from './style.ts';

/** An element as selectors see it. */
export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** What rules of style sheets say about an element; they come before its own style. */
export type StyleSheet = {
  readonly add: (css: string) => void;
  /** `around` are the open elements that the element stands in, the outermost first. */
  readonly styleOf: (element: Element, around: readonly Element[]) => InlineStyle;
};

const COMMENT = /\/\*[^*]{0,4000}\*\//gu; // `/* colours */`; not `//`
/** An element, classes, ids and attributes without a space between. Matches `.gone`, `p.gone`, `#a[data-x]`; not `a:hover`. */
const COMPOUND = /^([a-z][a-z0-9]{0,12})?((?:[.#][a-z_][\w-]{0,60}|\[[a-z][\w-]{0,60}(?:="?[\w-]{0,60}"?)?\]){0,6})$/iu;
/** A class, an id or an attribute of a compound. Matches `.gone`, `[data-x="1"]`; not `p`. */
const CONDITION = /[.#][\w-]{1,61}|\[[^\]]{1,130}\]/gu;
/** Matches ` > `, ` `; not `+`. */
const INSIDE = /\s{0,9}>\s{0,9}|\s{1,9}/u;
/** Rules beyond these are not read. */
const MAX_RULES = 2000;
const MAX_COMPOUNDS = 5;
/** Queries that hold on a screen. Matches `@media screen`, `@media all`; not `@media print`. */
const SCREEN = /^@media\s{1,9}(?:only\s{1,9})?(?:screen|all)$/iu;

/** A part of a selector: its element, if it names one, and what the element must have. */
type Compound = { readonly name: string | null; readonly conditions: readonly string[] };

/** The compounds of a selector, that of the element itself last; null for any other selector. */
const parseSelector = (selector: string): readonly Compound[] | null => {
  const parts = selector.trim().split(INSIDE);
  const compounds: Compound[] = [];
  for (const part of parts) {
    const [whole, name, conditions = ''] = COMPOUND.exec(part) ?? [];
    if (whole === undefined || whole === '' || compounds.length >= MAX_COMPOUNDS) return null;
    compounds.push({ name: name?.toLowerCase() ?? null, conditions: conditions.match(CONDITION) ?? [] });
  }
  return compounds;
};

const holds = (condition: string, attributes: Element['attributes']): boolean => {
  const bare = condition.slice(1);
  if (condition.startsWith('#')) return attributes['id'] === bare;
  if (condition.startsWith('.')) return (attributes['class'] ?? '').split(/\s{1,20}/u).includes(bare); // `a b` gives two
  const [name = '', value] = bare.slice(0, -1).replaceAll('"', '').split('=');
  return value === undefined ? name in attributes : attributes[name] === value;
};

const matches = ({ name, conditions }: Compound, element: Element): boolean =>
  (name === null || name === element.name) && conditions.every((condition) => holds(condition, element.attributes));

/** Whether the element and those around it, from the inside out, match the compounds. */
const selects = (compounds: readonly Compound[], element: Element, around: readonly Element[]): boolean => {
  const own = compounds.at(-1);
  if (own === undefined || !matches(own, element)) return false;
  let at = around.length - 1;
  for (let i = compounds.length - 2; i >= 0; i -= 1) {
    const compound = compounds[i];
    if (compound === undefined) return false;
    while (at >= 0 && around[at] !== undefined && !matches(compound, around[at] ?? element)) at -= 1;
    if (at < 0) return false;
    at -= 1;
  }
  return true;
};

/** The rules of the top level, as pairs of selectors and declarations; of queries only what is for all screens. */
const rulesOf = (css: string): readonly (readonly [string, string])[] => {
  const rules: (readonly [string, string])[] = [];
  let from = 0;
  while (rules.length < MAX_RULES) {
    const open = css.indexOf('{', from);
    if (open < 0) break;
    const selectors = css.slice(from, open).trim();
    let end = css.indexOf('}', open);
    for (let inner = css.indexOf('{', open + 1); inner >= 0 && inner < end; inner = css.indexOf('{', inner + 1)) {
      end = css.indexOf('}', end + 1);
    }
    if (end < 0) break;
    if (!selectors.startsWith('@')) rules.push([selectors, css.slice(open + 1, end)]);
    else if (SCREEN.test(selectors)) rules.push(...rulesOf(css.slice(open + 1, end)));
    from = end + 1;
  }
  return rules;
};

const ID_WEIGHT = 100;
const CONDITION_WEIGHT = 10;

const weightOf = (compounds: readonly Compound[]): number =>
  compounds.reduce(
    (sum, { name, conditions }) =>
      sum +
      (name === null ? 0 : 1) +
      conditions.reduce((more, condition) => more + (condition.startsWith('#') ? ID_WEIGHT : CONDITION_WEIGHT), 0),
    0,
  );

/** Collects the rules that tell whether text is seen (hidden, colour, ground) of elements, classes, ids and attributes. */
export const createStyleSheet = (): StyleSheet => {
  const rules: { readonly compounds: readonly Compound[]; readonly style: InlineStyle }[] = [];
  return {
    add: (css) => {
      for (const [selectors, declarations] of rulesOf(css.replace(COMMENT, ''))) {
        const { hidden, color, ground } = parseInlineStyle(declarations);
        const style = {
          ...(hidden === undefined ? undefined : { hidden }),
          ...(color === undefined ? undefined : { color }),
          ...(ground === undefined ? undefined : { ground }),
        };
        if (Object.keys(style).length === 0) continue;
        for (const selector of selectors.split(',')) {
          const compounds = parseSelector(selector);
          if (compounds !== null && rules.length < MAX_RULES) rules.push({ compounds, style });
        }
      }
      // A selector that says more comes after one that says less, as in a browser.
      rules.sort((one, other) => weightOf(one.compounds) - weightOf(other.compounds));
    },
    styleOf: (element, around) => {
      const found = rules.filter(({ compounds }) => selects(compounds, element, around));
      return Object.assign({}, ...found.map(({ style }) => style));
    },
  };
};
