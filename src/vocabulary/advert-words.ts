/** What a part of a job advert is about. `refused` tells who can't apply; `others` are other jobs on the page. */
export type AdvertPart =
  | 'duties'
  | 'required'
  | 'preferred'
  | 'unwanted'
  | 'refused'
  | 'benefits'
  | 'about'
  | 'schedule'
  | 'targets'
  | 'others'
  | 'facts'
  | 'remarks';

/** `adverts.json`: how job adverts are written. */
export type AdvertWords = {
  /** Headings and labels by the part that they open. */
  readonly headings: Readonly<Record<AdvertPart, readonly string[]>>;
  /** Labels of the post's name. */
  readonly titleLabels: readonly string[];
  /** Words of a first line that are not the post's name. */
  readonly notTitle: readonly string[];
  /** Make what they stand beside a plus: 优先, nice to have. */
  readonly preferred: readonly string[];
  /** What may stand around such a word in a clause that only says so (同等条件下优先录用). */
  readonly frame: readonly string[];
  /** Some applicants need not prove it (可不提供等级证书). */
  readonly waived: readonly string[];
  /** Hold a keyword by chance: 失信记录, 操作电脑. */
  readonly notTerms: readonly string[];
  /** What they stand beside is expressly not asked: 不需要, 不涉及. */
  readonly unwanted: readonly string[];
  /** Say that an attribute plays no part: 不限. */
  readonly open: readonly string[];
  /** Something else will do as well, so that what is asked can't be a gate: or equivalent. */
  readonly inPlace: readonly string[];
  /** Of pay, and of what the firm gives, pays for or does itself. */
  readonly paid: readonly string[];
  /** Of the firm's size and fame. */
  readonly boasts: readonly string[];
  /** What follows is an example of what is asked, not the thing itself. */
  readonly examples: readonly string[];
  /** Beside a length of time, it is experience. */
  readonly experience: readonly string[];
  /** Beside a length of time, it is that of each stay. */
  readonly tenure: readonly string[];
  /** No experience is needed. */
  readonly none: readonly string[];
  /** Any of the things listed will do: 任一, 均可. */
  readonly alternatives: readonly string[];
  /** Fields of work that are no titles, with the role families whose jobs count. */
  readonly roleWords: readonly { readonly roles: readonly string[]; readonly forms: readonly string[] }[];
  /** Ways in which adverts name protected attributes (ids of `protected.json`), beside the forms there. */
  readonly conditions: readonly { readonly id: string; readonly forms: readonly string[] }[];
  /** Hold such a way of writing and are no condition: 男女不限, 平均年龄. */
  readonly harmless: readonly string[];
  /** Words by the share of adverts that hold them, for the weight of the terms that are left (inverse document frequency). */
  readonly common: Readonly<Record<string, readonly string[]>>;
};
