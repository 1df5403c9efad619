import type { Certificate, Evidence, IsoDate, Section } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { evidenceOf } from '../evidence.ts';
import { compact, lineAt, toStatements } from '../statements.ts';
import { toHolding } from './held.ts';
import { levelsIn, type Marked, type Mention, markMentions } from './mentions.ts';
import { certificateTerms } from './terms.ts';

/** Lines above that may name what a bare grade (四级) is the grade of. */
const LINES_ABOVE = 2;

const toEvidence = (marked: Marked, mention: Mention): Evidence =>
  evidenceOf(lineAt(marked.statement, mention.anchor.start));

/** A score alone on its line, or before the other items of a list. Matches `580分`, `成绩:512`, `(535),toeic 905`; not `580人`, `5,toeic`. */
const SCORE_BELOW =
  /^(?:(?:成绩|得分|分数|score|overall|academic|general(?: training)?|ukvi|ibt):?)?[:(]{0,2}(\d{2,3}(?:\.\d{1,2})?|\d\.\d{1,2}|\d(?=\)?$))(?:\/\d{1,3}(?:\.\d)?)?(?:分|points?)?\)?(?=$|[,;、])/u;
/** What a score is still to follow. Matches `:` of `ielts:`; not `)`. */
const AWAITS_SCORE = /[:(]$/u;

/** The mention that ends the statement above, with the score that the line was broken before (also a chart's label and value). */
const scoredBelow = (mention: Mention, above: string, text: string, vocabulary: Vocabulary): Mention | null => {
  const range = certificateTerms(vocabulary).entries.get(mention.id)?.score;
  if (mention.score !== null || range === undefined || mention.anchor.end !== above.replace(AWAITS_SCORE, '').length)
    return null;
  const value = Number(SCORE_BELOW.exec(text)?.[1] ?? Number.NaN);
  return value >= range.min && value <= range.max ? { ...mention, score: value } : null;
};

/** The grade alone on its line, with the word for it or without. Matches `b`, `class c1`, `cars: b`; not `basic`. */
const LONE_GRADE = /^(?:(?:class|category|cat\.|type|code|cars?)\s?:?\s?)?([a-z]\d?)$/u;

/** The mention that ends the statement above, with the grade that stands alone under it: `Driving licence` over `B`. */
const gradedBelow = (mention: Mention, above: string, text: string, vocabulary: Vocabulary): Mention | null => {
  if (mention.level !== null || mention.anchor.end !== above.length) return null;
  const grade = LONE_GRADE.exec(text)?.[1];
  if (grade === undefined) return null;
  const [level = null] = levelsIn(certificateTerms(vocabulary), mention.id, `(${grade})`);
  return level === null ? null : { ...mention, level: level.id };
};

/** What two mentions of one certificate share. */
const keyOf = (certificate: Certificate, vocabulary: Vocabulary): string => {
  const each = certificateTerms(vocabulary).entries.get(certificate.id)?.each;
  if (each === undefined || certificate.level === null) return certificate.id;
  return `${certificate.id} ${compact(certificate.level).text.replace(/[\s-]/gu, '')}`;
};

const better = (entryLevels: readonly string[], a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return a ?? b;
  return entryLevels.indexOf(b) > entryLevels.indexOf(a) ? b : a;
};

const merge = (a: Certificate, b: Certificate, levels: readonly string[]): Certificate => {
  if (a.status !== b.status) return a.status === 'held' ? a : b;
  const level = better(levels, a.level, b.level);
  // Sat twice: the better level goes with the score it was given for.
  const of = [a, b].filter((each) => each.level === null || each.level === level).map(({ score }) => score);
  const scores = of.filter((score) => score !== null);
  return {
    ...a,
    level,
    score: scores.length > 0 ? Math.max(...scores) : null,
    date: a.date ?? b.date,
    evidence: [
      ...a.evidence,
      ...b.evidence.filter((found) => !a.evidence.some(({ page, line }) => page === found.page && line === found.line)),
    ],
  };
};

/**
 * The certificates of a résumé, held or not, in the order they are first named; each once.
 *
 * A certificate with grades is one (the best level and score named); one a level for computer grades, one a printed
 * name for cloud and `other`. A certificate that is only prepared for, planned, failed, expired, taught or asked for
 * in an advert is `not-held` and says why; what is only claimed (普通话标准) gives none. What a certificate implies is
 * not added. Source: eval/LABELS.md, DOMAIN.md "Hard facts".
 */
export const toCertificates = (
  sections: readonly Section[],
  vocabulary: Vocabulary,
  asOf: IsoDate,
): readonly Certificate[] => {
  const { entries } = certificateTerms(vocabulary);
  const found = new Map<string, Certificate>();
  const above: string[] = [];
  const statements = toStatements(sections);
  for (const [index, statement] of statements.entries()) {
    const marked = markMentions(statement, above.join(' '), vocabulary);
    const below = statements[index + 1]?.text ?? '';
    above.push(statement.text);
    if (above.length > LINES_ABOVE) above.shift();
    for (const plain of marked.mentions) {
      const mention =
        scoredBelow(plain, statement.text, below, vocabulary) ??
        gradedBelow(plain, statement.text, below, vocabulary) ??
        plain;
      const holding = toHolding(marked, mention, asOf, vocabulary);
      if (holding === 'nothing') continue;
      const held = holding === 'held';
      const certificate: Certificate = {
        id: mention.id,
        level: mention.level,
        score: mention.score,
        date: mention.date,
        status: held ? 'held' : 'not-held',
        why: held ? null : holding,
        evidence: [toEvidence(marked, mention)],
      };
      const key = keyOf(certificate, vocabulary);
      const known = found.get(key);
      const levels = (entries.get(mention.id)?.levels ?? []).map(({ level }) => level);
      found.set(key, known ? merge(known, certificate, levels) : certificate);
    }
  }
  return [...found.values()];
};
