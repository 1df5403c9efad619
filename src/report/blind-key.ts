import type { BlindKeyRow } from '../model/index.ts';
import { guardCell, phoneCell, toCsv } from './csv.ts';
import { toJson } from './json-shape.ts';

const COLUMNS = ['alias', 'file', 'name', 'path', 'phones', 'emails', 'sha256'] as const;

const asCsv = (rows: readonly BlindKeyRow[]): string =>
  toCsv(
    rows.map(({ alias, file, name, path, phones, emails, sha256 }) => ({
      alias,
      file: guardCell(file),
      name: guardCell(name ?? ''),
      path: guardCell(path),
      phones: phones.map(phoneCell).join(' '),
      emails: guardCell(emails.join(' ')),
      sha256,
    })),
    COLUMNS,
  );

const asJson = (rows: readonly BlindKeyRow[]): string => `${toJson({ schemaVersion: 1, candidates: rows }, 2)}\n`;

/** Ways to write who is who in a blind report, by the extension of the file. */
export const BLIND_KEY_FORMATS: Readonly<Record<string, (rows: readonly BlindKeyRow[]) => string>> = {
  csv: asCsv,
  json: asJson,
};
