import type { Language, MatchStatus, SectionKind, Strength } from '../../model/index.ts';

/** Every word that reports of `match` say by themselves, in one language. */
type MatchLabels = {
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly statuses: Readonly<Record<MatchStatus, string>>;
  readonly sections: Readonly<Record<SectionKind, string>>;
  readonly columns: Readonly<
    Record<
      'rank' | 'name' | 'coverage' | 'required' | 'preferred' | 'duty' | 'outcome' | 'score' | 'lacking' | 'file',
      string
    >
  >;
  readonly title: (advert: string, asks: number) => string;
  readonly coverage: (percent: string) => string;
  readonly share: (found: number, total: number, percent: string) => string;
  readonly missing: (list: string) => string;
  readonly doubtful: (list: string) => string;
  readonly covered: string;
  readonly questions: string;
  readonly dropped: (list: string) => string;
  readonly byRubric: (outcome: string, score: string) => string;
  readonly summary: (counts: {
    readonly files: number;
    readonly matched: number;
    readonly unreadable: number;
    readonly duplicates: number;
  }) => string;
  readonly more: (count: number) => string;
};

const ZH: MatchLabels = {
  strengths: { required: '必备', preferred: '优先', duty: '职责' },
  statuses: {
    used: '有',
    listed: '仅列出，未见于工作',
    weak: '了解',
    unproven: '未写清',
    wished: '仅为意向',
    missing: '未提到',
    denied: '写明没有',
    failed: '不符',
  },
  sections: {
    basic: '开头',
    wish: '求职意向',
    summary: '自我评价',
    education: '教育',
    experience: '工作经历',
    internship: '实习',
    projects: '项目',
    campus: '校园经历',
    volunteering: '志愿经历',
    training: '培训',
    certificates: '证书',
    skills: '技能',
    languages: '语言',
    awards: '获奖',
    publications: '作品',
    hobbies: '爱好',
    references: '证明人',
    other: '其他',
  },
  columns: {
    rank: '#',
    name: '姓名',
    coverage: '覆盖',
    required: '必备',
    preferred: '优先',
    duty: '职责',
    outcome: '结果',
    score: '得分',
    lacking: '缺少 / 待问（必备）',
    file: '文件',
  },
  title: (advert, asks) => `${advert} · ${asks} 项要求`,
  coverage: (percent) => `覆盖 ${percent}`,
  share: (found, total, percent) => `${found}/${total}（按权重 ${percent}）`,
  missing: (list) => `缺：${list}`,
  doubtful: (list) => `待问：${list}`,
  covered: '必备项都有',
  questions: '可以问',
  dropped: (list) => `招聘启事中的这些条件不得用于筛选，未使用：${list}`,
  byRubric: (outcome, score) => `评分标准：${outcome} ${score}`,
  summary: ({ files, matched, unreadable, duplicates }) =>
    `共 ${files} 份：匹配 ${matched}，未能读取 ${unreadable}${duplicates === 0 ? '' : `，重复 ${duplicates}`}。`,
  more: (count) => `另 ${count} 项`,
};

const EN: MatchLabels = {
  strengths: { required: 'Required', preferred: 'Preferred', duty: 'Duties' },
  statuses: {
    used: 'shown',
    listed: 'listed, never used in a job',
    weak: 'basic',
    unproven: 'not settled',
    wished: 'only a wish',
    missing: 'not mentioned',
    denied: 'ruled out',
    failed: 'not met',
  },
  sections: {
    basic: 'head',
    wish: 'objective',
    summary: 'summary',
    education: 'education',
    experience: 'work',
    internship: 'internship',
    projects: 'projects',
    campus: 'campus',
    volunteering: 'volunteering',
    training: 'training',
    certificates: 'certificates',
    skills: 'skills',
    languages: 'languages',
    awards: 'awards',
    publications: 'publications',
    hobbies: 'hobbies',
    references: 'references',
    other: 'other',
  },
  columns: {
    rank: '#',
    name: 'Name',
    coverage: 'Cover',
    required: 'Req.',
    preferred: 'Pref.',
    duty: 'Duties',
    outcome: 'Outcome',
    score: 'Score',
    lacking: 'Missing / to ask (required)',
    file: 'File',
  },
  title: (advert, asks) => `${advert} · ${asks} things asked for`,
  coverage: (percent) => `covers ${percent}`,
  share: (found, total, percent) => `${found}/${total} (${percent} by weight)`,
  missing: (list) => `missing: ${list}`,
  doubtful: (list) => `to ask: ${list}`,
  covered: 'all that is required',
  questions: 'To ask',
  dropped: (list) => `conditions of the advert that must not sort people, not used: ${list}`,
  byRubric: (outcome, score) => `by the rubric: ${outcome} ${score}`,
  summary: ({ files, matched, unreadable, duplicates }) =>
    `${files} ${files === 1 ? 'file' : 'files'}: ${matched} matched, ${unreadable} could not be read${duplicates === 0 ? '' : `, ${duplicates} duplicates`}.`,
  more: (count) => `${count} more`,
};

export const MATCH_LABELS: Readonly<Record<Language, MatchLabels>> = { zh: ZH, en: EN };
