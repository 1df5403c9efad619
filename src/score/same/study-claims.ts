import type { ClaimDifference, Education } from '../../model/index.ts';
import { contradiction, difference, NOTHING_SAID, pairUp, periodOf, type Said, type Twin, type Two } from './claims.ts';
import { agree } from './dates.ts';
import { isSameBody } from './history.ts';
import { bare, inOneScript, within } from './wording.ts';

/** Shortest name of a major that may stand in a longer one (会计 in 会计学). In characters. */
const SHORTEST_MAJOR = 2;

const sameSchool = (a: string, b: string): boolean => !inOneScript(a, b) || isSameBody(a, b);
const sameMajor = (a: string, b: string): boolean => !inOneScript(a, b) || within(bare(a), bare(b), SHORTEST_MAJOR);
const isEqual = (a: string, b: string): boolean => a === b;

const atOneSchool = (a: Education, b: Education): boolean => isSameBody(a.school, b.school);

/** How a study of one version is known again in the other, surest first. */
const RULES: readonly ((a: Education, b: Education) => boolean)[] = [
  (a, b) => atOneSchool(a, b) && a.level === b.level,
  atOneSchool,
  (a, b) => agree(a.start, b.start) && agree(a.end, b.end),
  (a, b) => a.level !== null && a.level === b.level && agree(a.end, b.end),
  (a, b) => a.level !== null && a.level === b.level && !inOneScript(a.school ?? '', b.school ?? ''),
];

/** The studies of two versions side by side. */
export const pairStudies = (studies: Two<readonly Education[]>): readonly Twin<Education>[] => pairUp(studies, RULES);

const whole = (study: Education | null): Said =>
  study === null
    ? NOTHING_SAID
    : { value: periodOf(study) ?? study.level ?? study.major ?? study.school, evidence: study.evidence };

/** In what two tellings of a study differ: all of it, where one version has it alone, else its school, level, major and dates. */
export const studyClaims = ({ ranked, other }: Twin<Education>): readonly ClaimDifference[] => {
  const about = ranked?.school ?? ranked?.major ?? other?.school ?? other?.major ?? null;
  if (ranked === null || other === null)
    return difference('study', about, { ranked: whole(ranked), other: whole(other) });
  const both = (field: 'school' | 'level' | 'major' | 'start' | 'end'): Two<Said> => ({
    ranked: { value: ranked[field], evidence: ranked.evidence },
    other: { value: other[field], evidence: other.evidence },
  });
  return [
    ...contradiction('study-school', null, { ...both('school'), agree: sameSchool }),
    ...contradiction('study-level', about, { ...both('level'), agree: isEqual }),
    ...contradiction('study-major', about, { ...both('major'), agree: sameMajor }),
    ...contradiction('study-start', about, { ...both('start'), agree }),
    ...contradiction('study-end', about, { ...both('end'), agree }),
  ];
};
