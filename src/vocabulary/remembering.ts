/** Texts longer than this are computed anew each time, so that memory stays bounded. UTF-16 units. */
const LONGEST = 2000;

/**
 * A pure function of a text that remembers its last answers: the lines of one résumé are asked about by a dozen
 * extractors. Forgets everything once it holds `limit` answers.
 */
export const remembering = <Answer>(limit: number, compute: (text: string) => Answer): ((text: string) => Answer) => {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(text);
    if (text.length <= LONGEST) {
      if (answers.size >= limit) answers.clear();
      answers.set(text, answer);
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
