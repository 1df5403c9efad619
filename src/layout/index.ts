export { toLines } from './lines.ts';
export { toSections } from './sections.ts';
