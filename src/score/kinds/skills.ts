import type { Profile, Skill } from '../../model/index.ts';
import { z } from '../schema/zod.ts';
import { defineKind, type Finding, referencesTo } from './kind.ts';
import { both, listed } from './wording.ts';

const options = z.strictObject({
  tools: z.array(z.string()).optional().describe('Ids of tools.json.'),
  skills: z.array(z.string()).optional().describe('Ids of skills.json.'),
  enough: z.number().positive().max(20).describe('So many of them, used at work, give full credit.'),
  atLeast: z.number().int().min(1).optional().describe('As a requirement: so many must be named. 1 unless told.'),
  missing: z
    .enum(['review', 'fail'])
    .optional()
    .describe('What a requirement without them is: for a person to decide (review), or failed.'),
});

/** Credit of a tool or skill that is only listed, never seen in the work of a job. */
const LISTED = 0.6;

const worth = ({ where }: Skill): number => (where === 'used' ? 1 : LISTED);

/** Which tools and skills are named, each once; one used in a job is worth more than one in a list. */
export const skills = defineKind({
  id: 'skills',
  options,
  references: (chosen) => [
    ...referencesTo('tool', 'tools', chosen.tools),
    ...referencesTo('skill', 'skills', chosen.skills),
  ],
  assess: (profile: Profile, { tools = [], skills: wanted = [], enough, atLeast = 1, missing = 'review' }): Finding => {
    const best = new Map<string, Skill>();
    for (const skill of profile.skills) {
      if (!(skill.kind === 'tool' ? tools : wanted).includes(skill.id)) continue;
      const known = best.get(`${skill.kind}:${skill.id}`);
      if (known === undefined || worth(skill) > worth(known)) best.set(`${skill.kind}:${skill.id}`, skill);
    }
    const found = [...best.values()].sort((a, b) => worth(b) - worth(a));
    const names = listed(found.map(({ name }) => both(name, name)));
    const used = found.filter(({ where }) => where === 'used').length;
    return {
      credit: Math.min(1, found.reduce((sum, skill) => sum + worth(skill), 0) / enough),
      status: found.length >= atLeast ? 'met' : missing === 'fail' ? 'failed' : 'unproven',
      reason:
        found.length === 0
          ? both('未提及相关工具或技能', 'none of the tools or skills is named')
          : both(`${names.zh}（${used} 项用于工作）`, `${names.en} (${used} used at work)`),
      evidence: found.flatMap(({ evidence }) => evidence.slice(0, 1)),
    };
  },
});
