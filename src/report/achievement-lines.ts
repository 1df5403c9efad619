import { COMPETENCIES, type RankedProfile } from '../model/index.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { indent } from './quotes.ts';

/** What the bullets amount to: duties and achievements, tiers (S2), the 3C (S0). */
export const achievementLines = (
  { bullets, competencies }: RankedProfile,
  { language, width }: ReportOptions,
): readonly string[] => {
  const labels = LABELS[language];
  if (bullets.length === 0) return [];
  const withResult = bullets.filter(({ star }) => star.result).length;
  const withMetric = bullets.filter(({ metrics }) => metrics.length > 0).length;
  const achieved = bullets.filter(({ kind }) => kind === 'achievement').length;
  const counted = (name: string, count: number): readonly string[] => (count === 0 ? [] : [`${name} ${count}`]);
  const tiers = Object.entries(labels.tiers).flatMap(([tier, name]) =>
    counted(name, bullets.filter((bullet) => bullet.tier === tier).length),
  );
  const threeC = COMPETENCIES.flatMap((id) =>
    counted(labels.competencies[id], competencies.find((one) => one.id === id)?.bullets.length ?? 0),
  );
  return [
    ...indent(labels.achievementCount(bullets.length, withResult, withMetric), 2, width),
    ...indent(
      [...counted(labels.duties, bullets.length - achieved), ...counted(labels.achieved, achieved)].join(' · '),
      2,
      width,
    ),
    ...indent(tiers.join(' · '), 2, width),
    ...(threeC.length === 0 ? [] : indent(`3C${labels.colon}${threeC.join(' · ')}`, 2, width)),
  ];
};
