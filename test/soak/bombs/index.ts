import { BINARY } from './binary.ts';
import type { Bomb } from './bomb.ts';
import { DOCX } from './docx.ts';
import { MAIL } from './mail.ts';
import { MARKUP } from './markup.ts';
import { PDF_CONTENT } from './pdf-content.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';
import { PDF_STRUCTURE } from './pdf-structure.ts';
import { PLAIN } from './plain.ts';
import { ZIP } from './zip.ts';

export type { Bomb } from './bomb.ts';

/** Every kind of bomb. */
export const BOMBS: readonly Bomb[] = [
  ...PDF_STRUCTURE,
  ...PDF_CONTENT,
  ...PDF_RESOURCES,
  ...ZIP,
  ...DOCX,
  ...MARKUP,
  ...MAIL,
  ...PLAIN,
  ...BINARY,
];
