import { toMetrics } from '../../src/extract/bullets/metrics.ts';
import { toCertificates } from '../../src/extract/certificates/certificates.ts';
import { toLines } from '../../src/layout/index.ts';
import type { Line, PaintedPage, Section, TextRun } from '../../src/model/index.ts';
import type { Vocabulary } from '../../src/vocabulary/index.ts';

/** Hostile input of a size: what it is, and the work on it. The time of twice the size is about twice, or it is a fault. */
export type Growth = { readonly name: string; readonly make: (size: number) => () => unknown };

const runAt = (index: number): TextRun => ({
  text: '文字',
  box: { x: (index % 10) * 58, y: Math.floor(index / 10) * 0.4, width: 20, height: 11 },
  baseline: 10 + Math.floor(index / 10) * 0.4,
  size: 10,
  bold: false,
  color: 0,
});

const crowdedPage = (size: number): PaintedPage => ({
  kind: 'painted',
  number: 1,
  width: 595,
  height: 842,
  runs: Array.from({ length: size }, (_, index) => runAt(index)),
  rules: [],
  links: [],
});

const lineOf = (text: string): Line => ({
  page: 1,
  number: 1,
  region: 1,
  text,
  cells: [{ text, x: 0, right: 0 }],
  x: 0,
  y: 0,
  right: 0,
  size: 10,
  bold: false,
  heading: 0,
  bullet: null,
  tableRow: false,
  gapAbove: false,
  continues: false,
});

/** What would take the square of its size in a careless program. */
export const growths = (vocabulary: Vocabulary, asOf: string): readonly Growth[] => [
  {
    name: 'layout of a page crowded with overlapping runs',
    make: (size) => {
      const page = crowdedPage(2 * size);
      return () => toLines({ format: 'pdf', pages: [page], pageCount: 1, notices: [] });
    },
  },
  {
    name: 'metrics in one endless bullet',
    make: (size) => {
      const text = '满意度由'.repeat(size) + '9'.repeat(size) + '，'.repeat(size);
      return () => toMetrics(text, vocabulary);
    },
  },
  {
    name: 'certificates in one endless line',
    make: (size) => {
      const section: Section = { kind: 'certificates', title: null, lines: [lineOf('普通话英语四级('.repeat(size))] };
      return () => toCertificates([section], vocabulary, asOf);
    },
  },
];
