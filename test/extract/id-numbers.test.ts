import { describe, expect, it } from 'vitest';
import { withoutIdNumbers } from '../../src/extract/contact/id-numbers.ts';
import { toProfile } from '../../src/extract/index.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

describe('identity numbers', () => {
  it.each([
    ['身份证号：110105194912310029', '身份证号：***'],
    ['ID 11010519491231002X，未婚', 'ID ***，未婚'],
    ['证件 110105 19491231 0029', '证件 ***'],
    ['１１０１０５１９４９１２３１００２９', '***'],
    ['旧证 110105491231002', '旧证 ***'],
  ])('are dropped from %s', (text, dropped) => expect(withoutIdNumbers(text)).toBe(dropped));

  it.each(['手机 13800002113', '6222 0000 1111 2222', '2019.03-2021.05', '订单 202103151234567890123'])(
    'are none of %s',
    (text) => expect(withoutIdNumbers(text)).toBe(text),
  );

  it('stand in no fact, quote or line of a profile', () => {
    const text = '韦晓彤 13800002113 110105194912310029\n身份证：110105194912310029\n期望城市：杭州 110105194912310029';
    const { profile } = toProfile([sectionOf('basic', text)], vocabulary, '2026-11-01');
    expect(profile.contact.phones).toEqual(['13800002113']);
    expect(JSON.stringify(profile)).not.toMatch(/11010519/u);
  });
});
