import { createRandom, type Random } from '../soak/random.ts';

/** A made-up résumé: its text and file name, what blind screening must hide in it, and what must stay. */
export type MadeResume = {
  readonly text: string;
  readonly path: string;
  /** As written, by what it tells. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly school: string;
  readonly kept: readonly string[];
};

const SURNAMES = [
  '张',
  '王',
  '李',
  '欧阳',
  '赵',
  '孙',
  '周',
  '吴',
  '郑',
  '冯',
  '陈',
  '褚',
  '沈',
  '韩',
  '杨',
  '司马',
  '尤',
  '许',
];
const GIVEN = [
  '晓敏',
  '嘉怡',
  '志远',
  '雨桐',
  '若曦',
  '浩然',
  '思琪',
  '建华',
  '丽娟',
  '明月',
  '子轩',
  '玥',
  '磊',
  '婷婷',
  '海燕',
  '文静',
];
const DOTTED = ['古丽娜·买买提', '阿依古丽·艾合买提', '扎西·次仁'];
const ENGLISH = [
  'Kevin Zhou',
  'Amy Lin',
  'Grace Liu',
  'Vivian Zhao',
  'Hannah Nakamura',
  'May Chen',
  "Mary O'Neil",
  'JASON WU',
];
const NICK = ['Kevin', 'Amy', 'Vivian', 'Sophie', 'Jason'];
const BIRTHS = ['1996年3月', '1996-03', '1988.11', '2001/07', '1999年12月5日', '1993-04-21'];
const ETHNIC = ['汉族', '维吾尔族', '土家族', '回族', '蒙古族'];
const ORIGINS = ['四川绵阳', '河南周口', '湖北省黄冈市', '山东菏泽', '新疆喀什'];
const MARRIAGE = ['未婚', '已婚', '离异', '已婚已育', '未婚未育'];
const POLITICS = ['中共党员', '共青团员', '群众', '中共预备党员'];
const ADDRESSES = [
  '成都市高新区天府大道100号3栋502室',
  '郑州市金水区花园路18号',
  '上海市浦东新区锦绣路300弄',
  '武汉市洪山区珞喻路77号',
];
const STREETS = ['88 Nanjing Road, Chengdu', '12 Maple Street, Springfield', 'Flat 5, 300 Jinxiu Road, Wuhan'];
const HEIGHTS = ['165cm', '172 cm', '158厘米'];
const SCHOOLS = ['江汉工商职业学院', '湘水师范大学', '蜀江传媒学院', '粤海岭南大学'];
const ENGLISH_SCHOOLS = [
  'Donghai University',
  'Liaoning Foreign Trade Vocational College',
  'University of South Ridge',
];

const EMPLOYERS = [
  '杭州云栈网络科技有限公司',
  '苏州蓝桥信息服务有限公司',
  '深圳星海电子商务有限公司',
  '宁波潮信通信有限公司',
];
const ENGLISH_EMPLOYERS = ['Brightharbor Software Co., Ltd.', 'Lantern Bay Trading Ltd.', 'Northwind Services Inc.'];
const TITLES = ['电话客服专员', '在线客服', '客服主管', '客服质检专员'];
const ENGLISH_TITLES = ['Customer Service Representative', 'Senior Support Specialist', 'Call Center Agent'];
const SPANS = [
  ['2018.03', '2020.05'],
  ['2019年7月', '2021年12月'],
  ['2020-02', '2023-06'],
  ['2017/08', '2022/01'],
] as const;
const POINTS = [
  '日均接听来电110通，满意度由85%提升至95%',
  '带领12人小组，投诉率下降30%',
  '服务60岁以上老年用户，耐心讲解操作，好评率98%',
  '处理女装类目售后工单每天80单，首次解决率91%',
  '编写知识库200条，平均处理时长由320秒降至240秒',
];
const ENGLISH_POINTS = [
  'Handled 80 calls a day with a CSAT of 95%',
  'Led a team of 12 agents and cut complaints by 30%',
  'Resolved 55 tickets a day by email and chat in May 2021',
];
const PAPERS = ['普通话二级甲等', '大学英语四级 512', '普通话水平测试 二级乙等 85.3 分'];

const phoneIn = (digits: string, random: Random): string => {
  const [a, b, c] = [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)];
  return random.pick(
    [
      digits,
      `${a}-${b}-${c}`,
      `${a} ${b} ${c}`,
      `+86 ${digits}`,
      `+86 ${a} ${b} ${c}`,
      `(+86)${a}-${b}-${c}`,
      `0086-${digits}`,
      `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${c}`,
      `${a}.${b}.${c}`,
      [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
    ],
    digits,
  );
};

type Facts = {
  readonly name: string;
  readonly nick: string | null;
  readonly phone: string;
  readonly email: string;
  readonly wechat: string;
  readonly sex: string;
  readonly birth: string;
  readonly age: string;
  readonly ethnicity: string;
  readonly origin: string;
  readonly marriage: string;
  readonly politics: string;
  readonly address: string;
  readonly height: string;
  readonly id: string;
};

/** Labels with their values, as forms print them. */
const fieldsOf = (facts: Facts): readonly (readonly [string, string])[] => [
  ['姓名', facts.name],
  ...(facts.nick === null ? [] : [['英文名', facts.nick] as const]),
  ['性别', facts.sex],
  ['出生年月', facts.birth],
  ['年龄', facts.age],
  ['民族', facts.ethnicity],
  ['籍贯', facts.origin],
  ['婚姻状况', facts.marriage],
  ['政治面貌', facts.politics],
  ['身高', facts.height],
  ['身份证号', facts.id],
  ['现住址', facts.address],
  ['电话', facts.phone],
  ['邮箱', facts.email],
  ['微信', facts.wechat],
  ['期望城市', '苏州'],
];

const pairsOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.flatMap((_, index) => (index % 2 === 0 ? [list.slice(index, index + 2)] : []));

const contactLine = ({ phone, email, wechat }: Facts): string => `手机：${phone} 邮箱：${email} 微信号：${wechat}`;

/** The head of a résumé, in one of the ways that they print personal data. */
const HEADS: readonly ((facts: Facts) => readonly string[])[] = [
  (facts) => ['个人信息', ...fieldsOf(facts).map(([label, value]) => `${label}：${value}`)],
  (facts) => [
    '个人信息',
    ...pairsOf(fieldsOf(facts)).map((pair) => pair.map(([label, value]) => `${label}：${value}`).join('  ')),
  ],
  (facts) => [
    '个人信息',
    ...pairsOf(fieldsOf(facts)).map((pair) => pair.map(([label, value]) => `${label}  ${value}`).join('  ')),
  ],
  (facts) => [
    '个人信息',
    ...pairsOf(fieldsOf(facts)).map((pair) => pair.map(([label, value]) => `${label}: ${value}`).join(' ')),
  ],
  (facts) => [
    facts.nick === null ? facts.name : `${facts.name} ${facts.nick}`,
    `${facts.sex} | ${facts.age} | ${facts.ethnicity} | ${facts.marriage} | ${facts.politics} | ${facts.height}`,
    `出生：${facts.birth} | 籍贯：${facts.origin} | 住址：${facts.address} | 身份证：${facts.id}`,
    contactLine(facts),
  ],
  (facts) => [
    `${[...facts.name].join(' ')}${facts.nick === null ? '' : `（${facts.nick}）`}`,
    `${facts.sex} / ${facts.birth} / ${facts.ethnicity} / ${facts.marriage} / ${facts.politics}`,
    `${facts.age} ${facts.origin} ${facts.height}`,
    `${facts.address} 身份证号码 ${facts.id}`,
    `${facts.phone} | ${facts.email} | 微信：${facts.wechat}`,
  ],
  (facts) => [
    facts.name,
    ...(facts.nick === null ? [] : [`英文名：${facts.nick}`]),
    '姓名  性别  年龄  民族  婚姻状况  政治面貌',
    `${facts.name}  ${facts.sex}  ${facts.age}  ${facts.ethnicity}  ${facts.marriage}  ${facts.politics}`,
    '出生日期  籍贯  身高  现居住地',
    `${facts.birth}  ${facts.origin}  ${facts.height}  ${facts.address}`,
    `身份证号：${facts.id}`,
    contactLine(facts),
  ],
  (facts) => [
    '个人简历',
    `我叫${facts.name}，${facts.sex}，${facts.age}，${facts.ethnicity}，${facts.marriage}，${facts.politics}，${facts.birth}出生，身高${facts.height}。`,
    `籍贯：${facts.origin}；住址：${facts.address}；身份证号：${facts.id}${facts.nick === null ? '' : `；英文名：${facts.nick}`}`,
    `电话${facts.phone}，邮箱${facts.email}，微信号${facts.wechat}`,
  ],
  (facts) => [
    '基本信息',
    ...fieldsOf(facts)
      .filter(([label]) => label !== '年龄')
      .flat(),
    `年龄：${facts.age}`,
  ],
];

/** The facts that the text tells, each as written. */
const toldIn = (text: string, facts: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) =>
      value === null || value === '' || !(key === 'phone' || text.includes(value) || key === 'name')
        ? []
        : [[key, value]],
    ),
  );

const mailOf = (random: Random): string =>
  random.pick(['zxm', 'kefu.wang', 'happy_day', 'lele', 'sunny-sky'], 'zxm') + 100 + random.integer(9000);

const bodyOf = (name: string, facts: Facts, school: string, random: Random): readonly string[] => {
  const [from, to] = random.pick(SPANS, SPANS[0]);
  const points = [random.pick(POINTS, ''), random.pick(POINTS, '')];
  const surname = name.slice(0, name.length > 3 ? 2 : 1);
  const mention = random.pick(
    [
      '工作认真负责。',
      `${name}同学在校期间表现优秀。`,
      `本人${facts.sex}，${facts.age}，${facts.politics}，性格开朗。`,
      `联系${surname}女士：${facts.phone}`.replace('女士', facts.sex === '女' ? '女士' : '先生'),
      `有事请发邮件到 ${facts.email}，或加微信 ${facts.wechat}。`,
    ],
    '',
  );
  const inJob = random.pick(
    ['', `${name}独立负责夜班投诉处理`, `客户可拨打 ${facts.phone} 联系本人`, `${facts.email} 为班组对接邮箱`],
    '',
  );
  return [
    '工作经历',
    `${from}-${to}  ${random.pick(EMPLOYERS, '')}  ${random.pick(TITLES, '')}`,
    ...points.map((point) => `• ${point}`),
    ...(inJob === '' ? [] : [`• ${inJob}`]),
    '教育经历',
    `2014.09-2017.06  ${school}  文秘  大专`,
    '证书',
    random.pick(PAPERS, ''),
    '自我评价',
    mention,
    ...(random.chance(0.3) ? [`${name} ${facts.phone} 第1页`] : []),
  ];
};

const ENGLISH_HEADS: readonly ((facts: Facts) => readonly string[])[] = [
  (facts) => [
    facts.name,
    `Phone: ${facts.phone}  Email: ${facts.email}`,
    `Address: ${facts.address}`,
    `Gender: ${facts.sex}  Date of Birth: ${facts.birth}  Nationality: ${facts.origin}`,
    `Marital status: ${facts.marriage}  Height: ${facts.height}  WeChat: ${facts.wechat}  ID number: ${facts.id}`,
  ],
  (facts) => [
    `${facts.name} | ${facts.phone} | ${facts.email}`,
    facts.address,
    `${facts.sex} | ${facts.marriage} | ${facts.age} | Born in ${facts.birth}`,
    `Nationality: ${facts.origin} | Height: ${facts.height} | WeChat ID: ${facts.wechat} | Passport: ${facts.id}`,
  ],
];

const englishResume = (random: Random): Omit<MadeResume, 'path'> => {
  const school = random.pick(ENGLISH_SCHOOLS, '');
  const digits = `138${String(random.integer(100_000_000)).padStart(8, '0')}`;
  const facts: Facts = {
    name: random.pick(ENGLISH, ''),
    nick: null,
    phone: phoneIn(digits, random),
    email: `${mailOf(random)}@example.com`,
    wechat: `wx_${mailOf(random)}`,
    sex: random.pick(['Female', 'Male'], ''),
    birth: random.pick(['March 1996', '1996-03-12', '12/03/1996'], ''),
    age: random.pick(['29 years old', 'aged 34'], ''),
    ethnicity: '',
    origin: random.pick(['Malaysian', 'Kazakh', 'Vietnamese'], ''),
    marriage: random.pick(['Married', 'Single', 'Divorced'], ''),
    politics: '',
    address: random.pick(STREETS, ''),
    height: random.pick(['165 cm', '172cm'], ''),
    id: `G${12_345_678 + random.integer(1_000_000)}`,
  };
  const [employer, title] = [random.pick(ENGLISH_EMPLOYERS, ''), random.pick(ENGLISH_TITLES, '')];
  const [first = ''] = facts.name.split(' ');
  const mention = random.pick(
    ['', `${first} handled escalations from key accounts`, `She was promoted within a year`, `Contact ${facts.email}`],
    '',
  );
  const text = [
    ...random.pick(ENGLISH_HEADS, ENGLISH_HEADS[0] ?? (() => []))(facts),
    'Work Experience',
    `${employer}  ${title}  Mar 2018 - May 2021`,
    ...[random.pick(ENGLISH_POINTS, ''), random.pick(ENGLISH_POINTS, ''), mention]
      .filter((point) => point !== '')
      .map((point) => `• ${point}`),
    'Education',
    `${school}  Bachelor of Arts in English  Sep 2013 - Jun 2017`,
    'Certificates',
    'CET-6 530',
  ];
  const shown = text.join('\n');
  const hidden = toldIn(shown, { ...facts, phone: digits });
  return { text: shown, hidden, school, kept: [employer, title, 'Mar 2018', 'May 2021'] };
};

const chineseResume = (random: Random): Omit<MadeResume, 'path'> => {
  const school = random.pick(SCHOOLS, '');
  const name = random.chance(0.1) ? random.pick(DOTTED, '') : random.pick(SURNAMES, '') + random.pick(GIVEN, '');
  const digits = `13${random.integer(10)}${String(random.integer(100_000_000)).padStart(8, '0')}`;
  const year = 1975 + random.integer(28);
  const facts: Facts = {
    name,
    nick: random.chance(0.3) ? random.pick(NICK, '') : null,
    phone: phoneIn(digits, random),
    email: `${mailOf(random)}@example.com`,
    wechat: `wx_${mailOf(random)}`,
    sex: random.pick(['男', '女'], ''),
    birth: random.pick(BIRTHS, ''),
    age: `${22 + random.integer(35)}岁`,
    ethnicity: random.pick(ETHNIC, ''),
    origin: random.pick(ORIGINS, ''),
    marriage: random.pick(MARRIAGE, ''),
    politics: random.pick(POLITICS, ''),
    address: random.pick(ADDRESSES, ''),
    height: random.pick(HEIGHTS, ''),
    id: `110105${year}0${1 + random.integer(9)}1${random.integer(10)}00${random.integer(10)}${random.pick(['X', '3'], 'X')}`,
  };
  const body = bodyOf(name, facts, school, random);
  const text = [...random.pick(HEADS, HEADS[0] ?? (() => []))(facts), ...body].join('\n');
  const hidden = toldIn(text, { ...facts, phone: digits });
  const [, job = ''] = body;
  return { text, hidden, school, kept: job.split('  ').slice(1) };
};

/** The résumé of a seed, the same at any time. */
export const madeResume = (seed: number): MadeResume => {
  const random = createRandom(seed);
  const resume = random.chance(0.25) ? englishResume(random) : chineseResume(random);
  const { name = '', phone = '' } = resume.hidden;
  const path = random.pick(
    [
      `resumes/${name}.txt`,
      `resumes/${name}_客服_${phone}.txt`,
      `all.zip/【客服】${name} 5年.txt`,
      `inbox/${name}/简历.txt`,
      `mail.eml/CV - ${name}.txt`,
    ],
    '',
  );
  return { ...resume, path };
};
