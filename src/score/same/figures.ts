import { fold } from '../../vocabulary/index.ts';
import { bare } from './wording.ts';

/** A number with its percent sign. Matches `98.5%`, `1,200`; not `A`. */
const NUMBER = /\d{1,15}(?:[.,]\d{1,9}){0,4}\s?%?/gu;

/** The numbers of a text, in its order, as printed in half width. */
export const figuresOf = (text: string): readonly string[] =>
  (fold(text).match(NUMBER) ?? []).map((figure) => figure.trim());

/** The wording of a text: its letters, every number as one digit. */
export const withoutFigures = (text: string): string => bare(fold(text).replace(NUMBER, '0'));
