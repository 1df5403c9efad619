import { describe, expect, it } from 'vitest';
import { openBlinding } from '../../src/app/blinding.ts';
import { createParser } from '../../src/app/parser.ts';
import type { Notice, ParsedResume, ProfileLine } from '../../src/model/index.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const parse = createParser({ vocabulary, asOf: '2026-11-01', ocr: false });

const parsed = async (text: string, path = 'a.txt', notices: readonly Notice[] = []): Promise<ParsedResume> => {
  const { format, pages, ...rest } = await parse(new TextEncoder().encode(text), 'a.txt');
  return { file: { path, sha256: 'ab'.repeat(32), format, bytes: 1, pages }, ...rest, notices };
};

const blind = (resume: ParsedResume, schools = false): ParsedResume => {
  const run = openBlinding({ vocabulary, schools });
  run.admit([resume]);
  return run.resume(resume, 'zh');
};

const linesOf = (lines: readonly ProfileLine[] | undefined): readonly string[] => lines?.map(({ text }) => text) ?? [];

/** The lines of a résumé as a blind report quotes them. */
const blindLines = async (text: string, schools = false): Promise<readonly string[]> =>
  linesOf(blind(await parsed(text), schools).profile?.lines);

const JOB = '工作经历\n2020.03-2023.05  杭州云栈网络科技有限公司  电话客服';

describe('personal data in lines', () => {
  it('hides labelled values and leaves their labels', async () => {
    expect(
      await blindLines('姓名：张晓敏  性别：女\n出生年月：1996年3月  民族：汉\n籍贯：四川成都；政治面貌：群众'),
    ).toEqual(['姓名：■  性别：■', '出生年月：■  民族：■', '籍贯：■；政治面貌：■']);
  });

  it('hides what stands between bars and spaces without labels', async () => {
    expect(
      await blindLines('张晓敏\n女 | 29岁 | 汉族 | 未婚 | 中共党员 | 165cm | 1996.03\n男 25 武汉 随时到岗'),
    ).toEqual(['■', '■ | ■ | ■ | ■ | ■ | ■ | ■', '■ 随时到岗']);
  });

  it('hides the values under a row of labels', async () => {
    expect(await blindLines('姓名  性别  年龄\n张晓敏  女  29')).toEqual(['姓名  性别  年龄', '■']);
  });

  it('keeps what a labelled wish or date of work says', async () => {
    expect(await blindLines('张晓敏\n期望城市：苏州  参加工作时间：2018年7月\n目标岗位：电话客服')).toEqual([
      '■',
      '期望城市：苏州  参加工作时间：2018年7月',
      '目标岗位：电话客服',
    ]);
  });

  it('finds a name in its parts: set apart, given name, surname with a title, the English one beside it', async () => {
    const text = '张 晓 敏 Amy\n个人评价\n晓敏性格开朗，张女士做事细致，Amy is reliable';
    expect(await blindLines(text)).toEqual(['■', '个人评价', '■性格开朗，■做事细致，■ is reliable']);
  });

  it('finds a phone in any grouping, also over two lines', async () => {
    expect(
      await blindLines('张晓敏\n电话：138-0000-\n1234\n自我评价\n请拨 1380 000 1234 或 １３８００００１２３４'),
    ).toEqual(['■', '电话：■', '■', '自我评价', '请拨 ■ 或 ■']);
  });

  it('hides mail, accounts and pages wherever they stand', async () => {
    const text = `张晓敏\n微信：zxm_88 QQ：12345678\n${JOB}\n• 用 zxm_88 建群，见 github.com/zxm，zxm@example.com`;
    expect((await blindLines(text)).at(-1)).toBe('用 ■ 建群，见 ■');
  });

  it('hides pronouns that tell the sex', async () => {
    expect(await blindLines('Amy Lin\nSummary\nShe leads by example; her team trusts her')).toEqual([
      '■',
      'Summary',
      '■ leads by example; ■ team trusts ■',
    ]);
  });
});

describe('lines of jobs', () => {
  it('stay under a skill that is called as an account is', async () => {
    const text = `张晓敏\n技能\nWhatsApp\n${JOB}`;
    expect((await blindLines(text)).slice(2)).toEqual(['WhatsApp', ...JOB.split('\n')]);
  });

  it('keep dates, towns, employers and figures', async () => {
    const text = `张晓敏\n女 | 29岁\n${JOB}\n• 服务60岁以上用户，处理女装工单80单\n• 在成都驻场，2021.06 起带领12人`;
    expect((await blindLines(text)).slice(2)).toEqual([
      '工作经历',
      '2020.03-2023.05  杭州云栈网络科技有限公司  电话客服',
      '服务60岁以上用户，处理女装工单80单',
      '在成都驻场，2021.06 起带领12人',
    ]);
  });

  it('keep a word of the trade that is also the given name', async () => {
    const text = `王建设\n${JOB}\n• 负责团队建设与培训\n• 王建设获评优秀员工`;
    expect((await blindLines(text)).slice(-2)).toEqual(['负责团队建设与培训', '■获评优秀员工']);
  });

  it('keep months that are given names', async () => {
    const text =
      'May Chen\nWork Experience\nLantern Bay Trading Ltd.  Support Specialist  May 2019 - May 2021\n• Answered calls';
    expect((await blindLines(text))[2]).toBe('Lantern Bay Trading Ltd.  Support Specialist  May 2019 - May 2021');
  });
});

describe('schools', () => {
  const text = `张晓敏\n毕业院校：湘水师范大学\n教育经历\n2014.09-2018.06  湘水师范大学  文秘  本科\n${JOB}`;

  it('stay without the option', async () => {
    expect((await blindLines(text))[3]).toBe('2014.09-2018.06  湘水师范大学  文秘  本科');
  });

  it('are hidden with it, dates and major are not', async () => {
    const { profile } = blind(await parsed(text), true);
    expect(linesOf(profile?.lines)[1]).toBe('毕业院校：■');
    expect(linesOf(profile?.lines)[3]).toBe('2014.09-2018.06  ■  文秘  本科');
    expect(profile?.education.map(({ school, major, level }) => [school, major, level])).toEqual([
      ['■', '文秘', 'bachelor'],
    ]);
  });
});

describe('a blind result', () => {
  it('has an alias for the name, no contact data, and a path that tells nothing', async () => {
    const { file, profile, blind: mark } = blind(await parsed('张晓敏\n电话：13800001234', 'in/cvs.zip/张晓敏.PDF'));
    expect(mark).toBe(true);
    expect(file.path).toMatch(/^[0-9A-F]{4}\.pdf$/u);
    expect(file.sha256).toMatch(/^(?!(?:ab){4})[0-9a-f]{64}$/u);
    expect(profile?.contact).toEqual({
      name: `候选人 #${file.path.slice(0, 4)}`,
      phones: [],
      numbers: [],
      emails: [],
      evidence: [],
    });
  });

  it('quotes nothing in its notices, and calls no file by its name', async () => {
    const message = { zh: '张晓敏.txt 含有看不见的文字：“张晓敏 13800001234”', en: '张晓敏.txt holds text: “张晓敏”' };
    const { file, notices } = blind(
      await parsed('张晓敏', 'in/张晓敏.txt', [{ code: 'hidden-text', message, page: 1 }]),
    );
    expect(notices).toEqual([
      {
        code: 'hidden-text',
        page: 1,
        message: { zh: `${file.path} 含有看不见的文字：“■”`, en: `${file.path} holds text: “■”` },
      },
    ]);
  });
});
