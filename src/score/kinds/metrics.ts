import type { Bilingual, Bullet, Metric, Profile } from '../../model/index.ts';
import type { KpiEntry } from '../../vocabulary/index.ts';
import { z } from '../schema/zod.ts';
import { defineKind, type Finding, type Reference } from './kind.ts';
import { bulletsIn } from './star.ts';
import { both, listed } from './wording.ts';

const target = z.strictObject({
  id: z.string().describe('An id of kpis.json.'),
  atLeast: z.number().optional().describe('The target is reached from this value up.'),
  atMost: z.number().optional().describe('The target is reached up to this value.'),
  unit: z.string().optional().describe('Unit of the target; times are converted (s, min, h, d).'),
  weight: z.number().positive().max(10).optional().describe('1 unless told.'),
});

const options = z.strictObject({
  targets: z.array(target).min(1).describe('The key figures that count, each with its target.'),
  enough: z.number().positive().max(20).describe('Weighted number of reached targets that gives full credit.'),
  scope: z
    .enum(['customer-service', 'all'])
    .optional()
    .describe('Bullets of customer-service jobs, or all of them. customer-service unless told.'),
});

type Target = z.output<typeof target>;

/** Credit of a figure that is told but misses its target, or tells only a change. */
const TOLD = 0.6;
const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86400 };

const inUnit = ({ value, unit }: Metric, wanted: string | undefined): number => {
  const from = unit === null ? undefined : SECONDS[unit];
  const to = wanted === undefined ? undefined : SECONDS[wanted];
  return from === undefined || to === undefined ? value : (value * from) / to;
};

/** A relative change alone (下降 40 %) is signed and reaches no target. */
const isChangeOnly = ({ value, from }: Metric): boolean => value < 0 && from === null;

const reaches = (metric: Metric, { atLeast, atMost, unit }: Target): boolean => {
  if (isChangeOnly(metric)) return false;
  const value = inUnit(metric, unit);
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
};

type Hit = { readonly credit: number; readonly metric: Metric; readonly bullet: Bullet; readonly target: Target };

const bestHit = (bullets: readonly Bullet[], wanted: Target): Hit | null => {
  let best: Hit | null = null;
  for (const bullet of bullets) {
    // A figure that can't be true proves nothing.
    for (const metric of bullet.metrics) {
      if (metric.id !== wanted.id || !metric.plausible) continue;
      const credit = reaches(metric, wanted) ? 1 : TOLD;
      if (best === null || credit > best.credit) best = { credit, metric, bullet, target: wanted };
    }
  }
  return best;
};

/** Units as people write them after a figure; the ids of kpis.json. */
const UNITS: Readonly<Record<string, Bilingual>> = {
  '%': both('%', '%'),
  s: both(' 秒', ' s'),
  min: both(' 分钟', ' min'),
  h: both(' 小时', ' h'),
  d: both(' 天', ' days'),
  points: both(' 分', ' points'),
  people: both(' 人', ' people'),
  'per-day': both('/天', ' a day'),
  'per-month': both('/月', ' a month'),
  CNY: both(' 元', ' CNY'),
};

const shown = ({ metric: { value, unit }, target: { id } }: Hit, kpis: readonly KpiEntry[]) => {
  const name = kpis.find((kpi) => kpi.id === id)?.name ?? both(id, id);
  const after = unit === null ? both('', '') : (UNITS[unit] ?? both(` ${unit}`, ` ${unit}`));
  return both(`${name.zh} ${value}${after.zh}`, `${name.en} ${value}${after.en}`);
};

/** Which key figures are told, and which reach their target (S1: CSAT ≥ 90 %, FCR ≥ 85 %, online ≤ 30 s…). Each counts once. */
export const metrics = defineKind({
  id: 'metrics',
  options,
  references: ({ targets }): readonly Reference[] =>
    targets.map(({ id }, index) => ({ list: 'kpi', id, path: ['targets', index, 'id'] })),
  assess: (profile: Profile, { targets, enough, scope = 'customer-service' }, { vocabulary: { data } }): Finding => {
    const bullets = bulletsIn(profile, scope);
    const hits = targets.flatMap((one) => bestHit(bullets, one) ?? []);
    const credit = Math.min(1, hits.reduce((sum, hit) => sum + hit.credit * (hit.target.weight ?? 1), 0) / enough);
    const reached = hits.filter((hit) => hit.credit === 1).length;
    const names = listed(hits.map((hit) => shown(hit, data.kpis)));
    return {
      credit,
      status: credit >= 1 ? 'met' : 'unproven',
      reason:
        hits.length === 0
          ? both('没有写明相关指标', 'no key figures stated')
          : both(
              `写明 ${hits.length} 项指标，${reached} 项达标：${names.zh}`,
              `${hits.length} key figures stated, ${reached} on target: ${names.en}`,
            ),
      evidence: hits.flatMap((hit) => hit.bullet.evidence.slice(0, 1)),
    };
  },
});
