import type { JobAdvert } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import type { DraftedExperience } from './experience.ts';
import { certificateParts, educationOptions, keywordPart, languageParts, numbered, toolPart } from './items.ts';
import { both } from './names.ts';
import type { Part, Weighed } from './parts.ts';

/** What each criterion weighs beside the others before all are made to add up to 100. */
const SHARES = {
  certificate: 8,
  language: 8,
  tools: 10,
  required: 26,
  duties: 14,
  proposed: 5,
  figures: 7,
  achievements: 7,
  capability: 4,
  education: 5,
  tenure: 5,
} as const;

const isService = (advert: JobAdvert, { data }: Vocabulary): boolean => {
  const ids = [...advert.roles, ...advert.experience.flatMap(({ roles }) => roles)];
  return (
    data.titles.families.some(({ id, customerService }) => customerService && ids.includes(id)) ||
    advert.terms.some(({ family }) => family === 'customer-service' || family === 'call-center')
  );
};

/** What the advert asks for as criteria, and how achievements are told, which no advert says and every screen reads. */
export const criteriaOf = (
  advert: JobAdvert,
  { criteria }: DraftedExperience,
  groups: ReadonlySet<string>,
  vocabulary: Vocabulary,
): readonly Weighed[] => {
  const scope = isService(advert, vocabulary) ? {} : { scope: 'all' };
  const { education, targets, tenure } = advert;
  const weighed = (share: number, parts: readonly Part[]): readonly Weighed[] =>
    parts.map((part) => ({ ...part, share }));
  return [
    ...criteria,
    ...(groups.has('required')
      ? weighed(SHARES.required, [
          keywordPart('required-keywords', both('要求中的关键词', 'Keywords asked for'), ['required']),
        ])
      : []),
    ...(groups.has('duties')
      ? weighed(groups.has('required') ? SHARES.duties : SHARES.required, [
          keywordPart('duty-keywords', both('职责中的关键词', 'Keywords of the duties'), ['duties']),
        ])
      : []),
    ...(groups.has('proposed')
      ? weighed(SHARES.proposed, [
          keywordPart(
            'proposed-keywords',
            both('原文中的其他词（待核）', 'Other words of the advert (to be checked)'),
            ['proposed'],
          ),
        ])
      : []),
    ...weighed(SHARES.tools, toolPart(advert, vocabulary, 'required')),
    ...weighed(
      SHARES.certificate,
      certificateParts(advert, vocabulary, 'required').map(({ title, options }, index) => ({
        id: numbered('certificate-held', index),
        title,
        kind: 'certificate',
        options,
      })),
    ),
    ...weighed(
      SHARES.language,
      languageParts(advert, vocabulary, 'required').map(({ asked: _, ...part }) => part),
    ),
    ...weighed(
      SHARES.figures,
      targets.length === 0
        ? []
        : [
            {
              id: 'figures',
              title: both('相关指标', 'Key figures'),
              kind: 'metrics',
              options: { targets: targets.map((id) => ({ id })), enough: Math.min(2, targets.length), ...scope },
            },
          ],
    ),
    ...weighed(SHARES.achievements, [
      {
        id: 'achievements',
        title: both('成果描述（STAR）', 'Achievements told (STAR)'),
        kind: 'star',
        options: { need: 3, ...scope },
      },
    ]),
    ...weighed(SHARES.capability, [
      {
        id: 'capability',
        title: both('能力层次', 'Capability tier'),
        kind: 'capability',
        options: { need: 3, ...scope },
      },
    ]),
    ...(education === null
      ? []
      : weighed(SHARES.education, [
          {
            id: 'education-level',
            title: both('学历', 'Education'),
            kind: 'education',
            options: educationOptions(education),
          },
        ])),
    ...(tenure === null
      ? []
      : weighed(SHARES.tenure, [
          {
            id: 'tenure',
            title: both('稳定性', 'Stability'),
            kind: 'tenure',
            options: { minMonths: Math.min(60, tenure.months) },
          },
        ])),
  ];
};

/** Whole points that add up to 100, in the proportion of the shares: what is left over goes to the largest remainders. */
export const toPoints = (shares: readonly number[]): readonly number[] => {
  const sum = shares.reduce((total, share) => total + share, 0);
  const exact = shares.map((share) => (share / sum) * 100);
  const whole = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, left: value % 1 }))
    .sort((a, b) => b.left - a.left || a.index - b.index);
  let rest = 100 - whole.reduce((total, value) => total + value, 0);
  for (let at = 0; rest > 0; at = (at + 1) % order.length, rest -= 1) {
    const index = order[at]?.index ?? 0;
    whole[index] = (whole[index] ?? 0) + 1;
  }
  return whole;
};
