import { appendText } from './runs.ts';
import type { ReaderState } from './state.ts';
import { type Attributes, attribute, integer, isOn } from './xml.ts';

// `HYPERLINK "mailto:a@example.com"`, `HYPERLINK tel:13800001234`; not `HYPERLINK "https://example.com"`
const CONTACT_LINK = /\bHYPERLINK\s{1,10}"?((?:mailto|tel):[^"\s]{3,120})/iu;

const TICKED = '☑';
const UNTICKED = '☐';

const endField = (state: ReaderState): void => {
  const { fields } = state;
  const field = fields.open.pop();
  const { form } = fields;
  fields.form = null;
  if (field === undefined || field.hasResult || form === null) return;
  if (form.ticked !== null) appendText(state, form.ticked ? TICKED : UNTICKED);
  else appendText(state, form.choices[form.chosen] ?? '');
};

const takeCode = (state: ReaderState): void => {
  const { fields } = state;
  const target = CONTACT_LINK.exec(fields.code)?.[1];
  if (target !== undefined) state.context.links.add(target);
  fields.code = '';
};

/** Takes one `w:fldChar`: the begin of a field's code, of its result, or its end. */
export const openFieldMark = (state: ReaderState, attributes: Attributes): void => {
  const { fields } = state;
  const type = attribute(attributes, 'fldCharType');
  if (type === 'begin') {
    fields.open.push({ hasResult: false });
    return;
  }
  takeCode(state);
  const field = fields.open.at(-1);
  if (type === 'end') endField(state);
  else if (field !== undefined) field.hasResult = true;
};

/** Takes one element of `w:ffData`, what a form field of old Word is. */
export const openFormData = (state: ReaderState, name: string, attributes: Attributes): void => {
  const { fields } = state;
  switch (name) {
    case 'ffData':
      fields.form = { choices: [], chosen: 0, ticked: null };
      break;
    case 'checkBox':
      if (fields.form !== null) fields.form.ticked = false;
      break;
    case 'default':
    case 'checked':
      if (fields.form?.ticked != null) fields.form.ticked = isOn(attributes);
      else if (fields.form !== null) fields.form.chosen = integer(attributes, 'val') ?? 0;
      break;
    case 'result':
      if (fields.form !== null) fields.form.chosen = integer(attributes, 'val') ?? 0;
      break;
    case 'listEntry':
      fields.form?.choices.push(attribute(attributes, 'val') ?? '');
      break;
    default:
      break;
  }
};
