import type { Bilingual, CriterionResult, Evidence, RequirementResult } from '../../model/index.ts';
import { both, listed } from '../kinds/wording.ts';
import type { RubricQuestion } from '../rubric.ts';
import { LOW_CREDIT, lowCredit, pointsLeft } from './criteria.ts';
import { type Case, type Draft, quotable } from './draft.ts';

/** Weight of a question for everybody: its place alone tells, so that all are asked in one order. */
const FOR_ALL = 100;
/** Weight of the role's first other question; each after it weighs a little less. */
const FIRST = 8;
const STEP = 0.5;
/** Weight of a keyword family that a question probes and the résumé doesn't name. */
const NOT_NAMED = 1.5;

/** What a question probes, and how the résumé stands in it. */
type Probed = {
  readonly criteria: readonly CriterionResult[];
  readonly requirements: readonly RequirementResult[];
  /** Keyword families that the résumé doesn't name. */
  readonly missing: readonly Bilingual[];
  readonly families: readonly { readonly name: Bilingual; readonly evidence: readonly Evidence[] }[];
};

const probedBy = ({ probes }: RubricQuestion, { candidate, vocabulary }: Case): Probed => {
  const items = [...candidate.criteria, ...candidate.bonuses];
  const families = vocabulary.data.keywords
    .filter(({ id }) => probes.includes(id))
    .map(({ id, name }) => ({
      name,
      evidence: candidate.profile.lines
        .filter(
          ({ section, keywords }) =>
            section !== 'wish' && keywords.some((each) => each.id === id && each.turn === null),
        )
        .map(({ page, line, text }) => ({ page, line, quote: text })),
    }));
  return {
    criteria: items.filter(({ id }) => probes.includes(id)),
    requirements: candidate.requirements.filter(({ id }) => probes.includes(id)),
    missing: families.filter(({ evidence }) => evidence.length === 0).map(({ name }) => name),
    families: families.filter(({ evidence }) => evidence.length > 0),
  };
};

/** Why it is asked, the weakest side first, and the lines that say so. */
const groundOf = (
  { forAll }: RubricQuestion,
  { criteria, requirements, missing, families }: Probed,
): { readonly why: Bilingual; readonly evidence: readonly Evidence[] } => {
  const common = forAll
    ? both('岗位核心题，每位候选人都问。', 'A core question of the post, asked of everybody. ')
    : both('', '');
  const said = (reason: Bilingual, evidence: readonly Evidence[]) => ({
    why: both(common.zh + reason.zh, common.en + reason.en),
    evidence,
  });
  const [weakest] = [...criteria]
    .filter(({ credit }) => credit < LOW_CREDIT)
    .sort((a, b) => pointsLeft(b) - pointsLeft(a));
  if (weakest !== undefined) return said(lowCredit(weakest), weakest.evidence);
  const shown = [...criteria, ...requirements].find(({ evidence }) => evidence.length > 0);
  const [family] = families;
  const name = shown?.title ?? family?.name;
  const related = shown?.evidence ?? family?.evidence ?? [];
  if (missing.length > 0) {
    const names = listed(missing);
    return said(both(`简历中没有读到${names.zh}。`, `Nothing of ${names.en} was read in the résumé.`), related);
  }
  if (name === undefined) return said(both('考察岗位所需的能力。', 'It shows what the post needs.'), []);
  return said(
    both(`简历写到了“${name.zh}”，核实深度。`, `The résumé tells of “${name.en}”: see how deep it goes.`),
    related,
  );
};

/** The questions of the role, weighed by how the résumé stands in what they probe. */
export const roleQuestions = (given: Case): readonly Draft[] =>
  given.rubric.interview.map((question, index): Draft => {
    const { id, title, kind, minutes, forAll, ask, followUps, good, weak } = question;
    const probed = probedBy(question, given);
    const { why, evidence } = groundOf(question, probed);
    const lost = probed.criteria.reduce((sum, each) => sum + pointsLeft(each), 0);
    return {
      id: `role/${id}`,
      part: 'role',
      kind,
      topic: title,
      minutes,
      ask,
      why,
      evidence: quotable(evidence, given.vocabulary),
      followUps,
      good,
      weak,
      weight: forAll ? FOR_ALL - index : FIRST - index * STEP + lost + probed.missing.length * NOT_NAMED,
      forAll,
    };
  });
