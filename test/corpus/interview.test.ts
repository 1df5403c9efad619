import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { fixtureFiles, listRubrics } from '../../src/app/index.ts';
import { parseAll, rankResumes } from '../../src/app/run.ts';
import { loadRubric, loadVocabulary } from '../../src/index.ts';
import type { Bilingual, Interview, InterviewQuestion, ParsedResume } from '../../src/model/index.ts';
import { attributesIn, toInterview } from '../../src/score/index.ts';

const AS_OF = '2026-11-01';
const vocabulary = loadVocabulary();
const rubrics = listRubrics(join(fixturesFolder, '../rubrics')).map(({ path }) => loadRubric(path, { vocabulary }));
const ids = rubrics.map(({ rubric }) => rubric.id);

let resumes: readonly ParsedResume[] = [];

beforeAll(async () => {
  const files = fixtureFiles([join(fixturesFolder, 'resumes')]);
  resumes = await parseAll(files, { vocabulary, asOf: AS_OF, ocr: false });
}, 60_000);

/** The interviews of every fixture for a role. */
const interviewsFor = (id: string, minutes: number): readonly Interview[] => {
  const loaded = rubrics.find(({ rubric }) => rubric.id === id);
  if (loaded === undefined) throw new Error(`no rubric ${id}`);
  return rankResumes(resumes, loaded, { vocabulary, asOf: AS_OF }).candidates.map((candidate) => {
    const profile = resumes.find(({ file }) => file.path === candidate.file.path)?.profile;
    if (!profile) throw new Error(`no profile of ${candidate.file.path}`);
    return toInterview({ candidate: { ...candidate, profile }, rubric: loaded.rubric, vocabulary }, minutes);
  });
};

const said = ({ zh, en }: Bilingual): readonly string[] => [zh, en];

const textsOf = ({ topic, ask, why, followUps, good, weak, evidence }: InterviewQuestion): readonly string[] => [
  ...[topic, ask, why, good, weak, ...followUps].flatMap(said),
  ...evidence.map(({ quote }) => quote),
];

describe('interviews of every fixture', () => {
  it.each(ids)('%s: no question names a protected attribute, nor does a line that it quotes', (id) => {
    const texts = interviewsFor(id, 45).flatMap(({ questions, spare }) => [
      ...questions.flatMap(textsOf),
      ...spare.flatMap(said),
    ]);
    expect(texts.length).toBeGreaterThan(1000);
    expect([...new Set(texts)].filter((text) => attributesIn(text, vocabulary).length > 0)).toEqual([]);
  });

  it.each(ids)('%s: asks everybody the same core questions, and fills the time without going over it', (id) => {
    const interviews = interviewsFor(id, 30);
    const core = rubrics
      .find(({ rubric }) => rubric.id === id)
      ?.rubric.interview.filter(({ forAll }) => forAll)
      .map((question) => `role/${question.id}`);
    expect(core?.length).toBe(2);
    for (const { questions, minutes } of interviews) {
      const asked = questions.filter(({ part }) => part === 'role').map((question) => question.id);
      expect(asked.slice(0, 2)).toEqual(core);
      expect(minutes.opening + minutes.questions + minutes.close).toBeLessThanOrEqual(30);
      expect(minutes.questions).toBeGreaterThanOrEqual(20);
    }
  });
});

describe('the questions of a role', () => {
  it.each(ids)('%s: seven or more, of three kinds or more, each in both languages', (id) => {
    const interview = rubrics.find(({ rubric }) => rubric.id === id)?.rubric.interview ?? [];
    expect(interview.length).toBeGreaterThanOrEqual(7);
    expect(new Set(interview.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    const texts = interview.flatMap(({ title, ask, followUps, good, weak }) => [title, ask, good, weak, ...followUps]);
    expect(texts.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /^\P{Script=Latin}*$/u.test(en))).toEqual([]);
  });

  it('are its own for the most part', () => {
    const own = (id: string): number => {
      const others = rubrics.filter(({ rubric }) => rubric.id !== id).flatMap(({ rubric }) => rubric.interview);
      const interview = rubrics.find(({ rubric }) => rubric.id === id)?.rubric.interview ?? [];
      return interview.filter(({ ask }) => !others.some((other) => other.ask.zh === ask.zh)).length;
    };
    expect(ids.filter((id) => own(id) < 1)).toEqual([]);
    const japaneseAndLike = ['english-support', 'japanese-support', 'korean-support', 'spanish-support'];
    expect(ids.filter((id) => !japaneseAndLike.includes(id) && own(id) < 4)).toEqual([]);
  });
});
