import { fold } from '../../vocabulary/index.ts';
import type { Lexicon } from '../lexicon.ts';

/** A certificate of leaving a school, and no school. Matches `high school diploma`; not `river high school`. */
const DIPLOMA =
  /^(?:(?:senior |junior )?(?:high|secondary|middle)|summer|winter) school(?: (?:diploma|certificate|education|graduate))?$/u;
/** An English school that leads to a university. Matches `river high school`, `hill sixth form`; not `river college`. */
const HIGH_SCHOOL =
  /(?:(?:high|secondary|grammar|comprehensive) school|secondary college|sixth form(?: college| centre)?)$/u;

/** Whether a school is a high school by its English name. */
export const isHighSchool = (school: string | null): boolean => school !== null && HIGH_SCHOOL.test(fold(school));

/** A level that is called by the kind of its school. Matches `college diploma`; not `college`. */
const LEVEL_OF_SCHOOL =
  /(?<![a-z])(?:college|university|polytechnic) (?:diploma|degree|graduate|certificate)(?![a-z])/gu;

/** Whether a part names a school. */
export const isSchool = (text: string, lexicon: Lexicon): boolean => {
  const whole = fold(text).replace(LEVEL_OF_SCHOOL, ' ').trim();
  if (DIPLOMA.test(whole)) return false;
  const folded = whole.replace(/\s?[([【][^()[\]【】]*[)\]】]?$/u, '');
  // 高中 alone is a level.
  const end = lexicon.schoolEnd.startIn(folded);
  if (end !== -1) return end > 0 && !/专业$/u.test(folded);
  return !/\p{Script=Han}/u.test(whole) && lexicon.schoolName.test(whole);
};
