import { type Command, Option } from 'commander';
import type { ShardRule } from '../app/shard.ts';
import type { Bilingual, Language, Shard } from '../model/index.ts';
import { invalid } from './options.ts';

export type ShardOptions = { readonly shard?: ShardRule };

const TEXT: Bilingual = {
  zh: '只处理 n 份中的第 i 份，例如 1/3，用于分给多台机器；rank 的 JSON 再用 merge 合并',
  en: 'take part i of n only, such as 1/3, to spread a batch over machines; merge joins the JSON of rank',
};

/** Matches `1/3`; not `1 of 3`. */
const SHARD = /^(\d{1,4})\/(\d{1,4})$/u;

const parseShard = (text: string): ShardRule => {
  const [, index, of] = SHARD.exec(text)?.map(Number) ?? [];
  if (index !== undefined && of !== undefined && index >= 1 && index <= of) return { index, of };
  throw invalid('--shard', text, { zh: ' i/n，例如 1/3', en: 'i/n, such as 1/3' });
};

/** `--shard`. */
export const withShard = (command: Command, language: Language): Command =>
  command.addOption(new Option('--shard <i/n>', TEXT[language]).argParser(parseShard));

/** What a run of a part says of itself. */
export const shardSentence = ({ index, of, files }: Shard, own: number): Bilingual => ({
  zh: `第 ${index}/${of} 部分：${files} 份文件中的 ${own} 份。`,
  en: `part ${index} of ${of}: ${own} of ${files} files.`,
});
