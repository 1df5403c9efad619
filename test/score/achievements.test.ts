import { describe, expect, it } from 'vitest';
import type { Bullet, Metric } from '../../src/model/index.ts';
import { capability } from '../../src/score/kinds/capability.ts';
import { language } from '../../src/score/kinds/language.ts';
import { metrics } from '../../src/score/kinds/metrics.ts';
import { skills } from '../../src/score/kinds/skills.ts';
import { star } from '../../src/score/kinds/star.ts';
import { bullet, context, job, paper, person, tool } from './people.ts';

const working = (bullets: readonly Bullet[], customerService = true) =>
  person({ bullets, experience: [job({ customerService, bullets: bullets.map((_, index) => index) })] });
const metric = (id: string, value: number, unit: string | null, from: number | null = null): Metric => ({
  id,
  value,
  unit,
  from,
  direction: null,
  period: null,
  plausible: true,
});
const told = bullet({ star: { situation: true, task: false, action: true, result: true } });
const duty = bullet({ star: { situation: false, task: true, action: true, result: false } });

describe('STAR', () => {
  it('gives full credit for enough complete statements', () => {
    expect(star.assess(working([told, told, duty]), { need: 2 }, context)).toMatchObject({ credit: 1, status: 'met' });
  });
  it('gives nothing for duties without a result', () => {
    expect(star.assess(working([duty, duty]), { need: 2 }, context)).toMatchObject({ credit: 0, status: 'unproven' });
  });
  it('looks at customer-service jobs unless told to look at all', () => {
    const profile = working([told], false);
    expect(star.assess(profile, { need: 1 }, context).credit).toBe(0);
    expect(star.assess(profile, { need: 1, scope: 'all' }, context).credit).toBe(1);
  });
});

describe('key figures', () => {
  const csat = { id: 'csat', atLeast: 90, unit: '%' };
  const fast = { id: 'response-time', atMost: 30, unit: 's' };
  const credit = (found: readonly Metric[], targets: readonly object[], enough = 1) =>
    metrics.assess(working([bullet({ metrics: found })]), { targets, enough }, context).credit;
  it('count fully on target and less under it', () => {
    expect(credit([metric('csat', 95, '%')], [csat])).toBe(1);
    expect(credit([metric('csat', 85, '%')], [csat])).toBe(0.6);
  });
  it('prove nothing where they can not be true', () => {
    expect(credit([{ ...metric('csat', 300, '%'), plausible: false }], [csat])).toBe(0);
  });
  it('are compared in the unit of the target', () => {
    expect(credit([metric('response-time', 0.4, 'min')], [fast])).toBe(1);
    expect(credit([metric('response-time', 2, 'min')], [fast])).toBe(0.6);
  });
  it('reach no target by a change alone', () => {
    expect(credit([metric('complaint-rate', -40, '%')], [{ id: 'complaint-rate', atMost: 2, unit: '%' }])).toBe(0.6);
  });
  it('count once each', () => {
    expect(credit([metric('csat', 95, '%'), metric('csat', 98, '%')], [csat, fast], 2)).toBe(0.5);
  });
});

describe('tools', () => {
  it('used at work are worth more than listed ones', () => {
    const profile = person({ skills: [tool('zendesk', 'used'), tool('udesk', 'listed'), tool('udesk', 'listed')] });
    expect(skills.assess(profile, { tools: ['zendesk', 'udesk'], enough: 2 }, context).credit).toBeCloseTo(0.8);
  });
  it('that the rubric does not name are worth nothing', () => {
    expect(
      skills.assess(person({ skills: [tool('sap', 'used')] }), { tools: ['zendesk'], enough: 1 }, context).credit,
    ).toBe(0);
  });
});

describe('a language', () => {
  const options = {
    language: 'en',
    proofs: [
      { id: 'cet4', credit: 0.4 },
      { id: 'cet6', credit: 0.7 },
      { id: 'ielts', score: 7, credit: 0.9 },
    ],
  };
  it('is as good as its best certificate', () => {
    expect(
      language.assess(
        person({ certificates: [paper('cet4', { score: 500 }), paper('cet6', { score: 480 })] }),
        options,
        context,
      ).credit,
    ).toBe(0.7);
  });
  it('is not proven by a score under the line or under the one asked', () => {
    expect(
      language.assess(
        person({ certificates: [paper('cet6', { score: 400 }), paper('ielts', { score: 6 })] }),
        options,
        context,
      ).credit,
    ).toBe(0);
  });
  it('is little proven by a claim', () => {
    const profile = person({ languages: [{ language: 'en', level: 'claimed-fluent', evidence: [] }] });
    expect(language.assess(profile, options, context)).toMatchObject({ credit: 0.3, status: 'unproven' });
  });
});

describe('tiers of achievement', () => {
  it('give more for change than for procedure', () => {
    const change = working([bullet({ tier: 'value-creation' })]);
    const procedure = working([bullet({ tier: 'execution' })]);
    expect(capability.assess(change, { need: 1 }, context).credit).toBe(1);
    expect(capability.assess(procedure, { need: 1 }, context).credit).toBe(0.2);
  });
  it('as a requirement need one statement of the tier', () => {
    expect(
      capability.assess(working([bullet({ tier: 'proactive' })]), { need: 1, min: 'problem-solving' }, context).status,
    ).toBe('unproven');
  });
});
