import { describe, expect, it } from 'vitest';
import { toBullets } from '../../src/extract/bullets/bullets.ts';
import { linesOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const textsOf = (text: string): readonly string[] =>
  toBullets(linesOf(text), 'experience', vocabulary).map((bullet) => bullet.text);

describe('what is one bullet', () => {
  it('starts one at each list mark', () => {
    expect(textsOf('• 接听售后热线\n• 处理客户投诉')).toEqual(['接听售后热线', '处理客户投诉']);
  });

  it('splits numbers inside one paragraph', () => {
    expect(textsOf('1、接听热线；2、处理投诉；3、回访客户')).toEqual(['接听热线；', '处理投诉；', '回访客户']);
    expect(textsOf('①接听热线②处理投诉')).toEqual(['接听热线', '处理投诉']);
    expect(textsOf('①接听热线；②处理投诉')).toEqual(['接听热线；', '处理投诉']);
  });

  it('takes each sentence of an unmarked paragraph for one', () => {
    expect(textsOf('负责在线接待工作。满意度由85%提升至95%。')).toEqual([
      '负责在线接待工作。',
      '满意度由85%提升至95%。',
    ]);
  });

  it('keeps a marked point whole over its sentences', () => {
    expect(textsOf('• Own P1 tickets; restored service in 98% of cases')).toEqual([
      'Own P1 tickets; restored service in 98% of cases',
    ]);
  });

  it('joins a wrapped line without a space between Han, with one between Latin', () => {
    const [first, second, third, fourth] = linesOf('• 处理客户投\n诉并回访\n• Handled chats\nand e-mails');
    if (!first || !second || !third || !fourth) throw new Error('four lines were given');
    const bullets = toBullets(
      [first, { ...second, continues: true }, third, { ...fourth, continues: true }],
      'experience',
      vocabulary,
    );
    expect(bullets.map(({ text }) => text)).toEqual(['处理客户投诉并回访', 'Handled chats and e-mails']);
    expect(bullets[0]?.evidence.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('strips labels and takes a label alone for nothing', () => {
    expect(textsOf('工作描述：\n工作内容：接听热线电话')).toEqual(['接听热线电话']);
  });

  it('leaves out reasons for leaving, salaries and heads of entries', () => {
    expect(textsOf('离职原因：个人发展\n月薪：6000元\n迁移保障项目  2024.06-2024.12\n处理客户投诉')).toEqual([
      '处理客户投诉',
    ]);
  });

  it('does not take a decimal for a list number', () => {
    expect(textsOf('2.5万用户的社群运营')).toEqual(['2.5万用户的社群运营']);
  });
});

describe('duty or achievement', () => {
  const kindsOf = (text: string) => toBullets(linesOf(text), 'experience', vocabulary).map(({ kind }) => kind);

  it('is told by a result', () => {
    expect(kindsOf('• 接听热线电话\n• 满意度由85%提升至95%')).toEqual(['duty', 'achievement']);
  });

  it('is told by the label that heads it, up to the next one', () => {
    expect(kindsOf('工作业绩：\n• 编写话术手册\n工作内容：\n• 接听热线电话')).toEqual(['achievement', 'duty']);
    expect(kindsOf('Key achievements:\n• Wrote the macro library')).toEqual(['achievement']);
  });
});
