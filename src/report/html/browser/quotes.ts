import type { PageCandidate } from '../data.ts';
import type { PageWords } from '../words.ts';
import { make } from './elements.ts';
import { filled } from './filled.ts';

type Book = Pick<PageCandidate, 'quotes'>;

/** `第1页第3行`, small. */
export const place = ({ quotes }: Book, [first]: readonly number[], words: PageWords): readonly HTMLElement[] => {
  const quote = quotes[first ?? -1];
  return quote === undefined
    ? []
    : [make('span', { class: 'place' }, filled(words.place, { page: quote[0], line: quote[1] }))];
};

const quoted = ({ quotes }: Book, number: number, words: PageWords): HTMLElement =>
  make('p', { class: 'quote' }, make('q', {}, quotes[number]?.[2] ?? ''), ' ', ...place({ quotes }, [number], words));

/** The first line that proves something, the others behind a button. */
export const quoteList = (book: Book, numbers: readonly number[], words: PageWords): readonly HTMLElement[] => {
  const [first, ...rest] = numbers.map((number) => quoted(book, number, words));
  if (first === undefined) return [];
  const more = make('summary', {}, filled(words.evidence, { count: rest.length }));
  return rest.length === 0 ? [first] : [first, make('details', { class: 'more' }, more, ...rest)];
};
