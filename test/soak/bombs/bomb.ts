import type { Status } from '../../../src/model/index.ts';

/** A kind of file that is small to make and meant to cost a reader more than it should. */
export type Bomb = {
  readonly name: string;
  /** With its dot. */
  readonly extension: string;
  /** From harmless to absurd; what they count is the bomb's own. */
  readonly sizes: readonly number[];
  readonly make: (size: number) => Uint8Array;
  /** Statuses that tell the truth about it. */
  readonly may: readonly Status[];
};

/** Statuses of what was given up for its cost. */
export const GIVEN_UP: readonly Status[] = ['too-large', 'timed-out', 'out-of-memory', 'unreadable'];

/** A text of one character a byte as bytes. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

export const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));

/** What a maker returns for each number up to `count`, in a row. */
export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** A résumé of an invented person, as plain text. */
export const RESUME_LINES: readonly string[] = [
  '林可欣',
  '电话：138-0000-2001',
  '邮箱：linkexin@example.com',
  '教育经历',
  '2012.09-2015.06 某某职业学院 客户服务 大专',
  '工作经历',
  '2018.03 - 至今 云桥呼叫中心有限公司 电话客服',
  '- 处理客户投诉，满意度由 88% 提升至 96%',
];

/** {@link RESUME_LINES} in one text. */
export const RESUME = `${RESUME_LINES.join('\n')}\n`;
