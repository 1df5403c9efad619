import type { Evidence, ProfileLine, Skill } from '../model/index.ts';
import { fold, isDenied, longestMatches, type Matcher, oncePer, type Vocabulary } from '../vocabulary/index.ts';

/** Evidences of one skill; more say nothing new. */
const MAX_EVIDENCES = 3;
/** Latin names that are everyday English words as verbs or nouns before these. Matches `excel in`, `word of`; not `excel,`. */
const EVERYDAY_WORD = /^(?:excel (?:in|at|under|as)\b|word of\b|words?\b(?= per)|outlook on\b|access to\b)/u;
const SKIPPED_SECTIONS: ReadonlySet<ProfileLine['section']> = new Set(['wish', 'references']);

type Found = { used: boolean; readonly evidence: Evidence[] };

const collect = (line: ProfileLine, matcher: Matcher, vocabulary: Vocabulary, found: Map<string, Found>): void => {
  const folded = fold(line.text);
  for (const match of longestMatches(matcher(folded))) {
    if (EVERYDAY_WORD.test(folded.slice(match.start))) continue;
    const denial = isDenied(folded, match, vocabulary);
    if (denial === 'denied' || denial === 'wished') continue;
    const known = found.get(match.id) ?? { used: false, evidence: [] };
    found.set(match.id, known);
    const used = line.job !== null;
    const evidence = { page: line.page, line: line.line, quote: line.text };
    if (known.evidence.some(({ page, line: number }) => page === evidence.page && number === evidence.line)) {
      known.used ||= used;
      continue;
    }
    // Evidence of use comes before a mention in a list: it is what a recruiter wants to read.
    if (used && !known.used) known.evidence.unshift(evidence);
    else if (known.evidence.length < MAX_EVIDENCES) known.evidence.push(evidence);
    known.used ||= used;
    known.evidence.splice(MAX_EVIDENCES);
  }
};

const toList = (lines: readonly ProfileLine[], kind: Skill['kind'], vocabulary: Vocabulary): readonly Skill[] => {
  const matcher = kind === 'tool' ? vocabulary.tools : vocabulary.skills;
  const found = new Map<string, Found>();
  for (const line of lines) if (!SKIPPED_SECTIONS.has(line.section)) collect(line, matcher, vocabulary, found);
  const entries = entriesById(vocabulary)[kind];
  return [...found]
    .flatMap(([id, { used, evidence }]) => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [{ ...entry, id, used, evidence }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ id, name, used, evidence }) => ({ id, name, kind, where: used ? 'used' : 'listed', evidence }));
};

/** The Chinese name of each tool and skill and its place in the vocabulary. */
const entriesById = oncePer(({ data }: Vocabulary) => {
  const byId = (entries: typeof data.tools): ReadonlyMap<string, { readonly name: string; readonly place: number }> =>
    new Map(entries.map(({ id, name }, place) => [id, { name: name.zh, place }]));
  return { tool: byId(data.tools), skill: byId(data.skills) };
});

/**
 * The tools and skills a résumé names, tools first, each once with up to three evidences, in the vocabulary's order.
 *
 * `where` is `used` when a line of a job names it. What is denied or only wished for (希望学习 Python) is left out, and
 * so is what the candidate asks of the next post.
 */
export const toSkills = (lines: readonly ProfileLine[], vocabulary: Vocabulary): readonly Skill[] => {
  const tools = toList(lines, 'tool', vocabulary);
  const named = new Set(tools.map(({ id }) => id));
  return [...tools, ...toList(lines, 'skill', vocabulary).filter(({ id }) => !named.has(id))];
};
