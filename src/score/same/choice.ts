import type { FileFacts, IsoDate, PartialDate, Profile, RankedProfile } from '../../model/index.ts';

/** A year and month as a line prints them. Matches `2023-05`, `2023.5`, `2023年05月`; not `2023`, `12023.5`, `2023.55`. */
const MONTH = /(?<!\d)((?:19|20)\d{2})[^\S\n]?[-./年][^\S\n]?(1[0-2]|0?[1-9])(?!\d)/gu;
/** A date of the model: a year, with or without a month. Matches `2023`, `2023-05`; not `present`, `2021-Q3`. */
const DATE = /^\d{4}(?:-\d{2})?$/u;

/**
 * The latest date on the page that is not after `asOf`, as `YYYY-MM` or `YYYY`; empty where there is none.
 *
 * A page was written no earlier than its latest date; 至今 is no date, as it may have been written at any time.
 */
export const latestDate = ({ experience, education, certificates, lines }: Profile, asOf: IsoDate): PartialDate => {
  // One search of the whole page: starting one takes longer than a line's.
  const page = lines.map(({ text }) => text).join('\n');
  const printed = [...page.matchAll(MONTH)].map(([, year, month]) => `${year}-${(month ?? '').padStart(2, '0')}`);
  const read = [
    ...[...experience, ...education].flatMap(({ start, end }) => [start, end]),
    ...certificates.map(({ date }) => date),
  ];
  const now = asOf.slice(0, 'YYYY-MM'.length);
  return [...printed, ...read].reduce<string>(
    (latest, date) => (date !== null && DATE.test(date) && date <= now && date > latest ? date : latest),
    '',
  );
};

/** How many facts a profile tells. */
const fullness = ({ experience, education, certificates, skills, bullets, languages }: RankedProfile): number =>
  [experience, education, certificates, skills, bullets, languages].reduce((sum, list) => sum + list.length, 0);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a file says; `latest` is the {@link latestDate} on its page. */
export type Read = { readonly file: FileFacts; readonly profile: RankedProfile; readonly latest: PartialDate };

/** Some versions of a résumé, the one to rank first: the latest date on its page, then more facts, then the hash, then the path. */
export const byRecency = <T extends Read>(versions: readonly T[]): readonly T[] =>
  versions
    .map((version) => ({ version, date: version.latest, facts: fullness(version.profile) }))
    .sort(
      (a, b) =>
        compareText(b.date, a.date) ||
        b.facts - a.facts ||
        compareText(a.version.file.sha256, b.version.file.sha256) ||
        compareText(a.version.file.path, b.version.file.path),
    )
    .map(({ version }) => version);
