import type { Bullet, Profile } from '../../model/index.ts';
import { z } from '../schema/zod.ts';
import { defineKind, type Finding } from './kind.ts';
import { both } from './wording.ts';

const options = z.strictObject({
  need: z.number().int().min(1).max(20).describe('So many complete STAR statements give full credit.'),
  scope: z
    .enum(['customer-service', 'all'])
    .optional()
    .describe(
      'Bullets of customer-service jobs, or all of them (campus and projects too). customer-service unless told.',
    ),
});

/** What each part of a statement is worth: without a result it only tells of duties. */
const RESULT = 0.5;
const ACTION = 0.25;
const SETTING = 0.25;
/** Points from which a statement is quoted: it has a result. */
const QUOTED = 3;

/** Bullets of customer-service jobs; `all` takes every bullet. */
export const bulletsIn = (profile: Profile, scope: 'customer-service' | 'all'): readonly Bullet[] => {
  if (scope === 'all') return profile.bullets;
  const wanted = new Set(profile.experience.filter((job) => job.customerService).flatMap((job) => job.bullets));
  return profile.bullets.filter((_, index) => wanted.has(index));
};

const worth = ({ star: { situation, task, action, result } }: Bullet): number =>
  result ? RESULT + (action ? ACTION : 0) + (situation || task ? SETTING : 0) : 0;

/** How many achievements are told with what was done and what came of it (STAR, S0 Q1). Results count; duties alone don't. */
export const star = defineKind({
  id: 'star',
  options,
  assess: (profile: Profile, { need, scope = 'customer-service' }): Finding => {
    const bullets = bulletsIn(profile, scope);
    const told = bullets.map((bullet) => [bullet, worth(bullet)] as const).filter(([, points]) => points > 0);
    const best = told.sort(([, a], [, b]) => b - a).slice(0, need);
    const credit = Math.min(1, best.reduce((sum, [, points]) => sum + points, 0) / need);
    return {
      credit,
      status: told.length >= need ? 'met' : 'unproven',
      reason: both(
        `${bullets.length} 条经历描述中 ${told.length} 条写明结果（满分需 ${need} 条完整 STAR）`,
        `${told.length} of ${bullets.length} statements tell a result (${need} complete ones give full credit)`,
      ),
      evidence: best.slice(0, QUOTED).flatMap(([bullet]) => bullet.evidence.slice(0, 1)),
    };
  },
});
