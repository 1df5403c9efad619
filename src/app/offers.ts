import type { Offers, RankedPerson, TableRow, TestName } from '../model/index.ts';
import { type TestScores, toOffers } from '../score/index.ts';
import { toolName } from './package-files.ts';
import { joinPeople, readPeopleTable } from './people-table.ts';
import { ScreenerError } from './screener-error.ts';
import { readWrittenRanking } from './written-ranking.ts';

/** What the columns of the two tests may be called. */
const COLUMNS: Readonly<Record<TestName, readonly string[]>> = {
  written: ['written', '笔试', '笔试成绩', '笔试分数', '笔试得分'],
  interview: ['interview', '面试', '面试成绩', '面试分数', '面试得分'],
};

/** A score. Matches `88`, `88.5`, `88分`; not `A`. */
const SCORE = /^(\d{1,3}(?:\.\d{1,4})?)\s?分?$/u;

const columnOf = (test: TestName, columns: readonly string[], path: string): string => {
  const found = columns.find((column) => COLUMNS[test].includes(column));
  if (found !== undefined) return found;
  const [en, zh] = COLUMNS[test];
  throw new ScreenerError({
    zh: `${path}：第一行没有“${zh}”列。`,
    en: `${path}: its first row names no column "${en}".`,
  });
};

/** The score in a cell, null for an empty one. */
const scoreIn = (row: TableRow, column: string, path: string): number | null => {
  const text = row.cells.get(column)?.normalize('NFKC') ?? '';
  if (text === '') return null;
  const score = Number(SCORE.exec(text)?.[1] ?? Number.NaN);
  if (score <= 100) return score;
  throw new ScreenerError({
    zh: `${path}:${row.line}：${column}“${text}”不是 0 到 100 的分数，缺考请留空。`,
    en: `${path}:${row.line}: ${column} "${text}" is no score from 0 to 100; leave it empty where the test was missed.`,
  });
};

/**
 * Who gets an offer: the ranking's candidates with their scores of 笔试 and 面试.
 *
 * @throws ScreenerError where a file can't be read, a column is missing or a score is none.
 */
export const makeOffers = ({
  ranking: rankingPath,
  scores: scoresPath,
  weights,
  rule,
}: {
  readonly ranking: string;
  readonly scores: string;
  readonly weights: Offers['weights'];
  readonly rule: Offers['rule'];
}): Offers => {
  const { rubric, asOf, candidates } = readWrittenRanking(rankingPath);
  const { columns, rows } = readPeopleTable(scoresPath);
  const [written, interview] = [columnOf('written', columns, scoresPath), columnOf('interview', columns, scoresPath)];
  const { rowOf, strays } = joinPeople(candidates, rows);
  const scoresOf = (row: TableRow): TestScores => ({
    written: scoreIn(row, written, scoresPath),
    interview: scoreIn(row, interview, scoresPath),
  });
  const tested: { readonly person: RankedPerson; readonly scores: TestScores }[] = [];
  const untested: RankedPerson[] = [];
  for (const person of candidates) {
    const row = rowOf.get(person);
    const scores = row === undefined ? { written: null, interview: null } : scoresOf(row);
    if (scores.written !== null || scores.interview !== null) tested.push({ person, scores });
    else untested.push(person);
  }
  return {
    schemaVersion: 1,
    tool: toolName(),
    rubric,
    asOf,
    weights,
    rule,
    ...toOffers(tested, weights, rule),
    untested,
    strays,
  };
};
