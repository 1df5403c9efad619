import type { Offers } from '../../model/index.ts';
import { toJson } from '../json-shape.ts';

/** All of it. */
export const render = (offers: Offers): string => `${toJson(offers, 2)}\n`;
