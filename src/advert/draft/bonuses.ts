import type { JobAdvert } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import type { DraftedExperience } from './experience.ts';
import { certificateParts, keywordPart, languageParts, numbered, toolPart } from './items.ts';
import { both, LEVEL_NAMES } from './names.ts';
import type { Part } from './parts.ts';

type Bonus = Part & { readonly points: number };

/** Bonuses that a rubric may have at most. */
const MOST = 20;

/** What the advert wishes for. */
export const bonusesOf = (
  advert: JobAdvert,
  { bonuses }: DraftedExperience,
  groups: ReadonlySet<string>,
  vocabulary: Vocabulary,
): readonly Bonus[] => {
  const worth = (points: number, parts: readonly Part[]): readonly Bonus[] =>
    parts.map(({ options, ...part }) => ({ ...part, points, options }));
  const { education } = advert;
  return [
    ...(groups.has('preferred')
      ? worth(3, [keywordPart('wished-keywords', both('优先条件中的关键词', 'Keywords wished for'), ['preferred'])])
      : []),
    ...worth(2, toolPart(advert, vocabulary, 'preferred')),
    ...worth(
      2,
      certificateParts(advert, vocabulary, 'preferred').map(({ title, options }, index) => ({
        id: numbered('wished-certificate', index),
        title,
        kind: 'certificate',
        options,
      })),
    ),
    ...worth(
      1,
      languageParts(advert, vocabulary, 'preferred').map(({ asked: _, ...part }) => part),
    ),
    ...worth(2, bonuses),
    ...(education !== null && education.strength === 'preferred'
      ? worth(1, [
          {
            id: 'wished-education',
            title: both(`${LEVEL_NAMES[education.min].zh}及以上`, `${LEVEL_NAMES[education.min].en} or higher`),
            kind: 'education',
            options: { min: education.min },
          },
        ])
      : []),
  ].slice(0, MOST);
};
