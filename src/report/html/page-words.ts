import type { Language } from '../../model/index.ts';
import type { PageWords } from './words.ts';
import { PAGE_EN } from './words-en.ts';
import { PAGE_ZH } from './words-zh.ts';

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { zh: PAGE_ZH, en: PAGE_EN };
