import type { Ranking } from '../../model/index.ts';
import { type Block, heading, list, paragraph, section } from '../blocks/blocks.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { criterionItem, requirementItem } from './candidate-page.ts';
import { EXPLAIN_WORDS } from './words.ts';

/** The file's own name: the folders of the recruiter are not the candidate's business. */
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * The letter that explains a screen to the first candidate of a ranking (PIPL article 24): what was decided by which
 * criteria on which lines, what was not used, and how to have a person review it.
 *
 * Nothing in it tells of another candidate, not even a rank. What only the company knows stands in brackets to be filled in.
 */
export const letterPage = (ranking: Ranking, options: ReportOptions): readonly Block[] => {
  const { language } = options;
  const { outcomes } = LABELS[language];
  const words = EXPLAIN_WORDS[language].letter;
  const { rubric, asOf, tool } = ranking;
  const [candidate] = ranking.candidates;
  if (candidate === undefined) return [];
  const { name, outcome, score, file } = candidate;
  const facts = { role: rubric.title[language], rubric: `${rubric.id} ${rubric.version}`, day: asOf, tool };
  const criteria = candidate.criteria.map((each) => criterionItem(each, options));
  const bonuses = candidate.bonuses.filter(({ points }) => points > 0).map((each) => criterionItem(each, options));
  return [
    heading(1, words.title),
    paragraph(name === null ? words.dearNameless : words.dear(name)),
    paragraph(words.intro(facts)),
    ...section(2, words.decided, [
      paragraph(words.outcome(outcomes[outcome], score.toFixed(1))),
      paragraph(words.meaning[outcome]),
      paragraph(words.onlyAid),
    ]),
    ...section(2, words.requirements, [
      paragraph(words.requirementsNote),
      { kind: 'results', items: candidate.requirements.map((each) => requirementItem(each, options)) },
    ]),
    ...section(2, words.criteria, [
      paragraph(words.criteriaNote),
      { kind: 'results', items: criteria },
      ...(bonuses.length === 0 ? [] : [paragraph(words.bonuses), { kind: 'results' as const, items: bonuses }]),
    ]),
    ...section(2, words.read, [paragraph(words.readNote(fileName(file.path)))]),
    ...section(2, words.notUsed, [paragraph(words.notUsedNote)]),
    ...section(2, words.rights, [...list(words.rightsList), paragraph(words.contact)]),
    paragraph(words.sign),
  ];
};
