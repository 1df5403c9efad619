import type {
  AdvertAsk,
  Evidence,
  MatchItem,
  MatchStatus,
  Profile,
  ProfileLine,
  SectionKind,
} from '../../model/index.ts';
import { fold, isDenied, type Vocabulary } from '../../vocabulary/index.ts';
import { findKeywords, toWordList, type WordList } from '../keyword-hits.ts';
import { kindOf } from '../kinds/index.ts';
import type { AssessContext } from '../kinds/kind.ts';

/** Sections whose lines tell of work even where they belong to no job that was told apart. */
const WORK: ReadonlySet<SectionKind> = new Set(['experience', 'internship', 'projects', 'volunteering', 'campus']);
/** What is left where a thing is only named in a list or a claim, or with 了解. */
const CREDITS: Readonly<Partial<Record<MatchStatus, number>>> = { used: 1, listed: 0.6, weak: 0.3 };
/** Credit at or under which a hit in a job was turned by 了解. */
const TURNED = 0.5;

/** An ask with its words compiled, once a run. */
export type ReadyAsk = { readonly ask: AdvertAsk; readonly list: WordList | null };

export const toReadyAsk = (ask: AdvertAsk): ReadyAsk => ({
  ask,
  list: ask.by !== null && 'words' in ask.by ? toWordList(ask.by.words) : null,
});

type Verdict = Pick<MatchItem, 'status' | 'credit' | 'section' | 'reason' | 'evidence'>;

const placeOf = (evidence: Evidence | undefined, lines: readonly ProfileLine[]): ProfileLine | undefined =>
  lines.find(({ page, line }) => page === evidence?.page && line === evidence.line);

const quoteOf = ({ page, line, text }: ProfileLine): Evidence => ({ page, line, quote: text });

/** How a line that names the words in vain turns them; null where it doesn't name them. */
const turnOf = (
  line: ProfileLine,
  { families, own }: WordList,
  isWish: boolean,
  vocabulary: Vocabulary,
): 'denied' | 'wished' | null => {
  const text = own === null ? '' : fold(line.text);
  const turns = [
    ...line.keywords.filter(({ id }) => families.has(id)).map(({ turn }) => turn),
    ...(own === null ? [] : own(text).map((match) => isDenied(text, match, vocabulary))),
  ];
  if (turns.length === 0) return null;
  if (turns.includes('denied')) return 'denied';
  return isWish || turns.includes('wished') ? 'wished' : null;
};

/** Words that nothing in the work or the lists names: denied, only wished for, or not there. */
const judgeAbsent = (profile: Profile, list: WordList, vocabulary: Vocabulary): Verdict => {
  const wishes = new Set(profile.wish.evidence.map(({ page, line }) => `${page}:${line}`));
  let wished: ProfileLine | null = null;
  for (const line of profile.lines) {
    const isWish = line.section === 'wish' || wishes.has(`${line.page}:${line.line}`);
    const turn = turnOf(line, list, isWish, vocabulary);
    if (turn === 'denied')
      return { status: 'denied', credit: 0, section: line.section, reason: null, evidence: [quoteOf(line)] };
    if (turn === 'wished') wished ??= line;
  }
  return wished === null
    ? { status: 'missing', credit: 0, section: null, reason: null, evidence: [] }
    : { status: 'wished', credit: 0, section: wished.section, reason: null, evidence: [quoteOf(wished)] };
};

const judgeWords = (profile: Profile, list: WordList, vocabulary: Vocabulary): Verdict => {
  const [best] = [...findKeywords(profile, list, vocabulary).values()].sort((a, b) => b.credit - a.credit);
  if (best === undefined) return judgeAbsent(profile, list, vocabulary);
  const place = placeOf(best.evidence, profile.lines);
  const inWork = place !== undefined && (place.job !== null || WORK.has(place.section));
  const status = inWork ? (best.credit <= TURNED ? 'weak' : 'used') : best.credit < TURNED / 2 ? 'weak' : 'listed';
  return {
    status,
    credit: CREDITS[status] ?? 0,
    section: place?.section ?? null,
    reason: null,
    evidence: [best.evidence],
  };
};

const STATUSES = { met: 'used', unproven: 'unproven', failed: 'failed' } as const;

const judgeKind = (profile: Profile, kind: string, options: object, context: AssessContext): Verdict => {
  const known = kindOf(kind);
  if (known === undefined) throw new RangeError(`unknown kind "${kind}" in an advert`);
  const { status, reason, evidence } = known.assess(profile, options, context);
  const section = placeOf(evidence[0], profile.lines)?.section ?? null;
  return { status: STATUSES[status], credit: status === 'met' ? 1 : 0, section, reason, evidence };
};

/** One thing asked for against one profile, with the line that shows it. */
export const judgeAsk = ({ ask, list }: ReadyAsk, profile: Profile, context: AssessContext): MatchItem => {
  const { title, topic, strength, weight, by, evidence: asked } = ask;
  const verdict: Verdict =
    list !== null
      ? judgeWords(profile, list, context.vocabulary)
      : by !== null && 'kind' in by
        ? judgeKind(profile, by.kind, by.options, context)
        : { status: 'unproven', credit: 0, section: null, reason: null, evidence: [] };
  return { title, topic, strength, weight, ...verdict, asked };
};
