import type { Line } from '../model/index.ts';
import { fold, type Vocabulary } from '../vocabulary/index.ts';
import { advertMatchers } from './words.ts';

/** What stands around a post's name. Matches `【天猫旗舰店】`, `（坐席）`, `3名`, `8-12K`, `# `; not `客服专员`. */
const AROUND =
  /【[^】]{0,40}】|[（(][^（）()]{0,40}[）)]|[×xX*]?\s?\d{1,3}\s?[名人]|\d{1,3}(?:\.\d)?\s?[-–—~]\s?\d{1,3}(?:\.\d)?\s?[kK千万]|^[#\s>*]+|[*]{2}/gu;
/** Parts of a first line. Matches `|`, `—`, `，`, two spaces; not the comma of `1,000`. */
const PARTS = /[|｜>]|\s[-–—/·]\s|[—–]{1,2}|\s{2,}|[:：!！~～，。？]|,(?!\d{3})/u;
const LONGEST = 40;
/** A first line longer than this is a sentence that names the post. */
const SENTENCE_LENGTH = 26;
/** How many lines from the top the name of the post is looked for. */
const HEAD = 6;

/** What ends the title of a notice and is not the post's name. Matches `招聘启事`; not `招聘专员`. */
const NOTICE_END = /(?:公开)?(?:招聘|招募|诚聘)(?:启事|公告|简章|信息)?$/u;

/** What stands before the post in a call for applicants. Matches `某公司诚聘`, `工作室找`; not `招聘专员`, `找茬`. */
const CALL = /^.{0,30}(?:诚聘|急聘|诚招|急招|寻找|(?<=.{2})找)\s{0,4}(?=\S)/u;
/** What a call ends with. Matches `啦` of `游戏客服啦`; not `啦啦队`. */
const CALL_END = /[啦咯喽]$/u;
/** Where a text goes on about a post that is filled. Matches `招聘作为` of `客服招聘作为桥梁`; not `招聘专员`. */
const ABOUT_HIRING = /\s?招聘(?!专员|主管|经理|顾问|助理|岗).{1,60}$/u;
/** A line that asks something names no post. Matches `如何考核?`; not `客服专员`. */
const QUESTION = /[?？]\s*$/u;

const clean = (text: string): string =>
  text
    .replace(AROUND, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(ABOUT_HIRING, '')
    .replace(NOTICE_END, '')
    .replace(CALL_END, '')
    .trim();

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
  // The first line may be a headline that asks; those behind it that do are questions of readers.
  const head = lines.filter(({ text }, index) => index === 0 || !QUESTION.test(text)).slice(0, HEAD);
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
