/** Words of a Chinese text in their order, each with its part of speech. */
export type Segment = (text: string) => readonly { readonly word: string; readonly tag: string }[];

/** Loads the dictionary of jieba, which takes about a second: only where terms of an unknown text are looked for. */
export const loadSegmenter = async (): Promise<Segment> => {
  const { tag } = await import('jieba-wasm');
  return (text) => tag(text, true);
};
