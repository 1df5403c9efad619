import type { JobAdvert } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import type { DraftedExperience } from './experience.ts';
import { certificateParts, numbered } from './items.ts';
import { both, LEVEL_NAMES } from './names.ts';
import type { Part } from './parts.ts';

/** The gates: what the advert requires and lets nothing else stand in for. */
export const requirementsOf = (
  advert: JobAdvert,
  { gates }: DraftedExperience,
  vocabulary: Vocabulary,
): readonly Part[] => {
  const { education, tenure } = advert;
  return [
    ...(education === null || education.strength !== 'required' || education.flexible
      ? []
      : [
          {
            id: 'education',
            title: both(
              `${LEVEL_NAMES[education.min].zh}及以上学历`,
              `${LEVEL_NAMES[education.min].en} or higher, finished`,
            ),
            kind: 'education',
            options: { min: education.min },
          },
        ]),
    ...certificateParts(advert, vocabulary, 'required')
      .filter(({ asked }) => !asked.flexible)
      .map(({ title, options }, index) => ({
        id: numbered('certificate', index),
        title,
        kind: 'certificate',
        options,
      })),
    ...gates,
    ...(tenure === null
      ? []
      : [
          {
            id: 'stability',
            title: both(
              `每段全职经历 ${tenure.months} 个月以上`,
              `${tenure.months} months or more in each full-time job`,
            ),
            kind: 'tenure',
            options: { minMonths: Math.min(60, tenure.months) },
          },
        ]),
  ];
};
