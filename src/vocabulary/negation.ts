import type { Vocabulary } from './compile.ts';
import { everyMatch } from './every-match.ts';
import { createMatcher, type Match } from './matcher.ts';
import { oncePer, remembering } from './remembering.ts';

export type Denial = 'denied' | 'wished' | 'weak';

const KINDS = ['negation', 'wish', 'weak', 'strong'] as const;
type Cues = { readonly [kind in (typeof KINDS)[number]]: readonly Match[] };

const NO_CUES: Cues = { negation: [], wish: [], weak: [], strong: [] };
/** How many lines are remembered: each is asked about as often as it names something. */
const REMEMBERED = 256;

/** The cues of a line, found in one pass. */
const cuesIn = oncePer(({ data }: Vocabulary) => {
  const matcher = createMatcher(KINDS.flatMap((id) => data.cues[id].map((form) => ({ id, form }))));
  return remembering(REMEMBERED, (folded): Cues => {
    const all = matcher(folded);
    if (all.length === 0) return NO_CUES;
    const of = (kind: string): readonly Match[] => all.filter(({ id }) => id === kind);
    return { negation: of('negation'), wish: of('wish'), weak: of('weak'), strong: of('strong') };
  });
});

/** Ends a statement, so that a cue before it says nothing of what comes after. Matches `，`, `. `, `但`; not `、` or `2.0`. */
const STATEMENT_END = /[。；;！!？?，,\n|]|\. |(?:但|而是|却)| (?:but|however) /gu;
/** Words that hold a negation's character and deny nothing. Matches `无理由`, `不断`; not `无投诉`. */
const NO_DENIAL =
  /^(?:无(?:理由|障碍|缝|论|忧|微不至|人|条件|偿|间断|纸化|线|形)|未(?:来|成年|付款|支付|到账|发货|收到|接|读|下单|解决|完成|完工|结|婚|闭环|达标)|没收|不(?:断|仅|但|同|只|满|良|足|限|低于|少于|超过|错|合理|可抗|怕|一样|掉线|厌其烦|合格|能自理)|no\.|not only|without (?:delay|escalation))/u;
/** Characters between a negation and what it denies, at most: a short list (不接受电话销售、催收). */
const NEGATION_REACH = { han: 10, latin: 30 };
const WISH_REACH = { han: 10, latin: 30 };
const WEAK_REACH = { han: 3, latin: 6 };
/** A wish stands near the beginning of its statement: 我希望…; 排班计划 is no wish. */
const WISH_LEAD = 5;
/** Too short to be told from other words by themselves (将投诉时长缩短, 拟定). */
const VAGUE_WISHES: ReadonlySet<string> = new Set(['将', '拟', '计划', '未来', '将来', '基本', '想', '愿']);
/** Denied or wished after the fact. Matches `除外`, `不考虑`, `感兴趣`; not `感谢`. */
const DENIED_AFTER = /^(?:类|岗位|工作|等)?[）)]?(?:除外|不考虑|勿扰|免谈|不接受|一律不|不做)/u;
const WISHED_AFTER = /^(?:方面|工作|领域|行业)?(?:很|非常|十分)?(?:感兴趣|有兴趣|学习中|在学)/u;
const WEAK_AFTER = /^ ?[（(：:]? ?(?:了解|入门|一般|基础|略懂|初级|basic|beginner)(?![\p{L}])/u;
const LATIN = /[a-z]/u;

/** Where the statement begins that `start` stands in. */
const statementStart = (folded: string, start: number): number => {
  let from = 0;
  for (const end of everyMatch(folded.slice(0, start), STATEMENT_END)) from = (end.index ?? 0) + end[0].length;
  return from;
};

const within = (gap: string, reach: { readonly han: number; readonly latin: number }): boolean =>
  gap.length <= (LATIN.test(gap) ? reach.latin : reach.han);

const isNegated = (before: string, cues: Cues): boolean =>
  cues.negation.some((cue) => {
    if (NO_DENIAL.test(before.slice(cue.start))) return false;
    const gap = before.slice(cue.end);
    return within(gap, cue.form.length === 1 ? { han: 5, latin: 12 } : NEGATION_REACH);
  });

const isWished = (before: string, from: number, cues: Cues): boolean =>
  cues.wish.some((cue) => {
    if (cue.start - from > WISH_LEAD && !LATIN.test(cue.form)) return false;
    return !VAGUE_WISHES.has(cue.form) && within(before.slice(cue.end), WISH_REACH);
  });

const isWeak = (before: string, cues: Cues): boolean =>
  cues.weak.some(
    (cue) =>
      within(before.slice(cue.end), WEAK_REACH) &&
      !cues.strong.some((strong) => strong.end <= cue.end && strong.end > cue.start - 3) &&
      !/[深充全]$|(?:深入|充分|全面)$/u.test(before.slice(0, cue.start)),
  );

/** The cues of the statement before a match, and where it begins. */
const cuesBefore = (all: Cues, folded: string, start: number): { readonly from: number; readonly cues: Cues } => {
  const from = statementStart(folded, start);
  const near = (cues: readonly Match[]): readonly Match[] =>
    cues.filter((cue) => cue.start >= from && cue.end <= start);
  return {
    from,
    cues: { negation: near(all.negation), wish: near(all.wish), weak: near(all.weak), strong: near(all.strong) },
  };
};

/**
 * Whether the words around a match in a folded line turn it: `denied` (未从事过投诉处理), `wished` (希望从事数据分析),
 * `weak` (了解 SQL), or null where it stands as a plain statement.
 *
 * Cues count within one statement; 七天无理由 and 无障碍沟通 deny nothing, as a cue inside the match doesn't.
 */
export const isDenied = (
  folded: string,
  match: Pick<Match, 'start' | 'end'>,
  vocabulary: Vocabulary,
): Denial | null => {
  const all = cuesIn(vocabulary)(folded);
  const after = folded.slice(match.end, match.end + 16);
  if (all === NO_CUES) {
    if (DENIED_AFTER.test(after)) return 'denied';
    if (WISHED_AFTER.test(after)) return 'wished';
    return WEAK_AFTER.test(after) ? 'weak' : null;
  }
  const { from, cues } = cuesBefore(all, folded, match.start);
  const before = folded.slice(0, match.start);
  if (isNegated(before, cues) || DENIED_AFTER.test(after)) return 'denied';
  if (isWished(before, from, cues) || WISHED_AFTER.test(after)) return 'wished';
  return isWeak(before, cues) || WEAK_AFTER.test(after) ? 'weak' : null;
};
