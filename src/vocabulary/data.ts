import type { Bilingual, EducationLevel, SectionKind, StudyMode } from '../model/index.ts';
import type { AdvertWords } from './advert-words.ts';
import type { BlindWords } from './blind-words.ts';
import type { QueryWords } from './query-words.ts';

/**
 * The JSON files of `rubrics/vocabulary/`, one type a file, named as the file is.
 *
 * A *form* is a way of writing as it stands on a page; folding (width, case, radicals) is done when it is matched, so
 * `ＣＥＴ4` and `cet4` need one form. Latin forms match whole words.
 */
export type VocabularyData = {
  readonly sectionTitles: SectionTitles;
  readonly certificates: readonly CertificateEntry[];
  readonly education: EducationWords;
  readonly titles: TitleWords;
  readonly organizations: OrganizationWords;
  readonly industries: readonly IndustryEntry[];
  readonly tools: readonly Entry[];
  readonly skills: readonly Entry[];
  readonly languages: readonly Entry[];
  readonly keywords: readonly KeywordFamily[];
  readonly star: StarCues;
  readonly kpis: readonly KpiEntry[];
  readonly cues: Cues;
  readonly people: PeopleWords;
  readonly protected: ProtectedWords;
  readonly query: QueryWords;
  readonly adverts: AdvertWords;
  readonly blind: BlindWords;
};

/** A thing with an id, its names for reports, and the ways it is written. */
export type Entry = { readonly id: string; readonly name: Bilingual; readonly forms: readonly string[] };

/** `industries.json`. `forms` are words of the trade; `brands` are firms in it, which are employers' names too. */
export type IndustryEntry = Entry & { readonly brands?: readonly string[] };

/**
 * `section-titles.json`: the headings of each kind of section.
 *
 * `{个人,}{工作,职业}经历` stands for every combination; a form written out goes before it. `*经历` is any heading that ends so
 * and looks like the others. Spaces, case and decoration don't count.
 */
export type SectionTitles = Readonly<Partial<Record<SectionKind, readonly string[]>>>;

/**
 * `certificates.json`.
 *
 * `levels`, low to high, each with its forms, its English name where it is not the same, and, where the certificate is scored, the lowest score that gives it.
 * `score` is the range a printed score must lie in, and the line from which it counts. `implies` lists certificates
 * that holding this one proves. `claims` are wordings that look like it and prove nothing (普通话标准).
 */
export type CertificateEntry = Entry & {
  readonly levels?: readonly {
    readonly level: string;
    readonly en?: string;
    readonly forms: readonly string[];
    readonly from?: number;
  }[];
  readonly score?: { readonly min: number; readonly max: number; readonly line?: number };
  readonly implies?: readonly string[];
  readonly claims?: readonly string[];
  /** The language it proves (ISO 639), for `languages`. */
  readonly language?: string;
  /** Words that, right after the form, make it something else (培训学校, 辅导老师). */
  readonly notBefore?: readonly string[];
  /** Forms that name it only beside a level, a score or a word of proof: 普通话, 计算机. */
  readonly weak?: readonly string[];
  /** Forms that name it only where `context` is in sight: 四级 beside 英语. */
  readonly bare?: readonly string[];
  readonly context?: readonly string[];
  /** The forms are titles of posts too (心理咨询师), so that in a job they need a word of proof. */
  readonly post?: boolean;
  /** What makes two mentions two certificates: nothing (the default: one an id), the level, or the printed name. */
  readonly each?: 'level' | 'name';
  /** Firms hold it too (CC-CMM, COPC); `person` are words after which it is a person's all the same. */
  readonly firmsHoldIt?: { readonly person: readonly string[] };
  /** Its part of a list that shares the rest of the name: `证券` in `证券、基金从业资格`. */
  readonly shares?: string;
  /** How many papers make the whole, and what they are called; who passed fewer does not hold it. */
  readonly papers?: { readonly count: number; readonly names: readonly string[] };
};

/** `education.json`. `schools`: suffixes and words by which a school is told; `majors`: names of majors; `training`: suffixes of those that give no degree. */
export type EducationWords = {
  readonly levels: Readonly<Record<EducationLevel, readonly string[]>>;
  /** Certificates of schools that are none of the levels (GCSE, PGCE, Nitec), whatever words their names hold. */
  readonly unlevelled: readonly string[];
  /** How well a degree was passed (2:1, cum laude), and in what hours: no part of what was studied. */
  readonly honours: readonly string[];
  /** What begins or marks a remark on a degree that isn't its subject (GPA, minor, supervisor). */
  readonly asides: readonly string[];
  readonly modes: Readonly<Record<StudyMode, readonly string[]>>;
  readonly studying: readonly string[];
  readonly finished: readonly string[];
  readonly dropped: readonly string[];
  readonly planned: readonly string[];
  readonly schoolSuffixes: readonly string[];
  readonly schools: readonly string[];
  readonly majors: readonly string[];
  readonly majorSuffixes: readonly string[];
  readonly trainingSuffixes: readonly string[];
  /** Words for a stay at another school, which gives no degree. */
  readonly exchange: readonly string[];
  readonly labels: Readonly<Record<'school' | 'major' | 'level' | 'dates' | 'other', readonly string[]>>;
};

/**
 * `titles.json`. `families`: posts by family; a family with `customerService` is customer service work itself.
 * `words` and `suffixes` tell that a text is a title at all (`专员`, `Manager`).
 */
export type TitleWords = {
  readonly families: readonly (Entry & {
    readonly customerService: boolean;
    readonly notBefore?: readonly string[];
    /** Forms that other trades use too (Team Lead): they count only where employer or duties speak of service. */
    readonly weak?: readonly string[];
    /** Forms of the family whose posts serve customers only where the employer or most of the duties do (用户运营). */
    readonly byDuties?: readonly string[];
  })[];
  /** Words of duties that serve customers (接听, 工单, complaints), which tell what a post of an unknown title was. */
  readonly serviceDuties: readonly string[];
  /** A verb and what it is done to, which make a duty the answering of customers (解答…咨询, answered … calls). */
  readonly serviceActs: { readonly verbs: readonly string[]; readonly objects: readonly string[] };
  /** Ends of titles of other trades, whose duties speak of complaints too (教师, 站长). */
  readonly otherTrades: readonly string[];
  /** Ends of titles that are a seat at whatever the employer does (专员, agent). */
  readonly seats: readonly string[];
  /** Words in an employer's name that say that it serves customers for a living (客户服务中心, contact centre). */
  readonly serviceEmployers: readonly string[];
  /** Titles of whoever leads people, in any trade (班长, supervisor). */
  readonly leads: readonly string[];
  readonly suffixes: readonly string[];
  readonly words: readonly string[];
  /** Words in a title or near it that give the kind of a job: 实习, 兼职, 志愿者, 学生会. */
  readonly internship: readonly string[];
  readonly partTime: readonly string[];
  readonly campus: readonly string[];
  /** Words for paid work of students, which at a school of their own is a campus post (勤工助学). */
  readonly studentWork: readonly string[];
  /** Posts that a school gives its own students: 助教. */
  readonly studentAides: readonly string[];
  /** Ends of titles of whoever serves without pay (志愿者). */
  readonly volunteers: readonly string[];
  /** Ends of titles of the forces, which are full-time (义务兵). */
  readonly soldiers: readonly string[];
  readonly labels: Readonly<
    Record<
      'start' | 'end' | 'employer' | 'title' | 'department' | 'dates' | 'duties' | 'reason' | 'project' | 'other',
      readonly string[]
    >
  >;
  /** Posts that students hold in their clubs (社长, 干事) and that firms have too. */
  readonly studentPosts: readonly string[];
  /** 待业, 备考: what begins so is a time without a post. */
  readonly idle: readonly string[];
  /** Lines that begin with these speak of duties or achievements, never of the employer. */
  readonly notHeads: readonly string[];
};

/**
 * `organizations.json`. `suffixes` end an employer's name; `names` are employers known without one; `firmEnds` are the
 * suffixes after which a name is over even where no space follows (`某公司客服专员`). `notStudentBodies`: parts of a
 * school that employ (医院, 图书馆); `notClubs`: firms that end as clubs do (报社).
 */
export type OrganizationWords = {
  readonly firmEnds: readonly string[];
  readonly suffixes: readonly string[];
  readonly names: readonly string[];
  readonly departments: readonly string[];
  /** Words that make the name of a unit which any firm may have, with 中心 or 部 behind them. */
  readonly unitWords: readonly string[];
  /** Fields of work, which a comma sets off behind a title (`Intern, Network Operations`). */
  readonly areas: readonly string[];
  readonly notStudentBodies: readonly string[];
  /** Words in the names of firms that lend people out: 人力资源, staffing. */
  readonly lenders: readonly string[];
  readonly notClubs: readonly string[];
  /** Words for a business of one's own, whose name may stand in brackets behind (个体户（某某小吃店）). */
  readonly ownBusiness: readonly string[];
  readonly cities: readonly string[];
  /** Words that a town's name of several words begins with: San, Fort. */
  readonly townStarts: readonly string[];
};

/**
 * `keywords.json`: families of words that mean one thing (投诉处理 = 客诉处理 = complaint handling).
 * `pairs`: two words that, in one line within a few characters in either order, say it too (处理…投诉).
 */
export type KeywordFamily = Entry & {
  readonly group: 'service' | 'ability' | 'process' | 'domain' | 'technology' | 'management' | 'language';
  readonly pairs?: readonly (readonly [string, string])[];
  readonly notBefore?: readonly string[];
};

/** `star.json`: words that show each part of STAR, and the tiers of an achievement. */
export type StarCues = {
  readonly situation: readonly string[];
  readonly task: readonly string[];
  readonly action: readonly string[];
  readonly result: readonly string[];
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** Words of each tier above execution; `improving` creates value only beside a changed measure (编写…，时长缩短40%). */
  readonly tiers: Readonly<Record<'proactive' | 'problem-solving' | 'value-creation' | 'improving', readonly string[]>>;
  /** Look like a situation and are none: 在职期间. */
  readonly notSituation: readonly string[];
  /** Verbs of leading, a task where they begin a clause: 管理, 带领, manage. */
  readonly lead: readonly string[];
  /** Words before a verb that leave a clause's beginning a beginning: 主要, 独立, also. */
  readonly adverbs: readonly string[];
  /** Verbs right before a number of people, which is then a team: 管理9名, led 12 agents. */
  readonly ownership: readonly string[];
  /** English verbs that are nouns as well, which act only at the head of a clause or after `and`, `to`: support, report. */
  readonly nouns: readonly string[];
  /** Look like a deed and are none: 接线员, 服务中心, 控制在. */
  readonly notAction: readonly string[];
  /** Words of deeds that show each of the 3C (S0). */
  readonly competencies: Readonly<Record<'communication' | 'comprehension' | 'creativity', readonly string[]>>;
  /** Those of `labels` that head what was achieved, not what was to do: 工作业绩. */
  readonly achievementLabels: readonly string[];
  /** Labels that may stand before bullets and are not part of them: 工作描述. */
  readonly labels: readonly string[];
  /** Beginnings of lines under a job that are no bullets: 离职原因, 薪资, 汇报对象. */
  readonly notBullets: readonly string[];
  readonly quantities: QuantityWords;
};

/** How amounts are written. `units`: the forms of each unit of a `Metric`; `counters` count things (通, 起, calls). */
export type QuantityWords = {
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly string[];
  readonly counters: readonly string[];
  readonly perDay: readonly string[];
  readonly perMonth: readonly string[];
  /** Words between a change and the level it reaches (至, 到, 为, to). */
  readonly reached: readonly string[];
  /** Verbs of answering, which make “4小时内…” a response time. */
  readonly answering: readonly string[];
};

/** `kpis.json`. `units` it is counted in; `plausible` range in its first unit; `better` says which way is good. */
export type KpiEntry = Entry & {
  readonly units: readonly string[];
  readonly better: 'up' | 'down';
  readonly plausible?: readonly [number, number];
};

/** `cues.json`: words that turn a statement. */
export type Cues = {
  /** 未, 没有, 不接受: what follows is denied. */
  readonly negation: readonly string[];
  /** 希望学习, 想从事: a wish, not a fact. */
  readonly wish: readonly string[];
  /** 了解, 接触过: a weaker claim. */
  readonly weak: readonly string[];
  /** 精通, 熟练: a strong claim. */
  readonly strong: readonly string[];
  /** 备考, 在考, 报名: not held yet. */
  readonly preparing: readonly string[];
  readonly planned: readonly string[];
  /** 希望: what follows it in the clause is a wish. */
  readonly hoped: readonly string[];
  /** 团队成员, 组员: what follows in the clause is theirs. */
  readonly others: readonly string[];
  readonly failed: readonly string[];
  readonly expired: readonly string[];
  /** 辅导老师, 培训学校: taught, or part of a name. */
  readonly taught: readonly string[];
  /** 任职要求, 岗位要求: quoted from an advert. */
  readonly advert: readonly string[];
  /** 参训, 培训结业: sat through, without an examination. */
  readonly attended: readonly string[];
  /** 公司, 推动, 协助: before a certificate that firms hold too, they give it to the firm. */
  readonly company: readonly string[];
  /** 评审, 公司资质: beside such a certificate, they speak of the firm's. */
  readonly audited: readonly string[];
  readonly passed: readonly string[];
  /** 成绩, 总分: what may stand between a certificate and its score. */
  readonly scoreWords: readonly string[];
  /** How well a language is said to be spoken: 母语; 流利; 一般. */
  readonly native: readonly string[];
  readonly fluent: readonly string[];
  readonly elementary: readonly string[];
  readonly present: readonly string[];
  readonly shiftsYes: readonly string[];
  readonly shiftsNo: readonly string[];
};

/** `people.json`: what a name looks like, and the labels of personal data. */
export type PeopleWords = {
  readonly surnames: readonly string[];
  readonly labels: Readonly<
    Record<
      | 'name'
      | 'givenName'
      | 'surname'
      | 'phone'
      | 'email'
      | 'post'
      | 'city'
      | 'salary'
      | 'available'
      | 'sex'
      | 'birth'
      | 'address'
      | 'origin'
      | 'ethnicity'
      | 'marriage'
      | 'politics'
      | 'idNumber'
      | 'height'
      | 'school'
      | 'level'
      | 'other',
      readonly string[]
    >
  >;
  /** Words that are never a name though they look like one (个人简历, 求职意向). */
  readonly notNames: readonly string[];
  /** English surnames that are words of trades, firms or places as well: Baker, Mills. */
  readonly tradeSurnames: readonly string[];
  /** Given names that are towns or words of headings as well: Charlotte, Austin, Summer. */
  readonly townNames: readonly string[];
  /** Ends of headings and facts, never of a name: 经历, 公司. */
  readonly notNameEnds: readonly string[];
  /** 女士, 先生: dropped from a name. */
  readonly honorifics: readonly string[];
  /** Labels of a form before a date that is no school's and no job's: 入党时间. */
  readonly ownDates: readonly string[];
  /** Letters behind a Latin name that tell a degree or a chartered body: RN, CPA. */
  readonly postNominals: readonly string[];
  /** What a title adds to a name: 的简历. */
  readonly titleEnds: readonly string[];
  /** Stand-ins for a name: 您的姓名. */
  readonly placeholders: readonly string[];
  /** First three digits of mobiles that virtual operators give out. Source: MIIT, numbering plan of the resale business. */
  readonly virtualPrefixes: readonly string[];
  /** Labels that name a wish only under a heading of wishes: 职位, 地点. */
  readonly wishLabels: Readonly<Record<'post' | 'city' | 'salary' | 'available', readonly string[]>>;
  /** Labels of numbers and addresses that are another's, or no phone at all: 紧急联系人, 身份证号. */
  readonly otherHolders: readonly string[];
  /** Country calling codes, digits only. */
  readonly countryCodes: readonly string[];
};

/** An attribute of `protected.json`. `proxy`: its words don't name one, but are often put in its place (精力充沛 for young). */
export type ProtectedAttribute = Entry & { readonly whole?: readonly string[]; readonly proxy?: boolean };

/**
 * `protected.json`: what a rubric may never name (DOMAIN.md, “What must never be scored”).
 *
 * `forms` tell the attribute anywhere in a rubric's words, `whole` only where they are the whole of them (`男`).
 * `allowed` are words of the trade that hold a form and mean something else (女装, 妇产科, 党建软件).
 */
export type ProtectedWords = {
  readonly attributes: readonly ProtectedAttribute[];
  readonly allowed: readonly string[];
};
