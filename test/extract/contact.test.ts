import { describe, expect, it } from 'vitest';
import { toContact } from '../../src/extract/contact/contact.ts';
import type { Section } from '../../src/model/index.ts';
import { linesOf, sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

/** A résumé whose first line is set in 20 points. */
const withHeadline = (text: string): readonly Section[] => {
  const lines = linesOf(text).map((line, index) => ({ ...line, size: index === 0 ? 20 : 10.5 }));
  return [{ kind: 'basic', title: null, lines }];
};

const nameOf = (text: string): string | null => toContact([sectionOf('basic', text)], vocabulary).name;
const phonesOf = (text: string): readonly string[] => toContact([sectionOf('basic', text)], vocabulary).phones;
const emailsOf = (text: string): readonly string[] => toContact([sectionOf('basic', text)], vocabulary).emails;

describe('name', () => {
  it.each([
    ['张晓敏', '张晓敏'],
    ['张 三', '张三'],
    ['余 海 燕', '余海燕'],
    ['欧阳明月', '欧阳明月'],
    ['司马青', '司马青'],
    ['诸葛小亮', '诸葛小亮'],
    ['贺兰', '贺兰'],
    ['古丽娜·买买提', '古丽娜·买买提'],
    ['阿依古丽·艾山江', '阿依古丽·艾山江'],
    ['姓名：李四', '李四'],
    ['姓名:李四 性别:女', '李四'],
    ['姓名：李四 性别：女 民族：汉', '李四'],
    ['姓 名：王 小 明', '王小明'],
    ['姓    名：王小明    性    别：男', '王小明'],
    ['姓名  沈倩  出生日期  1995年4月', '沈倩'],
    ['姓名 沈倩', '沈倩'],
    ['姓名\n郑凯\n性别\n男', '郑凯'],
    ['姓名\n：张伟\n求职意向\n：客服专员', '张伟'],
    ['姓名：小明', '小明'],
    ['姓名：麻小酱', '麻小酱'],
    ['姓名：stormwind', 'stormwind'],
    ['姓名：张伟 (Zhang Wei)', '张伟'],
    ['Name: Kevin Zhou', 'Kevin Zhou'],
    ["RAVI MENON\nFather's Name : Shri K. Menon", 'RAVI MENON'],
    ['Name：Mary Jane Watson', 'Mary Jane Watson'],
    ['姓名/Name：周凯文', '周凯文'],
    ['Kevin Zhou', 'Kevin Zhou'],
    ['JOHN DOE', 'JOHN DOE'],
    ["Mary O'Neil", "Mary O'Neil"],
    ['周凯文 Kevin Zhou', '周凯文'],
    ['罗曼 Roman Luo', '罗曼'],
    ['周凯文（Kevin Zhou）', '周凯文'],
    ['张晓敏 - 客服专员', '张晓敏'],
    ['张晓敏-客服专员', '张晓敏'],
    ['张晓敏 | 客服专员 | 杭州', '张晓敏'],
    ['张晓敏 / 电话客服', '张晓敏'],
    ['张晓敏  电话客服', '张晓敏'],
    ['张晓敏 女 27岁', '张晓敏'],
    ['张晓敏（女，27岁）', '张晓敏'],
    ['张晓敏，女，27岁', '张晓敏'],
    ['张晓敏的简历', '张晓敏'],
    ['张晓敏个人简历', '张晓敏'],
    ['个人简历 张晓敏', '张晓敏'],
    ['个人简历 - 张晓敏', '张晓敏'],
    ['张晓敏女士', '张晓敏'],
    ['称呼：李明', '李明'],
    ['Résumé｜阿克曲布', '阿克曲布'],
    ['个人简历｜客服专员', null],
    ['离职·随时', null],
    ['HAN MEIMEI\n韩美美', '韩美美'],
    ['姓名：张先生', null],
    ['姓名：XXX', null],
    ['姓名：某某', null],
    ['XXX', null],
    ['个人简历', null],
    ['个 人 简 历', null],
    ['求职意向：客服专员', null],
    ['客服专员', null],
    ['高级客服专员', null],
    ['高级工程师', null],
    ['金牌客服', null],
    ['华东理工大学', null],
    ['杭州', null],
    ['上海 浦东', null],
    ['教育背景', null],
    ['Curriculum Vitae', null],
    ['Customer Service Manager', null],
    ['Work Experience', null],
    ['Shanghai, China', null],
    ['我叫蒋小芳，女，40岁，想应聘客服。', '蒋小芳'],
    ['本科 | 应届生 | 党员', null],
    ['朴美英', '朴美英'],
    ['박미영', '박미영'],
    ['  张晓敏', '张晓敏'],
  ])('of “%s” is %s', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it('is the headline in the largest type, though its surname is rare', () => {
    expect(toContact(withHeadline('芙蓉月\n电话：13800001234\n邮箱：a@example.com\n杭州'), vocabulary).name).toBe(
      '芙蓉月',
    );
  });

  it.each([
    ['Greta\nOkonkwo', 'Greta Okonkwo'],
    ['乔\n思明', '乔思明'],
    ['GRETA\nOKONKWO', 'GRETA OKONKWO'],
    ['ROSA LINDA M.\nOKONKWO', 'ROSA LINDA M. OKONKWO'],
  ])('may be set over two lines: %j', (text, name) => {
    const lines = linesOf(`${text}\n电话：13800001234\n杭州\n客服专员\n本科`).map((line, index) => ({
      ...line,
      size: index < 2 ? 20 : 10.5,
    }));
    expect(toContact([{ kind: 'basic', title: null, lines }], vocabulary).name).toBe(name);
  });

  it('may have the address beside its two lines', () => {
    const lines = linesOf('ROSA LINDA\n12 Harbour Street\nOKONKWO\nTel 0917-000-0000\nSupport agent\nCebu').map(
      (line, index) => (index === 0 || index === 2 ? { ...line, size: 20 } : { ...line, region: 2, x: 300 }),
    );
    expect(toContact([{ kind: 'basic', title: null, lines }], vocabulary).name).toBe('ROSA LINDA OKONKWO');
  });

  it('is not a heading in the largest type', () => {
    expect(toContact(withHeadline('个人简历\n张晓敏\n电话：13800001234'), vocabulary).name).toBe('张晓敏');
  });

  it('stands before a post in the same headline', () => {
    expect(
      toContact(withHeadline('魏嘉 客户体验总监 / 客服中心负责人 / 上海\n电话：13800001234'), vocabulary).name,
    ).toBe('魏嘉');
  });

  it('is not the referee’s or an employer’s', () => {
    const sections = [
      sectionOf('basic', '电话：13800001234'),
      sectionOf('references', '姓名：王建国 经理'),
      sectionOf('experience', '2020.03-至今  万科物业服务公司  高级专员'),
    ];
    expect(toContact(sections, vocabulary).name).toBeNull();
  });

  it('has its line as evidence', () => {
    expect(toContact([sectionOf('basic', '个人简历\n姓名：李四')], vocabulary).evidence).toEqual([
      { page: 1, line: 2, quote: '姓名：李四' },
    ]);
  });
});

describe('a name set large over two lines or with a wide gap', () => {
  const nameSet = (text: string, large: readonly number[]): string | null => {
    const lines = linesOf(text).map((line, index) => ({ ...line, size: large.includes(index) ? 24 : 9 }));
    return toContact([{ kind: 'basic', title: null, lines }], vocabulary).name;
  };

  it('joins two lines in capitals', () =>
    expect(nameSet('HANNAH\nWILLOW\nREGISTERED NURSE\nann@example.com\nSalem, OR', [0, 1])).toBe('HANNAH WILLOW'));

  it('joins given names that an initial ends with the surname, a line of another column between', () =>
    expect(nameSet('MARY ANN C.\nBlk 2 Hill St.\nWILLOW\nann@example.com\nCebu City', [0, 2])).toBe(
      'MARY ANN C. WILLOW',
    ));

  it('joins two cells', () =>
    expect(nameSet('Hannah    Willow\nSalem, OR\nann@example.com\nTel 555-555-0100', [0])).toBe('Hannah Willow'));

  it('takes no title for a surname', () =>
    expect(nameSet('HANNAH WILLOW\nACCOUNTANT\nann@example.com\nSalem, OR', [0, 1])).toBe('HANNAH WILLOW'));
});

describe('phones', () => {
  it.each([
    ['电话：13800001234', ['13800001234']],
    ['138-0000-1234', ['13800001234']],
    ['138 0000 1234', ['13800001234']],
    ['１３８００００１２３４', ['13800001234']],
    ['手机：+86 138 0000 1234', ['13800001234']],
    ['(+86) 138-0000-1234', ['13800001234']],
    ['(86)13800001234', ['13800001234']],
    ['0086-13800001234', ['13800001234']],
    ['138‑0000‑1234', ['13800001234']],
    ['138 000 01234', ['13800001234']],
    ['138.00.00.12.34', ['13800001234']],
    ['1 3 8 0 0 0 0 1 2 3 4', ['13800001234']],
    ['电话 138-0000\n1234', ['13800001234']],
    ['138-0000-\n1234  杭州', ['13800001234']],
    ['工龄 13\n2019.03-2021.04', []],
    ['电话：13800001234 / 0731-80000035', ['13800001234', '073180000035']],
    ['电话：0731-80000035 / 13800001234', ['13800001234', '073180000035']],
    ['电话：010-60000000', ['01060000000']],
    ['13800001234  a@example.com', ['13800001234']],
    ['(555) 123-4567', ['5551234567']],
    ['Phone: 555-123-4567', ['5551234567']],
    ['+1 (415) 555-0142', ['4155550142']],
    ['tel:(+82) 10-0000-1843', ['1000001843']],
    ['电话：1111 1111 111', ['11111111111']],
    ['(852) 5123 0000', ['51230000']],
    ['HP: (65) 8123 0000', ['81230000']],
    ['0065 8123 0000', ['81230000']],
    ['(212) 555-0100', ['2125550100']],
    ['Contact: 8123 0000 (HP)', ['81230000']],
    ['Tel No.: 5123 0000', ['51230000']],
    ['Phone: 2019-2020', []],
    ['Built 8123 0000 widgets', []],
    ['Licence 0001234567\nMob: 0400 000 123', ['0400000123', '0001234567']],
    ['Licence 01234567890\nPhone: 07700 900000', ['07700900000', '01234567890']],
    ['Handphone: 8123 0000', ['81230000']],
    ['電話 Phone：(852) 5100 0000', ['51000000']],
    ['Mob: 98000 00451', ['9800000451']],
    ['Contact No.: 0917-000-0000', ['09170000000']],
    ['SSS No. 07-0000123-4', []],
    ['Passport No: 2100001234', []],
    ['2019 2023', []],
    ['138****1234', []],
    ['138-XXXX-1234', []],
    ['电话：xxx', []],
    ['身份证号：110101199001011234', []],
    ['QQ：3800003822', []],
    ['紧急联系人：王某 13800009999', []],
    ['客服热线：400-800-1234', []],
    ['2019-09 至 2023-06', []],
    ['出生日期：1998-05-06', []],
    ['QQ：3800003822 电话：13800001234', ['13800001234']],
    ['a@qq.com · 138-0000-1234', ['13800001234']],
    ['(909) 555-\u00ad\u20105555', ['9095555555']],
    ['380000382@example.com', []],
  ])('of “%s” are %j', (text, phones) => {
    expect(phonesOf(text)).toEqual(phones);
  });

  it('puts the candidate’s number before one in a job', () => {
    const sections = [sectionOf('experience', '门店电话13900005678'), sectionOf('basic', '手机 13800001234')];
    expect(toContact(sections, vocabulary).phones[0]).toBe('13800001234');
  });
});

describe('e-mails', () => {
  it.each([
    ['邮箱：Zhang.San@Example.com', ['zhang.san@example.com']],
    ['邮箱zhangsan@example.com', ['zhangsan@example.com']],
    ['ｚｓ＠ｅｘａｍｐｌｅ．ｃｏｍ', ['zs@example.com']],
    ['zs @ example.com', ['zs@example.com']],
    ['zhang.san@exam ple.com', ['zhang.san@example.com']],
    ['zs@example.com cn.example.com', ['zs@example.com']],
    ['Email: zs@example.com | 13800001234', ['zs@example.com']],
    ['zhangsan.support\n@example.com', ['zhangsan.support@example.com']],
    ['zhangsan@exam\nple.com', ['zhangsan@example.com']],
    ['zs@example.com\nwww.example.com', ['zs@example.com']],
    ['mailto:zs@mail.example.com.cn', ['zs@mail.example.com.cn']],
    ['微博：@zhangsan', []],
    ['a@b', []],
  ])('of “%s” are %j', (text, emails) => {
    expect(emailsOf(text)).toEqual(emails);
  });

  it('come from links where the text shows none', () => {
    expect(
      toContact([sectionOf('basic', '张晓敏')], vocabulary, ['https://example.com', 'mailto:ZS@example.com?subject=x'])
        .emails,
    ).toEqual(['zs@example.com']);
  });
});

describe('what kind of number it is', () => {
  const numbers = (text: string): readonly string[] =>
    toContact([sectionOf('basic', text)], vocabulary).numbers.map(({ digits, kind }) => `${digits} ${kind}`);

  it.each([
    ['电话：17000002113', '17000002113 virtual'],
    ['手机 16700002113', '16700002113 virtual'],
    ['手机 13800002113', '13800002113 mobile'],
    ['电话 0731-80000035', '073180000035 landline'],
  ])('is told of %s', (text, told) => expect(numbers(text)).toEqual([told]));

  it.each(['公司电话 400-820-0000', '热线：95500', '咨询 400 0000 000'])('is a hotline and no phone: %s', (text) => {
    expect(toContact([sectionOf('basic', text)], vocabulary).phones).toEqual([]);
  });
});
