import type { FlowBlock, Paragraph, Table } from '../model/index.ts';

const HEADING = /^#{1,6}[ \t]{1,8}(?=\S)/u; // `## 工作经历`; not `#1`
const UNDERLINE = /^(?:={3,80}|-{3,80})\s{0,8}$/u; // `=====` under a title; not `--`
const LIST_MARK = /^(\s{0,20})([-*+]|[0-9]{1,3}[.)])[ \t]{1,8}(?=\S)/u; // `- 负责`, `1. 负责`; not `-5`, `**粗**`
const TABLE_ROW = /^\s{0,8}\|.{1,1900}\|\s{0,8}$/u; // `| 学校 | 专业 |`; not `a | b`
const TABLE_RULE = /^[\s|:-]{3,400}$/u; // `|---|:--:|`; not `| a | b |`
const FENCE = /^\s{0,3}(?:```|~~~)/u; // a line that begins or ends code; not `` `code` ``
const QUOTE = /^\s{0,3}>\s{0,3}/u; // `> 自我评价`; not `a > b`
const STRONG = /(\*\*|__)(?=\S)([^*_\n]{1,300}?)\1/gu; // `**客服**`; not `** 客服 **`
const EMPHASIS = /\*(?=\S)([^*\n]{1,300}?)\*/gu; // `*客服*`; not `5 * 3`
const CODE = /`([^`\n]{1,300})`/gu; // `` `SQL` ``; not a lone `` ` ``
const IMAGE = /!\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)/gu; // `![照片](a.png)`; not `[照片](a.png)`
const LINK = /\[([^\]\n]{1,200})\]\(([^)\n]{0,500})\)/gu; // `[邮箱](mailto:a@example.com)`; not `[邮箱]`
const ESCAPE = /\\([\\`*_{}[\]()#+.!|-])/gu; // `1\.`; not `\n`
const WHOLE_STRONG = /^(?:\*\*|__)[^*_\n]{1,300}(?:\*\*|__)$/u; // `**工作经历**`; not `**姓名** 张三`
const HEADING_SIZES: readonly number[] = [24, 18, 14, 12, 11, 10];

/** Lines that only Markdown has; two of them make a text Markdown. */
const ENOUGH_MARKS = 2;
const SAMPLE_LINES = 200;

/** Whether a text without a telling name clearly is Markdown. */
export const isMarkdown = (text: string): boolean => {
  let marks = 0;
  for (const line of text.split('\n', SAMPLE_LINES)) {
    if (HEADING.test(line) || (TABLE_ROW.test(line) && TABLE_RULE.test(line)) || WHOLE_STRONG.test(line.trim()))
      marks += 1;
  }
  return marks >= ENOUGH_MARKS;
};

const plain = (text: string): string =>
  text
    .replace(IMAGE, '')
    .replace(LINK, (_, label: string, target: string) => {
      const address = target.replace(/^(?:mailto|tel):/u, ''); // `mailto:a@example.com`; not `https://…`
      return address === target || label.includes(address) ? label : `${label} ${address}`;
    })
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$1')
    .replace(CODE, '$1')
    .replace(/<br\s{0,2}\/?>/giu, '\n') // `<br>`, `<br/>`; not `<b>`
    .replace(ESCAPE, '$1');

const paragraph = (line: string, fields: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  text: plain(line).trim(),
  size: 0,
  bold: WHOLE_STRONG.test(line.trim()),
  heading: 0,
  bullet: null,
  indent: 0,
  ...fields,
});

const heading = (line: string, level: number): Paragraph =>
  paragraph(line, { heading: level, bold: true, size: HEADING_SIZES[level - 1] ?? 0 });

const cellsOf = (line: string): string[] => line.trim().slice(1, -1).split('|');

const toTable = (lines: readonly string[]): Table => ({
  kind: 'table',
  rows: lines
    .filter((line) => !TABLE_RULE.test(line))
    .map((line) => cellsOf(line).map((cell) => ({ blocks: [paragraph(cell)], columns: 1, rows: 1 }))),
});

const BULLETS = new Set(['-', '*', '+']);

const toParagraph = (line: string): Paragraph => {
  const mark = HEADING.exec(line)?.[0];
  if (mark !== undefined) return heading(line.slice(mark.length).replace(/\s#{1,6}\s{0,8}$/u, ''), mark.trim().length); // closing `##`
  const [list, space = '', bullet = ''] = LIST_MARK.exec(line) ?? [];
  if (list === undefined) return paragraph(line.replace(QUOTE, ''));
  return paragraph(line.slice(list.length), { bullet: BULLETS.has(bullet) ? '•' : bullet, indent: space.length });
};

/** Blocks of Markdown lines: headings, lists, tables, emphasis; each other line is a paragraph. */
export const markdownBlocks = (lines: readonly string[]): FlowBlock[] => {
  const blocks: FlowBlock[] = [];
  let table: string[] = [];
  const endTable = (): void => {
    if (table.length > 0) blocks.push(toTable(table));
    table = [];
  };
  for (const line of lines) {
    const before = blocks.at(-1);
    if (TABLE_ROW.test(line)) {
      table.push(line);
      continue;
    }
    endTable();
    if (FENCE.test(line)) continue;
    if (!UNDERLINE.test(line)) blocks.push(toParagraph(line));
    else if (before?.kind === 'paragraph' && before.text !== '' && before.bullet === null && before.heading === 0) {
      blocks[blocks.length - 1] = heading(before.text, line.startsWith('=') ? 1 : 2);
    }
  }
  endTable();
  return blocks;
};
