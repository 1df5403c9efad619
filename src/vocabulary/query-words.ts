/** `query.json`: the words of `--where`. */
export type QueryWords = {
  /** Words and signs that stand for each operator, in any case. */
  readonly operators: Readonly<Record<'and' | 'or' | 'not', readonly string[]>>;
  /** The other names of each field, by its id, which is a name itself. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
};
