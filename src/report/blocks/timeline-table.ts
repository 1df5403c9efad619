import type { Labels } from '../labels.ts';
import type { Block, TableBlock } from './blocks.ts';
import { labelOf } from './timeline-text.ts';

/** A timeline as rows, for formats that draw no bars. */
export const timelineTable = (block: Extract<Block, { kind: 'timeline' }>, labels: Labels): TableBlock => ({
  kind: 'table',
  head: [labels.heads.period, labels.heads.jobs, labels.heads.length],
  rows: block.timeline.stretches.map((stretch) => {
    const [start, end] = stretch.period;
    const date = (value: string | null): string => (value === 'present' ? labels.present : (value ?? '?'));
    return [
      { text: `${date(start)} – ${date(end)}` },
      { text: labelOf(stretch, labels), ...(stretch.kind === 'service' ? { notes: [labels.service] } : {}) },
      { text: stretch.months === null ? labels.unknown : labels.months(stretch.months) },
    ];
  }),
  numeric: [2],
  shares: [],
});
