export type { AdvertPart, AdvertWords } from './advert-words.ts';
export * from './compile.ts';
export * from './data.ts';
export * from './fold.ts';
export * from './matcher.ts';
export * from './negation.ts';
export * from './number-words.ts';
export { characterOf } from './radicals.ts';
export * from './remembering.ts';
