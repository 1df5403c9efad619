import type { Claim, Language, TestCase } from '../../model/index.ts';
import { LABELS } from '../labels.ts';

type Wording = {
  readonly top: (names: string) => string;
  readonly because: (requirement: string) => string;
  readonly above: (name: string) => string;
  readonly score: string;
  readonly rank: (rank: number, name?: string) => string;
  readonly missing: (name: string) => string;
  readonly unreadable: (name: string) => string;
  readonly several: (name: string, paths: string) => string;
  readonly instead: (expected: string, actual: string) => string;
  readonly comma: string;
};

const WORDS: Readonly<Record<Language, Wording>> = {
  zh: {
    top: (names) => `前几名依次为 ${names}`,
    because: (requirement) => `因为“${requirement}”`,
    above: (name) => `排在 ${name} 之前`,
    score: '得分',
    rank: (rank, name) => `${name === undefined ? '' : `${name} `}第 ${rank} 名`,
    missing: (name) => `排名中没有 ${name}`,
    unreadable: (name) => `${name} 无法读取`,
    several: (name, paths) => `${name} 不止一份：${paths}`,
    instead: (expected, actual) => `期望${expected}，实际${actual}`,
    comma: '，',
  },
  en: {
    top: (names) => `the first places are ${names}`,
    because: (requirement) => `because of "${requirement}"`,
    above: (name) => `above ${name}`,
    score: 'score',
    rank: (rank, name) => `${name === undefined ? '' : `${name} `}#${rank}`,
    missing: (name) => `${name} is not in the ranking`,
    unreadable: (name) => `${name} could not be read`,
    several: (name, paths) => `${name} names several: ${paths}`,
    instead: (expected, actual) => `expected ${expected}, got ${actual}`,
    comma: ', ',
  },
};

const limits = (atLeast: number | null, atMost: number | null): string => {
  if (atLeast === null) return `≤ ${atMost}`;
  return atMost === null ? `≥ ${atLeast}` : `${atLeast}–${atMost}`;
};

const numbered = (names: readonly string[]): string => names.map((name, index) => `${index + 1} ${name}`).join(', ');

const lastOf = (path: string): string => path.split('/').at(-1) ?? path;

/** What a claim claims: `≥ 80`; empty for one that only finds the candidate. */
const claimed = (claim: Claim, language: Language): string => {
  const words = WORDS[language];
  switch (claim.claim) {
    case 'found':
      return '';
    case 'outcome':
      return LABELS[language].outcomes[claim.expected];
    case 'because':
      return words.because(claim.requirement[language]);
    case 'score':
      return `${words.score} ${limits(claim.atLeast, claim.atMost)}`;
    case 'above':
      return words.above(claim.other);
    case 'top':
      return words.top(numbered(claim.expected));
  }
};

/** What is there in place of what a claim claims. */
const shown = (claim: Claim, language: Language): string => {
  const words = WORDS[language];
  const labels = LABELS[language];
  switch (claim.claim) {
    case 'found':
      if (claim.paths.length > 1) return words.several(claim.name, claim.paths.join(', '));
      return claim.unreadable ? words.unreadable(claim.name) : words.missing(claim.name);
    case 'outcome':
      return labels.outcomes[claim.actual];
    case 'because':
      return claim.actual === null ? labels.unknown : labels.requirements[claim.actual];
    case 'score':
      return `${words.score} ${claim.actual}`;
    case 'above':
      return `${words.rank(claim.rank)}${words.comma}${words.rank(claim.otherRank, claim.other)}`;
    case 'top':
      return words.top(numbered(claim.actual.map(lastOf)));
  }
};

/** What is expected, in one line: `张三.pdf: qualified, score ≥ 80`. */
export const titleOf = ({ candidate, claims }: TestCase, language: Language): string => {
  const told = claims.map((claim) => claimed(claim, language)).filter((text) => text !== '');
  const head = candidate === null ? [] : [candidate];
  return [...head, ...(told.length > 0 ? [told.join(WORDS[language].comma)] : [])].join(LABELS[language].colon);
};

/** What doesn't hold, a sentence a claim. */
export const failuresOf = ({ claims }: TestCase, language: Language): readonly string[] =>
  claims
    .filter(({ holds }) => !holds)
    .map((claim) => {
      const actual = shown(claim, language);
      return claim.claim === 'found' ? actual : WORDS[language].instead(claimed(claim, language), actual);
    });
