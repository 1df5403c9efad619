/**
 * `blind.json`: what blind screening hides beside what `people.json` and `protected.json` tell. Labels of sex, birth, address,
 * origin and the like are those of `people.json`.
 */
export type BlindWords = {
  /** What stands alone as a personal fact (`女`, `汉族`, `已婚`), by what it tells. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** Those that say it of the candidate in any line but a job's, inside a sentence too. */
  readonly anywhere: readonly string[];
  /** Words for the person that tell the sex. */
  readonly pronouns: Readonly<Record<'latin' | 'han', readonly string[]>>;
  /** Further labels whose values are hidden: accounts, other people, photo, religion. */
  readonly labels: readonly string[];
  /** Those of them whose value is a name at some service (微信号), which is hidden wherever it stands. */
  readonly accounts: readonly string[];
  /** Further labels of names: 曾用名, nickname. */
  readonly names: readonly string[];
  /** Hosts of pages that belong to a person. */
  readonly hosts: readonly string[];
  /** Provinces and other parts of an address that `organizations.json` has no town for. */
  readonly provinces: readonly string[];
  /** Ends of a Chinese address or of its parts, and words of an English one (street). */
  readonly placeEnds: readonly string[];
  readonly streets: readonly string[];
  /** Given names that are months as well, which a line of a job means by them. */
  readonly months: readonly string[];
};
