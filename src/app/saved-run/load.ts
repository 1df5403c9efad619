import type { RunManifest } from '../../model/index.ts';
import { toRunManifest } from '../../score/index.ts';
import { ScreenerError } from '../screener-error.ts';
import { parseJson } from './changes.ts';
import { RUN_FILES, readRunFile } from './run-folder.ts';
import { sha256Of } from './save.ts';

export type SavedRun = {
  readonly manifest: RunManifest;
  readonly rubricText: string;
  readonly rankingText: string;
  /** Files whose bytes are not those that the manifest names. */
  readonly damaged: readonly string[];
};

/**
 * A saved run. Nothing of it is believed: the manifest is held to its schema, the other files to their hashes.
 *
 * @throws ScreenerError where the folder holds no run.
 */
export const loadRun = (folder: string): SavedRun => {
  const found = toRunManifest(parseJson(readRunFile(folder, 'manifest')));
  if ('fault' in found) {
    const at = found.fault === '' ? '' : ` (${found.fault})`;
    throw new ScreenerError({
      zh: `${folder} 不是保存的运行：${RUN_FILES.manifest} 的内容不对${at}；请用 screener rank … --save-run 生成。`,
      en: `${folder} is no saved run: ${RUN_FILES.manifest} is something else${at}; make one with screener rank … --save-run.`,
    });
  }
  const { manifest } = found;
  const [rubricText, rankingText] = [readRunFile(folder, 'rubric'), readRunFile(folder, 'ranking')];
  const damaged = [
    ...(sha256Of(rubricText) === manifest.rubric.sha256 ? [] : [RUN_FILES.rubric]),
    ...(sha256Of(rankingText) === manifest.ranking.sha256 ? [] : [RUN_FILES.ranking]),
  ];
  return { manifest, rubricText, rankingText, damaged };
};
