import type { Bilingual, JobAdvert } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { bonusesOf } from './bonuses.ts';
import { criteriaOf, toPoints } from './criteria.ts';
import { draftExperience } from './experience.ts';
import { draftKeywords } from './keywords.ts';
import { both, namesOf, slugOf } from './names.ts';
import { notesOf } from './notes.ts';
import { requirementsOf } from './requirements.ts';

/** A rubric as its file says it, and what its author should know of how it came about. */
export type Draft = { readonly rubric: object; readonly notes: readonly Bilingual[] };

/** Most points that all bonuses give together. */
const CAP = 10;

/**
 * A rubric drafted from a job advert: what it requires as gates and criteria, what it wishes for as bonuses, its words as
 * keyword groups.
 *
 * Where something else may take the place of what is asked, it weighs but is no gate. Protected attributes are not in an
 * advert's terms to begin with.
 */
export const draftRubric = (advert: JobAdvert, id: string, vocabulary: Vocabulary): Draft => {
  const experience = draftExperience(advert, vocabulary);
  const { groups, proposed } = draftKeywords(advert);
  const names = new Set(Object.keys(groups));
  const criteria = criteriaOf(advert, experience, names, vocabulary);
  const points = toPoints(criteria.map(({ share }) => share));
  const bonuses = bonusesOf(advert, experience, names, vocabulary);
  const most = bonuses.reduce((sum, { points: worth }) => sum + worth, 0);
  const title = advert.title ?? id;
  const roles = namesOf(advert.roles.slice(0, 1), vocabulary.data.titles.families).en;
  const english = /\p{Script=Han}/u.test(title) ? roles || slugOf(title) || 'Drafted role' : title;
  return {
    rubric: {
      id,
      version: '0.1.0',
      title: both(title, english),
      description: both(
        '由招聘启事起草，请逐条核对要求、权重和关键词后再使用。',
        'Drafted from a job advert: check its requirements, weights and keywords before use.',
      ),
      requirements: requirementsOf(advert, experience, vocabulary),
      criteria: criteria.map(({ share: _, options, ...part }, index) => ({ ...part, weight: points[index], options })),
      ...(bonuses.length === 0 ? {} : { bonuses, bonusCap: Math.min(CAP, most) }),
      ...(names.size === 0 ? {} : { keywords: groups }),
    },
    notes: notesOf(
      advert,
      experience,
      proposed.map(({ text }) => text),
    ),
  };
};
