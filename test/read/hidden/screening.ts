import { loadRubric, loadVocabulary, parseResume, rank } from '../../../src/index.ts';
import type { Notice, ParsedResume } from '../../../src/model/index.ts';

const OPTIONS = { vocabulary: loadVocabulary(), asOf: '2026-11-01' } as const;
const RUBRIC = loadRubric('english-support', OPTIONS);

/** What a program that is to be deceived gives away: facts, score, and what it says of hidden text. */
export type Screening = {
  readonly status: ParsedResume['status'];
  /** All facts of the profile, without the lines and the places they stand on. */
  readonly facts: string;
  readonly lines: readonly string[];
  readonly score: number | null;
  readonly hidden: readonly Notice[];
};

const PLACES = new Set(['lines', 'line', 'page', 'sections']);

export const screen = async (bytes: Uint8Array, name: string): Promise<Screening> => {
  const resume = await parseResume({ bytes, name }, OPTIONS);
  const { candidates } = rank([resume], RUBRIC, OPTIONS);
  return {
    status: resume.status,
    facts: JSON.stringify(resume.profile, (key, value: unknown) => (PLACES.has(key) ? undefined : value)),
    lines: (resume.profile?.lines ?? []).map((line) => line.text),
    score: candidates[0]?.score ?? null,
    hidden: resume.notices.filter((notice) => notice.code === 'hidden-text'),
  };
};
