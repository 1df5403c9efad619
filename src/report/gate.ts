import type { Ranking } from '../model/index.ts';

/** What `--fail-on` may name; `review` fails rejected candidates too. */
export const GATE_CAUSES = ['review', 'rejected', 'unreadable'] as const;
export type GateCause = (typeof GATE_CAUSES)[number];

/** What a screen is to fail by in CI: candidates with less than a score, outcomes, unreadable files. */
export type Gate = { readonly under: number | null; readonly on: ReadonlySet<GateCause> };

export const NO_GATE: Gate = { under: null, on: new Set() };

/** A file that a gate stops, and by what: `fail-under` or a cause. */
export type GateFault = { readonly path: string; readonly cause: 'fail-under' | GateCause };

/** What a gate stops of a ranking: each file once, candidates by rank, then unreadable files. */
export const gateFaults = ({ candidates, unreadable }: Ranking, { under, on }: Gate): readonly GateFault[] => {
  const fails = candidates.flatMap(({ file: { path }, outcome, score }): readonly GateFault[] => {
    if (outcome === 'rejected' && (on.has('rejected') || on.has('review'))) return [{ path, cause: 'rejected' }];
    if (outcome === 'review' && on.has('review')) return [{ path, cause: 'review' }];
    return under !== null && score < under ? [{ path, cause: 'fail-under' }] : [];
  });
  const unread = on.has('unreadable') ? unreadable : [];
  return [...fails, ...unread.map(({ file: { path } }) => ({ path, cause: 'unreadable' as const }))];
};
