/** Who paid and what as, in the sentence's own words. */
type Sentence = { readonly employer: string; readonly title: string };

/** How such a sentence begins. Matches `Working`, `I was`, `Then I`, `2 years of experience as`; not `Workshop`. */
const MAY_BE_PROSE =
  /^(?:(?:currently|presently|previously|then|later|afterwards|also|and),?\s)?(?:i(?:\s|['’](?:m|ve)\s)|work(?:ed|ing)\s|employed\s|serv(?:ed|ing)\s|associated\s|joined\s|(?:having\s)?\d{1,2}(?:\.\d)?\+?\s(?:years?|yrs?)[’']?\s(?:of\s)?(?:work(?:ing)?\s)?experience\sas\s)/iu;

/** What may stand before the verb. Matches `I have been `, `Currently `; not `Worked `. */
const SUBJECT =
  "^(?:(?:[Cc]urrently|[Pp]resently|[Pp]reviously|[Tt]hen|[Ll]ater|[Aa]fterwards|[Aa]lso|[Aa]nd),?\\s)?(?:I(?:[’']ve|[’']m)?\\s)?(?:(?:have|had|am|was|been|also|currently|then|first|later)\\s){0,3}";
/** A post, its article before it; one without an article is written as a name. Matches `a cashier`, `Team Leader`; not `bridge`. */
const POST = '(?:an?\\s|the\\s)?((?:(?<=\\s(?:an?|the)\\s)\\p{Ll}|\\p{Lu})[^,;]{2,50}?)';
/** An employer. Matches `Blue Harbor Ltd.`, `M/s Hill Stores`; not `customers`. */
const FIRM = '(?:[Mm]\\/[Ss]\\.?\\s)?(\\p{Lu}[^;]{1,60}?)';
/** Where it was, and what was done there. Match ` in Leeds`, `, answering calls.`; not `, Leeds`. */
const TOWN = '(?:\\sin\\s\\p{Lu}[^,;]{2,30}?)?';
const REST = '(?:,\\s\\p{Ll}[^;]{0,200})?\\.?$';
/** What somebody did at a firm. Matches `Worked`, `employed`; not `joined`. */
const VERB = '(?:[Ww]ork(?:ed|ing)|[Ee]mployed|[Ss]erv(?:ed|ing)|[Aa]ssociated)';

/** An English sentence that names employer and title. Matches `Worked with Blue Harbor Ltd. as a Support Executive`, `I joined Blue Harbor as a clerk`; not `Worked with customers`. */
const LATIN_PROSE = new RegExp(
  `${SUBJECT}(?:${VERB}\\s(?:with|at|for|in|by)|[Jj]oined)\\s${FIRM},?\\s(?:as|in\\sthe\\scapacity\\sof)\\s${POST}${REST}`,
  'u',
);
/** It the other way round. Matches `Working as Team Leader with Blue Harbor Ltd.`, `I was a cashier at Blue Harbor in Leeds`; not `Working as a team`. */
const LATIN_PROSE_POST_FIRST = new RegExp(
  `(?:${SUBJECT}${VERB}\\sas|experience\\sas|^I(?:\\s(?:have\\sbeen|was|am|became)|[’']m|[’']ve\\sbeen)(?=\\s(?:an?|the)\\s))\\s${POST},?\\s(?:with|at|for|in|by)\\s${FIRM}${TOWN}${REST}`,
  'u',
);

/** Employer and title that an English sentence names, dates taken out. */
export const postInSentence = (text: string): Sentence | null => {
  if (!MAY_BE_PROSE.test(text)) return null;
  const [, employer, title] = LATIN_PROSE.exec(text) ?? [];
  if (employer !== undefined && title !== undefined) return { employer, title };
  const [, post, firm] = LATIN_PROSE_POST_FIRST.exec(text) ?? [];
  return post !== undefined && firm !== undefined ? { employer: firm, title: post } : null;
};
