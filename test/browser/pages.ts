import { loadDocumentStyle, loadPageFiles } from '../../src/app/page-files.ts';
import { loadVocabulary } from '../../src/app/vocabulary-files.ts';
import { loadRubric, parseResumes, rank } from '../../src/index.ts';
import type { Candidate, Language, Ranking } from '../../src/model/index.ts';
import { PLAIN, RANKING_FORMATS, type ReportOptions } from '../../src/report/index.ts';

/** The fixtures ranked for phone support. */
export const rankFixtures = async (): Promise<Ranking> => {
  const options = { asOf: '2026-11-01' };
  const resumes = [];
  for await (const resume of parseResumes(['fixtures/resumes'], options)) resumes.push(resume);
  return rank(resumes, loadRubric('phone-support'), options);
};

/** The page of a ranking, as the command writes it. */
export const pageOf = async (ranking: Ranking, language: Language): Promise<string> => {
  const { certificates, kpis } = loadVocabulary().data;
  const options: ReportOptions = {
    language,
    width: 80,
    palette: PLAIN,
    certificateNames: new Map(certificates.map(({ id, name }) => [id, name])),
    metricNames: new Map(kpis.map(({ id, name }) => [id, name])),
    pageFiles: loadPageFiles,
    documentStyle: loadDocumentStyle,
  };
  const render = await RANKING_FORMATS['html']?.load();
  const page = await render?.(ranking, options);
  return typeof page === 'string' ? page : '';
};

/** What a document alone says: its lines, achievements, employers and schools. */
const OWN = new Set(['quote', 'text', 'employer', 'school']);

/** The candidate under a rank of its own, each of its own texts another than those of the one it is made of. */
const copyOf = (candidate: Candidate, rank: number): Candidate => {
  const own = (key: string, value: unknown): unknown =>
    OWN.has(key) && typeof value === 'string' ? `${value}${rank}` : value;
  return { ...JSON.parse(JSON.stringify(candidate), own), rank, name: `${candidate.name ?? ''}${rank}` };
};

/** The ranking with its candidates repeated until there are so many, as many different people. */
export const grown = (ranking: Ranking, count: number): Ranking => {
  const { candidates } = ranking;
  const many = Array.from({ length: count }, (_, index) => candidates[index % candidates.length])
    .flatMap((candidate) => candidate ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map((candidate, index) => copyOf(candidate, index + 1));
  return { ...ranking, candidates: many, counts: { ...ranking.counts, files: count, ranked: count } };
};
