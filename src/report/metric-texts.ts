import type { Bilingual, Language, Metric } from '../model/index.ts';
import type { ReportOptions } from './options.ts';

/** Units as people write them after a figure; the ids of kpis.json. */
const UNITS: Readonly<Record<string, Bilingual>> = {
  '%': { zh: '%', en: '%' },
  s: { zh: ' 秒', en: ' s' },
  min: { zh: ' 分钟', en: ' min' },
  h: { zh: ' 小时', en: ' h' },
  d: { zh: ' 天', en: ' days' },
  points: { zh: ' 分', en: ' points' },
  people: { zh: ' 人', en: ' people' },
  'per-day': { zh: '/天', en: ' a day' },
  'per-month': { zh: '/月', en: ' a month' },
  CNY: { zh: ' 元', en: ' CNY' },
};

const ARROWS = { up: '↑ ', down: '↓ ' };

/** A unit as people write it after a figure; nothing of a rank or of none. */
export const unitText = (unit: string | null, language: Language): string =>
  unit === null || unit === 'rank' ? '' : (UNITS[unit]?.[language] ?? ` ${unit}`);

/** `客户满意度 91 → 96%`, `投诉率 ↓ 40%`; a figure whose measure no list names stands alone, and so does one of `other`. */
export const metricText = (
  { id, value, unit, from, direction }: Metric,
  { language, metricNames }: ReportOptions,
): string => {
  const name = id === 'other' ? '' : (metricNames.get(id)?.[language] ?? '');
  const way = value < 0 ? 'down' : direction;
  const change = from === null ? (way === null ? '' : ARROWS[way]) : `${from} → `;
  const after = unitText(unit, language);
  return `${name} ${change}${from === null ? Math.abs(value) : value}${after}`.trim();
};
