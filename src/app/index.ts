export { rubricSchema } from '../score/index.ts';
export { parseAsOf, today } from './as-of.ts';
export { discover, type FoundFile } from './discover.ts';
export { checkWritable, writeOutput } from './output-file.ts';
export { toolName } from './package-files.ts';
export { parseBytes, parseFile, parseFiles } from './parse-files.ts';
export { createParser } from './parser.ts';
export {
  checkRubric,
  findRubric,
  type LoadedRubric,
  listRubrics,
  loadRubric,
  type RubricFile,
  toFaultLine,
} from './rubric-files.ts';
export { rankFiles } from './run.ts';
export { type Selection, select } from './selection.ts';
export { loadVocabulary } from './vocabulary-files.ts';
