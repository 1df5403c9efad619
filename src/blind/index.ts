export { type AliasBook, nameOf, openAliasBook } from './alias.ts';
export { type Blinding, blindMatch, blindRanking, blindResume } from './blinded.ts';
export { openRedactors } from './redactor.ts';
