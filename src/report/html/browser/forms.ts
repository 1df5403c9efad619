import type {
  PageBullet,
  PageCandidate,
  PageFact,
  PageFactItem,
  PageGap,
  PageJob,
  PageQuote,
  PageResult,
  PageRow,
} from '../data.ts';
import { type Form, list, oneOf, orNull, plain, record, shared } from './packing.ts';

const NUMBERS = plain<readonly number[]>();
const FLAG = oneOf([false, true]);

/** What a row is sorted, filtered and found by. */
export const ROW: Form<PageRow> = record<PageRow>({
  rank: plain(),
  name: plain(),
  outcome: oneOf(['qualified', 'review', 'rejected'] as const),
  score: plain(),
  education: plain(),
  months: plain(),
  requirements: list(oneOf(['met', 'unproven', 'failed'] as const)),
  points: NUMBERS,
  search: plain(),
});

/** `text` is a number where the first of the lines quoted ends in the text: how many characters it has. */
type StoredBullet = Omit<PageBullet, 'text'> & { readonly text: string | number };
type StoredCandidate = Omit<PageCandidate, 'bullets'> & { readonly bullets: readonly StoredBullet[] };

const RESULT = record<PageResult>({ reason: shared, quotes: NUMBERS });

const STORED: Form<StoredCandidate> = record<StoredCandidate>({
  file: plain(),
  duplicates: plain(),
  notices: list(shared),
  requirements: list(RESULT),
  criteria: list(RESULT),
  tenure: list(shared),
  jobs: list(
    record<PageJob>({
      start: plain(),
      end: plain(),
      kind: plain(),
      service: FLAG,
      period: shared,
      length: orNull(shared),
      employer: orNull(shared),
      title: orNull(shared),
      tags: list(shared),
      bullets: NUMBERS,
      quotes: NUMBERS,
    }),
  ),
  gaps: list(record<PageGap>({ from: plain(), to: plain(), length: shared })),
  bullets: list(
    record<StoredBullet>({
      text: plain(),
      star: shared,
      tags: list(shared),
      metrics: list(shared),
      warning: orNull(shared),
      figures: NUMBERS,
      quotes: NUMBERS,
    }),
  ),
  facts: list(
    record<PageFact>({
      head: shared,
      items: list(record<PageFactItem>({ text: shared, weak: FLAG, quotes: NUMBERS })),
    }),
  ),
  quotes: plain(),
});

/** The end of a text, so many characters of it. */
const ending = (text: string, length: number): string => text.slice(text.length - length);

const lineOf = (quotes: readonly PageQuote[], [first]: readonly number[]): string => quotes[first ?? -1]?.[2] ?? '';

/** What a candidate opens to. An achievement's text is mostly the end of the line that is quoted for it, and then held once. */
export const CANDIDATE: Form<PageCandidate> = {
  pack: ({ quotes, bullets, ...others }, write) => {
    const stored = bullets.map(({ text, ...bullet }) => ({
      ...bullet,
      text: lineOf(quotes, bullet.quotes).endsWith(text) ? text.length : text,
    }));
    return STORED.pack({ ...others, quotes, bullets: stored }, write);
  },
  unpack: (packed, texts) => {
    const { quotes, bullets, ...others } = STORED.unpack(packed, texts);
    const whole = bullets.map(({ text, ...bullet }) => ({
      ...bullet,
      text: typeof text === 'number' ? ending(lineOf(quotes, bullet.quotes), text) : text,
    }));
    return { ...others, quotes, bullets: whole };
  },
};
