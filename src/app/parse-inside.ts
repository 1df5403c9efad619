import type { FileFacts, ParsedResume } from '../model/index.ts';
import {
  type Container,
  DEFAULT_LIMITS,
  inflationBudget,
  type Member,
  openContainer,
  type ReadLimits,
} from '../read/index.ts';
import { EMPTY_ARCHIVE, TOO_DEEP } from './file-fault.ts';
import { factsOf, failed, parseBytes } from './parse-bytes.ts';
import type { Parser } from './parser.ts';
import { isSystemName, standingOf } from './resume-names.ts';
import { NO_TRAIL, type Trail } from './trail.ts';

/** Where bytes were found. */
export type Place = {
  /** How reports name it: `mails.zip/张三.eml/简历.pdf`. */
  readonly path: string;
  readonly isDoubtful: boolean;
  /** The only file, mail or archive that is asked for, by its path; null for all. */
  readonly wanted: string | null;
  /** Default: the usual ones. */
  readonly limits?: ReadLimits;
  readonly trail?: Trail;
};

type Inside = Required<Place> & {
  /** Archives and mails that it lies in. */
  readonly depth: number;
  readonly budget: ReturnType<typeof inflationBudget>;
};

const isWanted = (path: string, wanted: string | null): boolean =>
  wanted === null || path === wanted || path.startsWith(`${wanted}/`);

/** Whether a file may hold what is asked for. */
const mayHold = (path: string, wanted: string | null): boolean =>
  isWanted(path, wanted) || wanted?.startsWith(`${path}/`) === true;

/** The members to look at, each with its place. System files are left out, but for one that is asked for itself. */
const membersOf = (container: Container, inside: Inside): readonly (readonly [Member, Inside])[] =>
  container.members.flatMap((member): readonly (readonly [Member, Inside])[] => {
    const path = `${inside.path}/${member.path}`;
    const segments = member.path.split('/');
    const standing = standingOf(segments.at(-1) ?? '');
    const isLeftOut = standing === 'left-out' || segments.some(isSystemName);
    if (!mayHold(path, inside.wanted) || (isLeftOut && path !== inside.wanted)) return [];
    const isDoubtful = standing === 'doubtful' && path !== inside.wanted;
    return [[member, { ...inside, path, isDoubtful, depth: inside.depth + 1 }]];
  });

const factsOfUnread = (path: string, bytes: number): FileFacts => ({
  path,
  sha256: '',
  format: 'unknown',
  bytes,
  pages: 0,
});

async function* parseMember([member, inside]: readonly [Member, Inside], parse: Parser): AsyncGenerator<ParsedResume> {
  const { lost, begin } = inside.trail;
  const row = lost.get(inside.path);
  // One that has a hash was opened: it is the text of a mail, and what is attached to that may still be read.
  if (row?.file.sha256 === '') return yield row;
  begin(factsOfUnread(inside.path, member.size));
  const read = member.read();
  if (read.status === 'ok') yield* parseAt(read.bytes, inside, parse);
  else if (isWanted(inside.path, inside.wanted)) yield failed(factsOfUnread(inside.path, member.size), read);
}

const saysSomething = ({ profile }: ParsedResume): boolean =>
  profile !== null && profile.experience.length + profile.education.length > 0;

/** A mail's attachments; its text as well where that is the résumé and no attachment is one, or where it is all there is. */
async function* parseMail(
  bytes: Uint8Array,
  mail: Container,
  inside: Inside,
  parse: Parser,
): AsyncGenerator<ParsedResume> {
  const [sent, shown]: (readonly [Member, Inside])[][] = [[], []];
  for (const place of membersOf(mail, inside)) (place[0].isShown ? shown : sent)?.push(place);
  const rows: ParsedResume[] = [];
  for (const place of sent ?? []) for await (const row of parseMember(place, parse)) rows.push(row);
  if (isWanted(inside.path, inside.wanted) && !rows.some(saysSomething)) {
    const text = await parseBytes(bytes, inside, parse);
    // A scan may be pasted into a mail without a word.
    const pasted = rows.length === 0 && text.profile === null ? (shown ?? []) : [];
    if (pasted.length === 0 && (rows.length === 0 || saysSomething(text))) yield text;
    for (const place of pasted) yield* parseMember(place, parse);
  }
  yield* rows;
}

async function* parseAt(bytes: Uint8Array, inside: Inside, parse: Parser): AsyncGenerator<ParsedResume> {
  const container = openContainer(bytes, inside.limits, inside.budget);
  if (container === null) {
    if (isWanted(inside.path, inside.wanted)) yield await parseBytes(bytes, inside, parse);
  } else if (inside.depth > inside.limits.maxNesting) {
    const format = container.kind === 'mail' ? 'eml' : 'zip';
    yield failed({ ...factsOf(bytes, inside.path), format }, TOO_DEEP);
  } else if (container.kind === 'mail') {
    yield* parseMail(bytes, container, inside, parse);
  } else {
    const members = membersOf(container, inside);
    if (members.length === 0 && isWanted(inside.path, inside.wanted))
      yield failed({ ...factsOf(bytes, inside.path), format: 'zip' }, EMPTY_ARCHIVE);
    for (const place of members) if (!inside.trail.told.has(place[1].path)) yield* parseMember(place, parse);
  }
}

/**
 * What the résumés in one file's bytes say: its own, or that of each file inside an archive or mail, each once.
 *
 * Archives give their files in the order of their paths, mails in their own. Never throws for anything a file does.
 */
export const parseInside = (bytes: Uint8Array, place: Place, parse: Parser): AsyncGenerator<ParsedResume> => {
  const { limits = DEFAULT_LIMITS, trail = NO_TRAIL } = place;
  return parseAt(bytes, { ...place, limits, trail, depth: 0, budget: inflationBudget(bytes.length, limits) }, parse);
};
