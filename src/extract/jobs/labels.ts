import type { Line } from '../../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { toPieces } from '../entries/pieces.ts';

/** Labels of employment heads, folded, by what they name. */
type HeadLabels = { readonly all: ReadonlySet<string>; readonly kindOf: (label: string) => string | undefined };

/** The labels of `titles.json`, compiled once. */
export const jobLabels = oncePer(({ data }: Vocabulary): HeadLabels => {
  const kinds = new Map(
    Object.entries(data.titles.labels).flatMap(([kind, forms]) =>
      forms.map((form) => [fold(form).replace(/\s/gu, ''), kind] as const),
    ),
  );
  return { all: new Set(kinds.keys()), kindOf: (label: string) => kinds.get(label) };
});

const firstLabel = (line: Line, vocabulary: Vocabulary): string | undefined => {
  const { all, kindOf } = jobLabels(vocabulary);
  const text = fold(line.text).replace(/\s/gu, '');
  const [label] = /^[^:：]{2,8}(?=[:：])/u.exec(text) ?? [];
  const [first] = toPieces(line, vocabulary, all);
  return kindOf(first?.label ?? label ?? '');
};

/** Whether a line begins with a label of a project. Matches `项目时间：2020.3`; not `时间：2020.3`. */
export const startsWithProjectLabel = (line: Line, vocabulary: Vocabulary): boolean =>
  firstLabel(line, vocabulary) === 'project';

/** Whether a line begins with a label of a job's head. Matches `职位：客服`; not `职责：接听`. */
export const startsWithHeadLabel = (line: Line, vocabulary: Vocabulary): boolean => {
  const kind = firstLabel(line, vocabulary);
  return kind === 'employer' || kind === 'title' || kind === 'department';
};
