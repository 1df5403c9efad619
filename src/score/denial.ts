import { fold, type Match, type Vocabulary } from '../vocabulary/index.ts';

/** Characters before a term within which a denial or a wish speaks of it. */
const REACH = 12;
/** Ends a clause, over which no denial reaches. Matches `，`→`,` and `。`; not `、`. */
const CLAUSE_END = /[,.;!?。；！？]/u;

/** Whether the words before a term, in its clause, deny it or wish for it. */
export const isDenied = (folded: string, { start }: Match, { data: { cues } }: Vocabulary): boolean => {
  const clause = folded.slice(Math.max(0, start - REACH), start).split(CLAUSE_END).at(-1) ?? '';
  return [...cues.negation, ...cues.wish].some((cue) => clause.includes(fold(cue)));
};
