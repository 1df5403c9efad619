import { type Profile, TIERS, type Tier } from '../../model/index.ts';
import { z } from '../schema/zod.ts';
import { defineKind, type Finding } from './kind.ts';
import { bulletsIn } from './star.ts';
import { both } from './wording.ts';

const options = z.strictObject({
  need: z.number().int().min(1).max(10).describe('So many statements of the highest tier give full credit.'),
  scope: z
    .enum(['customer-service', 'all'])
    .optional()
    .describe('Bullets of customer-service jobs, or all of them. customer-service unless told.'),
  min: z.enum(TIERS).optional().describe('As a requirement: the tier that at least one statement must reach.'),
});

/** Credit of one statement by tier (S2: 基础执行 < 主动服务 < 问题解决 < 价值创造). */
const CREDIT: Readonly<Record<Tier, number>> = {
  execution: 0.2,
  proactive: 0.5,
  'problem-solving': 0.8,
  'value-creation': 1,
};
const NAMES: Readonly<Record<Tier, readonly [string, string]>> = {
  execution: ['基础执行', 'execution'],
  proactive: ['主动服务', 'proactive service'],
  'problem-solving': ['问题解决', 'problem solving'],
  'value-creation': ['价值创造', 'value creation'],
};

/** How high the best achievements reach on the four tiers of S2. */
export const capability = defineKind({
  id: 'capability',
  options,
  assess: (profile: Profile, { need, scope = 'customer-service', min = 'execution' }): Finding => {
    const best = [...bulletsIn(profile, scope)].sort((a, b) => CREDIT[b.tier] - CREDIT[a.tier]).slice(0, need);
    const top = best[0];
    if (top === undefined)
      return {
        credit: 0,
        status: 'unproven',
        reason: both('没有可判断的经历描述', 'no statements to judge by'),
        evidence: [],
      };
    const counts = TIERS.map((tier) => [tier, best.filter((bullet) => bullet.tier === tier).length] as const).filter(
      ([, count]) => count > 0,
    );
    return {
      credit: Math.min(1, best.reduce((sum, { tier }) => sum + CREDIT[tier], 0) / need),
      status: TIERS.indexOf(top.tier) >= TIERS.indexOf(min) ? 'met' : 'unproven',
      reason: both(
        `最好的 ${best.length} 条经历：${counts.map(([tier, count]) => `${NAMES[tier][0]} ${count}`).join('、')}`,
        `the best ${best.length} statements: ${counts.map(([tier, count]) => `${NAMES[tier][1]} ${count}`).join(', ')}`,
      ),
      evidence: best.flatMap((bullet) => bullet.evidence.slice(0, 1)),
    };
  },
});
