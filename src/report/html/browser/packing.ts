/** A value as the page's JSON holds it. */
type Packed = unknown;

/** How a text is written: itself, or its number in the table of texts that come more than once. */
type WriteText = (text: string) => string | number;

/** How values of a kind are written without the names of their parts, and read again. */
export type Form<T> = {
  readonly pack: (value: T, write: WriteText) => Packed;
  /** Trusts that `pack` of the same form made what it reads, as the page holds nothing else. */
  readonly unpack: (packed: Packed, texts: readonly string[]) => T;
};

/** Written as it is. */
export const plain = <T>(): Form<T> => ({ pack: (value) => value, unpack: (packed) => packed as T });

/** A text that is likely to stand in other places too, held once. */
export const shared: Form<string> = {
  pack: (text, write) => write(text),
  unpack: (packed, texts) => (typeof packed === 'number' ? (texts[packed] ?? '') : String(packed)),
};

/** One of a few values, written as its place among them. */
export const oneOf = <T>(values: readonly T[]): Form<T> => ({
  pack: (value) => values.indexOf(value),
  unpack: (packed) => values[Number(packed)] as T,
});

export const orNull = <T>(form: Form<T>): Form<T | null> => ({
  pack: (value, write) => (value === null ? null : form.pack(value, write)),
  unpack: (packed, texts) => (packed === null ? null : form.unpack(packed, texts)),
});

export const list = <T>(form: Form<T>): Form<readonly T[]> => ({
  pack: (values, write) => values.map((value) => form.pack(value, write)),
  unpack: (packed, texts) => (packed as readonly Packed[]).map((each) => form.unpack(each, texts)),
});

/** An object as the list of its parts, in the order of the forms given. */
export const record = <T extends object>(forms: { readonly [K in keyof T]: Form<T[K]> }): Form<T> => {
  const names = Object.keys(forms) as (keyof T)[];
  return {
    pack: (value, write) => names.map((name) => forms[name].pack(value[name], write)),
    unpack: (packed, texts) => {
      const parts = packed as readonly Packed[];
      return Object.fromEntries(names.map((name, place) => [name, forms[name].unpack(parts[place], texts)])) as T;
    },
  };
};

/** The values packed, with the texts that come more than once, in the order they come. */
export const packAll = <T>(
  values: readonly T[],
  form: Form<T>,
): { readonly texts: readonly string[]; readonly packed: readonly Packed[] } => {
  const counts = new Map<string, number>();
  for (const value of values) {
    form.pack(value, (text) => {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return text;
    });
  }
  const texts = [...counts].filter(([, count]) => count > 1).map(([text]) => text);
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return { texts, packed: values.map((value) => form.pack(value, (text) => numbers.get(text) ?? text)) };
};
