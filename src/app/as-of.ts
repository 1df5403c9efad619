import type { IsoDate } from '../model/index.ts';
import { ScreenerError } from './screener-error.ts';

/** A day. Matches `2026-11-01`; not `2026-11`. */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * The text as a day of the calendar.
 *
 * @throws ScreenerError where it is none (`2026-02-30`, `2026-11`).
 */
export const parseAsOf = (text: string): IsoDate => {
  const parts = ISO_DATE.exec(text);
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March, so the day must come back the same.
  if (parts === null || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new ScreenerError({
      zh: `日期“${text}”无效，应写作 YYYY-MM-DD，例如 2026-11-01。`,
      en: `"${text}" is not a date; write YYYY-MM-DD, such as 2026-11-01.`,
    });
  }
  return text;
};

/** The first day of a day's month: what a résumé says of its own times depends on no more. */
export const monthStart = (day: IsoDate): IsoDate => `${day.slice(0, 'YYYY-MM'.length)}-01`;

/** Today where the user is. */
export const today = (): IsoDate => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
