import type { AskedCertificate, Bilingual } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';

/** A requirement, criterion or bonus as a rubric file writes it, without its points. */
export type Part = {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: string;
  readonly options: object;
};

/** A criterion with what it should weigh beside the others. */
export type Weighed = Part & { readonly share: number };

/** A certificate as a kind's options name it; null where the vocabulary can't tell it from others (`other`). */
export const toWanted = ({ id, level, score }: AskedCertificate, { data }: Vocabulary): object | null => {
  const entry = data.certificates.find((one) => one.id === id);
  if (entry === undefined || id === 'other') return null;
  const known = entry.levels?.some((one) => one.level === level) === true;
  return { id, ...(known ? { level } : {}), ...(score === null || known ? {} : { score }) };
};

/** The same options once. */
export const distinct = <T extends object>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
