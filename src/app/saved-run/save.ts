import { createHash } from 'node:crypto';
import type { ParsedResume, Ranking, RunFile, RunManifest, RunOutput } from '../../model/index.ts';
import { SCORE_VERSION } from '../../score/index.ts';
import type { FoundFile } from '../discover.ts';
import { settledLimits } from '../read-files.ts';
import type { LoadedRubric } from '../rubric-files.ts';
import type { RunOptions } from '../run.ts';
import { vocabularySha256 } from '../vocabulary-files.ts';
import { checkRunFolder, writeRunFolder } from './run-folder.ts';

export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** What a manifest says of a document. */
export const toRunFile = ({ file: { path, sha256, bytes }, status }: ParsedResume): RunFile => ({
  path,
  sha256,
  bytes,
  status,
});

/** What documents a run read, by path. */
export const toRunFiles = (resumes: readonly ParsedResume[]): readonly RunFile[] => resumes.map(toRunFile).sort(byPath);

/** A run that is to be saved: what is known only on the way is told to it. */
export type RunRecord = {
  readonly parsed: (resume: ParsedResume) => void;
  readonly written: (path: string | null, report: string | Uint8Array) => void;
  /** Writes the folder; `rankingText` is the whole ranking as JSON. */
  readonly save: (ranking: Ranking, rankingText: string) => void;
};

type Setting = {
  readonly files: readonly FoundFile[];
  readonly rubric: LoadedRubric;
  readonly options: Pick<RunOptions, 'vocabulary' | 'asOf' | 'ocr' | 'limits' | 'condition'> & {
    readonly people: 'once' | 'every-version';
  };
};

/**
 * A record of a run, to be saved in a folder.
 *
 * @throws ScreenerError, before any work, where the folder holds something else or can't be written.
 */
export const recordRun = (path: string, { files, rubric, options }: Setting): RunRecord => {
  const folder = checkRunFolder(path);
  const resumes: ParsedResume[] = [];
  const outputs: RunOutput[] = [];
  return {
    parsed: (resume) => void resumes.push({ ...resume, profile: null }),
    written: (output, report) =>
      void outputs.push({ path: output, sha256: sha256Of(report), bytes: Buffer.byteLength(report) }),
    save: (ranking, rankingText) => {
      const { outcomes: _, ...counts } = ranking.counts;
      const manifest: RunManifest = {
        kind: 'screener-run',
        schemaVersion: 1,
        tool: ranking.tool,
        scoreVersion: SCORE_VERSION,
        vocabularySha256: vocabularySha256(options.vocabulary),
        rubric: {
          id: rubric.facts.id,
          version: rubric.facts.version,
          path: rubric.file.path,
          sha256: rubric.facts.sha256,
        },
        asOf: ranking.asOf,
        options: { where: ranking.where ?? null, people: options.people, ocr: options.ocr },
        limits: { ...settledLimits(options) },
        inputs: [...files].sort(byPath),
        files: toRunFiles(resumes),
        counts,
        ranking: { sha256: sha256Of(rankingText), bytes: Buffer.byteLength(rankingText) },
        outputs,
      };
      writeRunFolder(folder, {
        manifest: `${JSON.stringify(manifest, null, 2)}\n`,
        rubric: rubric.resolved,
        ranking: rankingText,
      });
    },
  };
};
