import { Command } from 'commander';
import type { CacheContents } from '../app/cache/contents.ts';
import type { Bilingual, Language } from '../model/index.ts';
import { safeForTerminal } from '../report/safe.ts';
import { cacheFolder, cacheOption } from './cache-options.ts';
import type { CommandContext } from './context.ts';
import { languageOption } from './options.ts';

type CacheCommandOptions = { readonly cache?: string; readonly lang?: Language };

const TEXTS = {
  cache: { zh: '查看或清除已读简历的缓存', en: 'look at what is kept of résumés that were read, or take it away' },
  info: { zh: '缓存在哪里、有多少、多久了', en: 'where the cache is, how much it holds, and how old that is' },
  clear: { zh: '删除全部缓存', en: 'take all of it away' },
  forget: {
    zh: '删除这些文件的全部缓存，包括装有它们的压缩包和邮件的；文件已不在时，用原路径或结果里的 file.sha256',
    en: 'take away every trace of files, also in archives and mails that hold them; of one that is gone, by its path or the file.sha256 of a result',
  },
  files: { zh: '文件、文件夹、通配符，或 SHA-256', en: 'files, folders, patterns, or a SHA-256' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const MEBIBYTE = 1024 * 1024;

const age = (days: number): Bilingual => {
  const whole = Math.floor(days);
  return whole === 0
    ? { zh: '今天', en: 'today' }
    : { zh: `${whole} 天前`, en: `${whole} ${whole === 1 ? 'day' : 'days'} ago` };
};

const infoLines = ({ folder, entries, bytes, oldestDays, youngestDays }: CacheContents): readonly Bilingual[] => {
  const size = (bytes / MEBIBYTE).toFixed(1);
  const place = { zh: `文件夹：${folder}`, en: `folder:  ${folder}` };
  if (oldestDays === null || youngestDays === null) return [place, { zh: '内容：  空', en: 'holds:   nothing' }];
  const [oldest, youngest] = [age(oldestDays), age(youngestDays)];
  return [
    place,
    {
      zh: `内容：  ${entries} 份文件，${size} MB`,
      en: `holds:   ${entries} ${entries === 1 ? 'file' : 'files'}, ${size} MB`,
    },
    {
      zh: `写入：  最早 ${oldest.zh}，最近 ${youngest.zh}`,
      en: `written: the oldest ${oldest.en}, the latest ${youngest.en}`,
    },
  ];
};

const removed = (entries: number, { zh, en }: Bilingual): Bilingual =>
  entries === 0
    ? { zh: `缓存里没有${zh}。`, en: `nothing of ${en} was kept.` }
    : {
        zh: `已删除${zh}的 ${entries} 条缓存。`,
        en: `took away ${entries} ${entries === 1 ? 'entry' : 'entries'} of ${en}.`,
      };

const print = (lines: readonly Bilingual[], language: Language): void => {
  for (const line of lines) process.stdout.write(`${safeForTerminal(line[language])}\n`);
};

/** `screener cache info | clear | forget`. */
export const cacheCommand = ({ language }: CommandContext): Command => {
  const command = (name: keyof typeof TEXTS): Command =>
    new Command(name)
      .description(TEXTS[name][language])
      .addOption(cacheOption(language))
      .addOption(languageOption(language));
  return new Command('cache')
    .description(TEXTS.cache[language])
    .addCommand(
      command('info').action(async ({ cache, lang = language }: CacheCommandOptions) => {
        const { cacheContents } = await import('../app/cache/contents.ts');
        print(infoLines(cacheContents(cacheFolder(cache))), lang);
      }),
    )
    .addCommand(
      command('clear').action(async ({ cache, lang = language }: CacheCommandOptions) => {
        const { clearCache } = await import('../app/cache/contents.ts');
        print([removed(clearCache(cacheFolder(cache)), { zh: '简历', en: 'résumés' })], lang);
      }),
    )
    .addCommand(
      command('forget')
        .argument('<files...>', TEXTS.files[language])
        .action(async (files: readonly string[], { cache, lang = language }: CacheCommandOptions) => {
          const { forget } = await import('../app/cache/forget.ts');
          print([removed(await forget(files, cacheFolder(cache)), { zh: '这些文件', en: 'these files' })], lang);
        }),
    )
    .helpCommand(false);
};
