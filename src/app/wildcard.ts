/** A character that makes a path a pattern. Matches `a/*.pdf`; not `a/b.pdf`. */
const WILDCARD = /[*?]/u;

/** Whether a path is a pattern with `*`, `?` or `**`. */
export const hasWildcard = (path: string): boolean => WILDCARD.test(path);

/**
 * Whether one name of a path fits one segment of a pattern: `*` is any run of characters, `?` is one character.
 *
 * Greedy with one point to come back to, so the time is at most name × pattern.
 */
export const fitsSegment = (name: string, pattern: string): boolean => {
  const characters = [...name];
  const wanted = [...pattern];
  let at = 0;
  let want = 0;
  let star = -1;
  let resume = 0;
  while (at < characters.length) {
    if (wanted[want] === '*') {
      star = want;
      resume = at;
      want += 1;
    } else if (want < wanted.length && (wanted[want] === '?' || wanted[want] === characters[at])) {
      at += 1;
      want += 1;
    } else if (star >= 0) {
      resume += 1;
      at = resume;
      want = star + 1;
    } else {
      return false;
    }
  }
  while (wanted[want] === '*') want += 1;
  return want === wanted.length;
};

/** Whether the segments of a path fit those of a pattern, in which `**` is any number of folders, none included. */
export const fitsPattern = (segments: readonly string[], pattern: readonly string[]): boolean => {
  const [first, ...rest] = pattern;
  if (first === undefined) return segments.length === 0;
  if (first === '**')
    return segments.some((_, skip) => fitsPattern(segments.slice(skip), rest)) || fitsPattern([], rest);
  const [name, ...below] = segments;
  return name !== undefined && fitsSegment(name, first) && fitsPattern(below, rest);
};
