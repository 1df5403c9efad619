import type { Status } from './document.ts';
import type { Outcome, RequirementStatus } from './ranking.ts';
import type { Bilingual, IsoDate } from './text.ts';

/** A file that was given to a run: `location` as the system opens it, `member` the one wanted of an archive. */
export type RunInput = {
  readonly path: string;
  readonly location: string;
  readonly problem: 'no-permission' | 'no-resume-name' | null;
  readonly member?: string;
};

/** A document that a run read, one inside an archive too. `sha256` is empty where its bytes could not be read. */
export type RunFile = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly status: Status;
};

/** A report of a run; `path` null for standard output. */
export type RunOutput = { readonly path: string | null; readonly sha256: string; readonly bytes: number };

/** What a run was made of, so that it can be made again. Nothing in it is of the clock or the machine. */
export type RunManifest = {
  readonly kind: 'screener-run';
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly scoreVersion: number;
  /** Of the names and texts of all files of the vocabulary. */
  readonly vocabularySha256: string;
  /** `sha256` is of the rubric with what it takes from others, which is saved with the run; `path` is where it was. */
  readonly rubric: { readonly id: string; readonly version: string; readonly path: string; readonly sha256: string };
  readonly asOf: IsoDate;
  readonly options: {
    readonly where: string | null;
    readonly people: 'once' | 'every-version';
    readonly ocr: boolean;
  };
  /** What one file might cost, every limit by its name. */
  readonly limits: Readonly<Record<string, number>>;
  readonly inputs: readonly RunInput[];
  /** By path. */
  readonly files: readonly RunFile[];
  readonly counts: Readonly<Record<string, number>>;
  /** The whole ranking as JSON, whatever `--top` and the like let a report tell. */
  readonly ranking: { readonly sha256: string; readonly bytes: number };
  readonly outputs: readonly RunOutput[];
};

/** A file of a run that is not as it was; null where it was not, or is no more. */
export type FileChange = {
  readonly path: string;
  /** `bytes`: other bytes; `status`: the same bytes, read otherwise. */
  readonly change: 'bytes' | 'status' | 'missing' | 'new';
  readonly before: RunFile | null;
  readonly after: RunFile | null;
};

type Place = { readonly rank: number; readonly outcome: Outcome; readonly score: number };

/** What gave a candidate another place: points of a criterion, or the status of a requirement; null where it is not asked. */
export type ShiftCause = { readonly id: string; readonly title: Bilingual } & (
  | { readonly kind: 'points'; readonly before: number | null; readonly after: number | null }
  | {
      readonly kind: 'requirement';
      readonly before: RequirementStatus | null;
      readonly after: RequirementStatus | null;
    }
);

/** A candidate who stands otherwise than in the saved ranking; without causes only others moved. */
export type Shift = {
  readonly path: string;
  readonly name: string | null;
  readonly before: Place | null;
  readonly after: Place | null;
  readonly causes: readonly ShiftCause[];
};

/** What a saved run comes to when it is made again. */
export type Verification = {
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly run: {
    readonly folder: string;
    readonly rubric: string;
    readonly rubricVersion: string;
    readonly asOf: IsoDate;
    readonly files: number;
  };
  /** `identical`: the same bytes; `same`: all but the name of the program; `different`: anything else, or a damaged record. */
  readonly verdict: 'identical' | 'same' | 'different';
  /** Files of the record that are not as they were written. */
  readonly damaged: readonly string[];
  readonly changes: {
    readonly tool: { readonly before: string; readonly after: string } | null;
    readonly scoreVersion: { readonly before: number; readonly after: number } | null;
    readonly vocabulary: boolean;
    /** Of the rubric's own file; the run is made again by the copy that was saved. */
    readonly rubric: 'changed' | 'missing' | null;
    readonly files: readonly FileChange[];
    readonly outputs: readonly { readonly path: string; readonly change: 'changed' | 'missing' }[];
    readonly shifts: readonly Shift[];
    /** Candidates with the same place and points of whom something else is told, with the fields that differ. */
    readonly details: readonly { readonly path: string; readonly fields: readonly string[] }[];
  };
};
