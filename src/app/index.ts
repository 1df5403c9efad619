export { rubricSchema } from '../score/index.ts';
export { parseAsOf, today } from './as-of.ts';
export { discover, locate } from './discover.ts';
export { draftFromFile } from './draft.ts';
export { bakeRubrics, writeGoldens } from './golden-files.ts';
export { matchFiles, selectMatches } from './match.ts';
export { toolName } from './package-files.ts';
export { parseFile, parseOne } from './parse-files.ts';
export { createParser } from './parser.ts';
export { readFiles } from './read-files.ts';
export { diffRubrics } from './rubric-diff.ts';
export {
  checkRubric,
  findRubric,
  type LoadedRubric,
  listRubrics,
  loadRubric,
  loadRubricOrRevision,
} from './rubric-files.ts';
export { testSensitivity } from './rubric-sensitivity.ts';
export { fixtureFiles, testRubrics } from './rubric-tests.ts';
export { rankFiles } from './run.ts';
export { loadVocabulary } from './vocabulary-files.ts';
export { parseCondition, stays } from './where.ts';
