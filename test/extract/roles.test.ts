import { describe, expect, it } from 'vitest';
import { toRoles } from '../../src/extract/roles.ts';
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
});
