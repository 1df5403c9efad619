import type { Bilingual, Profile, ProfileLine, SectionKind } from '../../model/index.ts';
import { both, listed } from '../kinds/wording.ts';
import { type Case, CLAIM_MINUTES, type Draft, quotable, STAKES } from './draft.ts';

/** Sections in which something is done; what is only named elsewhere is a claim. */
const WORK: ReadonlySet<SectionKind> = new Set(['experience', 'internship', 'projects', 'volunteering', 'campus']);
const CLAIMING: ReadonlySet<SectionKind> = new Set(['summary', 'basic', 'skills', 'other']);

const isWork = ({ job, section }: ProfileLine): boolean => job !== null || WORK.has(section);

/** Keyword families that the criteria of a rubric look for, each with the points of its criterion that hang on it. */
const familiesOf = ({ rubric }: Case): ReadonlyMap<string, number> => {
  const points = new Map<string, number>();
  for (const { kind, options, weight } of rubric.criteria) {
    const groups = kind === 'keywords' ? ((options as { readonly groups?: readonly string[] }).groups ?? []) : [];
    const words = groups.flatMap((group) => rubric.keywords[group] ?? []);
    const sum = words.reduce((all, word) => all + (word.weight ?? 1), 0);
    for (const word of words)
      if ('family' in word)
        points.set(word.family, Math.max(points.get(word.family) ?? 0, (weight * (word.weight ?? 1)) / sum));
  }
  return points;
};

/** Families that a self-assessment claims and no line of work names. */
const claimedOnly = (profile: Profile, families: ReadonlyMap<string, number>): ReadonlyMap<string, ProfileLine> => {
  const named = (line: ProfileLine): readonly string[] =>
    line.keywords.flatMap(({ id, turn }) => (turn === null && families.has(id) ? [id] : []));
  const shown = new Set(profile.lines.filter(isWork).flatMap(named));
  const claims = new Map<string, ProfileLine>();
  for (const line of profile.lines) {
    if (isWork(line) || !CLAIMING.has(line.section)) continue;
    for (const id of named(line)) if (!shown.has(id) && !claims.has(id)) claims.set(id, line);
  }
  return claims;
};

/** Claims named in a question at most: each needs an example. */
const MOST_CLAIMS = 3;

/** Abilities that are only claimed. */
export const claimQuestions = (given: Case): readonly Draft[] => {
  const { candidate, vocabulary } = given;
  const families = familiesOf(given);
  const claims = [...claimedOnly(candidate.profile, families)]
    .sort(([a], [b]) => (families.get(b) ?? 0) - (families.get(a) ?? 0))
    .slice(0, MOST_CLAIMS);
  if (claims.length === 0) return [];
  const nameOf = (id: string): Bilingual =>
    vocabulary.data.keywords.find((each) => each.id === id)?.name ?? both(id, id);
  const names = listed(claims.map(([id]) => nameOf(id)));
  return [
    {
      id: 'claims/only-claimed',
      part: 'claims',
      kind: 'behaviour',
      topic: both('自述而无事例', 'Claimed without an example'),
      minutes: CLAIM_MINUTES,
      ask: both(
        `你提到${names.zh}：请各举一件工作中的真事，说明当时怎么做、结果如何。`,
        `You mention ${names.en}: give one real case at work for each, what you did and what came of it.`,
      ),
      why: both(
        '简历只在自述或技能里写到，工作经历里没有事例。',
        'The résumé names it only in a self-assessment or a list; no job shows it.',
      ),
      evidence: quotable(
        claims.map(([, { page, line, text }]) => ({ page, line, quote: text })),
        vocabulary,
      ),
      followUps: [
        both('谁能证明这件事？', 'Who can confirm it?'),
        both('当时最难的地方是什么？', 'What was the hardest part?'),
      ],
      good: both(
        '每项都有具体的人、事、时间和结果，与简历的工作对得上。',
        'Each has its people, time and result, and fits a job of the résumé.',
      ),
      weak: both('重复形容词，或只讲打算怎么做。', 'Adjectives again, or only what one would do.'),
      weight: Math.min(
        STAKES.claims,
        claims.reduce((sum, [id]) => sum + (families.get(id) ?? 0), 0),
      ),
      forAll: false,
    },
  ];
};
