import type { Bilingual } from '../model/index.ts';
import type { JsonPath } from './schema/places.ts';

/** Something wrong with a rubric file. Line and column start at 1; `suggestion` is what was probably meant. */
export type RubricFault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `criteria[2].options.any[0].id`; empty for the file as a whole. */
  readonly path: string;
  readonly message: Bilingual;
  readonly suggestion: string | null;
};

/** A fault before its place is looked up. */
export type PathFault = {
  readonly path: JsonPath;
  readonly at: 'key' | 'value';
  readonly message: Bilingual;
  readonly suggestion: string | null;
};
