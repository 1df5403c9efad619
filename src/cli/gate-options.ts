import type { Command } from 'commander';
import { ScreenerError } from '../app/screener-error.ts';
import type { Bilingual, Language } from '../model/index.ts';
import { GATE_CAUSES, type Gate, type GateCause } from '../report/gate.ts';
import { scoreOf } from './options.ts';
import { HELP } from './texts.ts';

/** Options that make a run fail, as commander hands them over. */
export type GateOptions = { readonly failUnder?: number; readonly failOn?: readonly GateCause[] };

const takeCause = (value: string, before: readonly GateCause[] = []): readonly GateCause[] => {
  const cause = GATE_CAUSES.find((each) => each === value);
  if (cause === undefined) {
    throw new ScreenerError({
      zh: `--fail-on 的值“${value}”无效，应为：${GATE_CAUSES.join('、')}。`,
      en: `"${value}" is no value of --fail-on; give one of ${GATE_CAUSES.join(', ')}.`,
    });
  }
  return [...before, cause];
};

/** `--fail-under` and `--fail-on`. */
export const withGateOptions = (command: Command, language: Language): Command =>
  command
    .option('--fail-under <score>', HELP.failUnder[language], scoreOf('--fail-under'))
    .option('--fail-on <what>', HELP.failOn[language], takeCause);

/** What the options ask to fail by. */
export const toGate = ({ failUnder, failOn = [] }: GateOptions): Gate => ({
  under: failUnder ?? null,
  on: new Set(failOn),
});

/** What is said where a gate stops files. */
export const stoppedSentence = (files: number): Bilingual => ({
  zh: `${files} 份未通过 --fail-under / --fail-on 的检查。`,
  en: `${files} ${files === 1 ? 'file' : 'files'} stopped by --fail-under or --fail-on.`,
});
