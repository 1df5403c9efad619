import { loadDocumentStyle, loadPageFiles } from '../../src/app/page-files.ts';
import { loadVocabulary } from '../../src/app/vocabulary-files.ts';
import { loadRubric, parseResumes, rank } from '../../src/index.ts';
import type { Language, Ranking } from '../../src/model/index.ts';
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

/** The ranking with its candidates repeated until there are so many, each under a name and rank of its own. */
export const grown = (ranking: Ranking, count: number): Ranking => {
  const { candidates } = ranking;
  const many = Array.from({ length: count }, (_, index) => candidates[index % candidates.length])
    .flatMap((candidate) => candidate ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map((candidate, index) => ({ ...candidate, rank: index + 1, name: `${candidate.name ?? ''}${index + 1}` }));
  return { ...ranking, candidates: many, counts: { ...ranking.counts, files: count, ranked: count } };
};
