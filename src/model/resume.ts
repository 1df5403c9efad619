import type { Format, Status } from './document.ts';
import type { Profile } from './profile.ts';
import type { Bilingual, Notice } from './text.ts';

export type FileFacts = {
  /** As given or found, `/` between folders, NFC. */
  readonly path: string;
  /** Lower-case hex of the bytes; empty where they could not be read. */
  readonly sha256: string;
  readonly format: Format;
  readonly bytes: number;
  readonly pages: number;
};

/** One file given, once: its profile, or why there is none. */
export type ParsedResume = {
  readonly file: FileFacts;
  readonly status: Status;
  /** One sentence for people when status is not ok. */
  readonly message: Bilingual | null;
  readonly notices: readonly Notice[];
  readonly profile: Profile | null;
  /** True where who it is about was hidden (`--blind`). */
  readonly blind?: true;
};
