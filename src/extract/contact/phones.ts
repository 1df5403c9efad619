import type { Line, PhoneKind } from '../../model/index.ts';
import { everyMatch, fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';

/** Digits with their line; the lowest rank is the candidate's own mobile most likely. */
export type FoundPhone = {
  readonly value: string;
  readonly line: Line;
  readonly rank: number;
  readonly kind: PhoneKind;
};

/** A Chinese mobile. Matches `+86 138-0000-1101`, `138 0000 1101`; not an 18-digit ID number. */
const MOBILE =
  /(?<![\d*x.])(?:(?:\+|00)?\(?\+?86\)?[\s-]{0,2})?(1[3-9](?:[\s.·–-]{0,3}\d){9}|1\s[3-9](?:\s\d){9})(?![\d*])/gu;
/** A landline with its area code. Matches `0731-80000035`, `(010)6000 0000`; not `2019-2020`. */
const LANDLINE = /(?<![\d*x.-])\(?(0\d{2,3})\)?[\s-]{0,2}(\d{7,8}|\d{4}[\s-]\d{4})(?![\d*])/gu;
/** A number with a foreign country code. Matches `+1 (415) 555-0142`; not `+86 …`, which is tried before. */
const FOREIGN = /(?<![\d*x])\(?\+\s?(\d{1,3})\)?[\s.-]{0,2}\(?(\d(?:[\s().-]{0,2}\d){6,11})(?![\d*])/gu;
/** A number with its country code in brackets or behind 00, no plus. Matches `(852) 5123 0000`, `0065 8123 0000`; not `(010) 6000 0000`. */
const CODED = /(?<![\d*x])(?:\((?:00)?(\d{1,3})\)|00(\d{2,3}))[\s.-]{0,2}(\d(?:[\s.-]?\d){6,10})(?![\d*])/gu;
/** A number as North America writes it. Matches `(909) 555-5555`; not `2019-2020`. */
const AMERICAN = /(?<![\d*x])\(?(\d{3})\)?[\s.-]{0,2}(\d{3})\s?[.-]{1,3}\s?(\d{4})(?![\d*])/gu;
/** A firm's number. Matches `400-820-8820`, `800 810 1234`, `95588`, `9558800`; not `95%` or `400`. */
const HOTLINE =
  /(?<![\d.-])(?:[48]00[\s-]?\d{3}[\s-]?\d{4}|[48]00[\s-]?\d{4}[\s-]?\d{3}|9[56]\d{3}(?:\d{2,3})?)(?![\d%.-]|\s?[元人件单通])/gu;
/** Any number of ten or eleven digits, which a label or a place among contact data makes a phone. Matches `1111 1111 111`; not `123`. */
const PLAIN = /(?<![\d*x.-])(\d(?:[\s-]?\d){9,10})(?!\s?@|[\d*x-])/gu;
/** A number of seven to nine digits behind a label. Matches `5123 0000`; not `2019-2020` or `560 076`. */
const SHORT =
  /(?<![\d*x.+-])(?!(?:19|20)\d{2}[\s./-]?(?:19|20)?\d{2})(\d{3,4}[\s-]?\d{2,4}(?:[\s-]?\d{2,3})?)(?!\s?@|[\d*x/-])/gu;
const SHORT_DIGITS = 7;
/** A line that ends within a mobile number, and one that begins with the rest of it. Match `138-0000-`, `2113`; not `2019`. */
const OPEN_MOBILE = /(?<![\d*x.-])1[3-9](?:[\s.-]?\d){1,8}[\s-]?$/u;
const MOBILE_REST = /^\d(?:[\s.-]?\d){0,7}(?!\d|[年月.%-])/u;
/** Digits of a Chinese mobile number. */
const MOBILE_LENGTH = 11;

/** Dashes that join the digits of a number. Matches `‑`; not `-`. */
const DASHES = /[\u2010-\u2015\u2212]/gu;

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** Units before a number in which another holder's label (紧急联系人, QQ) counts. */
const LABEL_REACH = 14;

const isAnothers = (text: string, start: number, holders: readonly string[]): boolean => {
  const before = text.slice(Math.max(0, start - LABEL_REACH), start);
  // The label nearest to the number decides: "QQ:1234567 电话:138…".
  const piece = before
    .split(/[,;|。\s]|(?<=\d)(?=\p{L})/u)
    .filter((part) => part !== '')
    .slice(-2)
    .join(' ');
  return holders.some((holder) => {
    const at = piece.lastIndexOf(holder);
    return (
      at >= 0 &&
      !/\d/u.test(piece.slice(at)) &&
      !(
        /^[a-z]/u.test(holder) &&
        (/[a-z@.]/u.test(piece.charAt(at - 1)) || /[a-z.]/u.test(piece.charAt(at + holder.length)))
      )
    );
  });
};

/** Labels of other people's numbers, folded. */
const holdersOf = oncePer((vocabulary: Vocabulary): readonly string[] =>
  vocabulary.data.people.otherHolders.map((form) => fold(form)),
);

/** Digits of the shortest number that is a phone's; a hotline has five. */
const LEAST_DIGITS = 5;
/** A hotline is no phone of the candidate's. */
const HOTLINE_RANK = 99;

/** Whether a text holds digits enough for a phone: most lines don't, and need no pattern. */
const mayHoldPhone = (text: string): boolean => {
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x30 && unit <= 0x39) digits += 1;
  }
  return digits >= LEAST_DIGITS;
};

export const phonesIn = (
  line: Line,
  own: boolean,
  labelled: boolean,
  vocabulary: Vocabulary,
): readonly FoundPhone[] => {
  if (!mayHoldPhone(fold(line.text))) return [];
  const { countryCodes, virtualPrefixes } = vocabulary.data.people;
  const holders = holdersOf(vocabulary);
  let text = fold(line.text).replace(DASHES, '-');
  const found: FoundPhone[] = [];
  const take = (
    pattern: RegExp,
    rank: number,
    kind: (value: string) => PhoneKind,
    digits: (match: RegExpMatchArray) => string | null,
  ): void => {
    text = text.replace(pattern, (...args) => {
      const match = args.slice(0, -2) as unknown as RegExpMatchArray;
      const start = args.at(-2) as number;
      const value = digits(match);
      if (value === null) return match[0] ?? '';
      if (!isAnothers(text, start, holders)) found.push({ value, line, rank, kind: kind(value) });
      return '#'.repeat((match[0] ?? '').length);
    });
  };
  const mobile = (value: string): PhoneKind => (virtualPrefixes.includes(value.slice(0, 3)) ? 'virtual' : 'mobile');
  if (own)
    take(
      HOTLINE,
      HOTLINE_RANK,
      () => 'hotline',
      (match) => digitsOf(match[0] ?? ''),
    );
  take(MOBILE, 0, mobile, (match) => digitsOf(match[1] ?? ''));
  take(
    FOREIGN,
    1,
    () => 'foreign',
    (match) => {
      const code = match[1] ?? '';
      const all = code + digitsOf(match[2] ?? '');
      const known =
        [3, 2, 1]
          .map((length) => all.slice(0, length))
          .find((prefix) => countryCodes.includes(prefix) && prefix.length <= code.length) ?? code;
      return all.slice(known.length);
    },
  );
  if (own || labelled)
    take(
      AMERICAN,
      2,
      () => 'foreign',
      (match) => `${match[1]}${match[2]}${match[3]}`,
    );
  take(
    CODED,
    2,
    () => 'foreign',
    (match) => (countryCodes.includes(match[1] ?? match[2] ?? '') ? digitsOf(match[3] ?? '') : null),
  );
  take(
    LANDLINE,
    labelled ? 3 : 5,
    () => 'landline',
    (match) => digitsOf(`${match[1]}${match[2]}`),
  );
  if (own || labelled)
    take(
      PLAIN,
      labelled ? 4 : 6,
      () => 'other',
      (match) =>
        /^(?:400|800|(?:19|20)\d{2}[\s-]?\d{2}[\s-]?\d{2})/u.test(match[1] ?? '') ? null : digitsOf(match[1] ?? ''),
    );
  if (labelled && found.length === 0)
    take(
      SHORT,
      5,
      () => 'other',
      (match) => (digitsOf(match[1] ?? '').length >= SHORT_DIGITS ? digitsOf(match[1] ?? '') : null),
    );
  return found;
};

/** A line may end within a number. Matches `138-0000-`; not `客服`. */
const ENDS_IN_DIGITS = /[\d\s\u2010-\u2015\u2212-]$/u;

/** The mobile number that the end of a line and the beginning of the next make. */
export const brokenMobile = (line: Line, next: Line | undefined): FoundPhone | null => {
  if (!ENDS_IN_DIGITS.test(line.text)) return null;
  const head = OPEN_MOBILE.exec(fold(line.text).replace(DASHES, '-').trimEnd())?.[0];
  const rest = next && MOBILE_REST.exec(fold(next.text).trimStart())?.[0];
  if (!head || !rest) return null;
  const value = digitsOf(head + rest);
  return value.length === MOBILE_LENGTH ? { value, line, rank: 0, kind: 'mobile' } : null;
};

/** A link that dials. Matches `tel:+86-138-0000-1101`; not `mailto:a@example.com`. */
const TELEPHONE_LINK = /^tel:/iu;

export const mobilesOfLink = (link: string): readonly string[] =>
  TELEPHONE_LINK.test(link)
    ? everyMatch(fold(link.slice(4).replaceAll('%20', ' ')), MOBILE).map((match) => digitsOf(match[1] ?? ''))
    : [];
