import type { Bilingual, JobAdvert } from '../../model/index.ts';
import type { DraftedExperience } from './experience.ts';
import { both } from './names.ts';

/** What the author of the rubric should know: lines that became nothing, and words to check. */
export const notesOf = (
  { education, certificates }: JobAdvert,
  { unjudged }: DraftedExperience,
  proposed: readonly string[],
): readonly Bilingual[] => [
  ...unjudged.map(({ evidence }) =>
    both(
      `词表中没有这一类岗位，经验要求未写成条件，请自行补充：“${evidence.quote}”`,
      `no role family of the vocabulary fits, so this experience became no requirement: "${evidence.quote}"`,
    ),
  ),
  ...certificates
    .filter(({ any }) => any.some(({ id }) => id === 'other'))
    .map(({ evidence }) =>
      both(
        `词表中没有这一证书，未写入：“${evidence.quote}”`,
        `the vocabulary doesn't know a certificate of this line, so it is left out: "${evidence.quote}"`,
      ),
    ),
  ...(education?.mode === 'full-time'
    ? [
        both(
          `“${education.evidence.quote}”中的统招/全日制不作为条件：名校与学习形式不计分`,
          `the mode of study in "${education.evidence.quote}" is left out: it is not scored`,
        ),
      ]
    : []),
  ...(proposed.length === 0
    ? []
    : [
        both(
          `词表中没有、由原文提出的词（关键词组 proposed，请核对）：${proposed.join('、')}`,
          `words of the advert that the vocabulary doesn't know (keyword group "proposed", to be checked): ${proposed.join(', ')}`,
        ),
      ]),
];
