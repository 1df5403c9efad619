/**
 * Changes every shipped rubric in every way that `mutants.ts` knows and tells what notices: the check, the expectations,
 * or the golden rankings. `npm run rubrics:mutate` ends with 1 where fewer than 95 % are noticed; `-- -v` lists the others, and ids after
 * it take only those rubrics.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixturesFolder } from '../../fixtures/places.ts';
import { listRubrics } from '../../src/app/index.ts';
import { loadRubric, loadVocabulary, type ParsedResume, parseResumes } from '../../src/index.ts';
import { parseRubric, rank, testExpectations, toGoldenText } from '../../src/score/index.ts';
import { type Json, type Mutant, mutantsOf } from './mutants.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const LEAST = 0.95;
const AS_OF = '2026-11-01';

const vocabulary = loadVocabulary();
const resumes: ParsedResume[] = [];
for await (const resume of parseResumes([join(fixturesFolder, 'resumes')], { vocabulary, asOf: AS_OF }))
  resumes.push(resume);

type Verdict = 'check' | 'test' | 'golden' | 'survived';

/** The first of check, test and golden rankings that notices the mutant. */
const verdictOf = (mutant: Json, golden: string): Verdict => {
  const { rubric, faults } = parseRubric(JSON.stringify(mutant), 'mutant.json', vocabulary);
  if (rubric === null || faults.length > 0) return 'check';
  const facts = { id: rubric.id, version: rubric.version, sha256: '', title: rubric.title };
  const ranking = rank(resumes, rubric, facts, { vocabulary, asOf: AS_OF, tool: '' });
  if (testExpectations(ranking, rubric).some((claims) => claims.some(({ holds }) => !holds))) return 'test';
  return toGoldenText(ranking) === golden ? 'survived' : 'golden';
};

const verdicts: (Mutant & { readonly id: string; readonly verdict: Verdict })[] = [];
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
for (const { id, path } of listRubrics(join(fixturesFolder, '../rubrics'))) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const golden = readFileSync(join(fixturesFolder, 'golden', `${id}.txt`), 'utf8');
  const rubric = JSON.parse(loadRubric(path, { vocabulary }).resolved) as Json;
  if (verdictOf(rubric, golden) !== 'survived')
    throw new Error(`${id}: the rubric itself does not pass; run npm run golden`);
  for (const mutant of mutantsOf(rubric)) verdicts.push({ ...mutant, id, verdict: verdictOf(mutant.rubric, golden) });
}

const count = (verdict: Verdict, kind?: Mutant['kind']): number =>
  verdicts.filter((each) => each.verdict === verdict && (kind === undefined || each.kind === kind)).length;
const share = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

for (const kind of ['weight', 'gate', 'keywords', 'level'] as const) {
  const all = verdicts.filter((each) => each.kind === kind).length;
  const [check, test, golden] = [count('check', kind), count('test', kind), count('golden', kind)];
  print(
    `${kind.padEnd(9)} ${String(all).padStart(5)} mutants: check ${check}, test ${test}, golden ${golden}; noticed ${share(check + test + golden, all)}`,
  );
}
const noticed = verdicts.length - count('survived');
print(`all       ${String(verdicts.length).padStart(5)} mutants: noticed ${share(noticed, verdicts.length)}`);
if (process.argv.includes('-v'))
  for (const { id, what, verdict } of verdicts) if (verdict === 'survived') print(`  ${id}  ${what}`);
if (noticed < LEAST * verdicts.length) process.exitCode = 1;
