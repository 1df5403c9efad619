import type { ParsedResume, Profile } from '../model/index.ts';

/** A query that sorts out résumés before anything is done with them. */
export type Condition = { readonly text: string; readonly holds: (profile: Profile) => boolean };

/** Whether a résumé stays in the run: it meets the condition, or could not be read and must be told of. */
export const stays = ({ profile }: ParsedResume, condition: Condition | null): boolean =>
  condition === null || profile === null || condition.holds(profile);
