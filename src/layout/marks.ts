/** List marks that need nothing after them. Matches `•负责接听`; not `·` inside a word, which never comes first, or before the dates that a line's end parted from their degree (`· (2010 - 2014)`). */
const MARK =
  /^(?:[•●■□◆◇▪▫‣⁃∙◦○◎★☆▶►▸▷➢➤➔➜→⇒✓✔√☑☒✦✧❖※▲△▼◼◾◻◽⚫⬤〇]|[·・]{1,2}(?!\s?[(（](?:19|20)\d{2})|â€¢|[\uE000-\uF8FF\u{F0000}-\u{FFFFD}])\s*/u;
/** Signs that are list marks only before a space or a Han character. Matches `- 负责`, `-负责`; not `-5%`, or a period's end on a line of its own (`– Nov 2016`, `- 至今`). */
const SIGN =
  /^(?:[-–—*+]|>{1,2}|》{1,2}|～)(?=[\s\p{Script=Han}])(?!\s?(?:(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d{2}(?:[年./-]\d{1,2}月?)?|至今|现在|[Pp]resent|[Cc]urrent)\s?$)\s*/u;
/** Latin letters that Wingdings draws as marks. Matches `l 负责接听`; not `l love`. */
const WINGDING = /^[lnuvoqØü§](?:\s{1,8}(?=\p{Script=Han})|\s{2,8}(?=\S))/u;
/** A number with a stop. Matches `1. 负责`, `2、`, `3)`; not `2020.03`, `1.5 年`. */
const NUMBER = /^\d{1,2}(?:[.．](?!\d)|[、)）])\s*/u;
/** A number in brackets or a circle. Matches `(1) 负责`, `①`; not `(2020)`. */
const BRACKETED =
  /^(?:[(（【[](?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-z])[)）】\]]|[\u2460-\u2473\u24EA\u2776-\u277F\u2780-\u2793])[.、:：]?\s*/u;
/** A Chinese number with its comma. Matches `一、教育背景`; not `一、` alone in a sentence, `十年`. */
const CHINESE_NUMBER = /^(?:[一二三四五六七八九十]{1,3}(?:、|[.．]\s?)|第[一二三四五六七八九十]{1,2}[、,，:：]\s?)\s*/u;
/** A Roman number as one character. Matches `Ⅱ 工作`, `Ⅳ、`; not `II`. */
const ROMAN = /^[\u2160-\u217F]{1,3}\s?[、.．]?\s*/u;
/** A single letter with a stop and a space, which only a list's first letters have. Matches `a. 负责`; not `A.Smith`, `K. Sharma & Co.`. */
const LETTER = /^(?:[a-zA-Z][)）、]|[a-zA-F]\.\s)\s*/u;
/** Pictures drawn as characters before a fact. Matches `☎ 138…`; not `a`. */
const PICTURE =
  /^(?:[\u2600-\u2604\u260E-\u2612\u2690-\u26FF\u2702-\u27BF\u2B50\u2B55]|[\u{1F300}-\u{1FAFF}])[\uFE0E\uFE0F]?\s*/u;

/** What no mark begins with: most Han characters, and Latin letters before another. Matches `客服`, `Led`; not `一、`, `a.`. */
const PLAIN_START = /^(?:(?![一二三四五六七八九十第])[\u4e00-\u9fff]|[A-Za-z]{2})/u;

const MARKS: readonly RegExp[] = [MARK, SIGN, WINGDING, NUMBER, BRACKETED, CHINESE_NUMBER, ROMAN, LETTER, PICTURE];

/** A character of a private font that stands for a picture. Matches U+F095; not `电`. */
export const ICON = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}]/u;

/** The list mark that the text starts with, and the text after it; at most three marks (an icon, then a bullet). */
export const splitMark = (text: string): { readonly bullet: string | null; readonly rest: string } => {
  let rest = text.trimStart();
  let bullet = '';
  for (let round = 0; round < 3; round += 1) {
    const from = rest;
    if (PLAIN_START.test(from)) break;
    const found = MARKS.map((mark) => mark.exec(from)).find((match) => match !== null);
    if (found === undefined || found === null) break;
    // A second number is text ("1. 2020年"), not a mark.
    if (round > 0 && /\d|[a-zA-Z]/u.test(found[0])) break;
    bullet += found[0].trim();
    rest = from.slice(found[0].length);
  }
  return bullet === '' ? { bullet: null, rest: text.trimStart() } : { bullet, rest };
};
