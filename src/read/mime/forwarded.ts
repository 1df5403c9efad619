import type { FlowBlock, Paragraph } from '../../model/index.ts';

/**
 * A line that mail programs write above a mail that is forwarded or answered. Matches `发件人：a@example.com`,
 * `> Sent: Monday`, `------ 原始邮件 ------`; not `主题活动`, `Date of birth: 1999`.
 */
const HEADER_LINE =
  /^[>\s]{0,20}(?:(?:发件人|发送时间|发送日期|日期|收件人|抄送|密送|主题|寄件者|寄件人|寄件日期|收件者|副本|主旨|From|Sent|Date|To|Cc|Subject)\s{0,4}[:：]|-{3,40}\s{0,4}(?:原始邮件|转发邮件|转发的邮件|Original Message|Forwarded message)\s{0,4}-{3,40}$)/iu;

/** Lines of that kind that stand together; fewer may be words of the résumé. */
const FEWEST = 3;

const linesOf = ({ text }: Paragraph): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

const isHeader = (block: FlowBlock): boolean =>
  block.kind === 'paragraph' && linesOf(block).every((line) => HEADER_LINE.test(line));

const countLines = (blocks: readonly FlowBlock[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? linesOf(block).length : 0), 0);

/** The blocks without the headers of forwarded mails, whose names and addresses are not the candidate's. */
export const withoutForwardedHeaders = (blocks: readonly FlowBlock[]): readonly FlowBlock[] => {
  const kept: FlowBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    for (let block = blocks[end]; block !== undefined && isHeader(block); block = blocks[end]) end += 1;
    const run = blocks.slice(at, Math.max(end, at + 1));
    if (end === at || countLines(run) < FEWEST) kept.push(...run);
    at += run.length;
  }
  return kept;
};
