export { nameOf, openAliasBook } from './alias.ts';
export { blindMatch, blindRanking, blindResume } from './blinded.ts';
export { openRedactors } from './redactor.ts';
