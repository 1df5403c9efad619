import { describe, expect, it } from 'vitest';
import { toJobs } from '../../src/extract/jobs/jobs.ts';
import { toOutsourcing } from '../../src/extract/jobs/outsourcing.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const sides = (text: string): string | null => {
  const [job] = toJobs([sectionOf('experience', text)], vocabulary);
  if (job === undefined) throw new Error('one job was given');
  const found = toOutsourcing(job, vocabulary);
  return found && `${found.payer ?? '?'} → ${found.worksAt ?? '?'}`;
};

describe('who pays and where the work is done', () => {
  it.each([
    ['2020.03-2022.05 京东（外包-云帆人力） 在线客服\n接听来电', '云帆人力 → 京东'],
    ['2020.03-2022.05 京东（云帆人力外包） 在线客服\n接听来电', '云帆人力 → 京东'],
    ['2020.03-2022.05 京东（成都，外包：云帆集团） 在线客服\n接听来电', '云帆集团 → 京东'],
    [
      '2020.03-2022.05 江州云帆人力资源有限公司（派驻江州移动） 话务员\n接听来电',
      '江州云帆人力资源有限公司 → 江州移动',
    ],
    [
      '2020.03-2022.05 江州云帆人力资源有限公司 话务员\n派驻江州移动分公司，受理套餐咨询',
      '江州云帆人力资源有限公司 → 江州移动分公司',
    ],
    ['2020.03-2022.05 江州云帆人力资源有限公司 话务员（劳务派遣）\n接听来电', '江州云帆人力资源有限公司 → ?'],
    [
      '2020.03-2022.05 江州热线中心（通过江州云帆劳务派遣有限公司） 话务员\n接听来电',
      '江州云帆劳务派遣有限公司 → 江州热线中心',
    ],
    ['2020.03-2022.05 江州街道办事处 窗口协管员（劳务派遣）\n接听来电', '? → 江州街道办事处'],
    [
      'Mar 2020 - May 2022  Harbor Pay Ltd. (via Saffron Staffing)  Support Agent\nAnswered calls',
      'Saffron Staffing → Harbor Pay Ltd.',
    ],
  ])('%s', (text, told) => expect(sides(text)).toBe(told));

  it.each([
    '2020.03-2022.05 江州云帆服务外包有限公司 话务员\n接听来电',
    '2020.03-2022.05 云帆公司（上海） 外包项目主管\n管理外包团队60人',
    '2020.03-2022.05 云帆公司 客服\n协调外派工程师上门',
  ])('is not asked of %s', (text) => expect(sides(text)).toBeNull());
});
