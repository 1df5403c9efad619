import type { AskedCertificate, AskedCertificates, Certificate } from '../model/index.ts';
import { createMatcher, fold, type Matcher, oncePer, toTerms, type Vocabulary } from '../vocabulary/index.ts';
import type { Clause } from './clauses.ts';
import { hasCue } from './words.ts';

/** Certificates that a piece of text names, as they are read in a résumé's list of certificates. */
export type CertificatesIn = (text: string) => readonly Certificate[];

const formsOf = oncePer((vocabulary: Vocabulary): Matcher => {
  const { certificates } = vocabulary.data;
  const matcher = createMatcher(
    toTerms(
      certificates.map(({ id, forms, bare = [], weak = [], levels = [] }) => ({
        id,
        forms: [...forms, ...bare, ...weak, ...levels.flatMap((one) => [one.level, ...one.forms])],
      })),
    ),
  );
  return matcher;
});

/** The clauses of one sentence, with the certificates that it names. */
type Sentence = { readonly clauses: readonly Clause[]; readonly found: readonly Certificate[] };

const sentencesOf = (clauses: readonly Clause[], certificatesIn: CertificatesIn): readonly Sentence[] => {
  const bySentence = new Map<string, Clause[]>();
  for (const clause of clauses) {
    if (clause.strength === null && clause.part !== 'required' && clause.part !== 'preferred') continue;
    const key = `${clause.evidence.page}:${clause.evidence.line}:${clause.sentence}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), clause]);
  }
  return [...bySentence.values()].map((group) => ({
    clauses: group,
    found: group.length === 0 ? [] : certificatesIn(group[0]?.sentence ?? ''),
  }));
};

/** The clause of its sentence that names a certificate: by its level or score, else by its name. */
const clauseOf = (
  { id, level, score }: Certificate,
  clauses: readonly Clause[],
  vocabulary: Vocabulary,
): Clause | undefined => {
  const naming = clauses.filter(({ text }) => formsOf(vocabulary)(fold(text)).some((match) => match.id === id));
  const detail = level ?? (score === null ? null : String(score));
  const exact = detail === null ? undefined : naming.find(({ text }) => fold(text).includes(fold(detail)));
  return exact ?? naming[0];
};

const toAsked = ({ id, level, score }: Certificate): AskedCertificate => ({ id, level, score });

/** Levels and scores of one certificate in a sentence that asks for one and wishes for a higher one (N2及以上，N1优先). */
const inClause = (clause: Clause, certificatesIn: CertificatesIn): readonly Certificate[] =>
  certificatesIn(clause.text);

const same = (a: AskedCertificate, b: AskedCertificate): boolean =>
  a.id === b.id && a.level === b.level && a.score === b.score;

/**
 * The certificates that an advert asks for or wishes for, those of one sentence together where any of them will do.
 *
 * Each is read from its own clause, and from the whole sentence where its name and its level stand in two.
 */
export const toCertificates = (
  clauses: readonly Clause[],
  certificatesIn: CertificatesIn,
  vocabulary: Vocabulary,
): readonly AskedCertificates[] => {
  const asked: AskedCertificates[] = [];
  for (const { clauses: group, found } of sentencesOf(clauses, certificatesIn)) {
    const named = group.flatMap((clause) =>
      inClause(clause, certificatesIn).map((certificate) => ({ certificate, clause })),
    );
    const seen = new Set(named.map(({ certificate }) => certificate.id));
    for (const certificate of found) {
      const clause = clauseOf(certificate, group, vocabulary);
      if (!seen.has(certificate.id) && clause !== undefined) named.push({ certificate, clause });
    }
    const waives = hasCue(group[0]?.sentence ?? '', vocabulary, 'waived');
    const wanted = named.filter(({ clause }) => clause.strength !== null && clause.strength !== 'duty');
    const alternatives = hasCue(group[0]?.sentence ?? '', vocabulary, 'alternatives') || wanted.length > 2;
    for (const { certificate, clause } of wanted) {
      const strength = clause.strength ?? 'preferred';
      const last = asked.at(-1);
      const one = toAsked(certificate);
      const beside =
        last !== undefined &&
        last.evidence.line === clause.evidence.line &&
        last.evidence.page === clause.evidence.page;
      const joins = beside && ((alternatives && last.strength === strength) || waives);
      if (asked.some(({ any, strength: held }) => held === strength && any.some((each) => same(each, one)))) continue;
      const place = waives ? asked.findLastIndex((each) => each.strength === 'required') : asked.length - 1;
      const host = asked[place];
      if (joins && host !== undefined) asked[place] = { ...host, any: [...host.any, one] };
      else
        asked.push({
          any: [one],
          name: certificate.id === 'other' ? certificate.level : null,
          strength,
          flexible: clause.flexible,
          evidence: clause.evidence,
        });
    }
  }
  return asked;
};
