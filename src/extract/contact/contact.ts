import type { Contact, Line, Section, SectionKind } from '../../model/index.ts';
import { everyMatch, fold, type Vocabulary } from '../../vocabulary/index.ts';
import { evidenceOf } from '../evidence.ts';
import { toFields } from '../fields.ts';
import { findName } from './name.ts';
import { brokenMobile, type FoundPhone, mobilesOfLink, phonesIn } from './phones.ts';

type Found = { readonly value: string; readonly line: Line; readonly rank: number };

/** An e-mail address. Matches `a.b@example.com`, `a @ example.com`; not `a@b`. */
const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}\s?@\s?[a-z0-9](?:[a-z0-9-]{0,40}\.){1,4}[a-z]{2,10}(?![a-z0-9])/gu;
/** A line that ends within an address, and one that begins with the rest of it. Match `a@exam`, `@b`; not `a b`. */
const OPEN_EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}(?:@[a-z0-9.-]{0,40})?$/u;
const EMAIL_REST = /^(?:@?[a-z0-9-]{1,40}\.)?[a-z0-9.-]{1,40}(?![a-z0-9@])/u;

/** An address with a space in its domain. Matches `zs@exam ple.com`; not `zs@example.com`. */
const SPLIT_EMAIL =
  /(?<![a-z0-9._%+-])([a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,40}\.?)\s([a-z0-9-]{0,12}\.?(?:com|cn|net|org|edu)(?:\.cn)?)(?![a-z0-9.@])/gu;
/** Sections in which numbers are the candidate's own; elsewhere they may be an employer's. */
const OWN: ReadonlySet<SectionKind> = new Set<SectionKind>(['basic', 'other', 'wish', 'summary']);
/** Ranks that numbers lose in a first section of another kind, and in any later one. */
const FIRST_SECTION = 7;
const ELSEWHERE = 14;
const cleanEmail = (text: string): string => text.replace(/\s/gu, '').toLowerCase();

const emailsIn = (lines: readonly Line[], index: number): readonly string[] => {
  const line = lines[index] as Line;
  const text = fold(line.text);
  const next = lines[index + 1];
  if (!text.includes('@') && !(next && fold(next.text).includes('@'))) return [];
  const found = everyMatch(text.replace(SPLIT_EMAIL, '$1$2'), EMAIL).map(([match]) => cleanEmail(match));
  if (!next) return found;
  const tail = OPEN_EMAIL.exec(text.trimEnd())?.[0];
  const rest = EMAIL_REST.exec(fold(next.text).trimStart())?.[0];
  if (!tail || !rest || found.some((email) => email.endsWith(tail) && tail.includes('.'))) return found;
  if (tail.includes('@') === rest.startsWith('@')) return found;
  const whole = EMAIL.exec(tail + rest)?.[0];
  EMAIL.lastIndex = 0;
  return whole === tail + rest ? [...found.filter((email) => !whole.startsWith(email)), whole] : found;
};

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
      for (const phone of [
        ...(broken ? [broken] : []),
        ...phonesIn(line, own, labelled.has(line) && broken === null, vocabulary),
      ])
        numbers.push({ ...phone, rank: phone.rank + away });
      for (const value of emailsIn(lines, index)) emails.push({ value, line, rank: away });
    });
  });
  const byRank = (a: Found, b: Found): number => a.rank - b.rank;
  numbers.sort(byRank);
  const phones = numbers.filter(({ kind }) => kind !== 'hotline');
  emails.sort(byRank);
  const linked = links.flatMap((link) =>
    /^mailto:/iu.test(link) ? everyMatch(fold(link.slice(7)), EMAIL).map(([match]) => cleanEmail(match)) : [],
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
