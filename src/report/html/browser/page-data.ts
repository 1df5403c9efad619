import type { PageCandidate, PageIndex, StoredIndex } from '../data.ts';
import { byId } from './elements.ts';
import { CANDIDATE, ROW } from './forms.ts';

const held = (id: string): string => byId(id).textContent ?? '';

/** What the page knows of all candidates, as the program wrote it. */
export const readIndex = (): PageIndex => {
  const stored: StoredIndex = JSON.parse(held('index'));
  return { ...stored, rows: stored.rows.map((row) => ROW.unpack(row, [])) };
};

let texts: readonly string[] | null = null;

/** The texts that several candidates have, read when the first of them is opened. */
const readTexts = (): readonly string[] => {
  texts ??= JSON.parse(held('texts')) as readonly string[];
  return texts;
};

const opened = new Map<number, PageCandidate>();

/** What a candidate opens to; read when first asked for. */
export const readCandidate = (index: number): PageCandidate => {
  const known = opened.get(index);
  if (known !== undefined) return known;
  const candidate = CANDIDATE.unpack(JSON.parse(held(`d${index}`)), readTexts());
  opened.set(index, candidate);
  return candidate;
};
