import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { RunBlinding } from '../app/blinding.ts';
import { checkKeyFile, writeKeyFile } from '../app/key-file.ts';
import { ScreenerError } from '../app/screener-error.ts';
import type { Bilingual, Language, ParsedResume } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import type { Aside } from './desk.ts';

/** Options of blind screening, as commander hands them over. */
export type BlindOptions = { readonly blind?: boolean; readonly blindSchool?: boolean; readonly blindKey?: string };

const TEXTS = {
  heading: { zh: '盲筛：', en: 'Blind screening:' },
  blind: {
    zh: '隐去姓名、联系方式、性别、年龄等个人信息，以代号称呼候选人；得分和理由不变',
    en: 'hide names, contact data, sex, age and the like; candidates get an alias, scores and reasons stay',
  },
  blindSchool: { zh: '盲筛，并隐去学校', en: 'blind screening that hides schools too' },
  blindKey: {
    zh: '盲筛，并把代号与候选人的对照写入新文件（csv 或 json，仅本人可读）',
    en: 'blind screening, and write who is who to a new file (csv or json, for its owner alone)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const KEY_EXTENSIONS = ['csv', 'json'];

/** Adds `--blind`, `--blind-school` and `--blind-key`, which help tells of in a group of their own. */
export const withBlind = (command: Command, language: Language): Command =>
  [
    new Option('--blind', TEXTS.blind[language]),
    new Option('--blind-school', TEXTS.blindSchool[language]),
    new Option('--blind-key <file>', TEXTS.blindKey[language]),
  ].reduce((before, option) => before.addOption(option.helpGroup(TEXTS.heading[language])), command);

/** Blind screening of one run of a command. */
export type BlindRun = RunBlinding & {
  /** Writes who is who, where that was asked for. */
  readonly keepKey: () => Promise<void>;
};

/**
 * Blind screening where one of its options asks for it, else null.
 *
 * @throws ScreenerError where the key could not be written.
 */
export const toBlindRun = async (
  { blind = false, blindSchool = false, blindKey }: BlindOptions,
  vocabulary: Vocabulary,
): Promise<BlindRun | null> => {
  if (!blind && !blindSchool && blindKey === undefined) return null;
  const extension = blindKey === undefined ? 'csv' : extname(blindKey).slice(1).toLowerCase();
  if (!KEY_EXTENSIONS.includes(extension)) {
    throw new ScreenerError({
      zh: `--blind-key 的文件 ${blindKey} 应以 .csv 或 .json 结尾。`,
      en: `the file of --blind-key, ${blindKey}, must end in .csv or .json.`,
    });
  }
  if (blindKey !== undefined) checkKeyFile(blindKey);
  const { openBlinding } = await import('../app/index.ts');
  const run = openBlinding({ vocabulary, schools: blindSchool });
  return {
    ...run,
    keepKey: async () => {
      if (blindKey === undefined) return;
      const { BLIND_KEY_FORMATS } = await import('../report/blind-key.ts');
      const render = BLIND_KEY_FORMATS[extension];
      if (render !== undefined) writeKeyFile(blindKey, render(run.key()));
    },
  };
};

/** What a run tells of its files on the side; of a blind run no name of a file, and nothing before all have their aliases. */
export type FilesAside = Pick<Aside, 'onProgress' | 'onParsed'> & {
  /** The files so far, in the order in which they were read. */
  readonly parsed: readonly ParsedResume[];
  /** Gives the files of a blind run their aliases, and tells of them. */
  readonly settle: () => void;
};

export const toFilesAside = (aside: Aside, run: BlindRun | null, language: Language): FilesAside => {
  const parsed: ParsedResume[] = [];
  if (run === null) return { ...aside, parsed, settle: () => undefined };
  return {
    parsed,
    onProgress: (progress) => aside.onProgress({ ...progress, path: '' }),
    onParsed: (resume) => void parsed.push(resume),
    settle: () => {
      run.admit(parsed);
      for (const resume of parsed) aside.onParsed(run.resume({ ...resume, profile: null }, language));
    },
  };
};
