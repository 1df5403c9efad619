/** What a command uses that reads files and holds them against nothing: rubrics and adverts, which take longer to load, stay out. */
export { stays } from './condition.ts';
export { discover } from './discover.ts';
export { readFiles } from './read-files.ts';
export { takeShard } from './shard.ts';
export { loadVocabulary } from './vocabulary-files.ts';
