import type { Line } from '../../model/index.ts';
import { fold, oncePer, type Vocabulary } from '../../vocabulary/index.ts';
import { educationLabelSet } from '../education/head.ts';
import { type Likeness, likeness } from '../entries/classify.ts';
import {
  endsAsFirm,
  isArea,
  splitByCommas,
  splitGlued,
  splitMarked,
  splitSpaced,
  standsAlone,
} from '../entries/head-splits.ts';
import { oncePerLines } from '../entries/once-per-lines.ts';
import { EMPTY_BRACKETS, type Piece, splitDates, toPieces, trimEdges } from '../entries/pieces.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';
import { employerName } from './employer-name.ts';
import { jobLabels } from './labels.ts';
import { postInSentence } from './sentences.ts';
import { titleName } from './title-name.ts';

/** Who pays and what as, as printed. */
export type JobHead = { readonly employer: string | null; readonly title: string | null };

type Part = Piece & { readonly like: Likeness };

/** Prose that names employer and title. Matches `在某公司担任客服专员`; not `在团队中`. */
const PROSE =
  /^[\P{Script=Han}年月日至今起止到我]{0,40}(?:就职于|任职于|供职于|受雇于|[在于])(.{2,30}?)(?:担任|出任|任职|任|从事|做)(.{2,20}?)(?:一职|职务|岗位|工作)?(?:[，,。；;]|$)/u;

/** Whether a part only says what the post beside it was for: `EMEA` of `Success Manager – EMEA`. */
const isAreaOfPost = (part: Part, parts: readonly Part[], lexicon: Lexicon): boolean =>
  part.like.title < 2 &&
  parts.some(({ line, like }) => line === part.line && like.title >= 3) &&
  isArea(part.text, lexicon);

/** A building or a district, with its town behind. Matches `Ortigas Center, Pasig City`, `Ayala Business Park, Makati`; not `Harbour Call Centre`. */
const BUILDING_AND_TOWN =
  /^[^,]{2,40}\s(?:centre|center|towers?|building|bldg\.?|park|plaza|square|mall|estate|complex|floor|zone|village|heights|court|quay|wharf|cyberpark|avenue|road|street),\s\p{Lu}/iu;

/** Whether a part is of the address in the line beneath a firm's name, which would look like a firm by itself. */
const isAddress = ({ line }: Part, lines: readonly Line[], parts: readonly Part[]): boolean => {
  if (!line.text.includes(',') || !BUILDING_AND_TOWN.test(line.text)) return false;
  const above = lines[lines.indexOf(line) - 1];
  const name = parts.filter((part) => part.line === above);
  return (
    name.length === 1 &&
    name[0]?.label === null &&
    name[0].like.title < 2 &&
    !name[0].like.noise &&
    !name[0].like.department
  );
};

const toParts = (lines: readonly Line[], vocabulary: Vocabulary): readonly Part[] => partsOf(vocabulary)(lines);

const partsOf = oncePer((vocabulary: Vocabulary) => oncePerLines((lines) => readParts(lines, vocabulary)));

const readParts = (lines: readonly Line[], vocabulary: Vocabulary): readonly Part[] => {
  const lexicon = lexiconOf(vocabulary);
  const { all } = jobLabels(vocabulary);
  return lines
    .flatMap((line) => toPieces(line, vocabulary, all))
    .flatMap((piece) => (piece.label === null ? withoutField(piece, vocabulary) : [piece]))
    .flatMap((piece, _, all) =>
      piece.label !== null || isPostWithArea(piece, all, lexicon)
        ? [piece]
        : splitSpaced(piece.text, lexicon)
            .flatMap((text) => splitMarked(text, lexicon))
            .map((text) => ({ ...piece, text })),
    )
    .flatMap((piece, at, all) => {
      if (piece.label || isPostWithArea(piece, all, lexicon)) return [piece];
      // Where the employer has a part of its own, what looks like one inside a title is no other.
      const apart = all.some(
        (other, place) =>
          place !== at && likeness(other.text, lexicon).employer >= 3 && likeness(other.text, lexicon).title < 2,
      );
      const texts =
        apart && likeness(piece.text, lexicon).title >= 2
          ? [piece.text]
          : splitGlued(piece.text, lexicon).flatMap((text) => (apart ? [text] : splitByCommas(text, lexicon)));
      return texts.map((text) => ({ ...piece, text }));
    })
    .map((piece) => ({ ...piece, text: trimEdges(piece.text) }))
    .filter((piece) => piece.text !== '')
    .map((piece) => ({ ...piece, like: likeness(piece.text, lexicon) }))
    .reduce<readonly Part[]>((parts, part) => joinPosts(parts, part, lexicon), []);
};

/** A field under a label that no list has. Matches `渠道：电话`; not `2020：甲公司`. */
const FIELD = /^\p{Script=Han}{2,6}\s?[:：]\s?(\S.*)$/u;

/** The part without its unknown label where the value names something for itself; nothing for a bare label or another field. */
const withoutField = (piece: Piece, vocabulary: Vocabulary): readonly Piece[] => {
  const value = FIELD.exec(piece.text)?.[1];
  if (value === undefined)
    return educationLabelSet(vocabulary).has(fold(piece.text).replace(/\s/gu, '')) ? [] : [piece];
  const { employer, title } = likeness(value, lexiconOf(vocabulary));
  return employer >= 2 || title >= 2 ? [{ ...piece, text: value }] : [];
};

/** `Intern, Network Operations` beside another part: the comma sets off what the post was for, not who paid. */
const isPostWithArea = (piece: Piece, all: readonly Piece[], lexicon: Lexicon): boolean => {
  const comma = /,\s/u.exec(piece.text);
  if (!comma || /\p{Script=Han}/u.test(piece.text) || endsAsFirm(piece.text, lexicon)) return false;
  const title = likeness(piece.text.slice(0, comma.index), lexicon).title;
  const behind = piece.text.slice(comma.index + comma[0].length);
  if (title >= 2 && isArea(behind, lexicon)) return true;
  const { employer } = likeness(behind, lexicon);
  return (
    title >= 2 &&
    all.some((other) => {
      const like = likeness(other.text, lexicon);
      if (other === piece || other.label !== null || like.title >= 2 || like.noise || like.department) return false;
      // `Front Desk Agent, Coconut Grove Hotel` over a town that no list has.
      return employer < 2 || like.employer >= employer;
    })
  );
};

/** What the post was for, behind a dash. Matches ` – ` of `Team Leader – Operations`; not `-`. */
const DASH = /\s[-–—]\s/u;

/** `前台接待 / 总机话务员`, `Team Leader – Operations`: two titles with a stroke between them, or a title and its field, are one. */
const joinPosts = (parts: readonly Part[], part: Part, lexicon: Lexicon): readonly Part[] => {
  const last = parts.at(-1);
  const isPost = ({ like }: Part): boolean => like.title >= 2 && like.employer < 1.5;
  if (!last || last.line !== part.line || part.label !== null || !isPost(last)) return [...parts, part];
  // Behind a label the whole of `Designation: Associate – Service Desk` is the post.
  const isOfPost = isArea(part.text, lexicon) || (last.label !== null && part.like.employer < 2);
  if (DASH.test(part.line.text) && !part.like.noise && isOfPost) {
    const dashed = ['–', '-', '—'].map((dash) => `${last.text} ${dash} ${part.text}`);
    const text = dashed.find((each) => part.line.text.includes(each));
    if (text !== undefined) return [...parts.slice(0, -1), { ...part, label: last.label, text, like: last.like }];
  }
  if (!isPost(part)) return [...parts, part];
  const text = `${last.text} / ${part.text}`;
  return part.line.text.includes(text)
    ? [...parts.slice(0, -1), { ...part, label: last.label, text, like: likeness(text, lexicon) }]
    : [...parts, part];
};

/** Contact data, which no head has. Matches `a@example.com`, `138-0000-1101`; not `2020.03-2021`. */
const CONTACT = /\S@\S|1[3-9]\d(?:[\s-]?\d{4}){2}/u;

/** A Latin sentence and nothing else. Matches `Led 85 people in Leeds and York.`; not `Sales Clerk, Harbour Stores, Leeds.`. */
const LATIN_SENTENCE = /^\p{Lu}(?=[^.]{20,}\.$).{1,60}?\s\p{Ll}{4,}[\s,;]/u;

/** Whether a line says something of a head: an employer, a title, a label, a place. */
export const namesJob = (line: Line, vocabulary: Vocabulary): boolean => {
  const { kindOf } = jobLabels(vocabulary);
  const lexicon = lexiconOf(vocabulary);
  if ((lexicon.notHead.test(fold(line.text)) && line.cells.length < 2) || CONTACT.test(line.text)) return false;
  const parts = toParts([line], vocabulary);
  if (parts.length === 0) return false;
  if (parts.some(({ label }) => label !== null && kindOf(label) === 'duties')) return false;
  if (
    line.text.endsWith('.') &&
    LATIN_SENTENCE.test(line.text) &&
    parts.every(({ label, like }) => label === null && like.title < 3) &&
    postInSentence(line.text) === null &&
    !endsAsFirm(line.text, lexicon)
  )
    return false;
  return parts.some(
    ({ label, like }) => label !== null || like.employer >= 2 || like.title >= 2 || like.noise || like.department,
  );
};

/**
 * Which of the parts are employer and title.
 *
 * The surest pair of one that looks like an employer and one that looks like a title, the earlier where equal. Where
 * only one of the two is told by its looks, the other is the first part left over; where neither is, the first two.
 */
const bestPair = (named: readonly Part[]): JobHead => {
  const employers = named.filter(({ like }) => like.employer >= 2 && like.employer >= like.title);
  const titles = named.filter(({ like }) => like.title >= 2);
  let best: { readonly employer: Part; readonly title: Part; readonly sure: number } | null = null;
  for (const [at, employer] of named.entries()) {
    for (const [place, title] of named.entries()) {
      if (at === place || employer.like.employer < 1 || title.like.title < 1.5) continue;
      const order = (at < place ? 0.3 : 0) - 0.2 * at;
      const sure =
        Math.min(employer.like.employer, 3) +
        Math.min(title.like.title, 4) -
        0.6 * employer.like.title -
        0.6 * title.like.employer +
        order;
      if (!best || sure > best.sure) best = { employer, title, sure };
    }
  }
  if (best && titles.length > 0 && (employers.length > 0 || (titles.length > 1 && best.employer.like.employer >= 1.5)))
    return { employer: best.employer.text, title: best.title.text };
  const [employer] = employers;
  const title = [...titles].sort((a, b) => b.like.title - a.like.title)[0];
  if (title && !employer) {
    const others = named.filter((part) => part !== title);
    return {
      employer: (others.find((part) => part.line !== title.line) ?? others[0])?.text ?? null,
      title: title.text,
    };
  }
  if (employer && !title)
    return {
      employer: employer.text,
      title:
        [...named]
          .filter((part) => part !== employer && part.like.employer < 2)
          .sort((a, b) => b.like.title - a.like.title)[0]?.text ?? null,
    };
  const [first, second] = named;
  if (first && !second && first.like.title > first.like.employer) return { employer: null, title: first.text };
  return { employer: first?.text ?? null, title: second?.text ?? null };
};

/** A name in Latin letters. Matches `YMCA`; not `support`. */
const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}\d&.'’ -]+$/u;

/** Employer and title out of the lines of a head. */
export const toJobHead = (lines: readonly Line[], vocabulary: Vocabulary): JobHead => headsOf(vocabulary)(lines);

/** Each head is asked about line by line as it grows, then as a whole. */
const headsOf = oncePer((vocabulary: Vocabulary) => oncePerLines((lines) => readHead(lines, vocabulary)));

const readHead = (lines: readonly Line[], vocabulary: Vocabulary): JobHead => {
  const lexicon = lexiconOf(vocabulary);
  const { kindOf } = jobLabels(vocabulary);
  const parts = toParts(lines, vocabulary);
  const byLabel = (kind: string): string | undefined =>
    parts.find(({ label }) => label !== null && kindOf(label) === kind)?.text;
  let employer = byLabel('employer') ?? null;
  let title = byLabel('title') ?? null;
  const text = lines
    .map((line) => splitDates(line.text, vocabulary).rest.replace(EMPTY_BRACKETS, ' '))
    .join('')
    .trim();
  const prose = PROSE.exec(text);
  if (prose?.[1] && prose[2] && employer === null && title === null) {
    return { employer: employerName(trimEdges(prose[1]), lexicon), title: trimEdges(prose[2]) };
  }
  const sentence = employer === null && title === null ? postInSentence(trimEdges(text).replace(/\s+/gu, ' ')) : null;
  if (sentence !== null)
    return { employer: employerName(trimEdges(sentence.employer), lexicon), title: trimEdges(sentence.title) };
  const named = parts.filter(
    (part) =>
      part.label === null &&
      !part.like.noise &&
      !part.like.department &&
      !isAreaOfPost(part, parts, lexicon) &&
      !isAddress(part, lines, parts),
  );
  if (employer === null && title === null) ({ employer, title } = bestPair(named));
  if (employer === null)
    employer =
      named.find(({ text, like }) => text !== title && like.employer >= 2 && like.employer >= like.title)?.text ?? null;
  // Beside a labelled post (`甲火锅 岗位：门迎`) the part that is left names the employer.
  if (employer === null && title !== null)
    employer =
      named.find(({ text, like }) => text !== title && like.title < 2 && (standsAlone(text) || LATIN_NAME.test(text)))
        ?.text ?? null;
  if (title === null) title = named.find(({ text, like }) => text !== employer && like.title >= 2)?.text ?? null;
  // A column for both (`单位及职务`) labels what names both.
  if (employer !== null && title === null) {
    const [firm, post] = splitGlued(employer, lexicon);
    if (firm !== undefined && post !== undefined && likeness(post, lexicon).title >= 2)
      [employer, title] = [firm, post];
  }
  return {
    employer: employer === null ? null : employerName(employer, lexicon),
    title: title === null ? null : titleName(title, lexicon),
  };
};
