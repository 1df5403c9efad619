import type { Language } from '../../model/index.ts';
import type { ExplainWords } from './word-names.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

/** What explanations and letters say, by language. */
export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = { zh: ZH, en: EN };
