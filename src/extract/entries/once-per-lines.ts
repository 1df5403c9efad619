import type { Line } from '../../model/index.ts';

type Answered<Answer> = { readonly lines: readonly Line[]; readonly answer: Answer };

const isSame = (lines: readonly Line[], others: readonly Line[]): boolean =>
  lines.length === others.length && lines.every((line, index) => line === others[index]);

/** A pure function of lines that remembers its answers as long as the first of the lines lives. */
export const oncePerLines = <Answer>(
  make: (lines: readonly Line[]) => Answer,
): ((lines: readonly Line[]) => Answer) => {
  const known = new WeakMap<Line, Answered<Answer>[]>();
  return (lines) => {
    const [first] = lines;
    if (first === undefined) return make(lines);
    const answered = known.get(first);
    const found = answered?.find((each) => isSame(each.lines, lines));
    if (found !== undefined) return found.answer;
    const answer = make(lines);
    if (answered === undefined) known.set(first, [{ lines, answer }]);
    else answered.push({ lines, answer });
    return answer;
  };
};
