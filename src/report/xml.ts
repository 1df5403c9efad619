import { withoutControls } from './safe.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML gives a meaning. Matches `<`; not `/`. */
const SPECIAL = /[&<>"]/gu;

/** A text as it stands in XML, in an element or a quoted attribute. */
export const xml = (text: string): string =>
  withoutControls(text).replace(SPECIAL, (character) => ENTITIES[character] ?? '');
