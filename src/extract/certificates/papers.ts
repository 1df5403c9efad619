import { everyMatch } from '../../vocabulary/index.ts';
import { hardEnd, isFiller, SOFT } from './clauses.ts';
import type { Marked, Mention } from './mentions.ts';
import type { CertificateTerms } from './terms.ts';

/** A number of papers. Matches `两科`, `4/6科`, `2 papers`, `one of two papers`; not `科目一`, `第一科`. */
const PAPERS =
  /(?<![目第\d])([一二两三四五六七八九]|\d|\b(?:one|two|three|four|five|six))(?:\/\d|\sof\s(?:\d|two|three|four|five|six))?\s?(?:科(?!目)|门|(?:papers?|subjects?)\b)/gu;
const WORDS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
/** One paper. Matches `单科合格`; not `全科`. */
const ONE_PAPER = /单科/u;
const DIGITS = '零一二三四五六七八九';

const toNumber = (text: string): number =>
  text === '两'
    ? 2
    : WORDS.includes(text)
      ? WORDS.indexOf(text)
      : DIGITS.includes(text)
        ? DIGITS.indexOf(text)
        : Number(text);

/** Papers named right after the certificate: `通过会计、税法` → 2. */
const namedPapers = (zone: string, names: readonly string[], terms: CertificateTerms): number => {
  const firsts = names.map((name) => zone.indexOf(name)).filter((at) => at >= 0);
  const lead = zone.slice(0, Math.min(...firsts));
  return firsts.length > 0 && isFiller(lead, terms) && !SOFT.test(lead) ? firsts.length : 0;
};

/** Whether what follows says that only some of the papers are passed: `注册会计师(已过两科)`. */
export const isPartlyPassed = (
  { statement: { text }, anchors }: Marked,
  mention: Mention,
  terms: CertificateTerms,
): boolean => {
  const papers = terms.entries.get(mention.id)?.papers;
  if (!papers) return false;
  const { end } = mention.anchor;
  const next = anchors.find(({ start }) => start >= end);
  const zone = text.slice(end, hardEnd(text, end, next?.start ?? text.length));
  const printed = everyMatch(zone, PAPERS).map((match) => toNumber(match[1] ?? ''));
  const passed =
    printed.length > 0 ? Math.min(...printed) : ONE_PAPER.test(zone) ? 1 : namedPapers(zone, papers.names, terms);
  return passed > 0 && passed < papers.count;
};
