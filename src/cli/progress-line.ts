import type { Progress } from '../app/progress.ts';
import type { Language } from '../model/index.ts';
import { barOf, safeForTerminal, shorten, widthOf } from '../report/index.ts';

/** Columns of the bar on a wide terminal. */
const BAR = 24;
/** Below this width, in columns, there is no bar. */
const ROOM_FOR_BAR = 60;
const SECONDS_A_MINUTE = 60;
/** From this rate on a decimal says nothing. */
const FAST = 10;

/** `45 秒`, `3 分 10 秒`. */
const durationText = (seconds: number, language: Language): string => {
  const whole = Math.max(1, Math.ceil(seconds));
  const [minutes, rest] = [Math.floor(whole / SECONDS_A_MINUTE), whole % SECONDS_A_MINUTE];
  if (language === 'zh') return minutes === 0 ? `${rest} 秒` : `${minutes} 分 ${rest} 秒`;
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`;
};

const rateText = (perSecond: number, language: Language): string => {
  const rate = perSecond >= FAST ? String(Math.round(perSecond)) : perSecond.toFixed(1);
  return language === 'zh' ? `${rate} 份/秒` : `${rate} files/s`;
};

const leftText = ({ done, total, perSecond }: Progress, language: Language): string | null => {
  if (perSecond === null || perSecond <= 0 || done >= total) return null;
  const time = durationText((total - done) / perSecond, language);
  return language === 'zh' ? `剩余 ${time}` : `${time} left`;
};

/** The progress as words: `120/700 17% · 55 份/秒 · 剩余 11 秒`. */
export const progressText = (progress: Progress, language: Language): string => {
  const { done, total, perSecond } = progress;
  const share = `${done}/${total} ${Math.floor((100 * done) / Math.max(1, total))}%`;
  const rate = perSecond === null ? null : rateText(perSecond, language);
  return [share, rate, leftText(progress, language)].filter((text) => text !== null).join(' · ');
};

/** The progress as a line that fits the columns: a bar, the words, and the end of the path that is worked on, if one is told. */
export const progressLine = (progress: Progress, columns: number, language: Language): string => {
  const bar =
    columns < ROOM_FOR_BAR ? '' : `${barOf(progress.done / Math.max(1, progress.total), BAR).padEnd(BAR, '·')} `;
  const words = bar + progressText(progress, language);
  const room = columns - 1 - widthOf(words) - 3;
  const name = progress.path.slice(progress.path.lastIndexOf('/') + 1);
  const file = room < 8 || name === '' ? '' : ` · ${shorten(safeForTerminal(name), room)}`;
  return shorten(words + file, columns - 1);
};
