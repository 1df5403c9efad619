import type { Bilingual, Language } from '../model/index.ts';

const isBilingual = (value: object): value is Bilingual => 'zh' in value && 'en' in value;

/** The value with every sentence in one language, at any depth. */
export const localized = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((item) => localized(item, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isBilingual(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localized(item, language)]));
};
