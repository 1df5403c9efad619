import type { Bilingual, MatchItem, MatchStatus } from '../../model/index.ts';
import { both } from '../kinds/wording.ts';

/** Questions for one candidate at most: what fits into a call. */
const MOST = 8;

type Ask = (item: MatchItem) => Bilingual;

const namedAs = ({ title }: MatchItem): Bilingual => both(`“${title.zh}”`, `"${title.en}"`);

const because = ({ reason }: MatchItem): Bilingual =>
  reason === null ? both('', '') : both(`（${reason.zh}）`, ` (${reason.en})`);

const BY_STATUS: Readonly<Partial<Record<MatchStatus, Ask>>> = {
  listed: (item) => {
    const { zh, en } = namedAs(item);
    return both(
      `${zh}只是列出，没有写在任何一段工作里：在哪份工作中用过，具体做什么？`,
      `${en} is only listed: in which job was it used, and for what?`,
    );
  },
  weak: (item) => {
    const { zh, en } = namedAs(item);
    return both(`${zh}写的是“了解”：实际做到什么程度？`, `${en} is told as basic: how far does it go in practice?`);
  },
  unproven: (item) => {
    const [{ zh, en }, why] = [namedAs(item), because(item)];
    return both(
      `${zh}简历没有写清${why.zh}：请说明并提供凭据。`,
      `${en} is not settled by the résumé${why.en}: please explain, with proof.`,
    );
  },
  wished: (item) => {
    const { zh, en } = namedAs(item);
    return both(`${zh}只写作意向：有没有实际做过？`, `${en} is told as a wish: has it been done in practice?`);
  },
  missing: (item) => {
    const { zh, en } = namedAs(item);
    return both(
      `${zh}简历没有提到：是否做过，在哪里，做到什么程度？`,
      `${en} is not mentioned: has it been done, where, and how far?`,
    );
  },
  denied: (item) => {
    const { zh, en } = namedAs(item);
    return both(
      `${zh}简历写明没有或不接受：岗位需要，是否愿意？`,
      `${en} is ruled out by the résumé, and the post needs it: would that be possible?`,
    );
  },
  failed: (item) => {
    const [{ zh, en }, why] = [namedAs(item), because(item)];
    return both(
      `${zh}不符合${why.zh}：是否有简历之外的情况？`,
      `${en} is not met${why.en}: is there anything the résumé leaves out?`,
    );
  },
};

/** Asked about: everything required, and pluses that are named but not shown. An ability that is claimed is heard in the talk itself. */
const isWorthAsking = ({ strength, status, topic }: MatchItem): boolean =>
  !(topic === 'ability' && status === 'listed') &&
  (strength === 'required' || (strength === 'preferred' && (status === 'listed' || status === 'unproven')));

/** What to ask a candidate about the things that the résumé doesn't show, the weightiest first. */
export const toQuestions = (items: readonly MatchItem[]): readonly Bilingual[] =>
  items
    .filter((item) => item.status !== 'used' && isWorthAsking(item))
    .sort((a, b) => b.weight * (1 - b.credit) - a.weight * (1 - a.credit))
    .slice(0, MOST)
    .flatMap((item) => BY_STATUS[item.status]?.(item) ?? []);
