import type { Audit } from '../../model/index.ts';
import { toJson } from '../json-shape.ts';

/** All of it, rates and ratios unrounded. */
export const render = (audit: Audit): string => `${toJson(audit, 2)}\n`;
