import { basename, extname } from 'node:path';
import { draftRubric, slugOf } from '../advert/index.ts';
import { type Bilingual, faultSentence, type IsoDate, type JobAdvert } from '../model/index.ts';
import { parseRubric } from '../score/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { readAdvert } from './advert-file.ts';
import { ScreenerError } from './screener-error.ts';

export type DraftedRubric = {
  /** The rubric's file, ready to be edited. */
  readonly text: string;
  readonly advert: JobAdvert;
  readonly notes: readonly Bilingual[];
};

/** A rubric's id. Matches `mall-support`; not `Mall Support`. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+){0,20}$/u;

const idOf = (path: string, advert: JobAdvert): string =>
  slugOf(basename(path, extname(path))) || slugOf(advert.title ?? '') || advert.roles[0] || 'drafted-role';

/**
 * A rubric drafted from the job advert in a file; `id` null for one after the name of the file or the post.
 *
 * The draft has passed `rubric check`.
 *
 * @throws ScreenerError where the file can't be read, the id is none, or the advert asks for nothing.
 */
export const draftFromFile = async (
  path: string,
  id: string | null,
  told: { readonly vocabulary: Vocabulary; readonly asOf: IsoDate },
): Promise<DraftedRubric> => {
  if (id !== null && !ID.test(id))
    throw new ScreenerError({
      zh: `--id 的值“${id}”无效，应为小写字母和数字，用连字符连接，例如 mall-support。`,
      en: `"${id}" is no id; use lower-case words joined by hyphens, such as mall-support.`,
    });
  const advert = await readAdvert(path, told);
  if (advert.terms.length === 0 && advert.certificates.length === 0 && advert.education === null)
    throw new ScreenerError({
      zh: `${path} 中没有找到招聘要求或职责，不像招聘启事。`,
      en: `${path} asks for nothing that could be scored; it does not look like a job advert.`,
    });
  const { rubric, notes } = draftRubric(advert, id ?? idOf(path, advert), told.vocabulary);
  const text = `${JSON.stringify(rubric, null, 2)}\n`;
  const { faults } = parseRubric(text, path, told.vocabulary);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(
      `the draft is not valid: ${errors.map((fault) => `${fault.path} ${faultSentence(fault, 'en')}`).join('; ')}`,
    );
  return { text, advert, notes };
};
