/*
 * The words of Chinese prose that tell of an entry: what leads to an employer or a school, to a post, to the day that it
 * ended. They are patterns and no vocabulary because it is their place in a clause that tells.
 */

/** What leads to an employer or a school in prose. Matches `任` in `任甲公司会计`, `起到` in `起到甲热线工作`, `经朋友介绍进了` in `经朋友介绍进了甲厂`; not `主任`. */
export const LEAD =
  /^(?:我|本人)?(?:[经由]\p{Script=Han}{0,6}(?:介绍|推荐))?(?:一直|先后|又|起|开始|后来|还|再|就|才)?(?:(?:任职于|就职于|供职于|受雇于|毕业于|就读于|考[入进]了?|入职|加入|进入|(?:应聘|跳槽|分配|调|转)(?:到|去|进)了?|[进去到来]了)(?=.{2})|[我任在于到去进](?=.{4}))/u;
/** What stands between employer and post in prose. Matches `担任` in `甲公司担任客服`, `当` in `甲车间当装配工`, `甲车队当班车司机`; not `主任`, `当班`. */
export const POST_LINK =
  /(?<=.{3})(?:担任|出任|任职|从事|当上|当过|做|(?<![责主信胜委历])任(?![何务意性凭])|当(?!班(?![车主组长])|[天时地年月日场面众作]))(?=.{2,20}$)/u;
/** The same where nothing led to the employer. Matches `担任` in `甲公司担任客服`; not `任` in `甲公司主任`. */
export const HELD = /(?<=.{3})(?:担任|出任)(?=.{2,20}$)/u;
/** What leads to a post in a clause of its own. Matches `任` in `任客服`, `岗位是`; not `任何`. */
export const POST_LEAD = /^(?:担任|出任|历任|现任|任|做|当|(?:岗位|职位|职务)(?:是|为|[:：]))(?=.{2})/u;
/** Says how many or whose before a post in prose. Matches `一名`, `拼多多的` of `拼多多的售后客服`; not `的士司机`. */
export const WHOSE = /^(?:一[名个位]|\p{Script=Han}{1,6}的(?=.{2}))/u;
/** What prose puts behind a post. Matches `工作` of `从事装配工作`, `一职`; not `社会工作`. */
export const POST_TAIL = /(?<=.{2})(?<!社会)(?:的?工作|一职|的?职务|的?岗位)$/u;
/** Says only that somebody worked there. Matches `工作至今` of `甲热线工作至今`; not `工作室`. */
export const WORKED = /(?<=.{4})(?:工作|上班|干活|任职)(?:至今|到现在|到今天)?$/u;
/** Marks that quote a name. Matches `「`; not `（`. */
export const QUOTES = /[「」『』“”"]/gu;
/** The same behind another clause (`来到江州，加入甲公司`). Matches `加入甲公司`; not `任客服`, `在职`. */
export const JOINED = /^(?:我|本人|并|又)?(?:任职于|就职于|供职于|受雇于|入职|加入|进入|考入)(?=.{2})/u;
/** Tells of oneself and not of a job yet. Matches `我重新上班`, `来到江州`, `就去江州跟亲戚干了`; not `我在甲公司做客服`. */
export const OF_ONESELF =
  /^(?:(?:我|本人)(?!(?:又|还|再|一直|先后)?(?:[在于到去进任当做]|入职|加入|进入|就职|任职|供职|受雇|考入|毕业))|来到|回到|重新|开始上班|出来(?:上班|工作)|(?:就|又|便|才)?[到去回跟随](?=.{2,14}$))/u;
/** Names employer and post in a clause of its own. Matches `在甲合作社做客服`; not `在客服部`. */
export const WORKED_AT = /^(?:就|又|还)?在.{3,30}(?:担任|做|当|任)/u;
/** Taken on at a single date. Matches `入职甲公司`, `，经同学介绍进了甲厂`; not `甲公司`. */
export const TAKEN_ON =
  /^[，,\s]*(?:我|本人)?(?:[经由]\p{Script=Han}{0,6}(?:介绍|推荐))?就?(?:入职|加入|进入|考[入进]|(?:应聘|跳槽|分配)[到去进]|[进去到来]了)/u;
/** A post without an employer, told inside a job. Matches `，担任导师`; not `任甲公司会计`. */
export const PROMOTED = /^[，,\s]*(?:起|后)?(?:兼任|担任|升任|晋升|转任|调任|轮值|负责)/u;
/** Still there. Matches `一直工作到现在`; not `现在的`. */
export const STILL = /至今|到现在|至现在|到如今|到今天/u;
/** What ends the sentence before, and a short word of time; behind a comma the word must be there. Matches `。`, `。毕业以后，`, `，之后`; not `，`. */
export const SENTENCE_START =
  /(?:(?:^|[。；;！!])[^\p{L}\p{N}]{0,3}(?:\p{Script=Han}{0,6}(?:后来|之后|以后|后|接着|再后来|然后|随后))?|[，,]\p{Script=Han}{0,4}(?:后来|之后|以后|接着|然后|随后|此后))[，,]?(?:我|本人)?[从自]?$/u;
/** Stand before and behind the last day of a job or of studies: `，直到` and `离职` of `，直到2020年3月离职`. Not `到`, `获奖`. */
export const UNTIL = /[，,](?:(?:一?直)?[到至]|于|在|预计于?|将于|拟于)?\s?$/u;
export const ENDED =
  /^[^，,。；;]{0,12}?(?:离职|辞职|离开|离岗|结束|解散|倒闭|停业|关门|关停|搬迁|裁员|期满|到期|退休|退役|退伍|毕业|结业|肄业|为止)|^止/u;
/** The same where the sentence says that somebody worked up to it, and what it adds. Match `，一直干到`, `疫情关门`; not `，到`. */
export const WORKED_UNTIL =
  /[，,。；;](?:我|本人)?(?:就?这[样么])?(?:一?直|总共)?(?:在那[儿里边]?)?(?:干|做|待|呆|工作|上班|任职)到了?\s?$/u;
export const WHY = /^[^，,。；;]{0,12}/u;
/** Ends the clause before: a period behind it, and 在甲公司…, are an entry of their own. Matches `，`; not `、`. */
export const CLAUSE_START = /[，,](?:我|本人)?[从自]?$/u;
/** How far before a date a sentence may have begun, in UTF-16 units. */
export const START_REACH = 14;
/** Left a school at a single date. Matches `毕业于甲大学`, `在甲中学毕业后在家务农`; not `毕业`. */
export const GRADUATED = /^(?:毕业于|[从在自].{3,16}毕业)/u;

/** What may stand before the dates that begin a sentence. Matches `我从`, `  `; not `曾`. */
export const BEFORE_SENTENCE = /^[^\p{L}\p{N}]{0,3}(?:我|本人)?[从自]?$/u;
