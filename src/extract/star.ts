import type { Metric, Star } from '../model/index.ts';
import { createMatcher, fold, type Match, type Matcher, oncePer, type Vocabulary } from '../vocabulary/index.ts';

type Cues = {
  readonly [part in
    | 'situation'
    | 'notSituation'
    | 'task'
    | 'lead'
    | 'adverbs'
    | 'action'
    | 'result'
    | 'up'
    | 'down']: Matcher;
};

const cuesOf = oncePer((vocabulary: Vocabulary): Cues => {
  const { star } = vocabulary.data;
  const toMatcher = (forms: readonly string[]): Matcher => createMatcher(forms.map((form) => ({ id: form, form })));
  const made = {
    situation: toMatcher(star.situation),
    notSituation: toMatcher(star.notSituation),
    task: toMatcher(star.task),
    lead: toMatcher(star.lead),
    adverbs: toMatcher(star.adverbs),
    action: toMatcher(star.action),
    result: toMatcher(star.result),
    up: toMatcher(star.up),
    down: toMatcher(star.down),
  };
  return made;
});

/** Where a clause begins. Matches the place after `，`, `: `; not after `、`. */
const CLAUSE_START = /(?:^|[，；;。:：!！()（）]|,(?!\d{3}(?!\d))|\. )\s*/gu;
/** A first clause that only says when. Matches `冬季停气投诉集中时，`; not `平均用时，`. */
const WHEN_CLAUSE =
  /^[^，,；;。]{3,30}(?<!用|耗|工|及|按|准|计|限|平|超|随|小|费|课|延|售|前|先|今|此|然|最)(?:时|之际|后)[，,]/u;
/** Because of something something happened. Matches `因系统升级导致`; not `因此`. */
const CAUSE = /(?:^|[，,；;。])因(?!此|而|地|材)[^，,；;。]{2,20}/u;
/**
 * The name of a measure: what stands in it is no deed. Matches `机器人独立解决率`, `平均处理时长`; not `处理`.
 * Bounded by 10 characters before the head noun.
 */
const MEASURE =
  /[\p{Script=Han}\d]{1,10}(?:率|时长|均分|得分|评分|满意度|时效|时间|量|额|件数|通数|占比|排名|案例|成绩|名次|好评数|人效|成本|业绩|考核|平均|月均)(?= ?(?:平均|月均|均|约|达|为|由|从|自|在|保持|维持|稳定|控制|提|上升|升|增|下|降|减|缩|压|高|低|超|优|连续|排名|位|第|前|全|突破|满|入选|[:：]|[\d≥≤>]))/gu;
/** An award's name. Matches `月度服务之星`; not `服务`. */
const AWARD = /[\p{Script=Han}]{0,4}(?:之星|明星|标兵|称号|先进个人|优秀员工|星级员工)/gu;
const ENGLISH_MEASURE =
  /\b(?:average |mean |customer |first )*(?:handle|handling|response|resolution|contact|call|wait|hold|reply|satisfaction|retention|complaint|answer)(?: contact| call| reply| response| handle)? (?:time|rate|score|resolution|scores|times)\b/gu;
/** Characters before a clause's verb that may be adverbs. */
const PREFIX_REACH = 8;
const QUALITY_IDS: ReadonlySet<string> = new Set([
  'csat',
  'nps',
  'fcr',
  'aht',
  'response-time',
  'connect-rate',
  'complaint-rate',
  'answer-accuracy',
  'on-target-rate',
  'qa-score',
  'retention',
  'conversion',
  'rank',
  'loss-recovered',
  'refund-rate',
  'sales',
  'attendance',
]);

/** The text with measures' names blanked, of the same length. */
const withoutMeasures = (folded: string): string =>
  folded
    .replace(MEASURE, (name) => ' '.repeat(name.length))
    .replace(AWARD, (name) => ' '.repeat(name.length))
    .replace(ENGLISH_MEASURE, (name) => ' '.repeat(name.length));

const clauseStarts = (folded: string): readonly number[] =>
  [...folded.matchAll(CLAUSE_START)].map((match) => (match.index ?? 0) + match[0].length);

/** Whether the match begins a clause, adverbs and a short phrase of time aside. */
const beginsClause = (folded: string, starts: readonly number[], match: Match, adverbs: Matcher): boolean =>
  starts.some((start) => {
    if (start > match.start || match.start - start > PREFIX_REACH * 3) return false;
    const lead = folded.slice(start, match.start);
    let at = 0;
    for (const adverb of adverbs(lead)) if (adverb.start <= at + 1) at = Math.max(at, adverb.end);
    return lead.slice(at).trim() === '' || /^(?:[^，,]{0,6}(?:年|月|起|后|间))?$/u.test(lead.slice(at).trim());
  });

const isSituation = (folded: string, cues: Cues): boolean => {
  const not = cues.notSituation(folded);
  const real = cues
    .situation(folded)
    .some((cue) => !not.some((other) => cue.start < other.end && cue.end > other.start));
  return real || WHEN_CLAUSE.test(folded) || CAUSE.test(folded);
};

/** 带 leads people only with their number: 带8人小组, not 带新人. */
const leadsPeople = (folded: string, cue: Match): boolean => cue.form !== '带' || /^\d/u.test(folded.slice(cue.end));

const isTask = (folded: string, situation: boolean, cues: Cues): boolean => {
  const starts = clauseStarts(folded);
  const begins = (match: Match): boolean => beginsClause(folded, starts, match, cues.adverbs);
  if (
    cues.task(folded).some((cue) => begins(cue) || (cue.form === '负责' && !/^[人任]/u.test(folded.slice(cue.end))))
  ) {
    return true;
  }
  return (
    !situation &&
    cues
      .lead(folded)
      .some(
        (cue) =>
          leadsPeople(folded, cue) && begins(cue) && starts[0] !== undefined && cue.start <= starts[0] + PREFIX_REACH,
      )
  );
};

const isAction = (folded: string, cues: Cues): boolean => cues.action(withoutMeasures(folded)).length > 0;

const isResult = (folded: string, metrics: readonly Metric[], cues: Cues): boolean => {
  const changed = metrics.some(({ from, value, direction }) => from !== null || direction !== null || value < 0);
  if (changed) return true;
  if (metrics.some(({ id, unit }) => QUALITY_IDS.has(id) || (id === 'other' && unit === '%'))) return true;
  return cues.result(folded).length > 0;
};

/** Characters read of one bullet; no honest one is longer. */
const MAX_TEXT = 2000;

/**
 * Which parts of STAR a bullet shows (S0 Q1): situation (面对, 期间), task (负责, 管理), action (a verb of doing that is not
 * part of a measure's name), result (a change, a level reached, an award). `metrics` are the bullet's own.
 */
export const toStar = (text: string, metrics: readonly Metric[], vocabulary: Vocabulary): Star => {
  const folded = fold(text.slice(0, MAX_TEXT));
  const cues = cuesOf(vocabulary);
  const situation = isSituation(folded, cues);
  return {
    situation,
    task: isTask(folded, situation, cues),
    action: isAction(folded, cues),
    result: isResult(folded, metrics, cues),
  };
};
