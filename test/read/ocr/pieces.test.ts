import { describe, expect, it } from 'vitest';
import { toPieces } from '../../../src/read/ocr/pieces.ts';
import { line } from './lines.ts';

const textsOf = (...words: readonly string[]): readonly string[] =>
  toPieces(line(100, 20, ...words), 20).map(({ text }) => text);

describe('a recognized line in pieces', () => {
  it('joins Han words, and Latin words with one space', () => {
    expect(textsOf('负责', '400', '热线', '_Zendesk')).toEqual(['负责400热线 Zendesk']);
  });

  it('parts what more than a space sets apart', () => {
    expect(textsOf('2020.03', '__某公司', '__客服')).toEqual(['2020.03', '某公司', '客服']);
  });

  it('takes doubtful marks after a gap for the gap', () => {
    expect(textsOf('大专', '_^”武汉', '_^。”', '_热线')).toEqual(['大专', '武汉', '热线']);
  });

  it('keeps quotes that have a partner', () => {
    expect(textsOf('获', '“', '服务之星', '”')).toEqual(['获“服务之星”']);
  });

  it('drops a quote at the edge that has none', () => {
    expect(textsOf('动漫设计”')).toEqual(['动漫设计']);
  });

  it('takes upright rules for the edges of cells', () => {
    expect(textsOf('|', '2020.09', '|武昌学院')).toEqual(['2020.09', '武昌学院']);
  });

  it.each(['。', '©', 'e', '*'])('takes %s before a gap for a list mark', (mark) => {
    expect(textsOf(mark, '_负责热线')).toEqual(['•', '负责热线']);
  });

  it('leaves a mark that runs on into its text', () => {
    expect(textsOf('e', 'Bay')).toEqual(['eBay']);
  });

  it('ends a piece where the next word begins, whatever its box says', () => {
    const [first, second] = toPieces(
      {
        ...line(100, 20),
        right: 400,
        words: [
          { letters: [{ text: '独', left: 100, right: 390 }], spaces: 0, confidence: 95 },
          { letters: [{ text: '立', left: 150, right: 170 }], spaces: 2, confidence: 95 },
        ],
      },
      20,
    );
    expect([first?.right, second?.left]).toEqual([150, 150]);
  });
});
