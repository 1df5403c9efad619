import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A regular expression of the source, and where it stands; those built at run time stand at `built`. */
export type Placed = { readonly regex: RegExp; readonly place: string };

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** The regular expressions written out in the TypeScript files of a folder. */
export const writtenRegexes = (folder: string): readonly Placed[] =>
  sourceFiles(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Placed[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({
          regex: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
          place: `${relative(folder, file)}:${line}`,
        });
      }
      node.forEachChild(visit);
    };
    visit(source);
    return found;
  });

/** What `work` resolves to, and the regular expressions that it builds out of strings, each once. */
export const builtRegexes = async (work: () => Promise<unknown>): Promise<readonly Placed[]> => {
  const made = new Map<string, RegExp>();
  const { RegExp: Original } = globalThis;
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [pattern, flags]: [string | RegExp, string | undefined]) => {
      const regex = new target(pattern, flags);
      made.set(String(regex), regex);
      return regex;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...made.values()].map((regex) => ({ regex, place: 'built' }));
};

/** Quantifiers without an upper bound. Matches `*`, `+`, `{2,}`; not `{2,5}`. */
const UNBOUNDED = /^(?:[*+]|\{\d+,\})/u;
const ANY_QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u;

/**
 * Whether a quantifier without bound stands on a group that holds one itself, as in `(a+)*`: time may then grow
 * exponentially with length.
 */
export const nestsUnbounded = ({ source }: RegExp): boolean => {
  const groups: boolean[] = [false];
  let inClass = false;
  for (let i = 0; i < source.length; i += 1) {
    const unit = source.charAt(i);
    if (unit === '\\') {
      if (/^[pP]\{/u.test(source.slice(i + 1))) i = source.indexOf('}', i);
      else if (source.startsWith('k<', i + 1)) i = source.indexOf('>', i);
      else i += 1;
    } else if (inClass) {
      if (unit !== ']') continue;
      inClass = false;
    } else if (unit === '[') {
      inClass = true;
      continue;
    } else if (unit === '(') {
      groups.push(false);
      const head = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(source.slice(i))?.[0] ?? '(';
      i += head.length - 1;
      continue;
    } else if (unit === '|') continue;
    const inner = unit === ')' ? (groups.pop() ?? false) : false;
    const rest = source.slice(i + 1);
    const unbounded = UNBOUNDED.test(rest);
    if (inner && unbounded) return true;
    if (inner || unbounded) groups[groups.length - 1] = true;
    i += ANY_QUANTIFIER.exec(rest)?.[0].length ?? 0;
  }
  return false;
};
