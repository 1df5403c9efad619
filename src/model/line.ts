/**
 * One line of text in reading order, as a person would read it aloud.
 *
 * `cells` are the parts that the page sets apart: cells of a table row, or runs with a gap that no space explains
 * (`2020.03 – 2022.05      某某公司      客服专员`). Their texts joined by two spaces are `text`.
 */
export type Line = {
  /** Page, from 1. */
  readonly page: number;
  /** Place in the page's reading order, from 1. */
  readonly number: number;
  readonly text: string;
  readonly cells: readonly Cell[];
  /** Lines of one column, table cell or text box share a region; the number grows with the reading order. */
  readonly region: number;
  /** Left edge in points, or the indent for flows. */
  readonly x: number;
  /** Top edge in points; 0 in flows. */
  readonly y: number;
  /** Right edge in points; 0 in flows. */
  readonly right: number;
  /** Largest font size in points; 0 when unknown. */
  readonly size: number;
  readonly bold: boolean;
  /** 1–9 for a heading style of the format, else 0. */
  readonly heading: number;
  /** The list mark the line starts with (`•`, `1.`, `①`), which is not part of `text`; else null. */
  readonly bullet: string | null;
  /** True for a row of a table, with its cells. */
  readonly tableRow: boolean;
  /** Whether a blank line or a larger gap stands above, which starts a paragraph or an entry. */
  readonly gapAbove: boolean;
  /** Whether the line before runs into this one: the page broke it for want of room. */
  readonly continues: boolean;
};

export type Cell = { readonly text: string; readonly x: number; readonly right: number };

export type SectionKind =
  | 'basic'
  | 'wish'
  | 'summary'
  | 'education'
  | 'experience'
  | 'internship'
  | 'projects'
  | 'campus'
  | 'volunteering'
  | 'training'
  | 'certificates'
  | 'skills'
  | 'languages'
  | 'awards'
  | 'publications'
  | 'hobbies'
  | 'references'
  | 'other';

/** A heading and the lines under it. The lines before the first heading are a `basic` section without a title. */
export type Section = { readonly kind: SectionKind; readonly title: Line | null; readonly lines: readonly Line[] };
