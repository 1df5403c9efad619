import type { Contact, Line, PhoneKind, Section, SectionKind } from '../../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { evidenceOf } from '../evidence.ts';
import { toFields } from '../fields.ts';
import { findName } from './name.ts';

type Found = { readonly value: string; readonly line: Line; readonly rank: number };
type FoundPhone = Found & { readonly kind: PhoneKind };

/** A Chinese mobile. Matches `+86 138-0000-1101`, `138 0000 1101`; not an 18-digit ID number. */
const MOBILE =
  /(?<![\d*x.])(?:(?:\+|00)?\(?\+?86\)?[\s-]{0,2})?(1[3-9](?:[\s.·–-]{0,3}\d){9}|1\s[3-9](?:\s\d){9})(?![\d*])/gu;
/** A landline with its area code. Matches `0731-80000035`, `(010)6000 0000`; not `2019-2020`. */
const LANDLINE = /(?<![\d*x.-])\(?(0\d{2,3})\)?[\s-]{0,2}(\d{7,8}|\d{4}[\s-]\d{4})(?![\d*])/gu;
/** A number with a foreign country code. Matches `+1 (415) 555-0142`; not `+86 …`, which is tried before. */
const FOREIGN = /(?<![\d*x])\(?\+\s?(\d{1,3})\)?[\s.-]{0,2}\(?(\d(?:[\s().-]{0,2}\d){6,11})(?![\d*])/gu;
/** A country code in brackets without its plus, and enough digits that it is no area code. Matches `(65) 8123 0000`, `(852) 5100 0000`; not `(212) 555-0142`. */
const BRACKETED_CODE = /(?<![\d*x])\(\s?([2-9]\d{1,2})\s?\)\s?(\d(?:[\s-]{0,2}\d){7,10})(?![\d*])/gu;
/** A number of eight digits behind a label, as Singapore and Hong Kong write it. Matches `9123 0000`; not `2019 2023`. */
const EIGHT_DIGITS = /(?<![\d*x.-])([235689]\d{3})[\s-]?(\d{4})(?![\d*%-]|\s?[-–年])/gu;
/** A number as North America writes it. Matches `(909) 555-5555`; not `2019-2020`. */
const AMERICAN = /(?<![\d*x])\(?(\d{3})\)?[\s.-]{0,2}(\d{3})\s?[.-]{1,3}\s?(\d{4})(?![\d*])/gu;
/** A firm's number. Matches `400-820-8820`, `800 810 1234`, `95588`, `9558800`; not `95%` or `400`. */
const HOTLINE =
  /(?<![\d.-])(?:[48]00[\s-]?\d{3}[\s-]?\d{4}|[48]00[\s-]?\d{4}[\s-]?\d{3}|9[56]\d{3}(?:\d{2,3})?)(?![\d%.-]|\s?[元人件单通])/gu;
/** Any number of ten or eleven digits, which a label or a place among contact data makes a phone. Matches `1111 1111 111`; not `123`. */
const PLAIN = /(?<![\d*x.-])(\d(?:[\s-]?\d){9,10})(?!\s?@|[\d*x-])/gu;
/** An e-mail address. Matches `a.b@example.com`, `a @ example.com`; not `a@b`. */
const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}\s?@\s?[a-z0-9](?:[a-z0-9-]{0,40}\.){1,4}[a-z]{2,10}(?![a-z0-9])/gu;
/** A line that ends within an address, and one that begins with the rest of it. Match `a@exam`, `@b`; not `a b`. */
const OPEN_EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}(?:@[a-z0-9.-]{0,40})?$/u;
const EMAIL_REST = /^(?:@?[a-z0-9-]{1,40}\.)?[a-z0-9.-]{1,40}(?![a-z0-9@])/u;

/** An address with a space in its domain. Matches `zs@exam ple.com`; not `zs@example.com`. */
const SPLIT_EMAIL =
  /(?<![a-z0-9._%+-])([a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,40}\.?)\s([a-z0-9-]{0,12}\.?(?:com|cn|net|org|edu)(?:\.cn)?)(?![a-z0-9.@])/gu;
/** A line that ends within a mobile number, and one that begins with the rest of it. Match `138-0000-`, `2113`; not `2019`. */
const OPEN_MOBILE = /(?<![\d*x.-])1[3-9](?:[\s.-]?\d){1,8}[\s-]?$/u;
const MOBILE_REST = /^\d(?:[\s.-]?\d){0,7}(?!\d|[年月.%-])/u;
/** Digits of a Chinese mobile number. */
const MOBILE_LENGTH = 11;

/** Dashes that join the digits of a number. Matches `‑`; not `-`. */
const DASHES = /[\u2010-\u2015\u2212]/gu;

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** Sections in which numbers are the candidate's own; elsewhere they may be an employer's. */
const OWN: ReadonlySet<SectionKind> = new Set<SectionKind>(['basic', 'other', 'wish', 'summary']);
/** Ranks that numbers lose in a first section of another kind, and in any later one. */
const FIRST_SECTION = 5;
const ELSEWHERE = 10;
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

const phonesIn = (line: Line, own: boolean, labelled: boolean, vocabulary: Vocabulary): readonly FoundPhone[] => {
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
      BRACKETED_CODE,
      1,
      () => 'foreign',
      (match) => (countryCodes.includes(match[1] ?? '') ? digitsOf(match[2] ?? '') : null),
    );
  if (own || labelled)
    take(
      AMERICAN,
      2,
      () => 'foreign',
      (match) => `${match[1]}${match[2]}${match[3]}`,
    );
  take(
    LANDLINE,
    3,
    () => 'landline',
    (match) => digitsOf(`${match[1]}${match[2]}`),
  );
  if (own || labelled)
    take(
      PLAIN,
      4,
      () => 'other',
      (match) =>
        /^(?:400|800|(?:19|20)\d{2}[\s-]?\d{2}[\s-]?\d{2})/u.test(match[1] ?? '') ? null : digitsOf(match[1] ?? ''),
    );
  if (labelled)
    take(
      EIGHT_DIGITS,
      5,
      () => 'other',
      (match) => (/^(?:19|20)\d{2}$/u.test(match[1] ?? '') ? null : digitsOf(match[0] ?? '')),
    );
  return found;
};

/** A line may end within a number. Matches `138-0000-`; not `客服`. */
const ENDS_IN_DIGITS = /[\d\s\u2010-\u2015\u2212-]$/u;

/** The mobile number that the end of a line and the beginning of the next make. */
const brokenMobile = (line: Line, next: Line | undefined): FoundPhone | null => {
  if (!ENDS_IN_DIGITS.test(line.text)) return null;
  const head = OPEN_MOBILE.exec(fold(line.text).replace(DASHES, '-').trimEnd())?.[0];
  const rest = next && MOBILE_REST.exec(fold(next.text).trimStart())?.[0];
  if (!head || !rest) return null;
  const value = digitsOf(head + rest);
  return value.length === MOBILE_LENGTH ? { value, line, rank: 0, kind: 'mobile' } : null;
};

const cleanEmail = (text: string): string => text.replace(/\s/gu, '').toLowerCase();

const emailsIn = (lines: readonly Line[], index: number): readonly string[] => {
  const line = lines[index] as Line;
  const text = fold(line.text);
  const next = lines[index + 1];
  if (!text.includes('@') && !(next && fold(next.text).includes('@'))) return [];
  const found = [...text.replace(SPLIT_EMAIL, '$1$2').matchAll(EMAIL)].map(([match]) => cleanEmail(match));
  if (!next) return found;
  const tail = OPEN_EMAIL.exec(text.trimEnd())?.[0];
  const rest = EMAIL_REST.exec(fold(next.text).trimStart())?.[0];
  if (!tail || !rest || found.some((email) => email.endsWith(tail) && tail.includes('.'))) return found;
  if (tail.includes('@') === rest.startsWith('@')) return found;
  const whole = EMAIL.exec(tail + rest)?.[0];
  EMAIL.lastIndex = 0;
  return whole === tail + rest ? [...found.filter((email) => !whole.startsWith(email)), whole] : found;
};

/** A link that dials. Matches `tel:+86-138-0000-1101`; not `mailto:a@example.com`. */
const TELEPHONE_LINK = /^tel:/iu;

const mobilesOfLink = (link: string): readonly string[] =>
  TELEPHONE_LINK.test(link)
    ? [...fold(link.slice(4).replaceAll('%20', ' ')).matchAll(MOBILE)].map((match) => digitsOf(match[1] ?? ''))
    : [];

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/**
 * Name, phones and e-mails of the candidate.
 *
 * The first phone is the candidate's mobile where there is one; numbers of emergency contacts, referees and employers,
 * QQ and ID numbers, and masked numbers are left out. `links` (`mailto:`, `tel:`) stand in where the text has none.
 */
export const toContact = (
  sections: readonly Section[],
  vocabulary: Vocabulary,
  links: readonly string[] = [],
): Contact => {
  const fields = toFields(sections, vocabulary);
  const labelled = new Set(fields.filter(({ kind }) => kind === 'phone').map(({ line }) => line));
  const name = findName(sections, fields, vocabulary);
  const numbers: FoundPhone[] = [];
  const emails: Found[] = [];
  sections.forEach((section, place) => {
    if (section.kind === 'references') return;
    const own = OWN.has(section.kind) || place === 0;
    const lines = section.title ? [section.title, ...section.lines] : section.lines;
    lines.forEach((line, index) => {
      const away = OWN.has(section.kind) ? 0 : own ? FIRST_SECTION : ELSEWHERE;
      const broken = own ? brokenMobile(line, lines[index + 1]) : null;
      for (const phone of [...(broken ? [broken] : []), ...phonesIn(line, own, labelled.has(line), vocabulary)])
        numbers.push({ ...phone, rank: phone.rank + away });
      for (const value of emailsIn(lines, index)) emails.push({ value, line, rank: away });
    });
  });
  const byRank = (a: Found, b: Found): number => a.rank - b.rank;
  numbers.sort(byRank);
  const phones = numbers.filter(({ kind }) => kind !== 'hotline');
  emails.sort(byRank);
  const linked = links.flatMap((link) =>
    /^mailto:/iu.test(link) ? [...fold(link.slice(7)).matchAll(EMAIL)].map(([match]) => cleanEmail(match)) : [],
  );
  const dialled = phones.length > 0 ? [] : links.flatMap(mobilesOfLink);
  const lines = new Set([
    ...(name ? [name.line] : []),
    ...phones.slice(0, 2).map(({ line }) => line),
    ...emails.slice(0, 2).map(({ line }) => line),
  ]);
  return {
    name: name?.name ?? null,
    phones: unique([...phones.map(({ value }) => value), ...dialled]),
    numbers: numbers
      .filter(({ value }, at) => numbers.findIndex((other) => other.value === value) === at)
      .map(({ value, kind, line }) => ({ digits: value, kind, evidence: [evidenceOf(line)] })),
    emails: unique([...emails.map(({ value }) => value), ...linked]),
    evidence: [...lines].map(evidenceOf),
  };
};
