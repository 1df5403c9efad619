import type { Outsourcing } from '../../model/index.ts';
import { everyMatch, fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import type { Job } from './undated-jobs.ts';

/** A remark in brackets. Matches `（外包-云帆人力）`; not `客服`. */
const BRACKETS = /[(（[【]([^()（）[\]【】]{2,40})[)）\]】]/gu;
/** A remark behind a name. Matches `（外包-云帆人力）`; not `京东`. */
const REMARK = /\s?[(（[【][^()（）[\]【】]{0,40}[)）\]】]$/u;
/** Parts of a remark. Matches `，`; not `-`. */
const PARTS = /\s?[,，、;；|｜/]\s?/u;
/** Where somebody is sent to work. Matches `派驻某热线`, `on site at Harbor`; not `驻马店`. */
const SENT =
  /^(?:派驻(?:至|到|在|于)?|驻场(?:于|在|至)?|外派(?:至|到)|派遣(?:至|到|往)|借调(?:至|到)|服务于|甲方|服务客户|(?:client|on[- ]?site at|on behalf of|assigned to|posted to):?)\s?[:：\-–—]?\s?(.{2,30})$/iu;
/** Who pays, behind what kind of contract it is. Matches `外包-云帆人力`, `派遣公司：云帆`, `via Harbor Staffing`; not `外包客服`. */
const PAID =
  /^(?:(?:外包|派遣|劳务派遣|人事派遣|劳务外包|服务外包|合同归属|合同签约|签约|劳动关系|用工)(?:公司|方|单位|商)?\s?[:：\-–—·]\s?|(?:contract(?:or|ed)?|employed|outsourced)?\s?(?:via|through)\s|contractor,?\s(?:from|of)\s)(.{2,30})$/iu;
/** Who pays, behind through whom somebody was taken on. Matches `通过云帆劳务派遣有限公司`; not `通过考核`. */
const THROUGH = /^(?:通过|经由?|由)\s?(.{2,24}(?:派遣|外包|人力).{0,8})$/u;
/** The same, the other way round. Matches `云帆人力外包`, `云帆派遣`; not `外包`. */
const PAYER_FIRST = /^(.{2,20}?)(?:外包|派遣|代理)(?:员工|人员)?$/u;
/** That it is one, and no more. Matches `劳务派遣`, `外包岗`, `contractor`; not `外包项目主管`. */
const BARE =
  /^(?:(?:劳务|人事|人力|服务)?(?:派遣|外包)(?:员工|人员|制|岗|岗位|工|编制|性质)?|第三方|contractor|outsourced|agency worker)$/iu;
/** Where the duties say it. Matches `派驻某移动分公司，受理…`; not `外派项目`. */
const IN_DUTIES =
  /^(?:派驻|驻场|外派至|外派到|派遣至|派遣到)(?:于|至|到|在)?\s?([^，,。；;、]{2,24}?)(?=[，,。；;、]|负责|担任|从事|受理|接听|处理|$)/u;
/** Behind the employer's name, without brackets. Matches ` 派驻某热线`; not `派驻`. */
const BEHIND = /(?:\s|[-–—|｜·])(?:派驻|驻场|外派至|派遣至)\s?[:：]?\s?([^\s，,|｜()（）]{2,24})/u;
/** Duties that may begin with where they are done. */
const FIRST_DUTIES = 2;

/** Firms that lend people out (人力资源, staffing), folded. */
const lendersOf = oncePer(({ data }: Vocabulary): readonly string[] =>
  data.organizations.lenders.map((form) => fold(form)),
);

/** What one part of a remark says. */
const readPart = (part: string): Partial<Outsourcing> | null => {
  const worksAt = SENT.exec(part)?.[1];
  if (worksAt !== undefined) return { worksAt };
  const payer = PAID.exec(part)?.[1] ?? THROUGH.exec(part)?.[1] ?? PAYER_FIRST.exec(part)?.[1];
  if (payer !== undefined && !BARE.test(part)) return { payer };
  return BARE.test(part) ? {} : null;
};

/**
 * Who pays and where the work is done, for a job by outsourcing or dispatch (外包, 劳务派遣); null for any other.
 *
 * `京东（外包-某人力）` is paid by 某人力 and done at 京东; `某人力（派驻京东）` the same. Where the page names one side only, the other
 * is the employer that it prints, unless it is not told which of the two that is.
 */
export const toOutsourcing = ({ employer, head, body }: Job, vocabulary: Vocabulary): Outsourcing | null => {
  const text = head.map((line) => line.text).join('  ');
  const parts = everyMatch(text, BRACKETS).flatMap(([, remark = '']) => remark.split(PARTS));
  const told = parts.flatMap((part) => readPart(part.trim()) ?? []);
  const behind = BEHIND.exec(text)?.[1];
  const inDuties = body
    .slice(0, FIRST_DUTIES)
    .map((line) => IN_DUTIES.exec(line.text.trim())?.[1])
    .find((found) => found !== undefined);
  if (told.length === 0 && behind === undefined && inDuties === undefined) return null;
  const worksAt = told.find((one) => one.worksAt)?.worksAt ?? behind ?? inDuties ?? null;
  const payer = told.find((one) => one.payer)?.payer ?? null;
  const named = employer?.replace(REMARK, '') ?? null;
  if (payer !== null) return { payer, worksAt: worksAt ?? named };
  if (worksAt !== null) return { payer: named, worksAt };
  const lends = employer !== null && lendersOf(vocabulary).some((form) => fold(employer).includes(form));
  return lends ? { payer: named, worksAt: null } : { payer: null, worksAt: named };
};
