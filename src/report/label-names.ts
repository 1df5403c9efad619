import type {
  Competency,
  DoubtCause,
  EducationLevel,
  JobKind,
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
      | 'keywords'
      | 'interview'
      | 'jobs'
      | 'education'
      | 'certificates'
      | 'languages'
      | 'skills'
      | 'achievements'
      | 'doubts'
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
      | 'comparison'
      | 'period'
      | 'length',
      string
    >
  >;
  /** Names of sheets, and heads of columns that only sheets have. */
  readonly sheets: Readonly<
    Record<
      | 'ranking'
      | 'matrix'
      | 'evidence'
      | 'unread'
      | 'workMonths'
      | 'serviceMonths'
      | 'kind'
      | 'item'
      | 'status'
      | 'points'
      | 'most'
      | 'reason'
      | 'quote'
      | 'page'
      | 'line'
      | 'format'
      | 'bytes',
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
  readonly otherWork: string;
  /** Of a bar of time whose ends are years without months. */
  readonly yearsOnly: string;
  readonly clause: string;
  readonly colon: string;
  readonly comma: string;
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
  /** Of a run that was ended: how many files were not reached. */
  readonly incomplete: (files: number) => string;
  readonly notMatching: (files: number, query: string) => string;
  readonly shown: (shown: number, ranked: number) => string;
  readonly tenure: (work: string, service: string) => string;
  readonly stays: (jobs: number, shortest: string, average: string) => string;
  readonly achievementCount: (bullets: number, withResult: number, withMetric: number) => string;
  readonly duties: string;
  readonly achieved: string;
  readonly competencies: Readonly<Record<Competency['id'], string>>;
  readonly doubts: Readonly<Record<DoubtCause, string>>;
  /** Of a result whose candidates are hidden. */
  readonly blind: string;
  /** A mobile of a virtual operator; a firm's hotline. */
  readonly virtual: string;
  readonly exchange: string;
  /** Who pays and where the work is done; null where not told. */
  readonly outsourced: (payer: string | null, worksAt: string | null) => string;
  readonly openTo: (shifts: boolean) => string;
};
