import { readFileSync } from 'node:fs';
import type { Bilingual, Language, Ranking, Shard } from '../model/index.ts';
import { mergeRankings, toWholeRanking } from '../score/index.ts';
import { systemCause } from './file-fault.ts';
import { toolName } from './package-files.ts';
import { ScreenerError } from './screener-error.ts';

/** A ranking with the file that it was read from. */
type Part = { readonly path: string; readonly ranking: Ranking; readonly language: Language };

const LANGUAGES: Readonly<Record<Language, Bilingual>> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
};

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const cause = systemCause(error);
    throw new ScreenerError({ zh: `无法读取 ${path}：${cause.zh}。`, en: `${path} can't be read: ${cause.en}.` });
  }
};

const readPart = (path: string): Part => {
  let json: unknown = null;
  try {
    json = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof ScreenerError) throw error;
    // What is no JSON is no ranking either.
  }
  const read = toWholeRanking(json);
  if (read === null)
    throw new ScreenerError({
      zh: `${path} 不是完整的排名结果，请用 screener rank … -o 排名.json 生成。`,
      en: `${path} is no whole ranking; make one with screener rank … -o ranking.json.`,
    });
  const { candidates, counts } = read.ranking;
  if (candidates.length !== counts.ranked)
    throw new ScreenerError({
      zh: `${path} 只列出了 ${counts.ranked} 人中的 ${candidates.length} 人，请不加 --top、--min-score 重新生成。`,
      en: `${path} lists ${candidates.length} of ${counts.ranked} candidates only; make it without --top and --min-score.`,
    });
  return { path, ...read };
};

const alike = (text: string): Bilingual => ({ zh: text, en: text });

/** What rankings may differ in, and how it is told. */
type Trait = { readonly name: Bilingual; readonly of: (part: Part) => Bilingual };

/** What all rankings must have in common: each with its name, and how it is told. */
const COMMON: readonly Trait[] = [
  {
    name: { zh: '程序版本', en: 'versions of the program' },
    of: ({ ranking }) => alike(`${ranking.tool}, score ${ranking.scoreVersion}`),
  },
  {
    name: { zh: '评分标准', en: 'rubrics' },
    of: ({ ranking: { rubric } }) => alike(`${rubric.id} ${rubric.version} (${rubric.sha256.slice(0, 8)})`),
  },
  { name: { zh: '截至日期', en: 'days' }, of: ({ ranking }) => alike(ranking.asOf) },
  { name: { zh: '条件（--where）', en: 'conditions (--where)' }, of: ({ ranking }) => alike(ranking.where ?? '-') },
  { name: { zh: '语言', en: 'languages' }, of: ({ language }) => LANGUAGES[language] },
];

/** What is made of a person with several files. It is asked last, so that what is plainer is told first. */
const VERSIONS: Trait = {
  name: { zh: '多版本处理方式', en: 'ways with versions of a person' },
  of: ({ ranking: { shard } }) => alike(shard === undefined ? 'no --shard' : `--shard, ${shard.people ?? 'apart'}`),
};

const checkCommon = (traits: readonly Trait[], [first, other]: readonly [Part, Part]): void => {
  for (const { name, of } of traits) {
    const [one, two] = [of(first), of(other)];
    if (one.en === two.en) continue;
    throw new ScreenerError({
      zh: `${first.path} 与 ${other.path} 的${name.zh}不同（${one.zh}，${two.zh}），不能合并。`,
      en: `${first.path} and ${other.path} are of different ${name.en} (${one.en}; ${two.en}) and can't be merged.`,
    });
  }
};

const pathsOf = ({ candidates, unreadable, duplicates }: Ranking): readonly string[] =>
  [...candidates, ...unreadable, ...duplicates].map(({ file }) => file.path);

const checkDisjoint = (parts: readonly Part[]): void => {
  const homes = new Map<string, string>();
  for (const { path: home, ranking } of parts) {
    for (const path of pathsOf(ranking)) {
      const known = homes.get(path);
      if (known !== undefined)
        throw new ScreenerError({
          zh: `${path} 在 ${known} 和 ${home} 中都有，重叠的结果不能合并。`,
          en: `${path} is in both ${known} and ${home}; results that overlap can't be merged.`,
        });
      homes.set(path, home);
    }
  }
};

const checkShards = (parts: readonly Part[]): void => {
  const shards = parts.flatMap(({ path, ranking: { shard } }) => (shard === undefined ? [] : [{ path, shard }]));
  const isOneWhole = (a: Shard, b: Shard): boolean => a.of === b.of && a.sha256 === b.sha256;
  for (const { path, shard } of shards) {
    const together = shards.filter((other) => isOneWhole(other.shard, shard));
    const indexes = new Set(together.map((other) => other.shard.index));
    const missing = Array.from({ length: shard.of }, (_, index) => index + 1).find((index) => !indexes.has(index));
    if (missing === undefined) continue;
    const stray = shards.find((other) => other.shard.of === shard.of && other.shard.index === missing);
    throw new ScreenerError(
      stray === undefined
        ? {
            zh: `缺少第 ${missing}/${shard.of} 部分（--shard ${missing}/${shard.of}），不能合并。`,
            en: `part ${missing} of ${shard.of} is missing (--shard ${missing}/${shard.of}), so the parts can't be merged.`,
          }
        : {
            zh: `${path} 与 ${stray.path} 不是同一批文件的部分（文件清单不同），不能合并。`,
            en: `${path} and ${stray.path} are no parts of the same files (their lists differ) and can't be merged.`,
          },
    );
  }
};

/**
 * The rankings in files as the one that a single run over all their résumés gives, and the language of its texts.
 *
 * @throws ScreenerError where a file is no whole ranking, or one does not belong to the others.
 */
export const mergeFiles = (
  paths: readonly [string, ...string[]],
): { readonly ranking: Ranking; readonly language: Language } => {
  const first = readPart(paths[0]);
  const others = paths.slice(1).map(readPart);
  const tool = toolName();
  if (first.ranking.tool !== tool)
    throw new ScreenerError({
      zh: `${first.path} 由 ${first.ranking.tool} 生成，本程序是 ${tool}，请用同一版本重新生成。`,
      en: `${first.path} was made by ${first.ranking.tool} and this is ${tool}; make it anew with the same version.`,
    });
  for (const other of others) checkCommon(COMMON, [first, other]);
  const parts = [first, ...others];
  checkShards(parts);
  checkDisjoint(parts);
  for (const other of others) checkCommon([VERSIONS], [first, other]);
  return {
    ranking: mergeRankings([first.ranking, ...others.map(({ ranking }) => ranking)]),
    language: first.language,
  };
};
