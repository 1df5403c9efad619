import type { Audit, RankedPerson, ShortlistRule } from '../model/index.ts';
import { type Grouped, medianOf, toAuditTable } from '../score/index.ts';
import { toolName } from './package-files.ts';
import { joinPeople, readPeopleTable } from './people-table.ts';
import { ScreenerError } from './screener-error.ts';
import { readWrittenRanking } from './written-ranking.ts';

/** Every attribute alone, and where there are several, every two together and all. */
const combinationsOf = (attributes: readonly string[]): readonly (readonly string[])[] => {
  const pairs = attributes.flatMap((one, index) => attributes.slice(index + 1).map((other) => [one, other]));
  return [...attributes.map((one) => [one]), ...pairs, ...(attributes.length > 2 ? [attributes] : [])];
};

/** Those the rule takes: with a cut, what `rank` lists with the same options but nobody rejected; without, the qualified. */
const selectedOf = (
  people: readonly RankedPerson[],
  { top, minimumScore }: ShortlistRule,
): ReadonlySet<RankedPerson> => {
  if (top === null && minimumScore === null) return new Set(people.filter(({ outcome }) => outcome === 'qualified'));
  const most =
    top === null ? people.length : 'count' in top ? top.count : Math.ceil((people.length * top.percent) / 100);
  return new Set(
    people.slice(0, most).filter(({ score, outcome }) => score >= (minimumScore ?? 0) && outcome !== 'rejected'),
  );
};

/**
 * Rates of selection and of scores above the median, by the groups of the auditor's own table (NYC Local Law 144; four
 * fifths, 29 CFR 1607.4 D). Groups are never told from a résumé.
 *
 * @throws ScreenerError where a file can't be read or an attribute is no column.
 */
export const auditRanking = ({
  ranking: rankingPath,
  groups: groupsPath,
  by,
  selection,
}: {
  readonly ranking: string;
  readonly groups: string;
  /** Attributes to look at; null for all columns. */
  readonly by: readonly string[] | null;
  readonly selection: ShortlistRule;
}): Audit => {
  const { rubric, asOf, candidates } = readWrittenRanking(rankingPath);
  const { columns, rows } = readPeopleTable(groupsPath);
  const attributes = by ?? columns;
  const missing = attributes.find((attribute) => !columns.includes(attribute));
  if (missing !== undefined || attributes.length === 0)
    throw new ScreenerError({
      zh: `${groupsPath}：没有“${missing ?? '分组'}”列，可用的列：${columns.join('、') || '无'}。`,
      en: `${groupsPath}: no column "${missing ?? 'of groups'}"; it has ${columns.join(', ') || 'none'}.`,
    });
  const { rowOf, strays } = joinPeople(candidates, rows);
  const chosen = selectedOf(candidates, selection);
  const people = candidates.map(
    (person): Grouped => ({
      person,
      isSelected: chosen.has(person),
      values: rowOf.get(person)?.cells ?? new Map(),
    }),
  );
  const median = medianOf(candidates.map(({ score }) => score));
  return {
    schemaVersion: 1,
    tool: toolName(),
    rubric,
    asOf,
    selection,
    people: candidates.length,
    selected: chosen.size,
    median,
    tieShare: candidates.filter(({ score }) => score === median).length / candidates.length,
    tables: combinationsOf(attributes).map((combined) => toAuditTable(people, combined, median)),
    strays,
  };
};
