/** One command-line scenario: files to lay out, a command to run in their folder, and what must come of it. */
export type Scenario = {
  readonly claim: string;
  readonly assets: readonly { readonly path: string; readonly text: string }[];
  readonly environment: Readonly<Record<string, string>>;
  /** Words after `screener`. */
  readonly command: readonly string[];
  readonly status: number;
  readonly whole: Readonly<Partial<Record<Stream, string>>>;
  readonly fragments: Readonly<Record<Stream, readonly string[]>>;
  readonly absent: Readonly<Record<Stream, readonly string[]>>;
};

export type Stream = 'stdout' | 'stderr';

/** A heading of a part. Matches `====stdout contains====`; not `==== `. */
const HEADING = /^====([^=\n]+)====\n/gmu;

type Part = { readonly name: string; readonly body: string };

const toParts = (text: string): readonly Part[] => {
  const headings = [...text.matchAll(HEADING)];
  return headings.map((match, index) => ({
    name: match[1] ?? '',
    body: text.slice(match.index + match[0].length, headings[index + 1]?.index ?? text.length),
  }));
};

const lines = (body: string): readonly string[] => body.split('\n').filter((line) => line !== '');

/** Words apart by spaces; quotes hold one together. Matches `"a b"`, `c`. */
const WORD = /"([^"]*)"|(\S+)/gu;

/**
 * Reads a scenario: parts under `====name====` headings, which are `test`, `asset:PATH`, `env`, `command`, `status`, and
 * for `stdout` and `stderr` the whole text, or `… contains` / `… lacks` with a fragment a line.
 */
export const parseScenario = (text: string): Scenario => {
  const parts = toParts(text);
  const find = (name: string): string | undefined => parts.find((part) => part.name === name)?.body;
  const needed = (name: string): string => {
    const body = find(name);
    if (body === undefined) throw new Error(`the scenario has no ====${name}====`);
    return body.trim();
  };
  const whole = (['stdout', 'stderr'] as const).flatMap((stream) => {
    const body = find(stream);
    return body === undefined ? [] : [[stream, body] as const];
  });
  const fragments = (suffix: string): Scenario['fragments'] => ({
    stdout: lines(find(`stdout ${suffix}`) ?? ''),
    stderr: lines(find(`stderr ${suffix}`) ?? ''),
  });
  return {
    claim: needed('test'),
    assets: parts
      .filter(({ name }) => name.startsWith('asset:'))
      .map(({ name, body }) => ({ path: name.slice('asset:'.length), text: body })),
    environment: Object.fromEntries(
      lines(find('env') ?? '').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
    command: [...needed('command').matchAll(WORD)].map((match) => match[1] ?? match[2] ?? ''),
    status: Number(needed('status')),
    whole: Object.fromEntries(whole),
    fragments: fragments('contains'),
    absent: fragments('lacks'),
  };
};
