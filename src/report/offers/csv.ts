import type { Offers } from '../../model/index.ts';
import { guardCell, toCsv } from '../csv.ts';

const COLUMNS = ['place', 'decision', 'name', 'total', 'written', 'interview', 'missing', 'outcome', 'score', 'file'];

/** A row a candidate: those placed, those with a test missing, those without one. */
export const render = ({ rows, incomplete, untested }: Offers): string =>
  toCsv(
    [
      ...rows.map(({ name, file, place, decision, total, written, interview, outcome, score }) => ({
        place,
        decision,
        name: guardCell(name ?? ''),
        total,
        written,
        interview,
        outcome,
        score,
        file: guardCell(file),
      })),
      ...incomplete.map(({ name, file, missing, outcome, score }) => ({
        decision: 'incomplete',
        name: guardCell(name ?? ''),
        missing: missing.join(' '),
        outcome,
        score,
        file: guardCell(file),
      })),
      ...untested.map(({ name, file, outcome, score }) => ({
        decision: 'untested',
        name: guardCell(name ?? ''),
        outcome,
        score,
        file: guardCell(file),
      })),
    ],
    COLUMNS,
  );
