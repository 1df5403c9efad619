import type { SectionKind } from '../../model/index.ts';
import { clauseStart } from './clauses.ts';
import type { Marked, Mention } from './mentions.ts';
import type { CertificateTerms, CueKind } from './terms.ts';

/** Sections that tell of work or study, in which a certificate may be the subject and not a possession. */
export const TELLING: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'experience',
  'internship',
  'projects',
  'campus',
  'volunteering',
  'wish',
  'publications',
  'references',
  'hobbies',
]);
/** Most units between a word of teaching and the certificate it turns. */
const TAUGHT_REACH = 3;
/** Who gives certificates, though its name begins as teaching does. Matches `教育部`; not `教过`. */
const AUTHORITY = /^教育(?:部|厅|局|委员会|考试院)/u;

/** `taught`, `advert`, or `nothing` where the words after it make it the subject of work; null where it may be the candidate's. */
export const taughtOrAdvert = (
  marked: Marked,
  mention: Mention,
  terms: CertificateTerms,
): CueKind | 'nothing' | null => {
  const { text, section } = marked.statement;
  const { anchor } = mention;
  const behind = text.charAt(anchor.end) === ' ' ? anchor.end + 1 : anchor.end;
  const word = (terms.notBefore.get(mention.id) ?? []).find(
    (form) => text.startsWith(form, behind) && !/^水平[测考]/u.test(text.slice(anchor.end)),
  );
  const cueAfter = marked.cues.find(
    (cue) =>
      cue.start >= anchor.end &&
      cue.start - anchor.end <= TAUGHT_REACH &&
      cue.id === 'taught' &&
      !AUTHORITY.test(text.slice(cue.start)),
  );
  if (cueAfter && !(marked.statement.broken.has(cueAfter.start) && mention.level !== null)) return 'taught';
  if (word) return 'nothing';
  const from = clauseStart(text, anchor.start);
  const telling = TELLING.has(section);
  const reach = telling ? Number.POSITIVE_INFINITY : TAUGHT_REACH;
  const taught = marked.cues.findLast(
    (cue) => cue.id === 'taught' && cue.start >= from && cue.end <= anchor.start && anchor.start - cue.end <= reach,
  );
  const proven = marked.cues.some(
    (cue) =>
      cue.id === 'passed' && cue.start > (taught?.end ?? 0) && cue.end <= anchor.start && cue.end - cue.start > 1,
  );
  if (taught && !proven) return 'taught';
  if (text.lastIndexOf('《', anchor.start) > text.lastIndexOf('》', anchor.start)) return 'taught';
  const advert = marked.cues.find(
    (cue) =>
      cue.id === 'advert' &&
      (cue.end <= anchor.start
        ? cue.start >= from || text.charAt(cue.end) === ':' || cue.form.endsWith(':')
        : cue.start < mention.end),
  );
  return advert ? 'advert' : null;
};

/** `planned` where the clause wishes for it (希望考取…), `nothing` where it tells of others who hold it (组员均持有…). */
export const notOwn = ({ statement, cues }: Marked, { anchor }: Mention): 'planned' | 'nothing' | null => {
  const from = clauseStart(statement.text, anchor.start);
  const cue = cues.findLast(
    ({ id, start, end }) =>
      start >= from &&
      end <= anchor.start &&
      (id === 'hoped' || (id === 'others' && TELLING.has(statement.section))) &&
      !/[(|]/u.test(statement.text.slice(end, anchor.start)) &&
      (id === 'others' || ![...statement.broken].some((place) => place > end && place <= anchor.start)),
  );
  if (!cue) return null;
  return cue.id === 'hoped' ? 'planned' : 'nothing';
};

/** Whether words about a firm or an audit give the firm what firms hold too: `中心通过CC-CMM评审`. */
export const isOfFirm = (marked: Marked, { id, anchor, end }: Mention, terms: CertificateTerms): boolean => {
  const { text } = marked.statement;
  const person = terms.entries.get(id)?.firmsHoldIt?.person;
  if (!person || person.some((word) => text.slice(anchor.start, end).includes(word))) return false;
  const from = clauseStart(text, anchor.start);
  return marked.cues.some(
    (cue) =>
      (cue.id === 'company' && cue.start >= from && cue.end <= anchor.start) ||
      (cue.id === 'audited' && cue.start >= from && cue.end <= end),
  );
};
