import type { ClaimField, Language, SameBy } from '../../model/index.ts';

/** What reports say of versions of one person, and of bullets that several people have. */
export type SameWords = {
  readonly by: Readonly<Record<SameBy, string>>;
  readonly fields: Readonly<Record<ClaimField, string>>;
  readonly held: string;
  readonly notHeld: string;
  /** Of a claim that a version does not make. */
  readonly notTold: string;
  readonly versions: string;
  readonly copied: string;
  /** Heads of columns: who is ranked, what another file says. */
  readonly kind: string;
  readonly claim: string;
  readonly ranked: string;
  readonly other: string;
  readonly otherFile: string;
  readonly samePerson: (causes: string) => string;
  readonly sameBytes: string;
  readonly allAgree: string;
  /** Name of the sheet. */
  readonly sheet: string;
};

const ZH: SameWords = {
  by: { phone: '电话', email: '邮箱', job: '姓名与工作经历', school: '姓名与教育经历' },
  fields: {
    name: '姓名',
    'highest-education': '最高学历',
    study: '教育经历',
    'study-school': '学校',
    'study-level': '学历层次',
    'study-major': '专业',
    'study-start': '入学时间',
    'study-end': '毕业时间',
    job: '工作经历',
    'job-employer': '单位',
    'job-title': '职位',
    'job-start': '入职时间',
    'job-end': '离职时间',
    certificate: '证书',
    'certificate-level': '证书等级',
    'certificate-score': '证书分数',
    metric: '数字',
  },
  held: '持有',
  notHeld: '未持有',
  notTold: '未写',
  versions: '同一人的其他版本',
  copied: '与他人文字相同的描述',
  kind: '类别',
  claim: '说法',
  ranked: '参与排名的简历',
  other: '另一份',
  otherFile: '另一份文件',
  samePerson: (causes) => `同一人（${causes}相同）`,
  sameBytes: '内容完全相同',
  allAgree: '说法一致',
  sheet: '同一人与相同文字',
};

const EN: SameWords = {
  by: { phone: 'phone', email: 'e-mail', job: 'name and job', school: 'name and school' },
  fields: {
    name: 'name',
    'highest-education': 'highest education',
    study: 'study',
    'study-school': 'school',
    'study-level': 'level',
    'study-major': 'major',
    'study-start': 'study start',
    'study-end': 'study end',
    job: 'job',
    'job-employer': 'employer',
    'job-title': 'title',
    'job-start': 'job start',
    'job-end': 'job end',
    certificate: 'certificate',
    'certificate-level': 'certificate level',
    'certificate-score': 'certificate score',
    metric: 'figure',
  },
  held: 'held',
  notHeld: 'not held',
  notTold: 'not told',
  versions: 'Other versions of one person',
  copied: "Bullets in another candidate's words",
  kind: 'Kind',
  claim: 'Claim',
  ranked: 'Ranked résumé',
  other: 'Other one',
  otherFile: 'Other file',
  samePerson: (causes) => `same person (same ${causes})`,
  sameBytes: 'the same bytes',
  allAgree: 'the same claims',
  sheet: 'Same person or words',
};

export const SAME_WORDS: Readonly<Record<Language, SameWords>> = { zh: ZH, en: EN };
