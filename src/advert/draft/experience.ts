import type { AskedExperience, JobAdvert } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { both, monthsName, namesOf } from './names.ts';
import type { Part, Weighed } from './parts.ts';

/** Families whose posts other service posts are no substitute for. */
const PARTICULAR: ReadonlySet<string> = new Set([
  'technical-support',
  'ai-operations',
  'quality',
  'training',
  'team-lead',
  'supervisor',
  'director',
]);

/** Which months count: all of customer service, or those of some families; null for work that the vocabulary doesn't know. */
const scopeOf = ({ roles }: Pick<AskedExperience, 'roles'>, { data }: Vocabulary): object | null => {
  const serves = (id: string): boolean =>
    data.titles.families.find((family) => family.id === id)?.customerService === true && !PARTICULAR.has(id);
  if (roles.some(serves)) return {};
  return roles.length > 0 ? { roles } : null;
};

const titleOf = (experience: AskedExperience, { data }: Vocabulary, scope: object) => {
  const work = 'roles' in scope ? namesOf(experience.roles, data.titles.families) : both('客服', 'customer service');
  const time = monthsName(experience.months);
  return both(`${work.zh}经验 ${time.zh}以上`, `At least ${time.en} of ${work.en}`);
};

/** Lines that an advert sets side by side ("or") as one: the roles of all, the shortest time. */
const joined = (asked: readonly AskedExperience[]): readonly AskedExperience[] =>
  asked
    .map((first, index) => {
      const next = asked.slice(index + 1);
      const end = next.findIndex(({ alternative }) => !alternative);
      const all = [first, ...(end < 0 ? next : next.slice(0, end))];
      return {
        ...first,
        months: Math.min(...all.map(({ months }) => months)),
        roles: [...new Set(all.flatMap(({ roles }) => roles))],
        industries: [...new Set(all.flatMap(({ industries }) => industries))],
      };
    })
    .filter(({ alternative }, index) => index === 0 || !alternative);

/** Where the advert doesn't say in what work, it is that of the post itself. */
const settled = (experience: AskedExperience, { roles }: JobAdvert): AskedExperience =>
  experience.roles.length === 0 ? { ...experience, roles } : experience;

export type DraftedExperience = {
  readonly gates: readonly Part[];
  readonly criteria: readonly Weighed[];
  readonly bonuses: readonly Part[];
  /** Lines that no kind can judge, in the advert's words. */
  readonly unjudged: readonly AskedExperience[];
};

const SHARE = 20;
const SMALL_SHARE = 10;

const bandsFor = (months: number): readonly (readonly [number, number])[] => [
  [Math.max(1, Math.round(months / 2)), 0.3],
  [Math.max(2, months), 0.6],
  [Math.max(3, months * 3), 1],
];

/** Every line about experience with the months that count towards it; null where no kind can judge it. */
export const toExperienceAsks = (advert: JobAdvert, vocabulary: Vocabulary) =>
  joined(advert.experience)
    .map((line) => settled(line, advert))
    .map((line) => {
      const scope = scopeOf(line, vocabulary);
      const title =
        scope === null
          ? both(
              `${line.field}经验 ${monthsName(line.months).zh}以上`,
              `At least ${monthsName(line.months).en}: ${line.field}`,
            )
          : titleOf(line, vocabulary, scope);
      return { line, title, options: scope === null ? null : { minMonths: line.months, ...scope } };
    });

/** Requirements, criteria and bonuses for the experience that an advert asks for. */
export const draftExperience = (advert: JobAdvert, vocabulary: Vocabulary): DraftedExperience => {
  const lines = joined(advert.experience).map((line) => settled(line, advert));
  const judged = lines.flatMap((line) => {
    const scope = scopeOf(line, vocabulary);
    return scope === null ? [] : [{ line, scope, title: titleOf(line, vocabulary, scope) }];
  });
  const id = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);
  const firm = judged.filter(({ line }) => line.strength === 'required');
  const wished = judged.filter(({ line }) => line.strength !== 'required');
  const fields = lines.filter(({ industries }) => industries.length > 0);
  return {
    gates: firm
      .filter(({ line }) => !line.flexible)
      .map(({ line, scope, title }, index) => ({
        id: id('experience', index),
        title,
        kind: 'experience',
        options: { minMonths: line.months, ...scope },
      })),
    criteria: firm.map(({ line, scope, title }, index) => ({
      id: id('experience-months', index),
      title,
      kind: 'experience',
      share: index === 0 ? SHARE : SMALL_SHARE,
      options: { ...scope, bands: bandsFor(line.months) },
    })),
    bonuses: [
      ...wished.map(({ line, scope, title }, index) => ({
        id: id('wished-experience', index),
        title,
        kind: 'experience',
        options: { ...scope, bands: [[Math.max(1, line.months), 1]] },
      })),
      ...fields.map((line, index) => {
        const name = namesOf(line.industries, vocabulary.data.industries);
        return {
          id: id('industry', index),
          title: both(`${name.zh}行业经验`, `Work in ${name.en}`),
          kind: 'experience',
          options: {
            industries: line.industries,
            ...(scopeOf(line, vocabulary) === null ? { anyWork: true } : {}),
            bands: [[Math.max(1, line.months), 1]],
          },
        };
      }),
    ],
    unjudged: lines.filter((line) => scopeOf(line, vocabulary) === null),
  };
};
