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

type Wanted = { readonly id: string; readonly level?: string | null; readonly score?: number };

/** A certificate as a kind's options name it; null where the vocabulary can't tell it from others (`other`). */
export const toWanted = ({ id, level, score }: AskedCertificate, { data }: Vocabulary): Wanted | null => {
  const entry = data.certificates.find((one) => one.id === id);
  if (entry === undefined || id === 'other') return null;
  const known = entry.levels?.some((one) => one.level === level) === true;
  return { id, ...(known ? { level } : {}), ...(score === null || known ? {} : { score }) };
};

const isPlain = ({ level, score }: Wanted): boolean => level === undefined && score === undefined;

/** Certificates without those that prove another one of the list: whoever holds CET-6 holds CET-4. The first stays. */
export const withoutImplied = (any: readonly Wanted[], { data }: Vocabulary): readonly Wanted[] =>
  any.filter((one, index) => {
    const proves = data.certificates.find(({ id }) => id === one.id)?.implies ?? [];
    return index === 0 || !isPlain(one) || !any.some((each) => isPlain(each) && proves.includes(each.id));
  });

/** The same options once. */
export const distinct = <T extends object>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
