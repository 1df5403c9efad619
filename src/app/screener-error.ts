import type { Bilingual } from '../model/index.ts';

/** A fault of the operator (a missing path, a bad rubric), told in one sentence; the command ends with exit code 2. */
export class ScreenerError extends Error {
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = 'ScreenerError';
    this.sentence = sentence;
  }
}
