/** The part of `word-extractor` that is used; the package ships no types. */
declare module 'word-extractor' {
  type Options = { readonly filterUnicode: boolean };

  class WordDocument {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getHeaders(options: Options & { readonly includeFooters: boolean }): string;
    getFooters(options: Options): string;
    getTextboxes(options: Options): string;
  }

  class WordExtractor {
    extract(source: Uint8Array): Promise<WordDocument>;
  }

  export = WordExtractor;
}
