import type { IsoDate } from '../model/index.ts';
import { toCondition } from '../score/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import type { Condition } from './condition.ts';
import { ScreenerError } from './screener-error.ts';

/** The sentence with its full stop, unless it asks. */
const ended = (sentence: string, stop: string): string => (/[?？]$/u.test(sentence) ? sentence : sentence + stop);

/**
 * The condition that a query (`客服 AND 学历>=大专`) says.
 *
 * @throws ScreenerError with the column where it can't be read.
 */
export const parseCondition = (
  text: string,
  told: { readonly vocabulary: Vocabulary; readonly asOf: IsoDate },
): Condition => {
  const condition = toCondition(text, told);
  if ('holds' in condition) return { text, holds: condition.holds };
  const { column, message } = condition;
  throw new ScreenerError({
    zh: ended(`--where 第 ${column} 列：${message.zh}`, '。'),
    en: ended(`--where, column ${column}: ${message.en}`, '.'),
  });
};
