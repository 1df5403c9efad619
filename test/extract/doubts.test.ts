import { describe, expect, it } from 'vitest';
import { toProfile } from '../../src/extract/index.ts';
import type { Section } from '../../src/model/index.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const WHO = sectionOf('basic', '韦晓彤\n13800002113');
const STUDY = sectionOf('education', '2013.09-2016.06 江州职业学院 电子商务 大专');

const doubts = (...sections: readonly Section[]): readonly string[] =>
  toProfile(sections, vocabulary, '2026-11-01').profile.doubts.map(({ field, why, evidence }) =>
    `${field} ${why} ${evidence[0]?.quote ?? ''}`.trim(),
  );
const work = (text: string): Section => sectionOf('experience', text);

describe('a fact in doubt', () => {
  it('is none where all is told plainly', () => {
    expect(doubts(WHO, STUDY, work('2017.03-2022.05 江州云帆科技有限公司 客服专员\n• 接听来电'))).toEqual([]);
  });

  it('is a name or a number that is missing', () => {
    expect(doubts(sectionOf('basic', '客服专员'), STUDY)).toEqual([
      'contact.name no-name',
      'contact.phones no-contact',
    ]);
  });

  it('is a highest education that no school gives', () => {
    expect(doubts(sectionOf('basic', '韦晓彤\n13800002113\n最高学历：本科'), STUDY)).toEqual([
      'highestEducation level-differs 最高学历：本科',
    ]);
  });

  it('is two full-time jobs at once', () => {
    expect(
      doubts(
        WHO,
        STUDY,
        work(
          '2019.03-2022.05 江州云帆科技有限公司 客服专员\n• 接听来电\n2018.01-2020.12 江州恒顺商贸有限公司 客服专员\n• 处理投诉',
        ),
      ),
    ).toEqual(['experience[1] overlaps 2019.03-2022.05 江州云帆科技有限公司 客服专员']);
  });

  it('is years claimed that the jobs do not make', () => {
    expect(
      doubts(
        sectionOf('basic', '韦晓彤\n13800002113\n8年客服工作经验'.replace('客服', '')),
        STUDY,
        work('2020.03-2022.05 江州云帆科技有限公司 客服专员\n• 接听来电'),
      ),
    ).toEqual(['tenure.workMonths years-differ 8年工作经验']);
  });

  it('is a level that its own score denies', () => {
    expect(doubts(WHO, STUDY, sectionOf('certificates', '普通话二级甲等 83.5分'))).toEqual([
      'certificates[0].level score-differs 普通话二级甲等 83.5分',
    ]);
  });

  it('is a figure that can not be true', () => {
    expect(doubts(WHO, STUDY, work('2017.03-2022.05 江州云帆科技有限公司 客服专员\n• 满意度300%'))).toEqual([
      'bullets[0].metrics[0] implausible 满意度300%',
    ]);
  });
});
