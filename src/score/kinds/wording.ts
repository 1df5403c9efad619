import type { Bilingual } from '../../model/index.ts';

/** A sentence in both languages. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** At most this many names stand in a reason; the rest is counted. */
const NAMES_SHOWN = 6;

/** Names joined for a reason: `投诉处理、工单（等 9 项）`. */
export const listed = (names: readonly Bilingual[]): Bilingual => {
  const shown = names.slice(0, NAMES_SHOWN);
  const more = names.length > shown.length;
  return both(
    shown.map(({ zh }) => zh).join('、') + (more ? `等 ${names.length} 项` : ''),
    shown.map(({ en }) => en).join(', ') + (more ? ` and ${names.length - shown.length} more` : ''),
  );
};

/** `1 month`, `2 months`. */
export const monthsEn = (months: number): string => `${months} month${months === 1 ? '' : 's'}`;
