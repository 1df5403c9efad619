import type { Bilingual, FaultRule, FaultSeverity } from '../model/index.ts';
import type { JsonPath } from './schema/places.ts';

/** A fault before its place is looked up; an error unless told. */
export type PathFault = {
  readonly path: JsonPath;
  readonly at: 'key' | 'value';
  readonly rule: FaultRule;
  readonly severity?: FaultSeverity;
  readonly message: Bilingual;
  readonly suggestion: string | null;
};
