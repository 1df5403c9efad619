import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Bilingual, ParsedResume, Ranking, RunManifest, Verification } from '../../model/index.ts';
import { SCORE_VERSION, shiftsBetween, toSavedPlaces } from '../../score/index.ts';
import { parseAsOf } from '../as-of.ts';
import type { FoundFile } from '../discover.ts';
import { toolName } from '../package-files.ts';
import type { OnProgress } from '../progress.ts';
import { checkRubric, type LoadedRubric, loadRubricText } from '../rubric-files.ts';
import { rankFiles } from '../run.ts';
import { DEFAULT_RUN_LIMITS, type RunLimits } from '../run-limits.ts';
import { ScreenerError } from '../screener-error.ts';
import { vocabularySha256 } from '../vocabulary-files.ts';
import { parseCondition } from '../where.ts';
import { changesOfFiles, changesOfOutputs, detailsOf, parseJson, sameButTool } from './changes.ts';
import { loadRun, type SavedRun } from './load.ts';
import { RUN_FILES } from './run-folder.ts';
import { sha256Of, toRunFiles } from './save.ts';

export type VerifyOptions = {
  /** The folder that now holds what the files of the run had as their common folder; null where they are still there. */
  readonly pathsFrom: string | null;
  readonly vocabulary: Parameters<typeof vocabularySha256>[0];
  readonly jobs?: number | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** A ranking as the JSON that a run saves. */
  readonly toText: (ranking: Ranking) => string;
};

/** The folder that all paths have in common, with its `/`; empty where they have none. */
const commonFolder = (paths: readonly string[]): string => {
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  const [first = []] = folders;
  const differs = first.findIndex((name, depth) => folders.some((folder) => folder[depth] !== name));
  const common = differs < 0 ? first : first.slice(0, differs);
  return common.length === 0 ? '' : `${common.join('/')}/`;
};

/** The files of a run where they are now. Their names stay those of the run, so that the rankings can be the same. */
const filesNow = ({ inputs }: RunManifest, pathsFrom: string | null): readonly FoundFile[] => {
  if (pathsFrom === null) return inputs;
  const locations = inputs.map(({ location }) => location.replaceAll(sep, '/'));
  const common = commonFolder(locations);
  return inputs.map((input, index) => ({
    ...input,
    location: join(pathsFrom, (locations[index] ?? input.location).slice(common.length)),
  }));
};

const rubricNow = ({ rubric }: RunManifest, vocabulary: VerifyOptions['vocabulary']): 'changed' | 'missing' | null => {
  if (!existsSync(rubric.path)) return 'missing';
  try {
    return sha256Of(checkRubric(rubric.path, vocabulary).resolved) === rubric.sha256 ? null : 'changed';
  } catch (error) {
    // A rubric that can't be read any more is not what it was.
    if (error instanceof ScreenerError) return 'changed';
    throw error;
  }
};

const titlesOf =
  ({ rubric }: LoadedRubric) =>
  (id: string): Bilingual =>
    [...rubric.requirements, ...rubric.criteria, ...rubric.bonuses].find((one) => one.id === id)?.title ?? {
      zh: id,
      en: id,
    };

const toolChange = <T>(before: T, after: T): { readonly before: T; readonly after: T } | null =>
  before === after ? null : { before, after };

/** The limits of a run that this program knows; one that it doesn't is its own. */
const limitsOf = ({ limits }: RunManifest): RunLimits => {
  const known = Object.keys(DEFAULT_RUN_LIMITS).flatMap((name) => {
    const value = limits[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...DEFAULT_RUN_LIMITS, ...Object.fromEntries(known) };
};

const runAgain = async (
  { manifest, rubricText }: SavedRun,
  folder: string,
  { pathsFrom, vocabulary, jobs, onProgress }: VerifyOptions,
): Promise<{ readonly ranking: Ranking; readonly resumes: readonly ParsedResume[]; readonly rubric: LoadedRubric }> => {
  const rubric = loadRubricText(rubricText, join(folder, RUN_FILES.rubric), vocabulary);
  const asOf = parseAsOf(manifest.asOf);
  const { where, people, ocr } = manifest.options;
  const resumes: ParsedResume[] = [];
  const ranking = await rankFiles(filesNow(manifest, pathsFrom), rubric, {
    vocabulary,
    asOf,
    ocr,
    people,
    limits: limitsOf(manifest),
    condition: where === null ? null : parseCondition(where, { vocabulary, asOf }),
    jobs,
    onProgress,
    onParsed: (resume) => void resumes.push({ ...resume, profile: null }),
  });
  return { ranking, resumes, rubric };
};

/**
 * A saved run made again by the saved rubric and the same options on the same files, and what came out otherwise.
 *
 * @throws ScreenerError where the folder holds no run, or its rubric can't be used any more.
 */
export const verifyRun = async (folder: string, options: VerifyOptions): Promise<Verification> => {
  const saved = loadRun(folder);
  const { manifest, rankingText, damaged } = saved;
  const { ranking, resumes, rubric } = await runAgain(saved, folder, options);
  const text = options.toText(ranking);
  const [before, after] = [parseJson(rankingText), parseJson(text)];
  const places = toSavedPlaces(before);
  const isIdentical = sha256Of(text) === manifest.ranking.sha256;
  const shifts = isIdentical || places === null ? [] : shiftsBetween(places, ranking.candidates, titlesOf(rubric));
  const files = changesOfFiles(manifest.files, toRunFiles(resumes));
  const outputs = changesOfOutputs(manifest.outputs);
  const isSame = isIdentical || sameButTool(before, after);
  const isWhole = damaged.length === 0 && files.length === 0 && outputs.every(({ change }) => change === 'missing');
  return {
    schemaVersion: 1,
    tool: toolName(),
    run: {
      folder,
      rubric: manifest.rubric.id,
      rubricVersion: manifest.rubric.version,
      asOf: manifest.asOf,
      files: manifest.files.length,
    },
    verdict: !isSame || !isWhole ? 'different' : isIdentical ? 'identical' : 'same',
    damaged,
    changes: {
      tool: toolChange(manifest.tool, toolName()),
      scoreVersion: toolChange(manifest.scoreVersion, SCORE_VERSION),
      vocabulary: vocabularySha256(options.vocabulary) !== manifest.vocabularySha256,
      rubric: rubricNow(manifest, options.vocabulary),
      files,
      outputs,
      shifts,
      details: isIdentical ? [] : detailsOf(before, after, new Set(shifts.map(({ path }) => path))),
    },
  };
};
