import { type InlineStyle, parseInlineStyle } from './style.ts';

/** What rules of style sheets say about an element; they come before its own style. */
export type StyleSheet = {
  readonly add: (css: string) => void;
  readonly styleOf: (name: string, attributes: Readonly<Record<string, string>>) => InlineStyle;
};

const COMMENT = /\/\*[^*]{0,4000}\*\//gu; // `/* colours */`; not `//`
const SELECTOR = /^([a-z][a-z0-9]{0,12})?([.#][a-z_][\w-]{0,60})?$/iu; // `.gone`, `p.gone`, `#a`, `aside`; not `.menu .item`
/** Rules beyond these are not read. */
const MAX_RULES = 2000;

/** The rules of the top level, as pairs of selectors and declarations; what stands inside of queries is left out. */
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
    from = end + 1;
  }
  return rules;
};

/** Collects the simple rules (an element, a class, an id) that tell whether text is seen: hidden, colour, ground. */
export const createStyleSheet = (): StyleSheet => {
  const styles = new Map<string, InlineStyle>();
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
          const key = selector.trim();
          if (key !== '' && SELECTOR.test(key)) styles.set(key, { ...styles.get(key), ...style });
        }
      }
    },
    styleOf: (name, attributes) => {
      if (styles.size === 0) return {};
      const found: InlineStyle[] = [styles.get(name) ?? {}];
      for (const word of (attributes['class'] ?? '').split(/\s{1,20}/u)) // `a b` gives two
        found.push(styles.get(`.${word}`) ?? {}, styles.get(`${name}.${word}`) ?? {});
      if (attributes['id'] !== undefined) found.push(styles.get(`#${attributes['id']}`) ?? {});
      return Object.assign({}, ...found);
    },
  };
};
