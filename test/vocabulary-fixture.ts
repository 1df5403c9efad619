import { loadVocabulary } from '../src/app/vocabulary-files.ts';

/** The shipped vocabulary, compiled once a test file. */
export const vocabulary = loadVocabulary();
