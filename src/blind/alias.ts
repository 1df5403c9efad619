import type { FileFacts, Language } from '../model/index.ts';

const CANDIDATE: Readonly<Record<Language, string>> = { zh: '候选人', en: 'Candidate' };

/** Who a file is called in a blind report. */
export type Alias = {
  /** Hexadecimal digits that no other candidate of the run has: `A3F2`. */
  readonly tag: string;
  /** The file's facts without its name and folders: its path is the tag with its extension. */
  readonly file: FileFacts;
};

/** What stands in the place of a name: `候选人 #A3F2`. */
export const nameOf = ({ tag }: Pick<Alias, 'tag'>, language: Language): string => `${CANDIDATE[language]} #${tag}`;

/** Digits of a tag; more where another candidate has the same. */
const SHORTEST = 4;

/** An extension that says what a file is. Matches `.pdf` of `张三.pdf`; not `.张三`. */
const EXTENSION = /\.[a-z0-9]{1,8}$/iu;

/** Gives out aliases. */
export type AliasBook = {
  /**
   * The alias of a file, always the same for a path; `fingerprint` is a hash in hexadecimal that only the same bytes have.
   *
   * Files of the same bytes share their tag: `A3F2.pdf`, `A3F2-2.pdf`.
   */
  readonly of: (file: FileFacts, fingerprint: string) => Alias;
  /** The alias that a path was given; null where it was given none. */
  readonly at: (path: string) => Alias | null;
};

/** A book without an alias; who comes later gets the longer tag where two would be the same. */
export const openAliasBook = (): AliasBook => {
  const aliases = new Map<string, Alias>();
  const tags = new Map<string, string>();
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  const tagOf = (fingerprint: string): string => {
    const known = tags.get(fingerprint);
    if (known !== undefined) return known;
    const digits = fingerprint.toUpperCase();
    let length = SHORTEST;
    while (length < digits.length && taken.has(digits.slice(0, length))) length += 1;
    const tag = digits.slice(0, length);
    tags.set(fingerprint, tag);
    taken.add(tag);
    return tag;
  };
  return {
    of: (file, fingerprint) => {
      const known = aliases.get(file.path);
      if (known !== undefined) return known;
      const tag = tagOf(fingerprint);
      const copy = (copies.get(tag) ?? 0) + 1;
      copies.set(tag, copy);
      const extension = EXTENSION.exec(file.path)?.[0].toLowerCase() ?? '';
      const path = `${tag}${copy === 1 ? '' : `-${copy}`}${extension}`;
      const alias = { tag, file: { ...file, path, sha256: file.sha256 === '' ? '' : fingerprint } };
      aliases.set(file.path, alias);
      return alias;
    },
    at: (path) => aliases.get(path) ?? null,
  };
};
