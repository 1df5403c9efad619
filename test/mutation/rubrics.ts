/**
 * Changes every shipped rubric in every way that `mutants.ts` knows and tells what notices: the check, the golden rankings,
 * or, before them, the expectations. `npm run rubrics:mutate` ends with 1 where fewer than 95 % are noticed; `-- -v` lists the
 * others, `-- --tests` tells how many the expectations notice by themselves (slower), and ids take only those rubrics.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixturesFolder, rankedFolders } from '../../fixtures/places.ts';
import { listRubrics } from '../../src/app/index.ts';
import { loadRubric, loadVocabulary, type ParsedResume, parseResumes } from '../../src/index.ts';
import type { Profile } from '../../src/model/index.ts';
import { assess } from '../../src/score/assess.ts';
import { parseRubric, type Rubric, rank, testExpectations, toGoldenText } from '../../src/score/index.ts';
import { type Json, type Mutant, mutantsOf } from './mutants.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const LEAST = 0.95;
const AS_OF = '2026-11-01';

const flags = process.argv.slice(2).filter((word) => word.startsWith('-'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const withTests = flags.includes('--tests');

const vocabulary = loadVocabulary();
const resumes: ParsedResume[] = [];
for await (const resume of parseResumes(rankedFolders, { vocabulary, asOf: AS_OF })) resumes.push(resume);
const profiles = resumes.flatMap(({ profile }) => profile ?? []);

type Verdict = 'check' | 'test' | 'golden' | 'survived';

const rankingOf = (rubric: Rubric) =>
  rank(
    resumes,
    rubric,
    { id: rubric.id, version: rubric.version, sha256: '', title: rubric.title },
    { vocabulary, asOf: AS_OF, tool: '' },
  );

/** All that a golden ranking tells of a candidate but the rank, which follows from it. */
const toldOf = (profile: Profile, rubric: Rubric): string => {
  const { outcome, score, requirements, criteria, bonuses } = assess(profile, rubric, { vocabulary, asOf: AS_OF });
  return JSON.stringify([
    outcome,
    score,
    requirements.map(({ id, status }) => [id, status]),
    [...criteria, ...bonuses].map(({ id, points }) => [id, points]),
  ]);
};

/** The first that notices the mutant; the golden ranking changes where one candidate of it does. */
const verdictOf = (mutant: Json, told: readonly string[]): Verdict => {
  const { rubric, faults } = parseRubric(JSON.stringify(mutant), 'mutant.json', vocabulary);
  if (rubric === null || faults.length > 0) return 'check';
  if (profiles.every((profile, index) => toldOf(profile, rubric) === told[index])) return 'survived';
  const fails =
    withTests &&
    testExpectations(rankingOf(rubric), rubric)
      .flat()
      .some(({ holds }) => !holds);
  return fails ? 'test' : 'golden';
};

const verdicts: (Mutant & { readonly id: string; readonly verdict: Verdict })[] = [];
for (const { id, path } of listRubrics(join(fixturesFolder, '../rubrics'))) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const { rubric, resolved } = loadRubric(path, { vocabulary });
  const ranking = rankingOf(rubric);
  const kept = readFileSync(join(fixturesFolder, 'golden', `${id}.txt`), 'utf8');
  if (
    toGoldenText(ranking) !== kept ||
    testExpectations(ranking, rubric)
      .flat()
      .some(({ holds }) => !holds)
  )
    throw new Error(`${id}: the rubric itself does not pass; see screener rubric test, and run npm run golden`);
  const told = profiles.map((profile) => toldOf(profile, rubric));
  for (const mutant of mutantsOf(JSON.parse(resolved) as Json))
    verdicts.push({ ...mutant, id, verdict: verdictOf(mutant.rubric, told) });
}

const count = (verdict: Verdict, kind?: Mutant['kind']): number =>
  verdicts.filter((each) => each.verdict === verdict && (kind === undefined || each.kind === kind)).length;
const share = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

for (const kind of ['weight', 'gate', 'keywords', 'level'] as const) {
  const all = verdicts.filter((each) => each.kind === kind).length;
  const [check, test, golden] = [count('check', kind), count('test', kind), count('golden', kind)];
  const tests = withTests ? `test ${test}, ` : '';
  print(
    `${kind.padEnd(9)} ${String(all).padStart(5)} mutants: check ${check}, ${tests}golden ${golden}; noticed ${share(check + test + golden, all)}`,
  );
}
const noticed = verdicts.length - count('survived');
print(`all       ${String(verdicts.length).padStart(5)} mutants: noticed ${share(noticed, verdicts.length)}`);
if (flags.includes('-v'))
  for (const { id, what, verdict } of verdicts) if (verdict === 'survived') print(`  ${id}  ${what}`);
if (noticed < LEAST * verdicts.length) process.exitCode = 1;
