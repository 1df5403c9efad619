/** `true` sets an attribute without a value, `false` leaves it out. */
type Attributes = Readonly<Record<string, string | number | boolean>>;

const SVG = 'http://www.w3.org/2000/svg';

const furnish = <E extends Element>(element: E, attributes: Attributes, children: readonly (Node | string)[]): E => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
};

/** An element with its attributes; texts among the children become text nodes, never markup. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => furnish(document.createElement(tag), attributes, children);

/** The same for a part of a drawing. */
export const draw = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] => furnish(document.createElementNS(SVG, tag), attributes, children);

/** The element of that id, which the page always has. */
export const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
};

/** A label with its control in it. */
export const labelled = (text: string, control: HTMLElement): HTMLLabelElement =>
  make('label', { class: 'field' }, make('span', {}, text), control);

/** A `select`: each option its value and its text. */
export const choice = (options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement =>
  make('select', {}, ...options.map(([value, text]) => make('option', { value }, text)));
