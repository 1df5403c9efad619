import type {
  EducationLevel,
  JobKind,
  Language,
  Outcome,
  RequirementStatus,
  Status,
  StudyMode,
  Tier,
} from '../model/index.ts';

/** Every word that reports say by themselves, in one language. */
export type Labels = {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly requirements: Readonly<Record<RequirementStatus, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly levels: Readonly<Record<EducationLevel, string>>;
  readonly modes: Readonly<Record<StudyMode, string>>;
  readonly kinds: Readonly<Record<JobKind, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly columns: Readonly<
    Record<
      'rank' | 'name' | 'outcome' | 'score' | 'education' | 'service' | 'certificates' | 'reasons' | 'file',
      string
    >
  >;
  readonly heads: Readonly<
    Record<
      | 'requirements'
      | 'criteria'
      | 'bonuses'
      | 'jobs'
      | 'education'
      | 'certificates'
      | 'languages'
      | 'skills'
      | 'achievements'
      | 'tenure'
      | 'gaps'
      | 'wish'
      | 'notices'
      | 'phone'
      | 'email'
      | 'total'
      | 'difference'
      | 'unread'
      | 'duplicates'
      | 'folder'
      | 'comparison',
      string
    >
  >;
  /** Why a certificate is not held; other causes show as they are. */
  readonly notHeld: Readonly<Record<string, string>>;
  /** How well a language is said to be spoken, where no certificate tells. */
  readonly claims: Readonly<Record<string, string>>;
  readonly unknown: string;
  readonly none: string;
  readonly nameless: string;
  readonly present: string;
  readonly studying: string;
  readonly service: string;
  readonly clause: string;
  readonly months: (months: number) => string;
  readonly asOf: (day: string) => string;
  readonly strengths: (list: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly place: (page: number, line: number) => string;
  readonly quote: (text: string) => string;
  readonly summary: (counts: {
    readonly files: number;
    readonly qualified: number;
    readonly review: number;
    readonly rejected: number;
    readonly unreadable: number;
    readonly duplicates: number;
  }) => string;
  readonly shown: (shown: number, ranked: number) => string;
  readonly tenure: (work: string, service: string) => string;
  readonly stays: (jobs: number, shortest: string, average: string) => string;
  readonly achievementCount: (bullets: number, withResult: number, withMetric: number) => string;
  readonly openTo: (shifts: boolean) => string;
};

const ZH: Labels = {
  outcomes: { qualified: '通过', review: '待核', rejected: '不符' },
  requirements: { met: '符合', unproven: '未证实', failed: '不符' },
  statuses: {
    ok: '已读取',
    'image-only': '扫描件',
    encrypted: '已加密',
    corrupt: '已损坏',
    empty: '空文件',
    'garbled-text': '文字乱码',
    unsupported: '不支持的类型',
    'too-large': '文件过大',
    'timed-out': '超时',
    'out-of-memory': '内存不足',
    unreadable: '无法读取',
  },
  levels: {
    'junior-high': '初中',
    'high-school': '高中',
    associate: '大专',
    bachelor: '本科',
    master: '硕士',
    doctor: '博士',
  },
  modes: {
    'full-time': '全日制',
    'self-study': '自考',
    adult: '成人教育',
    correspondence: '函授',
    online: '网络教育',
    upgrade: '专升本',
    'part-time': '在职',
  },
  kinds: { 'full-time': '全职', internship: '实习', 'part-time': '兼职', campus: '校园' },
  tiers: { execution: '基础执行', proactive: '主动服务', 'problem-solving': '问题解决', 'value-creation': '价值创造' },
  columns: {
    rank: '#',
    name: '姓名',
    outcome: '结果',
    score: '得分',
    education: '学历',
    service: '客服',
    certificates: '证书',
    reasons: '主要理由',
    file: '文件',
  },
  heads: {
    requirements: '硬性要求',
    criteria: '评分项',
    bonuses: '加分项',
    jobs: '经历',
    education: '教育',
    certificates: '证书',
    languages: '语言',
    skills: '技能与工具',
    achievements: '业绩描述',
    tenure: '在职时间',
    gaps: '空档',
    wish: '求职意向',
    notices: '提示',
    phone: '电话',
    email: '邮箱',
    total: '总分',
    difference: '差',
    unread: '未能读取',
    duplicates: '重复文件',
    folder: '文件夹',
    comparison: '对比',
  },
  notHeld: {
    preparing: '备考中',
    failed: '未通过',
    expired: '已过期',
    taught: '教学内容',
    advert: '招聘要求',
    planned: '计划考取',
    'below-line': '未达线',
  },
  claims: { 'claimed-fluent': '自述流利', 'claimed-basic': '自述基础', native: '母语' },
  unknown: '不详',
  none: '无',
  nameless: '（无姓名）',
  present: '至今',
  studying: '在读',
  service: '客服',
  clause: '；',
  months: (months) => {
    const [years, rest] = [Math.floor(months / 12), months % 12];
    if (months === 0) return '无';
    if (years === 0) return `${rest}个月`;
    return rest === 0 ? `${years}年` : `${years}年${rest}月`;
  },
  asOf: (day) => `截至 ${day}`,
  strengths: (list) => `强项：${list.join('、')}`,
  more: (count) => `另 ${count} 项`,
  place: (page, line) => `第${page}页第${line}行`,
  quote: (text) => `“${text}”`,
  summary: ({ files, qualified, review, rejected, unreadable, duplicates }) =>
    `共 ${files} 份：通过 ${qualified}，待核 ${review}，不符 ${rejected}，未能读取 ${unreadable}${duplicates === 0 ? '' : `，重复 ${duplicates}`}。`,
  shown: (shown, ranked) => `显示排名 ${ranked} 份中的 ${shown} 份。`,
  tenure: (work, service) => `工作 ${work}，其中客服 ${service}（重叠只算一次，首尾月都计）`,
  stays: (jobs, shortest, average) => `已结束的全职工作 ${jobs} 份，最短 ${shortest}，平均 ${average}`,
  achievementCount: (bullets, withResult, withMetric) =>
    `${bullets} 条，其中有结果 ${withResult} 条，有量化指标 ${withMetric} 条`,
  openTo: (shifts) => (shifts ? '接受轮班' : '不接受轮班'),
};

const EN: Labels = {
  outcomes: { qualified: 'qualified', review: 'review', rejected: 'rejected' },
  requirements: { met: 'met', unproven: 'unproven', failed: 'failed' },
  statuses: {
    ok: 'read',
    'image-only': 'scan',
    encrypted: 'encrypted',
    corrupt: 'corrupt',
    empty: 'empty',
    'garbled-text': 'garbled text',
    unsupported: 'unsupported type',
    'too-large': 'too large',
    'timed-out': 'timed out',
    'out-of-memory': 'out of memory',
    unreadable: 'unreadable',
  },
  levels: {
    'junior-high': 'junior high',
    'high-school': 'high school',
    associate: 'associate',
    bachelor: 'bachelor',
    master: 'master',
    doctor: 'doctor',
  },
  modes: {
    'full-time': 'full-time',
    'self-study': 'self-study',
    adult: 'adult education',
    correspondence: 'correspondence',
    online: 'online',
    upgrade: 'upgrade',
    'part-time': 'part-time',
  },
  kinds: { 'full-time': 'full-time', internship: 'internship', 'part-time': 'part-time', campus: 'campus' },
  tiers: {
    execution: 'execution',
    proactive: 'proactive',
    'problem-solving': 'problem solving',
    'value-creation': 'value creation',
  },
  columns: {
    rank: '#',
    name: 'Name',
    outcome: 'Outcome',
    score: 'Score',
    education: 'Education',
    service: 'Service',
    certificates: 'Certificates',
    reasons: 'Decisive reasons',
    file: 'File',
  },
  heads: {
    requirements: 'Requirements',
    criteria: 'Criteria',
    bonuses: 'Bonuses',
    jobs: 'Experience',
    education: 'Education',
    certificates: 'Certificates',
    languages: 'Languages',
    skills: 'Skills and tools',
    achievements: 'Achievements',
    tenure: 'Tenure',
    gaps: 'Gaps',
    wish: 'Looking for',
    notices: 'Notices',
    phone: 'Phone',
    email: 'E-mail',
    total: 'Total',
    difference: 'Diff.',
    unread: 'Could not be read',
    duplicates: 'Duplicates',
    folder: 'folder',
    comparison: 'Comparison',
  },
  notHeld: {
    preparing: 'preparing',
    failed: 'failed',
    expired: 'expired',
    taught: 'taught it',
    advert: 'quoted from an advert',
    planned: 'planned',
    'below-line': 'below the line',
  },
  claims: { 'claimed-fluent': 'claimed fluent', 'claimed-basic': 'claimed basic', native: 'native' },
  unknown: 'unknown',
  none: 'none',
  nameless: '(no name)',
  present: 'present',
  studying: 'studying',
  service: 'customer service',
  clause: '; ',
  months: (months) => {
    const [years, rest] = [Math.floor(months / 12), months % 12];
    if (months === 0) return 'none';
    if (years === 0) return `${rest}m`;
    return rest === 0 ? `${years}y` : `${years}y ${rest}m`;
  },
  asOf: (day) => `as of ${day}`,
  strengths: (list) => `strongest: ${list.join(', ')}`,
  more: (count) => `${count} more`,
  place: (page, line) => `page ${page}, line ${line}`,
  quote: (text) => `“${text}”`,
  summary: ({ files, qualified, review, rejected, unreadable, duplicates }) =>
    `${files} files: ${qualified} qualified, ${review} to review, ${rejected} rejected, ${unreadable} could not be read${duplicates === 0 ? '' : `, ${duplicates} duplicates`}.`,
  shown: (shown, ranked) => `Showing ${shown} of ${ranked} ranked.`,
  tenure: (work, service) =>
    `${work} of work, ${service} of it customer service (overlaps once, first and last month counted)`,
  stays: (jobs, shortest, average) => `finished full-time jobs: ${jobs}, shortest ${shortest}, average ${average}`,
  achievementCount: (bullets, withResult, withMetric) =>
    `${bullets} in all, ${withResult} with a result, ${withMetric} with a figure`,
  openTo: (shifts) => (shifts ? 'takes shifts' : 'takes no shifts'),
};

export const LABELS: Readonly<Record<Language, Labels>> = { zh: ZH, en: EN };
