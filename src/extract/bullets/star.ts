import type { Metric, Star } from '../../model/index.ts';
import {
  createMatcher,
  everyMatch,
  fold,
  type Match,
  type Matcher,
  oncePer,
  type Vocabulary,
} from '../../vocabulary/index.ts';

type Cues = {
  readonly [part in
    | 'situation'
    | 'notSituation'
    | 'task'
    | 'lead'
    | 'adverbs'
    | 'action'
    | 'notAction'
    | 'nouns'
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
    notAction: toMatcher(star.notAction),
    nouns: toMatcher(star.nouns),
    result: toMatcher(star.result),
    up: toMatcher(star.up),
    down: toMatcher(star.down),
  };
  return made;
});

/** Where a clause begins. Matches the place after `，`, `: `; not after `、`. */
const CLAUSE_START = /(?:^|[，；;。:：!！(（]|,(?!\d{3}(?!\d))|\. |[)）](?!期间))\s*/gu;
/** A first clause that only says when. Matches `冬季停气投诉集中时，`; not `平均用时，`. */
const WHEN_CLAUSE =
  /^[^，,；;。]{3,30}(?<!用|耗|工|及|按|准|计|限|平|超|随|小|费|课|延|售|前|先|今|此|然|最)(?:时|之际|后)[，,]/u;
/** Because of something something happened. Matches `因系统升级`, `安抚因停服产生`; not `因此`. */
const CAUSE =
  /(?:^|[，,；;。])因(?!此|而|地|材)[^，,；;。]{2,20}|因(?!此|而|地|材)[^，,；;。]{2,12}(?:产生|引发|引起|导致|造成)/u;
/**
 * The name of a measure: what stands in it is no deed. Matches `机器人独立解决率`, `平均处理时长`; not `处理`.
 * Bounded by 10 characters before the head noun.
 */
const MEASURE =
  /[\p{Script=Han}\d]{1,10}(?:率|时长|均分|得分|评分|满意度|服务分|时效|时间|量|额|件数|质检|通数|占比|排名|案例|成绩|名次|好评数|人效|成本|业绩|考核|平均|月均)(?= ?(?:平均|月均|均|约|达|为|由|从|自|在|保持|维持|稳定|控制|提|上升|升|增|下|降|减|缩|压|高|低|超|优|连续|排名|位|第|前|全|突破|满|翻|同|环|零|无|入选|[:：]|[\d≥≤>]))/gu;
/** An award's name. Matches `月度服务之星`; not `服务`. */
const AWARD = /[\p{Script=Han}]{0,4}(?:之星|明星|标兵|称号|先进个人|优秀员工|星级员工|服务奖)/gu;
const ENGLISH_MEASURE =
  /\b(?:average |mean |customer |first ){0,3}(?:handle|handling|response|resolution|contact|call|wait|hold|reply|satisfaction|retention|complaint|answer)(?: contact| call| reply| response| handle)? (?:time|rate|score|resolution|scores|times)\b/gu;
/** What somebody is good at or became. Matches `善于沟通`, `兼任质检`, `promoted to shift lead`; not `任务`. */
const TRAIT =
  /(?:善于|擅长|乐于|勤于|敢于|热爱|喜欢)\p{Script=Han}{1,8}|(?:担任|兼任|出任|晋升为|晋升至|升任|聘为)[^，,。；;]{1,12}|promoted to [a-z ]{1,24}/gu;
/** A level kept. Matches `maintained an average`; not `maintained records`. */
const KEPT = /\bmaintain(?:ed|ing|s)?(?= (?:an? |over |above )?(?:average|high|consistent|perfect|\d))/gu;
/** The head of a clause in English, or a word that leads to a verb. Matches the end of `and `, `daily `; not of `chat `. */
const LEADS_TO_VERB = /(?:^|[,;:.•-]\s?|\b(?:and|to|or|by|who|also|then|i|we|would|will|could|[a-z]{2,12}ly) )$/u;
/** How many people, right behind a verb of leading. Matches ` 4 名`, `18人`; not `客户4名`. */
const PEOPLE_NEXT = /^[了共约]?\s?\d{1,4}\s?(?:余|多)?(?:名|人|位)/u;
/** A diligent person, not a duty. Matches `认真负责`; not `负责`. */
const DILIGENT = /(?:认真|尽职|踏实|细心|工作)$/u;
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
    .replace(TRAIT, (name) => ' '.repeat(name.length))
    .replace(KEPT, (name) => ' '.repeat(name.length))
    .replace(ENGLISH_MEASURE, (name) => ' '.repeat(name.length));

const clauseStarts = (folded: string): readonly number[] =>
  everyMatch(folded, CLAUSE_START).map((match) => (match.index ?? 0) + match[0].length);

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
    cues
      .task(folded)
      .some(
        (cue) =>
          begins(cue) ||
          (cue.form === '负责' &&
            !/^(?:[人任，,、。]|$)/u.test(folded.slice(cue.end)) &&
            !DILIGENT.test(folded.slice(0, cue.start))),
      )
  ) {
    return true;
  }
  const led = cues.lead(folded).filter((cue) => !folded.startsWith(' with', cue.end));
  if (led.some(({ end }) => PEOPLE_NEXT.test(folded.slice(end)))) return true;
  // A verb of leading that opens the bullet is the task, whatever situation follows; one amid a situation is a deed in it.
  return led.some(
    (cue) =>
      leadsPeople(folded, cue) &&
      (cue.start === 0 ||
        (!situation && begins(cue) && starts[0] !== undefined && cue.start <= starts[0] + PREFIX_REACH)),
  );
};

const isAction = (folded: string, cues: Cues): boolean => {
  const text = withoutMeasures(folded);
  const found = cues.action(text);
  if (found.length === 0) return false;
  const not = cues.notAction(text);
  const nouns = new Set(cues.nouns(text).map(({ start, end }) => `${start}-${end}`));
  return found.some(
    ({ start, end }) =>
      !not.some((other) => start < other.end && end > other.start) &&
      (!nouns.has(`${start}-${end}`) || LEADS_TO_VERB.test(text.slice(0, start))),
  );
};

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
