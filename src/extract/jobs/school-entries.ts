import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { startsWithStudyLabel } from '../education/head.ts';
import { levelIn } from '../education/words.ts';
import { likeness } from '../entries/classify.ts';
import type { Entry } from '../entries/entries.ts';
import { lexiconOf } from '../lexicon.ts';

/** How much a title that is one for sure looks like one. */
const SURE_TITLE = 3;
/** A field of study, with its level or without. Matches `会计专业`, `旅游运营（专科）`; not `专业课教师`. */
const MAJOR = /专业$|[(（](?:全日制|统招)?(?:本科|专科|大专|硕士|博士|研究生|中专|高中)[)）]$/u;

/** Whether an entry tells of a school that was gone to and not of a post held at one. */
export const isSchoolEntry = (
  { head, body }: Pick<Entry, 'head' | 'body'>,
  employer: string | null,
  title: string | null,
  vocabulary: Vocabulary,
): boolean => {
  const lexicon = lexiconOf(vocabulary);
  if (employer === null) return false;
  if (/专业$/u.test(fold(employer)) && lexicon.schoolName.test(fold(employer))) return true;
  if (title !== null && MAJOR.test(fold(title)) && lexicon.schoolName.test(fold(employer))) return true;
  const post =
    title !== null && (lexicon.titleFamily.test(fold(title)) || likeness(title, lexicon).title >= SURE_TITLE);
  if (!post && lexicon.schoolName.test(fold(employer)) && levelIn(employer, vocabulary) !== null) return true;
  if (!lexicon.schoolEnd.test(fold(employer))) return false;
  if (post) return false;
  if (title === null && [...head, ...body.slice(0, 3)].some((line) => startsWithStudyLabel(line, vocabulary)))
    return true;
  return levelIn(head.map((line) => line.text).join('  '), vocabulary) !== null;
};
