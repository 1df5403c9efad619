import type { Line } from '../model/index.ts';
import { fold, type Vocabulary } from '../vocabulary/index.ts';
import { advertMatchers } from './words.ts';

/** What stands around a post's name. Matches `【天猫旗舰店】`, `（坐席）`, `3名`, `8-12K`, `# `; not `客服专员`. */
const AROUND =
  /【[^】]{0,40}】|[（(][^（）()]{0,40}[）)]|[×xX*]?\s?\d{1,3}\s?[名人]|\d{1,3}(?:\.\d)?\s?[-–—~]\s?\d{1,3}(?:\.\d)?\s?[kK千万]|^[#\s>*]+|[*]{2}/gu;
/** Parts of a first line. Matches `|`, `—`, two spaces. */
const PARTS = /[|｜>]|\s[-–—/·]\s|[—–]{1,2}|\s{2,}|[:：!！~～]/u;
const LONGEST = 40;
/** A first line longer than this is a sentence that names the post. */
const SENTENCE_LENGTH = 26;
/** How many lines from the top the name of the post is looked for. */
const HEAD = 6;

/** What ends the title of a notice and is not the post's name. Matches `招聘启事`; not `招聘专员`. */
const NOTICE_END = /(?:公开)?(?:招聘|招募|诚聘)(?:启事|公告|简章|信息)?$/u;

/** What stands before the post in a call for applicants. Matches `某公司诚聘`; not `招聘专员`. */
const CALL = /^.{0,30}(?:诚聘|急聘)\s{0,4}(?=\S)/u;

const clean = (text: string): string => text.replace(AROUND, ' ').replace(/\s+/gu, ' ').trim().replace(NOTICE_END, '');

const isTitle = (text: string, vocabulary: Vocabulary): boolean => {
  const folded = fold(text);
  return text.length >= 2 && text.length <= LONGEST && vocabulary.titles(folded).length > 0;
};

/** A sentence up to the end of the first post that it names. */
const untilPost = (text: string, vocabulary: Vocabulary): string => {
  const [first] = vocabulary.titles(fold(text));
  return text.slice(0, first?.end ?? SENTENCE_LENGTH);
};

/**
 * The name of the post that an advert is for: after its label, else in the first lines, without places, pay and numbers; the
 * first line as it is where no post that we know stands in them.
 */
export const toTitle = (lines: readonly Line[], vocabulary: Vocabulary): string | null => {
  const head = lines.slice(0, HEAD);
  const { titleLabels } = advertMatchers(vocabulary).cues;
  for (const { text } of lines.slice(0, HEAD * 2)) {
    const [label = '', ...rest] = text.split(/[:：]|\s{2,}|\t/u);
    const name = clean(rest.join(' ').split(PARTS)[0] ?? '');
    const isLabel = titleLabels(fold(label)).some(({ start, end }) => start === 0 && end === fold(label).trim().length);
    if (isLabel && name !== '') return name.slice(0, LONGEST);
  }
  const parts = head.flatMap(({ text }) => text.replace(CALL, '').replace(AROUND, '  ').split(PARTS)).map(clean);
  const named = parts.find((part) => isTitle(part, vocabulary));
  if (named !== undefined && named.length > SENTENCE_LENGTH && /\p{Script=Han}/u.test(named))
    return untilPost(named, vocabulary);
  const first = head.map(({ text }) => clean(text)).find((text) => text !== '');
  return (named ?? first)?.slice(0, LONGEST) ?? null;
};
