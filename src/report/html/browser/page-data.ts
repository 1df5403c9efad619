import type { PageCandidate, PageIndex } from '../data.ts';
import { byId } from './elements.ts';

/** What the page knows of all candidates, as the program wrote it. */
export const readIndex = (): PageIndex => JSON.parse(byId('index').textContent ?? '');

const opened = new Map<number, PageCandidate>();

/** What a candidate opens to; read when first asked for. */
export const readCandidate = (index: number): PageCandidate => {
  const known = opened.get(index);
  if (known !== undefined) return known;
  const candidate: PageCandidate = JSON.parse(byId(`d${index}`).textContent ?? '');
  opened.set(index, candidate);
  return candidate;
};
