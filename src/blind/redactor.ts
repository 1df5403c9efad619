import type { Evidence, Profile, ProfileLine } from '../model/index.ts';
import { fold, remembering, type Vocabulary } from '../vocabulary/index.ts';
import { contactsIn, personalContactsIn } from './contact-forms.ts';
import { factsIn, pronounsIn } from './facts.ts';
import { isHidden, labelledIn } from './labels.ts';
import { ownNames } from './own-names.ts';
import { ownIn, ownInPage, ownValues } from './own-values.ts';
import { type PageLine, type PageText, toPageText } from './page-text.ts';
import { ownSchools, schoolsIn, schoolsInPage } from './schools.ts';
import { finderOf, masked, type Span, type Text, toText, unionOf } from './spans.ts';

/** What is hidden beside the person. */
export type Hiding = { readonly vocabulary: Vocabulary; readonly schools: boolean };

/** Texts of one résumé without what tells who its candidate is. */
export type Redactor = {
  /** A text that is no line: a fact, a bullet. */
  readonly text: (text: string) => string;
  /** A line that is quoted, or a part of one. */
  readonly evidence: (evidence: Evidence) => Evidence;
  readonly line: (line: ProfileLine) => ProfileLine;
};

/** What is hidden in the lines of a page, without regard to single values of the candidate's. */
const hiddenByForm = (page: PageText, profile: Profile, hiding: Hiding): readonly Span[] => {
  const { vocabulary } = hiding;
  const kindAt = (span: Span): PageLine['kind'] => page.linesAt(span)[0]?.kind ?? 'paper';
  const labelled = labelledIn(page, vocabulary);
  const isToHide = (value: (typeof labelled)[number]): boolean => isHidden(value.kind, kindAt(value));
  const values = labelled.filter(isToHide);
  const contacts = [...contactsIn(page, vocabulary), ...personalContactsIn(page)];
  const kept = labelled.filter((value) => !isToHide(value));
  const wished = new Set(profile.wish.cities.map((city) => fold(city).trim()));
  const hidden = [...values, ...contacts];
  return [...hidden, ...pronounsIn(page, vocabulary), ...factsIn(page, { vocabulary, wished, kept, hidden })];
};

/** A list mark before a quoted line. Matches `• `, `1. `; not `客服 `. */
const LIST_MARK = /^[^\p{L}\s]{1,4}\s/u;

/** Texts whose answer is kept: many parts of a profile say the same. */
const REMEMBERED = 512;

const placeKey = ({ page, line }: Pick<Evidence, 'page' | 'line'>): string => `${page}:${line}`;

/** The redactor of a profile; `path` is that of its file, whose name often holds the candidate's. */
const toRedactor = (profile: Profile, path: string, hiding: Hiding): Redactor => {
  const { vocabulary } = hiding;
  const page = toPageText(profile);
  const labelled = labelledIn(page, vocabulary);
  const names = ownNames(profile, { page, labelled, path }, vocabulary);
  const own = ownValues(profile, { page, names, labelled }, vocabulary);
  const schools = hiding.schools ? ownSchools(profile) : [];
  const hiddenAt = finderOf(
    unionOf([
      ...hiddenByForm(page, profile, hiding),
      ...ownInPage(page, own),
      ...(hiding.schools ? schoolsInPage(page, schools, vocabulary) : []),
    ]),
  );
  // A heading and what follows it in its line have one place.
  const linesAt = new Map<string, PageLine[]>();
  profile.lines.forEach((line, index) => {
    const place = page.lines[index];
    const key = placeKey(line);
    if (place !== undefined) linesAt.set(key, [...(linesAt.get(key) ?? []), place]);
  });
  const textOf = ({ start, end }: PageLine): string => page.raw.slice(start, end);

  const hiddenIn = (text: Text): readonly Span[] => [
    ...contactsIn(text, vocabulary),
    ...pronounsIn(text, vocabulary),
    ...ownIn(text, own, true),
    ...schoolsIn(text, schools),
  ];
  const redact = remembering(REMEMBERED, (raw) => masked(raw, hiddenIn(toText(raw))));

  /** A part of a line without what is hidden in the line; null where it is no part of it. */
  const partOfLine = (part: string, line: PageLine): string | null => {
    const at = textOf(line).indexOf(part);
    if (part === '' || at < 0) return null;
    const from = line.start + at;
    return masked(page.raw, hiddenAt({ start: from, end: from + part.length }), from, from + part.length);
  };

  /** A quote of a line, cut or not, a list mark before it or not; null where it is none. */
  const quoteOfLine = (quote: string, line: PageLine): string | null => {
    const end = quote.endsWith('…') ? '…' : '';
    const body = quote.slice(0, quote.length - end.length);
    for (const mark of ['', LIST_MARK.exec(body)?.[0] ?? '']) {
      const found = partOfLine(body.slice(mark.length), line);
      if (found !== null) return mark + found + end;
    }
    return null;
  };

  return {
    text: redact,
    evidence: (evidence) => {
      const lines = linesAt.get(placeKey(evidence)) ?? [];
      const found = lines.map((line) => quoteOfLine(evidence.quote, line)).find((quote) => quote !== null);
      return { ...evidence, quote: found ?? redact(evidence.quote) };
    },
    line: (line) => {
      const place = linesAt.get(placeKey(line))?.find((each) => textOf(each) === line.text.replaceAll('\n', ' '));
      return { ...line, text: place === undefined ? redact(line.text) : (partOfLine(textOf(place), place) ?? '') };
    },
  };
};

/** Gives the redactor of a profile; `path` is that of its file. */
export type Redactors = (profile: Profile, path: string) => Redactor;

/** Redactors that are made once a profile, however many reports tell of it. */
export const openRedactors = (hiding: Hiding): Redactors => {
  const made = new WeakMap<Profile, Redactor>();
  return (profile, path) => {
    const known = made.get(profile);
    if (known !== undefined) return known;
    const redactor = toRedactor(profile, path, hiding);
    made.set(profile, redactor);
    return redactor;
  };
};
