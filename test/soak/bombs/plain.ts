import { type Bomb, bytesOf, GIVEN_UP, RESUME, times, utf8 } from './bomb.ts';

const READ = ['ok', ...GIVEN_UP] as const;

const txt = (
  name: string,
  sizes: readonly number[],
  make: (size: number) => string,
  may: Bomb['may'] = READ,
): Bomb => ({
  name: `text-${name}`,
  extension: '.txt',
  sizes,
  make: (size) => utf8(`${RESUME}${make(size)}`),
  may,
});

const md = (name: string, sizes: readonly number[], make: (size: number) => string): Bomb => ({
  name: `markdown-${name}`,
  extension: '.md',
  sizes,
  make: (size) => utf8(`# 林可欣\n\n${RESUME}\n${make(size)}`),
  may: READ,
});

const raw = (name: string, sizes: readonly number[], make: Bomb['make'], may: Bomb['may']): Bomb => ({
  name: `text-${name}`,
  extension: '.txt',
  sizes,
  make,
  may,
});

/** Text that costs those who match, split or measure it. */
export const PLAIN: readonly Bomb[] = [
  txt('one-line', [1e4, 1e6, 1.5e7], (length) => '客服专员负责投诉处理'.repeat(length / 30)),
  txt('one-word', [1e4, 1e6, 1.5e7], (length) => 'a'.repeat(length)),
  txt('blank-lines', [1e4, 1e6, 1.5e7], (count) => '\n'.repeat(count)),
  txt('spaces', [1e4, 1e6, 1.5e7], (count) => ' '.repeat(count)),
  txt('tabs', [1e4, 1e6, 1.5e7], (count) => 'a\t'.repeat(count / 2)),
  txt('wide-spaces', [1e3, 1e5, 4e6], (count) => '\u3000'.repeat(count)),
  txt('short-lines', [1e3, 1e5, 3e6], (count) => 'a\n'.repeat(count)),
  txt('zero-widths', [1e3, 1e5, 4e6], (count) => '\u200b\u200d\ufeff'.repeat(count / 3)),
  txt('zero-widths-between', [1e3, 1e5, 1e6], (count) => '客\u200b服\u2060'.repeat(count)),
  txt('combining-marks', [1e3, 1e5, 4e6], (count) => `e${'\u0301\u0323'.repeat(count / 2)}`),
  txt('jamo', [1e3, 1e5, 2e6], (count) => '\u1100\u1161\u11a8'.repeat(count / 3)),
  txt('joined-emoji', [1e3, 1e5, 5e5], (count) => '\u{1f468}\u200d\u{1f469}\u200d'.repeat(count)),
  txt('flags', [1e3, 1e5, 5e5], (count) => '\u{1f1e8}'.repeat(count)),
  txt('directions', [1e3, 1e5, 2e6], (count) => '\u202e\u2066a'.repeat(count)),
  txt('tags', [1e3, 1e5, 1e6], (count) => '\u{e0061}'.repeat(count)),
  txt('compatibility-forms', [1e3, 1e5, 1e6], (count) => '\ufdfa㍿㌀'.repeat(count / 3)),
  txt('digits', [1e3, 1e5, 1.5e7], (count) => '1'.repeat(count)),
  txt('digits-in-lines', [1e3, 1e5, 1e6], (count) => '13800002001\n'.repeat(count / 10)),
  txt('dashes', [1e3, 1e5, 5e6], (count) => '-'.repeat(count)),
  txt('dots', [1e3, 1e5, 5e6], (count) => '.'.repeat(count)),
  txt('brackets', [1e3, 1e5, 3e6], (count) => '（('.repeat(count / 2)),
  txt('brackets-closed', [1e3, 1e5, 3e6], (count) => `${'（'.repeat(count / 2)}${'）'.repeat(count / 2)}`),
  txt('quotes', [1e3, 1e5, 3e6], (count) => '“"《'.repeat(count / 3)),
  txt('at-signs', [1e3, 1e5, 5e6], (count) => 'a@'.repeat(count / 2)),
  txt('emails', [100, 10_000, 300_000], (count) => times(count, (i) => `a${i}@example.com `)),
  txt('emails-endless', [1e3, 1e5, 5e6], (count) => `${'a.'.repeat(count / 2)}@${'b.'.repeat(count / 2)}`),
  txt('links', [100, 10_000, 300_000], (count) => times(count, (i) => `http://example.com/${i}?a=b&c=d `)),
  txt('phones', [100, 10_000, 500_000], (count) => '138-0000-2001 '.repeat(count)),
  txt('dates', [100, 10_000, 500_000], (count) => '2018.03-2020.05 '.repeat(count)),
  txt('dates-in-lines', [100, 5000, 100_000], (count) =>
    times(count, (i) => `20${10 + (i % 16)}.0${1 + (i % 9)}-至今\n`),
  ),
  txt('dates-broken', [1e3, 1e5, 3e6], (count) => '2018年'.repeat(count / 7)),
  txt('jobs', [100, 3000, 30_000], (count) =>
    times(
      count,
      (i) => `2018.03-2020.0${1 + (i % 9)} 云桥${i}有限公司 电话客服\n- 处理客户投诉，满意度由 88% 提升至 96%\n`,
    ),
  ),
  txt('jobs-in-one-line', [100, 3000, 100_000], (count) =>
    times(count, (i) => `2018.03-2020.05 云桥${i}有限公司 电话客服 `),
  ),
  txt('schools', [100, 3000, 30_000], (count) =>
    times(count, (i) => `教育经历\n2012.09-2015.06 某${i}学院 客户服务 大专\n`),
  ),
  txt('headings', [100, 10_000, 200_000], (count) => '工作经历\n'.repeat(count)),
  txt('headings-mixed', [100, 10_000, 100_000], (count) =>
    '工作经历\n教育背景\n自我评价\n技能证书\n'.repeat(count / 4),
  ),
  txt('bullets', [100, 10_000, 200_000], (count) =>
    '- 负责客户投诉处理，首次解决率由 70% 提升至 92%，满意度 98%\n'.repeat(count),
  ),
  txt('metrics-in-one-line', [100, 10_000, 200_000], (count) => `- ${'由 70% 提升至 92%，'.repeat(count)}`),
  txt('certificates', [100, 5000, 100_000], (count) => '普通话二级甲等、CET-4 512分、CET-6（备考）、'.repeat(count)),
  txt('skills', [100, 5000, 100_000], (count) => 'Zendesk Excel CRM 工单系统 '.repeat(count)),
  txt('almost-skills', [100, 5000, 100_000], (count) => 'Zendeskk Exce1 CRN 工单係统 '.repeat(count)),
  txt('negations', [100, 10_000, 200_000], (count) => `${'不没无未非'.repeat(count)}普通话二级甲等`),
  txt('names', [100, 10_000, 200_000], (count) => '姓名：张三\n'.repeat(count)),
  txt('labels', [100, 10_000, 200_000], (count) => '姓名：性别：年龄：电话：邮箱：'.repeat(count)),
  txt('columns', [100, 10_000, 200_000], (count) => '2018.03      云桥有限公司      客服      上海\n'.repeat(count)),
  txt('pages', [10, 1000, 500_000], (count) => '客服\f'.repeat(count)),
  txt('pipes', [100, 10_000, 1_000_000], (count) => '|a'.repeat(count)),
  txt('salaries', [100, 10_000, 300_000], (count) => '期望薪资 8000-12000 元/月 '.repeat(count)),
  md('quotes-nested', [100, 10_000, 1_000_000], (depth) => `${'>'.repeat(depth)} x`),
  md('lists-nested', [100, 3000, 5000], (depth) => times(depth, (i) => `${' '.repeat(Math.min(i, 500))}- x\n`)),
  md('emphasis-open', [100, 10_000, 3_000_000], (count) => '*_'.repeat(count)),
  md('links-open', [100, 10_000, 3_000_000], (count) => '['.repeat(count)),
  md('links-nested', [100, 10_000, 1_000_000], (count) => `${'['.repeat(count)}x${'](a)'.repeat(count)}`),
  md('code-open', [100, 10_000, 3_000_000], (count) => `${'`'.repeat(count)}x`),
  md(
    'tables-wide',
    [100, 10_000, 500_000],
    (count) => `${'|a'.repeat(count)}|\n${'|-'.repeat(count)}|\n${'|b'.repeat(count)}|\n`,
  ),
  md('tables-long', [100, 10_000, 300_000], (count) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(count)}`),
  md('rules-and-heads', [100, 10_000, 300_000], (count) => '# a\n---\nb\n===\n'.repeat(count)),
  md('html-inside', [100, 10_000, 300_000], (count) => '<br><b><!--'.repeat(count)),
  raw('nulls', [1e3, 1e5, 1.5e7], (count) => bytesOf('\0'.repeat(count)), ['unsupported', 'empty', 'garbled-text']),
  raw('bytes-that-fit-nothing', [1e3, 1e5, 5e6], (count) => bytesOf('\xff\xfe\xfd\x80'.repeat(count / 4)), [
    'unsupported',
    'garbled-text',
    'ok',
    'empty',
    ...GIVEN_UP,
  ]),
  raw('gb-18030-in-fours', [1e3, 1e5, 5e6], (count) => bytesOf('\x81\x30\x81\x30'.repeat(count / 4)), [
    'garbled-text',
    'ok',
    'unsupported',
    ...GIVEN_UP,
  ]),
  raw('utf-16-halves', [1e3, 1e5, 5e6], (count) => bytesOf(`\xff\xfe${'\x00\xd8'.repeat(count / 2)}`), [
    'garbled-text',
    'ok',
    'unsupported',
    'empty',
    ...GIVEN_UP,
  ]),
  raw(
    'utf-16-of-odd-length',
    [1, 1001, 1_000_001],
    (count) =>
      Buffer.concat([Buffer.from(`\ufeff${RESUME.repeat(Math.ceil(count / 100))}`, 'utf16le'), Buffer.from('x')]),
    READ,
  ),
  raw('too-long', [20_971_521, 30_000_000, 100_000_000], (count) => utf8(RESUME.padEnd(count, 'x')), ['too-large']),
  raw('only-marks', [3, 300, 3_000_000], (count) => utf8('\ufeff'.repeat(count / 3)), ['empty', 'garbled-text', 'ok']),
];
