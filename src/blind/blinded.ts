import type {
  Bilingual,
  Candidate,
  ClaimDifference,
  ClaimField,
  Contact,
  Duplicate,
  Evidence,
  FileFacts,
  Language,
  MatchedResume,
  MatchItem,
  MatchReport,
  Notice,
  ParsedResume,
  Profile,
  ProfileLine,
  RankedProfile,
  Ranking,
  Unreadable,
  VersionClaim,
} from '../model/index.ts';
import { type Alias, nameOf } from './alias.ts';
import type { Redactor, Redactors } from './redactor.ts';
import { MASK } from './spans.ts';

/** Whom a report calls what, in one language. */
export type Blinding = {
  readonly language: Language;
  /** Whether where they studied is hidden. */
  readonly schools: boolean;
  readonly redactorOf: Redactors;
  /** The alias of a file of the run. */
  readonly aliasOf: (file: FileFacts) => Alias;
  /** The alias of a file by its path. */
  readonly aliasAt: (path: string) => Alias;
};

/** What a notice quotes of the page or calls by its name: nobody needs it for a blind judgement. Matches `“加我微信…”`; not `共 3 页`. */
const QUOTED = /“[^”]{0,400}”/gu;

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A sentence about a file without its path, its name and what is quoted from it. */
const sentenceAbout =
  ({ path }: FileFacts, alias: Alias) =>
  (sentence: Bilingual): Bilingual => {
    const hide = (text: string): string =>
      text.replaceAll(path, alias.file.path).replaceAll(baseName(path), alias.file.path).replace(QUOTED, `“${MASK}”`);
    return { zh: hide(sentence.zh), en: hide(sentence.en) };
  };

const isEvidence = (value: object): value is Evidence => 'quote' in value && 'page' in value && 'line' in value;
const isLine = (value: object): value is ProfileLine => 'text' in value && 'section' in value && 'job' in value;

/** Any part of a profile with every text in it redacted: what is added to profiles later is hidden too. */
const redactedPart = (value: unknown, redactor: Redactor): unknown => {
  if (typeof value === 'string') return redactor.text(value);
  if (Array.isArray(value)) return value.map((item) => redactedPart(item, redactor));
  if (typeof value !== 'object' || value === null) return value;
  if (isEvidence(value)) return redactor.evidence(value);
  if (isLine(value)) return redactor.line(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, redactedPart(part, redactor)]));
};

const contactOf = (name: string): Contact => ({ name, phones: [], numbers: [], emails: [], evidence: [] });

const blindProfile = (
  profile: Profile,
  { name, path }: { readonly name: string; readonly path: string },
  { schools, redactorOf }: Blinding,
): Profile => {
  const { contact: _, ...rest } = profile;
  // Only texts change, so that the parts keep their types.
  const redacted = redactedPart(rest, redactorOf(profile, path)) as Omit<Profile, 'contact'>;
  return {
    ...redacted,
    contact: contactOf(name),
    education: redacted.education.map((study) =>
      schools && study.school !== null ? { ...study, school: MASK } : study,
    ),
  };
};

const blindNotices = (notices: readonly Notice[], file: FileFacts, alias: Alias): readonly Notice[] => {
  const about = sentenceAbout(file, alias);
  return notices.map((notice) => ({ ...notice, message: about(notice.message) }));
};

const blindEvidence = <Result extends { readonly evidence: readonly Evidence[] }>(
  results: readonly Result[],
  { evidence }: Redactor,
): readonly Result[] => results.map((result) => ({ ...result, evidence: result.evidence.map(evidence) }));

/** One résumé as `parse` tells it, without who it is about. */
export const blindResume = (resume: ParsedResume, blinding: Blinding): ParsedResume => {
  const { file, message, notices, profile } = resume;
  const alias = blinding.aliasOf(file);
  const name = nameOf(alias, blinding.language);
  return {
    ...resume,
    blind: true,
    file: alias.file,
    message: message === null ? null : sentenceAbout(file, alias)(message),
    notices: blindNotices(notices, file, alias),
    profile: profile === null ? null : blindProfile(profile, { name, path: file.path }, blinding),
  };
};

/** Claims whose words may say where somebody studied, students' posts among them. */
const SAYS_SCHOOL: ReadonlySet<ClaimField> = new Set<ClaimField>([
  'study',
  'study-school',
  'study-major',
  'job',
  'job-employer',
]);

/**
 * What versions say differently, without names and without quotes: the lines of a version that is not ranked are in no
 * profile here, so that what they hold cannot be told. `text` hides what is the candidate's own.
 */
const blindDifferences = (
  differences: readonly ClaimDifference[],
  schools: boolean,
  text: (text: string) => string,
): readonly ClaimDifference[] =>
  differences
    .filter(({ field }) => field !== 'name')
    .map(({ field, about, ranked, other }) => {
      const shown = (value: string | null, hidden: boolean): string | null =>
        value === null ? null : hidden ? MASK : text(value);
      const claim = ({ value }: VersionClaim): VersionClaim => ({
        value: shown(value, schools && SAYS_SCHOOL.has(field)),
        evidence: [],
      });
      const said = shown(about, schools && (field.startsWith('study') || field.startsWith('job')));
      return { field, about: said, ranked: claim(ranked), other: claim(other) };
    });

const withoutLines = ({ lines: _, ...profile }: Profile): RankedProfile => profile;

const blindCandidate = (candidate: Candidate, profile: Profile, blinding: Blinding): Candidate => {
  const { file } = candidate;
  const alias = blinding.aliasOf(file);
  const name = nameOf(alias, blinding.language);
  const redactor = blinding.redactorOf(profile, file.path);
  return {
    ...candidate,
    file: alias.file,
    name,
    profile: withoutLines(blindProfile(profile, { name, path: file.path }, blinding)),
    notices: blindNotices(candidate.notices, file, alias),
    duplicates: candidate.duplicates.map((path) => blinding.aliasAt(path).file.path),
    sameAs: candidate.sameAs.map(({ file: other, by, differences }) => ({
      file: blinding.aliasOf(other).file,
      by,
      differences: blindDifferences(differences, blinding.schools, redactor.text),
    })),
    copiedBullets: candidate.copiedBullets.map(({ bullet, evidence, with: others }) => ({
      bullet,
      evidence: evidence.map(redactor.evidence),
      with: others.map(({ path }) => ({ path: blinding.aliasAt(path).file.path, evidence: [] })),
    })),
    requirements: blindEvidence(candidate.requirements, redactor),
    criteria: blindEvidence(candidate.criteria, redactor),
    bonuses: blindEvidence(candidate.bonuses, redactor),
  };
};

const blindUnreadable = (unreadable: readonly Unreadable[], { aliasOf }: Blinding): readonly Unreadable[] =>
  unreadable.map(({ file, status, message }) => {
    const alias = aliasOf(file);
    return { file: alias.file, status, message: sentenceAbout(file, alias)(message) };
  });

/** `textOf` hides what is the own of the candidate whose file is ranked. */
const blindDuplicates = (
  duplicates: readonly Duplicate[],
  { schools, aliasOf, aliasAt }: Blinding,
  textOf: (path: string) => (text: string) => string,
): readonly Duplicate[] =>
  duplicates.map((duplicate) => {
    const named = { ...duplicate, file: aliasOf(duplicate.file).file, of: aliasAt(duplicate.of).file.path };
    return named.kind === 'same-person'
      ? { ...named, differences: blindDifferences(named.differences, schools, textOf(duplicate.of)) }
      : named;
  });

const allHidden = (): string => MASK;

/**
 * A ranking without who its candidates are: the same order, scores and reasons. `profileAt` gives the profile of a file
 * with its lines, by which more is found that must be hidden.
 */
export const blindRanking = (
  ranking: Ranking,
  profileAt: (path: string) => Profile | null,
  blinding: Blinding,
): Ranking => ({
  ...ranking,
  blind: true,
  candidates: ranking.candidates.map((candidate) => {
    const profile = profileAt(candidate.file.path) ?? { ...candidate.profile, lines: [] };
    return blindCandidate(candidate, profile, blinding);
  }),
  unreadable: blindUnreadable(ranking.unreadable, blinding),
  duplicates: blindDuplicates(ranking.duplicates, blinding, (path) => {
    const profile = profileAt(path);
    return profile === null ? allHidden : blinding.redactorOf(profile, path).text;
  }),
});

const blindMatched = (resume: MatchedResume, profile: Profile | null, blinding: Blinding): MatchedResume => {
  const { file } = resume;
  const alias = blinding.aliasOf(file);
  const redactor = profile === null ? null : blinding.redactorOf(profile, file.path);
  const hide = (item: MatchItem): MatchItem => ({
    ...item,
    evidence: redactor === null ? [] : item.evidence.map(redactor.evidence),
  });
  return {
    ...resume,
    file: alias.file,
    name: nameOf(alias, blinding.language),
    items: resume.items.map(hide),
    notices: blindNotices(resume.notices, file, alias),
    duplicates: resume.duplicates.map((path) => blinding.aliasAt(path).file.path),
  };
};

/** A match without who its candidates are; `profileAt` gives the profile of a file, without which nothing of it is quoted. */
export const blindMatch = (
  report: MatchReport,
  profileAt: (path: string) => Profile | null,
  blinding: Blinding,
): MatchReport => ({
  ...report,
  blind: true,
  resumes: report.resumes.map((resume) => blindMatched(resume, profileAt(resume.file.path), blinding)),
  unreadable: blindUnreadable(report.unreadable, blinding),
  duplicates: blindDuplicates(report.duplicates, blinding, () => allHidden),
});
