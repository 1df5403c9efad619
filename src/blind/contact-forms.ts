import { fold, oncePer, type Vocabulary } from '../vocabulary/index.ts';
import type { PageLine, PageText } from './page-text.ts';
import { foldedMatches, literally, type Span, type Text } from './spans.ts';

/** An e-mail address. Matches `a.b@example.com`, `a (at) example.com`; not `a@b`. */
const EMAIL =
  /[a-z0-9][a-z0-9._%+-]{0,63}\s?(?:@|[([]at[)\]])\s?[a-z0-9](?:[a-z0-9-]{0,40}\s?\.\s?){1,4}[a-z]{2,10}(?![a-z0-9])/gu;
/** A Chinese mobile. Matches `+86 138-0000-1101`, `138 00001101`; not `2018.03-2021.06`. */
const MOBILE = /(?<![\d*x.])(?:(?:\+|00)?\(?\+?86\)?[\s-]{0,2})?1[3-9]\d[\s-]{0,3}\d{4}[\s-]{0,3}\d{4}(?![\d*])/gu;
/** The same digit by digit. Matches `1 3 8 0 0 0 0 1 1 0 1`; not `138`. */
const SPACED_MOBILE = /(?<!\d)1\s[3-9](?:\s\d){9}(?!\d)/gu;
/** A number with stars in it. Matches `138****1101`; not `5***`. */
const STARRED = /(?<!\d)1[3-9]\d[\s-]?[*x×•]{3,6}[\s-]?\d{2,4}(?!\d)/gu;
/** A landline with its area code. Matches `0731-80000035`, `(010)6000 0000`; not `2019-2020`. */
const LANDLINE = /(?<![\d*x.-])\(?0\d{2,3}\)?[\s-]{0,2}(?:\d{7,8}|\d{4}[\s-]\d{4})(?![\d*])/gu;
/** A number with a country code. Matches `+1 (415) 555-0142`; not `+12%`. */
const FOREIGN = /(?<![\d*x])\(?\+\s?\d{1,3}\)?[\s.-]{0,2}\(?\d(?:[\s().-]{0,2}\d){6,11}(?![\d*])/gu;
/** An identity number, whole or with stars. Matches `110105199001012345`, `110105********2345`; not `13800001234`. */
const IDENTITY =
  /(?<!\d)[1-9]\d{5}[\s-]?(?:(?:18|19|20)\d{2}[\s-]?\d{2}[\s-]?\d{2}[\s-]?\d{3}[\dx]|[*×x•]{4,12}[\dx]{0,4})(?![\dx])/gu;

const ANYWHERE = [EMAIL, MOBILE, SPACED_MOBILE, STARRED, LANDLINE, FOREIGN, IDENTITY];

/** A mobile however it is grouped. Matches `138.0000.1101`, `1380 000 1101`; not `1380`. */
const ANY_MOBILE = /(?<![\d*x.])1[3-9](?:[\s.·–—-]{0,3}\d){9}(?![\d*])/gu;
/** A number as North America writes it. Matches `(909) 555-5555`; not `2019-2020`. */
const AMERICAN = /(?<![\d*x])\(?\d{3}\)?[\s.-]{0,2}\d{3}\s?[.-]{1,3}\s?\d{4}(?![\d*])/gu;
/** A number of an account or a paper. Matches `8012345678`, `G12345678`; not `2021`. */
const LONG_NUMBER = /(?<![\d.])[a-z]{0,2}\d{7,20}(?![\d%])/gu;
/** A page on the net. Matches `https://a.example/b`, `www.a.example`, `a-b.example.com/c`; not `a.b`. */
const PAGE =
  /(?:https?:\/\/|www\.)[^\s,;|，；]{3,200}|(?<![\w@.])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:com|cn|net|org|io|me|dev|site|top|xyz)(?:\/[^\s,;|，；]{0,200})?(?![\w@])/gu;

/** What a line of personal data may hold besides. */
const AMONG_PERSONAL_DATA = [ANY_MOBILE, AMERICAN, LONG_NUMBER];

/** A page at one of the hosts that give people pages. */
const personalPages = oncePer(({ data }: Vocabulary): RegExp => {
  const hosts = data.blind.hosts.map((host) => literally(fold(host))).join('|');
  return new RegExp(
    `(?<![\\w@])(?:https?://)?(?:[a-z0-9-]{1,30}\\.){0,2}(?<![\\w-])(?:${hosts})(?:/[^\\s,;|，；]{0,200}|(?![\\w.-]))`,
    'gu',
  );
});

/** What every one of them has: most texts have none. Matches `a@b`, `138-0000`, `a.com`, `a (at) b`; not `95%`. */
const MAY_HOLD_CONTACTS = /@|at[)\]]|[a-z]\s?\.\s?[a-z]|\d[\s\d().*×•-]{5}/u;

/** Numbers, addresses and personal pages that any text may hold, whoever they belong to. */
export const contactsIn = (text: Text, vocabulary: Vocabulary): readonly Span[] =>
  MAY_HOLD_CONTACTS.test(text.folded.text)
    ? [...ANYWHERE, personalPages(vocabulary)].flatMap((pattern) => foldedMatches(text, pattern))
    : [];

/** Further numbers and pages in the lines that speak of the person. */
export const personalContactsIn = (page: PageText): readonly Span[] => {
  const inKind = (patterns: readonly RegExp[], kinds: readonly PageLine['kind'][]): readonly Span[] =>
    patterns
      .flatMap((pattern) => foldedMatches(page, pattern))
      .filter((span) => page.linesAt(span).every(({ kind }) => kinds.includes(kind)));
  return [...inKind(AMONG_PERSONAL_DATA, ['basic']), ...inKind([PAGE], ['basic', 'person'])];
};
