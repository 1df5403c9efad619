import { readFileSync } from 'node:fs';
import type { WrittenRanking } from '../model/index.ts';
import { toWrittenRanking } from '../score/index.ts';
import { systemCause } from './file-fault.ts';
import { ScreenerError } from './screener-error.ts';

/**
 * Reads a ranking that `rank --format json` (or `-o x.json`) wrote.
 *
 * @throws ScreenerError where the file can't be read or is something else.
 */
export const readWrittenRanking = (path: string): WrittenRanking => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const cause = systemCause(error);
    throw new ScreenerError({ zh: `无法读取 ${path}：${cause.zh}。`, en: `${path} can't be read: ${cause.en}.` });
  }
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    // What is no JSON is no ranking either.
  }
  const ranking = toWrittenRanking(json);
  if (ranking !== null && ranking.candidates.length > 0) return ranking;
  throw new ScreenerError(
    ranking === null
      ? {
          zh: `${path} 不是排名结果，请用 screener rank … -o 排名.json 生成。`,
          en: `${path} is no ranking; make one with screener rank … -o ranking.json.`,
        }
      : { zh: `${path} 中没有候选人。`, en: `${path} holds no candidate.` },
  );
};
