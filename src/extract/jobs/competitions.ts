/** A competition, by the end of its name. Matches `全国大学生广告艺术大赛`, `“挑战杯”省赛`, `互联网＋大赛（省级）`; not `江州杯具厂`, `大赛组委会`. */
const COMPETITION =
  /(?:大赛|竞赛|比赛|联赛|挑战赛|邀请赛|锦标赛|[省国校市区]赛|[\p{Script=Han}”"」』]杯)[”"」』]?(?:[(（][^()（）]{1,16}[)）])?$/u;
/** Who takes part in one. Matches `队长`, `项目负责人`; not `志愿者`. */
const CONTESTANT = /(?:队[长员]|成员|选手|参赛者?|负责人|组长)$/u;

/** Whether a head tells of a competition that somebody took part in, which employs nobody; who helps to hold one does serve. */
export const isCompetition = (employer: string | null, title: string | null): boolean =>
  employer !== null && title !== null && COMPETITION.test(employer) && CONTESTANT.test(title);
