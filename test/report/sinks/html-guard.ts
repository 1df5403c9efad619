import { expect } from 'vitest';
import { structureOf } from '../html-structure.ts';

/** Steers or hides text. Matches U+202E; not a line feed. */
const STEERS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;

/** Elements of the page as it is before its script has run. */
const ELEMENTS =
  /^(?:html|head|meta|title|style|body|a|header|main|footer|section|div|p|span|h[1-3]|ul|li|details|summary|figure|figcaption|svg|path|rect|text|table|thead|tbody|tr|th|td|noscript|script|label|input|textarea|fieldset|legend)$/u;

/** A page whose elements and attributes are those that we write, and whose texts are nothing but text. */
export const htmlGuard = (output: string): void => {
  const { elements, attributes, texts, unbalanced } = structureOf(output);
  expect(unbalanced).toEqual([]);
  for (const element of elements) expect(element.split(' ')[0]).toMatch(ELEMENTS);
  // The style sheet, the data and the page's script.
  expect(
    elements.filter((element) => element.startsWith('script')).every((each) => /^script (?:id type)?$/u.test(each)),
  ).toBe(true);
  for (const [name, value] of attributes) {
    expect(name).not.toMatch(/^(?:on.*|style|src|srcdoc|action|formaction)$/u);
    if (name === 'href') expect(value).toMatch(/^#[a-z]+$/u);
    expect(value).not.toMatch(STEERS);
  }
  expect(texts.replaceAll('\n', '')).not.toMatch(STEERS);
};
