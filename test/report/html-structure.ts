import { Parser } from 'htmlparser2';

/** What a page is made of: its elements with the names of their attributes, and its texts apart. */
export type Structure = {
  readonly elements: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly texts: string;
  /** Elements that were closed by nothing, or closed without being open. */
  readonly unbalanced: readonly string[];
};

const VOID = new Set(['meta', 'input', 'br', 'hr', 'link', 'img', 'path', 'rect', 'line']);

/** The structure of a page as an HTML parser sees it. */
export const structureOf = (html: string): Structure => {
  const elements: string[] = [];
  const attributes: (readonly [string, string])[] = [];
  const unbalanced: string[] = [];
  const texts: string[] = [];
  const parser = new Parser({
    onopentag: (name, given) => {
      elements.push(`${name} ${Object.keys(given).sort().join(' ')}`);
      attributes.push(...Object.entries(given));
    },
    onclosetag: (name, implied) => {
      if (implied && !VOID.has(name)) unbalanced.push(name);
    },
    ontext: (text) => texts.push(text),
  });
  parser.end(html);
  return { elements, attributes, texts: texts.join(''), unbalanced };
};
