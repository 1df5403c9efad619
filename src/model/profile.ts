import type { SectionKind } from './line.ts';
import type { Evidence, PartialDate } from './text.ts';

/** Low to high. */
export const EDUCATION_LEVELS = ['junior-high', 'high-school', 'associate', 'bachelor', 'master', 'doctor'] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** 统招/全日制, 自考, 成人, 函授, 网络, 专升本; `part-time` for 在职/业余 and MBA beside a job. */
export const STUDY_MODES = [
  'full-time',
  'self-study',
  'adult',
  'correspondence',
  'online',
  'upgrade',
  'part-time',
] as const;
export type StudyMode = (typeof STUDY_MODES)[number];

/** `present` for 至今: still there on the as-of date. */
export type OpenDate = PartialDate | 'present';

/**
 * What a number is: `virtual` for a mobile of a virtual operator (170, 171, 162, 165, 167), `hotline` for one that is a firm's (400,
 * 800, 95…) and so none of the candidate's phones.
 */
export type PhoneKind = 'mobile' | 'virtual' | 'landline' | 'foreign' | 'hotline' | 'other';

export type PhoneNumber = { readonly digits: string; readonly kind: PhoneKind; readonly evidence: readonly Evidence[] };

export type Contact = {
  readonly name: string | null;
  /** Digits, country code dropped; the main phone first. */
  readonly phones: readonly string[];
  /** Every number of the personal data with its kind, hotlines too. */
  readonly numbers: readonly PhoneNumber[];
  /** Lower case. */
  readonly emails: readonly string[];
  readonly evidence: readonly Evidence[];
};

export type Education = {
  readonly school: string | null;
  readonly major: string | null;
  readonly level: EducationLevel | null;
  readonly mode: StudyMode | null;
  /** A stay at another school (交换生), which gives no degree. */
  readonly exchange: boolean;
  readonly start: PartialDate | null;
  readonly end: OpenDate | null;
  /** False while studying (在读, an end after the as-of date) or dropped out (肄业); null where the page does not tell. */
  readonly finished: boolean | null;
  readonly evidence: readonly Evidence[];
};

export const JOB_KINDS = ['full-time', 'internship', 'part-time', 'campus'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Work by outsourcing or dispatch: who pays, and where it is done; null where the page does not say. */
export type Outsourcing = { readonly payer: string | null; readonly worksAt: string | null };

export type Experience = {
  readonly employer: string | null;
  readonly title: string | null;
  readonly start: PartialDate | null;
  readonly end: OpenDate | null;
  /** Both end months counted; null where the dates don't allow it. */
  readonly months: number | null;
  readonly kind: JobKind;
  /** Null for work at the employer's own (直签). */
  readonly outsourced: Outsourcing | null;
  readonly customerService: boolean;
  /** Ids of `rubrics/vocabulary/titles.json` families that the title or the bullets name: `phone-service`, `team-lead`… */
  readonly roles: readonly string[];
  readonly industries: readonly string[];
  /** Indexes into the profile's bullets. */
  readonly bullets: readonly number[];
  readonly evidence: readonly Evidence[];
};

export type Gap = { readonly from: PartialDate; readonly to: PartialDate; readonly months: number };

/** Months are whole, both ends counted, overlaps once. */
export type Tenure = {
  /** Full-time and part-time jobs; null where a job that counts has no month. */
  readonly workMonths: number | null;
  readonly customerServiceMonths: number | null;
  /** Finished full-time jobs, and what their lengths say. */
  readonly finishedJobs: number;
  readonly shortestMonths: number | null;
  readonly averageMonths: number | null;
  /** More than three months between full-time jobs: a fact for the interview, never points. */
  readonly gaps: readonly Gap[];
};

export type Certificate = {
  /** An id of `rubrics/vocabulary/certificates.json`, or `other`. */
  readonly id: string;
  readonly level: string | null;
  readonly score: number | null;
  readonly date: PartialDate | null;
  readonly status: 'held' | 'not-held';
  /** For not-held: `preparing`, `failed`, `expired`, `taught`, `attended`, `advert`, `planned`, `company` (the firm's), `below-line`. */
  readonly why: string | null;
  readonly evidence: readonly Evidence[];
};

/** `level` names the strongest proof: a certificate id, `claimed-fluent`, `claimed-basic`, `native` or null. */
export type LanguageSkill = {
  readonly language: string;
  readonly level: string | null;
  readonly evidence: readonly Evidence[];
};

export type Skill = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'tool' | 'skill';
  /** Where it was seen: in the work of a job (`used`), or in a list or a claim (`listed`). */
  readonly where: 'used' | 'listed';
  readonly evidence: readonly Evidence[];
};

export type Star = {
  readonly situation: boolean;
  readonly task: boolean;
  readonly action: boolean;
  readonly result: boolean;
};

export type Metric = {
  /** An id of `rubrics/vocabulary/kpis.json`, or `other`. */
  readonly id: string;
  readonly value: number;
  /** `%`, `s`, `min`, `h`, `d`, `per-day`, `per-month`, `people`, `CNY`, `points`, `rank`, or null for a plain count. */
  readonly unit: string | null;
  readonly from: number | null;
  readonly direction: 'up' | 'down' | null;
  /**
   * The time it is told for: `per-day`, `per-month`… for what it is counted by; `2021`, `2021-06`, `2021-Q3`, `2021-H1` for when it
   * was; `P3M` (ISO 8601) for how long it took; null where the bullet does not say.
   */
  readonly period: string | null;
  /** False for a figure that can't be true (满意度 300 %), which proves nothing. */
  readonly plausible: boolean;
};

/** 基础执行 < 主动服务 < 问题解决 < 价值创造 (S2). */
export const TIERS = ['execution', 'proactive', 'problem-solving', 'value-creation'] as const;
export type Tier = (typeof TIERS)[number];

export const COMPETENCIES = ['communication', 'comprehension', 'creativity'] as const;

/** One of the 3C (S0) with the bullets, by index, whose deeds show it. */
export type Competency = {
  readonly id: (typeof COMPETENCIES)[number];
  readonly bullets: readonly number[];
  readonly evidence: readonly Evidence[];
};

export type Bullet = {
  readonly text: string;
  /** What was to do (a duty), or what came of it: a result, or what stands under 工作业绩. */
  readonly kind: 'duty' | 'achievement';
  readonly section: SectionKind;
  readonly star: Star;
  readonly metrics: readonly Metric[];
  readonly tier: Tier;
  readonly evidence: readonly Evidence[];
};

/** What the candidate asks for, where stated: facts, never points. */
export type Wish = {
  readonly posts: readonly string[];
  readonly cities: readonly string[];
  readonly salary: string | null;
  readonly available: string | null;
  /** Whether shifts (轮班/夜班) are accepted; null where not stated. */
  readonly shifts: boolean | null;
  readonly evidence: readonly Evidence[];
};

/**
 * A keyword family of `rubrics/vocabulary/keywords.json` that a line names, and how the words around it turn it: `denied`
 * (未从事过投诉处理), `wished` (希望从事数据分析), `weak` (了解 SQL), or null for a plain statement.
 */
export type KeywordMention = { readonly id: string; readonly turn: 'denied' | 'wished' | 'weak' | null };

/** A line of visible text with the section it stands in: what keywords are looked up in, so that a profile can be scored alone. */
export type ProfileLine = {
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly section: SectionKind;
  /** Index into `experience` when the line belongs to a job, else null. */
  readonly job: number | null;
  /** Each family once for each turn. */
  readonly keywords: readonly KeywordMention[];
};

/** Why a fact is in doubt: it is missing, the page contradicts itself, or it can't be. */
export type DoubtCause =
  | 'no-name'
  | 'no-contact'
  | 'no-dates'
  | 'no-employer'
  | 'no-title'
  | 'no-school'
  | 'no-level'
  | 'level-differs'
  | 'years-differ'
  | 'ends-before-start'
  | 'in-future'
  | 'overlaps'
  | 'score-differs'
  | 'implausible';

/** A fact whose evidence is thin or contradictory. `field` is its path in the profile: `contact.name`, `experience[1].start`. */
export type Doubt = { readonly field: string; readonly why: DoubtCause; readonly evidence: readonly Evidence[] };

export type Profile = {
  readonly schemaVersion: 1;
  readonly contact: Contact;
  readonly highestEducation: EducationLevel | null;
  readonly education: readonly Education[];
  readonly experience: readonly Experience[];
  readonly tenure: Tenure;
  readonly certificates: readonly Certificate[];
  readonly languages: readonly LanguageSkill[];
  readonly skills: readonly Skill[];
  readonly bullets: readonly Bullet[];
  /** The 3C that bullets show, in the order of {@link COMPETENCIES}. */
  readonly competencies: readonly Competency[];
  readonly wish: Wish;
  /** Facts in doubt, in the order of the profile; what is not named here is told plainly. */
  readonly doubts: readonly Doubt[];
  readonly lines: readonly ProfileLine[];
};

/** What a ranking tells of a candidate: the facts, without the lines that they were read from. */
export type RankedProfile = Omit<Profile, 'lines'>;
