import { describe, expect, it } from 'vitest';
import { isForAccount, toRoles } from '../../src/extract/jobs/roles.ts';
import { linesOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const serves = (title: string | null, employer: string | null, duties: readonly string[] = []): boolean =>
  toRoles({ title, employer }, duties, vocabulary).customerService;

describe('customer service', () => {
  it.each([
    ['在线客服', '云帆公司'],
    ['班长', '江州水务集团客户服务中心'],
    ['Team Leader', 'Harbor Outsourcing'],
    ['客房预订员', '江州饭店'],
    ['Intern, Call Centre', 'Harbor Air'],
  ])('is %s at %s', (title, employer) => {
    expect(serves(title, employer)).toBe(true);
  });

  it.each([
    ['Shift Supervisor', 'Harbor Freight Terminal'],
    ['Infrastructure Team Lead', 'Harbor Pay Inc.'],
    ['会计', '江州水务集团客户服务中心'],
    ['销售代表', '云帆公司'],
  ])('is not %s at %s', (title, employer) => {
    expect(serves(title, employer)).toBe(false);
  });

  it('is what a Team Lead does whose duties mostly serve customers', () => {
    expect(serves('Team Lead', 'Harbor Ltd.', ['Led the live chat team', 'Trained chat support agents'])).toBe(true);
  });

  it('is what a post of an unknown title does whose duties mostly serve customers', () => {
    const duties = ['办理监管转办投诉，时效由6天降到3天', '与客户协商还款方案', '梳理扣费类投诉的根因'];
    expect(serves('权益专员', '云帆消费金融有限公司', duties)).toBe(true);
    expect(serves('Associate', 'Harbor Ltd.', ['Answered 60 calls a day', 'Handled refunds'])).toBe(true);
  });

  it('is what a Team Leader or a seat does that is held for an account', () => {
    const job = { head: linesOf('Team Leader'), body: linesOf('Account: UK digital bank\n• 15 direct reports') };
    expect(isForAccount(job)).toBe(true);
    expect(isForAccount({ ...job, body: linesOf('• Accounts reconciled each month') })).toBe(false);
    const post = { title: 'Team Leader', employer: 'Harbour Prime Inc.' };
    expect(toRoles({ ...post, forAccount: true }, [], vocabulary).customerService).toBe(true);
    expect(toRoles(post, [], vocabulary).customerService).toBe(false);
  });

  it('is nothing that one duty of an unknown title shows', () => {
    expect(serves('行政专员', '云帆公司', ['采购办公用品', '受理员工投诉'])).toBe(false);
    expect(serves('项目成员', '江州大学心理中心', ['咨询室预约管理、答疑', '协助咨询师开展咨询'])).toBe(false);
  });
});
