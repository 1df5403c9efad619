import type { Line } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { isNoise } from '../entries/classify.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';
import { startsWithEducationLabel } from './head.ts';
import { isSchool } from './school-names.ts';
import { namesStudy } from './words.ts';

const HAN = /\p{Script=Han}/u;
/** No head is longer, in UTF-16 units. */
const LONGEST = 160;

/** A word that something must follow. Matches the end of `University of`, `Translation, The`; not of `Leeds`. */
const OPEN_WORD = /(?:^|[\s(])(?:of|and|&|in|the|for|at)$/iu;
/** A word that something must stand before. Matches `of Arts`, `and Law`; not `In Law`, `&co`. */
const LINK_START = /^(?:of|and|&|in|for)\s/u;
/** A date that is not whole. Matches the end of `Leeds, Sep.`, `2019-`, `Sep 2011 -`, `2011 to`; not of `2011-09`. */
const OPEN_DATE =
  /(?:^|[\s,(])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$|\d\s?[-–—~]$|\d\sto$/iu;
/** A year whose month was broken off. Matches the end of `2019-`; not of `2019 -`. */
const BROKEN_MONTH = /(?:^|[\s,(])(?:19|20)\d{2}[-./]$/u;
/** What such a year lacks. Matches `09 to 2021-06`; not `2021-06`. */
const MONTH_START = /^(?:0?[1-9]|1[0-2])(?!\d)/u;
/** A dash alone, which layout takes for a list mark. Matches `–`; not `•`. */
const DASH_MARK = /^[-–—~]$/u;
/** Matches the end of `Sep 2013`; not of `2013-`. */
const YEAR_END = /(?:19|20)\d{2}$/u;
/** What begins a date. Matches `Jun 2013`, `2013`, `present`; not `June Hill`. */
const DATE_START = /^(?:\p{L}{3,9}\.?\s)?(?:19|20)\d{2}(?!\d)|^(?:present|current|now|ongoing)$/iu;
/** The kind of a school, without a name. Matches `University`, `Community College`; not `Hill College`. */
const KIND_OF_SCHOOL =
  /^(?:(?:State|Open|Technical|Community|Normal|Medical|Agricultural|Polytechnic|Business|Grammar|Secondary|High|Senior|National|Junior|International|Technological) ){0,2}(?:University|College|School|Institute|Polytechnic|Academy)(?=$|,| \()/u;
/** What names a part of a school, which stands between degree and school. Matches `School of Law`; not `Law`. */
const FACULTY = /(?:^|\s)(?:faculty|school|department|dept\.?|college|institute|division)(?:\s|$)/iu;
/** Words that begin with capitals, or small ones between them. Matches `Design`, `Law and Politics`; not `GPA 3.6`, `won a prize`. */
const TITLED = /^\p{Lu}[\p{L}’'-]+(?:\s(?:of|and|for|in|&|\p{Lu}[\p{L}’'-]*)){0,5}$/u;

/** Between the parts of a line. Matches `, `, ` · `; not `-`. */
const BETWEEN = /\s*[,·•|｜]\s*|\s[–—-]\s/u;
const EDGE = /^[\s,·•|｜–—-]+/u;
/** Dates and nothing else. Matches `Sep 2013 - Jun 2016`, `2012 to present`; not `Leeds, 2012`. */
const YEARS_ONLY = /^(?:\p{L}{3,9}\.?\s)?(?:19|20)\d{2}(?![\d])[^,]{0,24}$/u;
/** The rest of a school's name that no name begins with. Matches `Studies`, `Studies, Leeds`; not `Studies in Law`. */
const REST_OF_SCHOOL = /^Studies(?=$|,)/u;
/** The first and the last word of a text. Match `Kong` of `Kong, 2012`, `Hong` of `University of Hong`. */
const FIRST_WORD = /^\p{Lu}\p{Ll}+/u;
const LAST_WORD = /(?<=\s)\p{Lu}\p{Ll}+$/u;
/** Cells that begin this near, in points, stand under each other. */
const SAME_LEFT = 6;

/** A label before what it tells. Matches `School: `; not `School of Law`. */
const LABEL = /^\p{Lu}[\p{L} /]{2,24}:\s*/u;
/** A school that only a name before it makes one. Matches `University of Technology`; not `University of Leeds`. */
const NAMELESS_SCHOOL =
  /^(?:University|College|Institute|Academy) of (?:Applied |Fine |Foreign |the )?(?:\p{L}+(?:ology|ing|ics|ture|merce)|Arts?|Sciences?|Education|Law|Medicine)$/u;

/** The last of a text's parts between commas, without its label. */
const lastPart = (text: string): string =>
  text
    .slice(text.lastIndexOf(',') + 1)
    .trim()
    .replace(LABEL, '');

/** Whether a line tells the rest of a date at the end of the text above. */
const isRestOfDate = (above: string, { bullet, text }: Line): boolean => {
  if (bullet !== null) return DASH_MARK.test(bullet) && YEAR_END.test(above) && DATE_START.test(text);
  return BROKEN_MONTH.test(above) ? MONTH_START.test(text) : OPEN_DATE.test(above) && DATE_START.test(text);
};

/** Whether the name of a place was broken between two texts: `University of Hong` over `Kong, 2012`. */
const isBrokenPlace = (above: string, below: string, lexicon: Lexicon): boolean => {
  const [last, first] = [LAST_WORD.exec(above)?.[0], FIRST_WORD.exec(below)?.[0]];
  if (last === undefined || first === undefined) return false;
  return isNoise(fold(`${last} ${first}`), lexicon) && !isNoise(fold(last), lexicon) && !isNoise(fold(first), lexicon);
};

/** Whether a line tells the rest of what was studied, above which its degree stands; its first part is `first`. */
const isRestOfStudy = (above: string, { text: below, continues }: Line, first: string, lexicon: Lexicon): boolean => {
  if (isSchool(first, lexicon) || isNoise(fold(first), lexicon)) return false;
  // `Bachelor of Arts,` over `Marine Science`
  if (above.endsWith(',')) return first === below;
  if (FACULTY.test(first)) return false;
  // `BA in Emergency` over `Nursing, Hill University`, `BA English` over `Education | 2012 - 2016`
  const rest = below.slice(first.length).replace(EDGE, '');
  return isSchool(rest.split(BETWEEN, 1)[0] ?? '', lexicon) || (continues && YEARS_ONLY.test(rest));
};

/** Whether a line tells the rest of a name at the end of the text above: of a school, a degree or what was studied. */
const isRestOfName = (above: string, line: Line, vocabulary: Vocabulary): boolean => {
  const { text, continues } = line;
  const lexicon = lexiconOf(vocabulary);
  if (
    OPEN_WORD.test(above) ||
    LINK_START.test(text) ||
    REST_OF_SCHOOL.test(text) ||
    isBrokenPlace(above, text, lexicon)
  )
    return true;
  const last = lastPart(above.replace(/,$/u, ''));
  const [first = ''] = text.split(BETWEEN, 1);
  const isDegree = namesStudy(last, vocabulary);
  if (isDegree && TITLED.test(first) && !namesStudy(first, vocabulary))
    return isRestOfStudy(above, line, first, lexicon);
  if (isDegree || isSchool(last, lexicon) || !/\p{L}$/u.test(above)) return false;
  // `Lake Maritime` over `University`
  if (KIND_OF_SCHOOL.test(text)) return true;
  // `BA in Nursing, Hilltown` over `University of Arts, 2012`
  const isName =
    (continues || NAMELESS_SCHOOL.test(first)) &&
    last !== above &&
    TITLED.test(last) &&
    !lexicon.major.test(fold(last));
  return isName && isSchool(first, lexicon);
};

/** Whether a line between two labels tells the rest of what stands behind the first: `Major: Product` over `Design`. */
const isRestOfValue = (above: Line, line: Line, below: Line | undefined, vocabulary: Vocabulary): boolean =>
  below !== undefined &&
  TITLED.test(line.text) &&
  !namesStudy(line.text, vocabulary) &&
  [above, below].every((each) => startsWithEducationLabel(each, vocabulary)) &&
  !startsWithEducationLabel(line, vocabulary);

/** The lines of a section of schools in Latin letters, with the dates and names made whole that a narrow column broke. */
export const unbroken = (lines: readonly Line[], vocabulary: Vocabulary): readonly Line[] => {
  const whole: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const above = whole.at(-1);
    const cell = above?.cells.at(-1);
    const mayBeRest =
      above !== undefined &&
      cell !== undefined &&
      above.page === line.page &&
      line.cells.length === 1 &&
      !line.tableRow &&
      !line.gapAbove &&
      above.text.length + line.text.length < LONGEST &&
      (above.cells.length === 1 || Math.abs(cell.x - line.x) <= SAME_LEFT) &&
      !HAN.test(above.text + line.text);
    const isRest =
      mayBeRest &&
      (isRestOfDate(cell.text, line) ||
        (line.bullet === null &&
          (isRestOfName(cell.text, line, vocabulary) || isRestOfValue(above, line, lines[at + 1], vocabulary))));
    if (!isRest) {
      whole.push(line);
      continue;
    }
    const glue = BROKEN_MONTH.test(cell.text) ? '' : ` ${line.bullet === null ? '' : `${line.bullet} `}`;
    const cells = [...above.cells.slice(0, -1), { ...cell, text: cell.text + glue + line.text }];
    whole[whole.length - 1] = { ...above, cells, text: cells.map(({ text }) => text).join('  ') };
  }
  return whole;
};
