/** Texts longer than this are computed anew each time, so that memory stays bounded. UTF-16 units. */
const LONGEST = 2000;

/** The place of a text in a table of `size` (a power of two) places: by its length and three of its units, whatever its length. */
const placeOf = (text: string, size: number): number => {
  const { length } = text;
  if (length === 0) return 0;
  const units =
    (Math.imul(text.charCodeAt(0), 31) + Math.imul(text.charCodeAt(length >>> 1), 1021) + text.charCodeAt(length - 1)) |
    0;
  return (Math.imul(units ^ Math.imul(length, 0x9e3779b1), 0x85ebca6b) >>> 11) & (size - 1);
};

/**
 * A pure function of a text that remembers its last answers: the lines of one résumé are asked about by a dozen
 * extractors. Holds at most `size` answers (a power of two), each at the one place of its text, where a newer one takes it.
 *
 * No hash of the whole text is taken, as a `Map` would: most texts are asked about a few times only.
 */
export const remembering = <Answer>(size: number, compute: (text: string) => Answer): ((text: string) => Answer) => {
  const texts: (string | null)[] = new Array<string | null>(size).fill(null);
  const answers: Answer[] = new Array<Answer>(size);
  return (text) => {
    const place = placeOf(text, size);
    if (texts[place] === text) return answers[place] as Answer;
    const answer = compute(text);
    if (text.length <= LONGEST) {
      texts[place] = text;
      answers[place] = answer;
    }
    return answer;
  };
};

/** One value of `make` for each key object, made when first asked for. */
export const oncePer = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};
