import type { AskedTerm, JobAdvert, Strength } from '../../model/index.ts';
import { fold } from '../../vocabulary/index.ts';
import { slugOf } from './names.ts';

/** A word of a keyword group as a rubric file writes it. */
type Word =
  | { readonly family: string; readonly weight: number }
  | { readonly id: string; readonly forms: readonly string[] };

export type DraftedKeywords = {
  readonly groups: Readonly<Record<string, readonly Word[]>>;
  /** Words that the vocabulary doesn't know: proposals for the author to keep or strike. */
  readonly proposed: readonly AskedTerm[];
};

const GROUPS: Readonly<Record<Strength, string>> = { required: 'required', preferred: 'preferred', duty: 'duties' };
/** Names of the groups in their order. */
const ORDER = ['required', 'duties', 'preferred', 'proposed'];
/** Own words that hold one another would count one piece of text twice. */
const isWithinOther = (text: string, others: readonly string[]): boolean =>
  others.some((other) => other !== text && (text.includes(other) || other.includes(text)));

/** The keyword groups of an advert: asked, named in the duties, wished for, and proposed from words that no list knows. */
export const draftKeywords = ({ terms }: JobAdvert): DraftedKeywords => {
  const families = terms.filter(({ family }) => family !== null);
  const own = terms.filter(({ family }) => family === null);
  const proposed = own.filter(
    ({ text }, index) =>
      !isWithinOther(
        fold(text),
        own.slice(0, index).map((term) => fold(term.text)),
      ),
  );
  const groups = new Map<string, Word[]>();
  for (const { family, strength, weight } of families)
    groups.set(GROUPS[strength], [...(groups.get(GROUPS[strength]) ?? []), { family: family ?? '', weight }]);
  const words = proposed.map(({ text }, index): Word => {
    const slug = slugOf(text);
    const plain = /^[\p{Script=Latin}\d +#.-]+$/u.test(text) && slug !== '';
    return { id: plain ? `own-${slug}` : `own-${index + 1}`, forms: [text] };
  });
  if (words.length > 0) groups.set('proposed', words);
  return {
    groups: Object.fromEntries(ORDER.flatMap((name) => (groups.has(name) ? [[name, groups.get(name) ?? []]] : []))),
    proposed,
  };
};
