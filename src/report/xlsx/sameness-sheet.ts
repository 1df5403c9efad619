import type { Candidate, Evidence, Ranking, VersionClaim } from '../../model/index.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { aboutText, claimText } from '../same/texts.ts';
import { SAME_WORDS } from '../same/words.ts';
import { type Cell, textCell } from './cells.ts';
import { whoCells } from './sheets.ts';
import type { Sheet } from './workbook.ts';

const quoteCell = ([quoted]: readonly Evidence[]): Cell => textCell(quoted?.quote ?? '', { wraps: true });

const rowsOf = (candidate: Candidate, options: ReportOptions): Sheet['rows'] => {
  const words = SAME_WORDS[options.language];
  const { place } = LABELS[options.language];
  const before = (path: string, kind: string, claim: string): readonly Cell[] => [
    ...whoCells(candidate, options),
    textCell(candidate.file.path),
    textCell(path),
    textCell(kind),
    textCell(claim),
  ];
  const sides = (ranked: VersionClaim, other: VersionClaim): readonly Cell[] => [
    quoteCell(ranked.evidence),
    quoteCell(other.evidence),
  ];
  const at = ([quoted]: readonly Evidence[]): string => (quoted === undefined ? '' : place(quoted.page, quoted.line));
  return [
    ...candidate.sameAs.flatMap(({ file, differences }) =>
      differences.map((difference) => [
        ...before(file.path, words.versions, aboutText(difference, options)),
        textCell(claimText(difference.ranked, difference.field, options), { wraps: true }),
        textCell(claimText(difference.other, difference.field, options), { wraps: true }),
        ...sides(difference.ranked, difference.other),
      ]),
    ),
    ...candidate.copiedBullets.flatMap(({ evidence, with: others }) =>
      others.map((other) => [
        ...before(other.path, words.copied, ''),
        textCell(at(evidence)),
        textCell(at(other.evidence)),
        quoteCell(evidence),
        quoteCell(other.evidence),
      ]),
    ),
  ];
};

/** One row a claim in which two versions of a person differ, and a bullet that two people have; no sheet where there is none. */
export const samenessSheets = ({ candidates }: Ranking, options: ReportOptions): readonly Sheet[] => {
  const { columns, sheets } = LABELS[options.language];
  const words = SAME_WORDS[options.language];
  const rows = candidates.flatMap((candidate) => rowsOf(candidate, options));
  if (rows.length === 0) return [];
  return [
    {
      name: words.sheet,
      fixedColumns: 2,
      columns: [
        { title: columns.rank, width: 6 },
        { title: columns.name, width: 14 },
        { title: columns.file, width: 30 },
        { title: words.otherFile, width: 30 },
        { title: words.kind, width: 22 },
        { title: words.claim, width: 28 },
        { title: words.ranked, width: 30 },
        { title: words.other, width: 30 },
        { title: `${sheets.quote} · ${words.ranked}`, width: 50 },
        { title: `${sheets.quote} · ${words.other}`, width: 50 },
      ],
      rows,
    },
  ];
};
