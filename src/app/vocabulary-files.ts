import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compileVocabulary, type Vocabulary, type VocabularyData } from '../vocabulary/index.ts';
import { shippedVocabulary } from './package-files.ts';
import { ScreenerError } from './screener-error.ts';

/** A hyphen and the letter after it. Matches `-t` of `section-titles`; not `titles`. */
const HYPHENATED = /-(\p{L})/gu;

/** `section-titles.json` → `sectionTitles`. */
const toKey = (fileName: string): string =>
  basename(fileName, '.json').replace(HYPHENATED, (_, letter: string) => letter.toUpperCase());

const REQUIRED: Readonly<Record<keyof VocabularyData, true>> = {
  sectionTitles: true,
  certificates: true,
  education: true,
  titles: true,
  organizations: true,
  industries: true,
  tools: true,
  skills: true,
  languages: true,
  keywords: true,
  star: true,
  kpis: true,
  cues: true,
  people: true,
  protected: true,
  query: true,
  adverts: true,
  blind: true,
};

const isVocabularyData = (
  lists: Readonly<Record<string, unknown>>,
): lists is Record<string, unknown> & VocabularyData => Object.keys(REQUIRED).every((key) => key in lists);

const readList = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new ScreenerError({
      zh: `词表 ${file} 无法读取：${cause}。`,
      en: `the vocabulary ${file} can't be read: ${cause}.`,
    });
  }
};

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();

const folders = new WeakMap<Vocabulary, string>();

/** The folder that a vocabulary was loaded from: workers load it for themselves. */
export const vocabularyFolder = (vocabulary: Vocabulary): string => folders.get(vocabulary) ?? shippedVocabulary;

/** The SHA-256 of a vocabulary's files, their names and texts. */
export const vocabularySha256 = (vocabulary: Vocabulary): string => {
  const folder = vocabularyFolder(vocabulary);
  const hash = createHash('sha256');
  for (const name of namesIn(folder))
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0');
  return hash.digest('hex');
};

/** The vocabulary of a folder (default: the shipped one): every JSON file in it, compiled; done once a run. */
export const loadVocabulary = (folder: string = shippedVocabulary): Vocabulary => {
  const lists = Object.fromEntries(namesIn(folder).map((name) => [toKey(name), readList(join(folder, name))]));
  if (!isVocabularyData(lists)) {
    const lacking = Object.keys(REQUIRED)
      .filter((key) => !(key in lists))
      .join(', ');
    throw new ScreenerError({
      zh: `词表文件夹 ${folder} 缺少：${lacking}。`,
      en: `the vocabulary folder ${folder} lacks: ${lacking}.`,
    });
  }
  const vocabulary = compileVocabulary(lists);
  folders.set(vocabulary, resolve(folder));
  return vocabulary;
};
