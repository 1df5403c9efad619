/** What commands use, but for what reads documents in this process: that is heavy to load, and for workers. */
export { rubricSchema } from '../score/index.ts';
export { parseAsOf, today } from './as-of.ts';
export { openBlinding } from './blinding.ts';
export { discover, locate } from './discover.ts';
export { bakeRubrics, writeGoldens } from './golden-files.ts';
export { interviewFiles } from './interview.ts';
export { matchFiles, selectMatches } from './match.ts';
export { mergeFiles } from './merge.ts';
export { toolName } from './package-files.ts';
export { readFiles } from './read-files.ts';
export { diffRubrics } from './rubric-diff.ts';
export {
  checkRubric,
  type LoadedRubric,
  listRubrics,
  loadRubric,
  loadRubricOrRevision,
} from './rubric-files.ts';
export { testSensitivity } from './rubric-sensitivity.ts';
export { fixtureFiles, testRubrics } from './rubric-tests.ts';
export { rankFiles } from './run.ts';
export { recordRun } from './saved-run/save.ts';
export { verifyRun } from './saved-run/verify.ts';
export { takeShard } from './shard.ts';
export { loadVocabulary } from './vocabulary-files.ts';
export { parseCondition } from './where.ts';
