import { describe, expect, it } from 'vitest';
import { toCertificates } from '../../src/extract/certificates/certificates.ts';
import type { Certificate, SectionKind } from '../../src/model/index.ts';
import { linesOf, sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const AS_OF = '2026-11-01';

const summary = ({ id, level, score }: Certificate): string =>
  [id, ...(level === null ? [] : [level]), ...(score === null ? [] : [String(score)])].join(' ');

const heldIn = (section: SectionKind, ...texts: readonly string[]): readonly string[] =>
  toCertificates([sectionOf(section, texts.join('\n'))], vocabulary, AS_OF)
    .filter(({ id, status }) => status === 'held' && id !== 'other')
    .map(summary);

describe('certificates of a résumé', () => {
  it('says why a certificate is not held', () => {
    const found = toCertificates(
      [sectionOf('certificates', '英语六级备考中\n教师资格证未通过\n保险代理人资格证（已注销）\n计划明年考驾驶证')],
      vocabulary,
      AS_OF,
    );
    expect(found.map(({ id, status, why }) => [id, status, why])).toEqual([
      ['cet6', 'not-held', 'preparing'],
      ['teacher', 'not-held', 'failed'],
      ['insurance', 'not-held', 'expired'],
      ['driver-license', 'not-held', 'planned'],
    ]);
  });

  it('merges two mentions of one certificate and keeps its level, score and date', () => {
    const found = toCertificates(
      [sectionOf('basic', '普通话二级甲等'), sectionOf('certificates', '证书\n2019.12 普通话水平测试 88.6分')],
      vocabulary,
      AS_OF,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'putonghua',
      level: '二级甲等',
      score: 88.6,
      date: '2019-12',
      status: 'held',
    });
    expect(found[0]?.evidence).toHaveLength(2);
  });

  it('keeps a certificate held though its next grade is prepared for', () => {
    expect(heldIn('certificates', '普通话二级甲等', '备考普通话一级乙等')).toEqual(['putonghua 二级甲等']);
  });

  it('reads a parenthesis that the page broke over two lines', () => {
    const section = {
      kind: 'certificates' as const,
      title: null,
      lines: linesOf('呼叫中心从业资格证（2019年\n到期，未复审）').map((line, index) => ({
        ...line,
        continues: index === 1,
      })),
    };
    expect(toCertificates([section], vocabulary, AS_OF).map(({ status, why }) => [status, why])).toEqual([
      ['not-held', 'expired'],
    ]);
  });

  it('takes the grade of a label that stands in the cell or line above', () => {
    expect(heldIn('skills', '英语', '四级')).toEqual(['cet4']);
    expect(heldIn('basic', '外语等级  六级')).toEqual(['cet6']);
  });

  it('quotes the line as the page shows it', () => {
    const [found] = toCertificates([sectionOf('certificates', 'ＣＥＴ－６　５２０分')], vocabulary, AS_OF);
    expect(found?.evidence).toEqual([{ page: 1, line: 1, quote: 'ＣＥＴ－６　５２０分' }]);
  });
});
