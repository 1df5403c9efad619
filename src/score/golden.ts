import type { GoldenDrift, GoldenLine, Outcome, Ranking, RequirementStatus } from '../model/index.ts';

const lastOf = (path: string): string => path.split('/').at(-1) ?? path;

/** What stands between two columns of a line. */
const COLUMN = ' | ';

/** A line break or a tab of a file name would break the line. Matches `\n`; not a space. */
const BREAK = /[\n\r\t]+/gu;

/** The name of each file; the whole path where two have the same name. */
const toNames = (paths: readonly string[]): ReadonlyMap<string, string> => {
  const uses = new Map<string, number>();
  for (const path of paths) uses.set(lastOf(path), (uses.get(lastOf(path)) ?? 0) + 1);
  return new Map(paths.map((path) => [path, (uses.get(lastOf(path)) === 1 ? lastOf(path) : path).replace(BREAK, ' ')]));
};

/**
 * A ranking as a text to keep beside the rubric: a line a candidate with every requirement and all points, so that a diff
 * shows who moves and why.
 */
export const toGoldenText = ({ rubric, asOf, candidates, unreadable }: Ranking): string => {
  const names = toNames([...candidates, ...unreadable].map(({ file }) => file.path));
  const nameOf = (path: string): string => names.get(path) ?? path;
  const rows = candidates.map((candidate) =>
    [
      String(candidate.rank).padStart(2),
      candidate.outcome.padEnd(9),
      candidate.score.toFixed(1).padStart(5),
      nameOf(candidate.file.path),
      candidate.requirements.map(({ id, status }) => `${id}=${status}`).join(' '),
      [...candidate.criteria, ...candidate.bonuses].map(({ id, points }) => `${id}=${points.toFixed(1)}`).join(' '),
    ].join(COLUMN),
  );
  const failed = unreadable.map(({ file, status }) => ` - | ${status} | ${nameOf(file.path)}`);
  return [`# ${rubric.id} ${rubric.version}, as of ${asOf}`, ...rows, ...failed, ''].join('\n');
};

/** The first line of a golden text: `# phone-support 1.0.0, as of 2026-11-01`. */
export const goldenHead = (text: string): string => text.split('\n', 1)[0] ?? '';

/** The rubric of a golden text. Matches the id in `# phone-support 1.0.0, as of 2026-11-01`; not `# Notes`. */
const HEAD = /^# ([a-z0-9-]{1,60}) \d{1,4}\.\d{1,4}\.\d{1,4}, as of \d{4}-\d{2}-\d{2}$/u;

/** The id of the rubric that a golden text is of; null where it is none. */
export const goldenId = (text: string): string | null => HEAD.exec(goldenHead(text))?.[1] ?? null;

const valuesOf = (column: string): readonly (readonly [string, string])[] =>
  column
    .split(' ')
    .filter((part) => part.includes('='))
    .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]);

const toLine = (row: string): readonly GoldenLine[] => {
  const columns = row.split(COLUMN);
  if (columns.length < 6) return [];
  const [rank = '', outcome = '', score = ''] = columns;
  return [
    {
      rank: Number(rank),
      outcome: outcome.trim() as Outcome,
      score: Number(score),
      // A file's name may hold what stands between columns.
      file: columns.slice(3, -2).join(COLUMN),
      requirements: Object.fromEntries(valuesOf(columns.at(-2) ?? '')) as Record<string, RequirementStatus>,
      points: Object.fromEntries(valuesOf(columns.at(-1) ?? '').map(([id, points]) => [id, Number(points)])),
    },
  ];
};

/** The candidates of a golden text, in its order; files that could not be read are none. */
const goldenLines = (text: string): readonly GoldenLine[] => text.split('\n').slice(1).flatMap(toLine);

/** The candidates in which two golden texts differ: those of the new one in its order, then those that are gone. */
export const goldenDrift = (before: string, after: string): readonly GoldenDrift[] => {
  const [old, next] = [goldenLines(before), goldenLines(after)];
  const was = new Map(old.map((line) => [line.file, line]));
  const is = new Set(next.map(({ file }) => file));
  return [
    ...next.flatMap((line): readonly GoldenDrift[] => {
      const known = was.get(line.file);
      if (known === undefined) return [{ file: line.file, before: null, after: line }];
      return JSON.stringify(known) === JSON.stringify(line) ? [] : [{ file: line.file, before: known, after: line }];
    }),
    ...old.filter(({ file }) => !is.has(file)).map((line) => ({ file: line.file, before: line, after: null })),
  ];
};
