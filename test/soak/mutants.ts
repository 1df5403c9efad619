import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { BYTE_MUTATIONS, type Mutation } from './mutate/bytes.ts';
import { PDF_MUTATIONS } from './mutate/pdf.ts';
import { withOddLines, withOddNumbers, withOddText } from './mutate/words.ts';
import { withOddMarkup } from './mutate/xml.ts';
import { ZIP_MUTATIONS } from './mutate/zip.ts';
import { listFiles } from './places.ts';
import { createRandom, type Random } from './random.ts';

/** A file that mutants are made of. */
export type Seed = { readonly name: string; readonly bytes: Uint8Array };

/** A file gone wrong: `name` ends like the file it was; `recipe` says what was done to which. */
export type Mutant = { readonly name: string; readonly bytes: Uint8Array; readonly recipe: string };

type TextChange = (text: string, random: Random) => string;

/** A change to the text of a file, whose bytes beyond ASCII stay as they are. */
const inText =
  (change: TextChange): Mutation =>
  (bytes, random) =>
    Uint8Array.from(Buffer.from(change(Buffer.from(bytes).toString('latin1'), random), 'latin1'));

const TEXT_MUTATIONS: Readonly<Record<string, Mutation>> = {
  oddLines: inText(withOddLines),
  oddNumbers: inText(withOddNumbers),
  oddText: inText(withOddText),
};
const MARKUP_MUTATIONS: Readonly<Record<string, Mutation>> = { ...TEXT_MUTATIONS, oddMarkup: inText(withOddMarkup) };

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;

const mutationsFor = ({ name, bytes }: Seed): Readonly<Record<string, Mutation>> => {
  if (startsWith(bytes, '%PDF')) return PDF_MUTATIONS;
  if (startsWith(bytes, 'PK')) return ZIP_MUTATIONS;
  if (startsWith(bytes, '\xd0\xcf')) return BYTE_MUTATIONS;
  return /\.(?:html?|mht|wps|xml)$/u.test(name) ? MARKUP_MUTATIONS : TEXT_MUTATIONS;
};

/** The files below the folders, by name. */
export const seedsIn = (folders: readonly string[]): readonly Seed[] =>
  folders.flatMap((folder) =>
    listFiles(folder).map((path) => ({ name: basename(path), bytes: Uint8Array.from(readFileSync(path)) })),
  );

const MOST_MUTATIONS = 3;
/** No mutant grows beyond this, so that a run of thousands stays short: size itself is for the bombs. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The mutant of a number: the same for ever, for the same seeds. */
export const mutantOf = (seeds: readonly Seed[], number: number): Mutant => {
  const random = createRandom(number);
  const nothing: Seed = { name: 'empty.txt', bytes: new Uint8Array(0) };
  const seed = random.pick(seeds, nothing);
  const steps: string[] = [];
  let { bytes } = seed;
  for (let left = 1 + random.integer(MOST_MUTATIONS); left > 0 && bytes.length > 0; left -= 1) {
    const known = random.chance(0.7) ? mutationsFor({ ...seed, bytes }) : BYTE_MUTATIONS;
    const [step, mutation] = random.pick(Object.entries(known), ['nothing', (same: Uint8Array) => same]);
    try {
      bytes = mutation(bytes, random, random.pick(seeds, nothing).bytes).slice(0, MOST_BYTES);
      steps.push(step);
    } catch {
      // A change that needs to open the file may come after one that broke it.
    }
  }
  const suffix = extname(seed.name) === '' ? '.bin' : extname(seed.name);
  return { name: `mutant-${number}${suffix}`, bytes, recipe: `${seed.name}: ${steps.join(', ')}` };
};
