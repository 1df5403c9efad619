import { toWellFormed, withoutControls } from '../safe.ts';

/** HTML that is safe to stand in a page: made by `markup` alone. */
export type Markup = { readonly html: string };

type Value = string | number | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that mean something in HTML. Matches `<`, `"`; not `客`. */
const SPECIAL = /[&<>"']/gu;

/** A text as a reader is to see it: nothing in it can reorder or hide its neighbours. */
export const visible = (text: string): string => withoutControls(toWellFormed(text));

const escaped = (text: string): string => visible(text).replace(SPECIAL, (character) => ESCAPES[character] ?? '');

const htmlOf = (value: Value): string => {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
};

/** A template of HTML; texts put into it are escaped, so that they stand in content and in quoted attributes alike. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  html: parts.reduce((html, part, index) => html + htmlOf(values[index - 1] ?? '') + part),
});

export const NOTHING: Markup = { html: '' };

/** The program's own text, such as its style sheet, as it is. */
export const verbatim = (html: string): Markup => ({ html });

/** `<` in JSON could end the element that holds it. Matches `<`; not `&`. */
const OPENING = /</gu;

/** A value for a `<script type="application/json">`: any JSON parser gives it back, texts without what could steer them. */
export const jsonData = (value: unknown): Markup => ({
  html: JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? visible(part) : part)).replace(
    OPENING,
    '\\u003c',
  ),
});
