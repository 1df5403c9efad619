import { describe, expect, it } from 'vitest';
import { toJobs } from '../../src/extract/jobs/jobs.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const told = (...texts: readonly string[]): readonly string[] =>
  toJobs(
    texts.map((text) => sectionOf('experience', text)),
    vocabulary,
  ).map(({ employer, title, start, end, body }) => [employer, title, start, end, body.length].join(' | '));

describe('a job that is told twice', () => {
  it('counts once where its years stand above its months, and keeps duties and months', () => {
    expect(
      told(
        '2020-2022 江州云帆科技有限公司 客服专员',
        '2020.03-2022.05 江州云帆科技有限公司 客服专员\n• 接听来电\n• 处理投诉',
      ),
    ).toEqual(['江州云帆科技有限公司 | 客服专员 | 2020-03 | 2022-05 | 2']);
  });

  it('counts once where it is told in Chinese and again in English', () => {
    expect(
      told(
        '2020.03-2022.05 江州云帆科技有限公司 客服专员\n• 接听来电',
        'Mar 2020 - May 2022  Yunfan Technology Co., Ltd.  Customer Service Agent\n• Answered calls',
      ),
    ).toEqual(['江州云帆科技有限公司 | 客服专员 | 2020-03 | 2022-05 | 1']);
  });

  it('is none where two posts or two firms share a time', () => {
    expect(
      told(
        '2020.03-2022.05 江州云帆科技有限公司 客服专员\n• 接听来电',
        '2020.03-2022.05 江州云帆科技有限公司 兼职讲师\n• 授课',
      ),
    ).toHaveLength(2);
    expect(
      told(
        '2020.03-2022.05 江州云帆科技有限公司 客服专员\n• 接听来电',
        'Jan 2019 - May 2022  Harbor Ltd.  Support Agent\n• Answered calls',
      ),
    ).toHaveLength(2);
  });
});
