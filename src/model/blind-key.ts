/** Who is who in a blind report: what a key file says of one file. */
export type BlindKeyRow = {
  /** `A3F2` of `候选人 #A3F2`. */
  readonly alias: string;
  /** What blind reports call the file. */
  readonly file: string;
  readonly name: string | null;
  readonly path: string;
  readonly sha256: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
};
