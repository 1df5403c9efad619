import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { type Piece, trimEdges } from '../entries/pieces.ts';
import { lexiconOf } from '../lexicon.ts';
import { cutAtDegree, splitUnmarked, splitYear } from './english-parts.ts';
import { isSchool } from './school-names.ts';
import { levelIn, withoutLevel } from './words.ts';

/** A remark behind a school's name that is no part of it. Matches `（985）`; not `（北京）`. */
const PRESTIGE =
  /\s?[(（【[][^()（）【】]{0,20}(?:985|211|双一流|一本|二本|top|qs|重点)[^()（）【】]{0,20}[)）】\]]/giu;
/** A school's name at the start of a text, glued to what follows. Matches `某大学` in `某大学软件工程`. */
const GLUED_SCHOOL =
  /^(.{2,24}?(?:大学|学院|学校|中学|技校))(?=[\p{Script=Han}Xx×*])(?!生|附属|附中|分校|校区|研究生院|继续教育|成人教育|网络教育)/u;
/** A school with a remark, glued to what follows. Matches `某大学（自考）护理学`; not `某大学（北京）`. */
const NOTED_SCHOOL = /^(.{2,24}?(?:大学|学院|学校)[(（][^()（）]{1,8}[)）])(\p{Script=Han}.*)$/u;
/** Words that only tell what the part before them is. Matches `专业`; not `专业课`. */
const BARE_SUFFIX = /^(?:大学|学院|学校|专业|系|中学)$/u;

/** What leads to a school in prose. Matches `毕业于`, `目前在读`, `在` of `在某大学`; not `毕业`. */
const LEAD =
  /^(?:其间[:：,，]?\s{0,4})?(?:我|本人)?(?:目前|现在?|正)?(?:毕业于|就读于|就读|在读于?|考入|在(?=\p{Script=Han}{2,16}(?:大学|学院|学校|党校)))(?=.{4})/u;
/** A school that prose says was left or gone to. Matches `我从甲学院毕业`, `在甲中学读书`; not `甲学院`. */
const LEFT =
  /^(?:我|本人)?[从在]?(.{2,20}(?:大学|学院|学校|[一二三四五六七八九十]中|中学|中专|技校|职高|卫校|党校))(?:毕业|结业|(?:读|念|上|就读|攻读)(?:书|学|完|了)?)(?=$|[本专大硕博中])/u;
/** Between the parts of a piece. Matches ` from `, the space of `某大学 英语`, `. ` behind `Centre`; not that of `River University`. */
const PART_JOINT =
  /(\s(?:from|at)\s(?=\p{Lu})|(?<=\p{Ll}{4})\.\s+(?=[\p{Lu}\d])|(?<=[\p{Script=Han})）])[\s,，、/]+(?![^(（]{0,20}[)）])|[\s/、]+(?=[\p{Script=Han}])|(?<=[\p{Script=Han})）])[-–—](?=\p{Script=Han})|,\s+(?![^()（）]{0,40}[)）]))/u;
/** A name or its initials in Latin letters. Matches `Leeds University`, `GDUFS`; not `MBA1`. */
const LATIN_ONLY = /^[\p{Script=Latin}\s'’.&-]+$/u;
/** Initials of a school. Matches `GDUFS`; not `Cs`. */
const INITIALS = /^[A-Z]{3,8}$/u;

/** A school's name with a hyphen before its town and state. Matches the hyphen of `River College-Salem, OR`; not of `River-Salem`. */
const TOWN_HYPHEN = /(?<=(?:School|College|University|Academy|Institute))-(?=\p{Lu}[\p{L}.\s]{1,24},\s[A-Z]{2}$)/u;

/** A remark in brackets at the end. Matches `（本科 Bachelor）`; not `（`. */
const LAST_REMARK = /\s?[(（]([^()（）]{1,24})[)）]$/u;
/** What is called the same in the other language. Matches `Applied Vietnamese`; not `applied`. */
const LATIN_NAME = /^\p{Lu}[\p{L}’'-]{2,}(?:\s(?:of|and|for|&|\p{Lu}[\p{L}’'-]+)){0,6}$/u;

/** Whether two parts with a space or a slash between are one name in two languages: 某大学 River University, 日语 / Japanese. */
const isOneName = ([first, second]: readonly [string, string], slash: boolean, vocabulary: Vocabulary): boolean => {
  const remark = LAST_REMARK.exec(second);
  const last = remark && levelIn(remark[1] ?? '', vocabulary) !== null ? second.slice(0, remark.index) : second;
  const [han, latin] = LATIN_ONLY.test(first) ? [last, first] : [first, last];
  if (!LATIN_ONLY.test(latin) || !/^\p{Script=Han}+$/u.test(han) || withoutLevel(latin, vocabulary) !== latin)
    return false;
  const lexicon = lexiconOf(vocabulary);
  if (isSchool(han, lexicon)) return isSchool(latin, lexicon) || INITIALS.test(latin);
  if (!lexicon.major.test(fold(han)) && !(slash && lexicon.majorEnd.test(fold(han)))) return false;
  return lexicon.major.test(fold(latin)) || (slash && LATIN_NAME.test(latin) && !isSchool(latin, lexicon));
};

/** The pieces of a head with those made one that a slash between spaces sets apart though they are one name in two languages. */
export const joinTranslations = (pieces: readonly Piece[], vocabulary: Vocabulary): readonly Piece[] => {
  if (!pieces.some(({ line }) => line.text.includes(' / '))) return pieces;
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const text = `${last?.text} / ${piece.text}`;
    const isOne =
      last?.line === piece.line &&
      piece.label === null &&
      piece.line.text.includes(text) &&
      isOneName([last.text, piece.text], true, vocabulary);
    if (isOne) joined[joined.length - 1] = { ...last, text, source: text };
    else joined.push(piece);
  }
  return joined;
};

/** A school's place among several, behind its name. Matches `Main Campus`, `Hilltown Extension`; not `campus radio`. */
const CAMPUS = /^(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:Campus|Branch|Extension|Annex)(?=$|\s)/u;
/** The dash before it. Matches ` – `; not `-`. */
const SPACED_DASH = /^\s+[–—-]\s+/u;

/** The pieces of a head with a school made one with its campus, which a dash sets apart: `Hill State University – Main Campus`. */
export const joinCampuses = (pieces: readonly Piece[], vocabulary: Vocabulary): readonly Piece[] => {
  if (!pieces.some(({ text }) => CAMPUS.test(text))) return pieces;
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const behind = last?.line === piece.line ? piece.line.text.split(last.text)[1] : undefined;
    const dash = SPACED_DASH.exec(behind ?? '')?.[0];
    const isOne =
      last !== undefined &&
      dash !== undefined &&
      piece.label === null &&
      CAMPUS.test(piece.text) &&
      behind?.startsWith(dash + piece.text) === true &&
      isSchool(last.text, lexiconOf(vocabulary));
    const text = `${last?.text}${dash}${piece.text}`;
    if (isOne) joined[joined.length - 1] = { ...last, text, source: text };
    else joined.push(piece);
  }
  return joined;
};

/** Whether a part is a school's name alone, behind which ` at ` tells its campus. */
const isCampusOf = (text: string, vocabulary: Vocabulary): boolean =>
  isSchool(text, lexiconOf(vocabulary)) && withoutLevel(text, vocabulary) === text;

/** A school's name that only its town makes one. Matches `College of Engineering`, `Government Polytechnic`; not `Ridge College of Engineering`. */
const NAMED_BY_TOWN =
  /^(?:(?:Indian |National |Government |State )?(?:College|School|Institute|Polytechnic) of \p{Lu}\p{L}+(?:(?:,| and| &) \p{Lu}\p{L}+){0,2}|(?:Government|Govt\.?|Municipal)(?: (?:Women['’]s|Girls['’]?|Boys['’]?|Arts|Science|Degree|Law|Medical|Engineering|Higher Secondary|High))? (?:Polytechnic(?: College)?|College|School)|University of California)$/u;
/** A town's name. Matches `Vellore`, `Los Angeles`; not `BA in Law`. */
const TOWN = /^\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?$/u;

/** A school that is called by its first field, and the rest of its fields. Match `Academy of Arts`, `Architecture and Design`; not `University of Leeds`, `Economics`. */
const NAMED_BY_FIELD =
  /(?:^|\s)(?:Academy|College|Institute|Polytechnic) of (?:the |Fine |Applied )?(?:Arts?|\p{Lu}\p{L}+(?:ing|ics|ology|ence|ences|ture|ine|cy|ogy|ies))$/u;
const MORE_FIELDS = /^\p{Lu}[\p{L}-]+,? (?:and|&) \p{Lu}\p{L}+/u;

const splitParts = (piece: Piece, vocabulary: Vocabulary): readonly Piece[] => {
  const parts: string[] = [];
  const texts = piece.text.replace(TOWN_HYPHEN, ', ').split(PART_JOINT);
  for (let i = 0; i < texts.length; i += 2) {
    const part = texts[i] ?? '';
    const last = parts.at(-1);
    const joint = texts[i - 1] ?? '';
    const spaced = i > 0 && /^\s+$/u.test(joint);
    // The University of Texas at Dallas
    if (last !== undefined && joint.trim() === 'at' && isCampusOf(last, vocabulary))
      parts[parts.length - 1] = `${last} at ${part}`;
    else if (last !== undefined && joint.startsWith(',') && NAMED_BY_TOWN.test(last)) {
      // Government College, Hilltown BA
      const [town, ...degree] = cutAtDegree(part, vocabulary) ?? [part];
      if (TOWN.test(town)) parts.splice(-1, 1, `${last}, ${town}`, ...degree);
      else if (NAMED_BY_FIELD.test(last) && MORE_FIELDS.test(part)) parts[parts.length - 1] = `${last}, ${part}`;
      else parts.push(part);
    } else if (last !== undefined && joint.startsWith(',') && NAMED_BY_FIELD.test(last) && MORE_FIELDS.test(part))
      parts[parts.length - 1] = `${last}, ${part}`;
    else if (last !== undefined && (BARE_SUFFIX.test(part) || (spaced && isOneName([last, part], false, vocabulary))))
      parts[parts.length - 1] = `${last} ${part}`;
    else if (last !== undefined && joint === ' / ' && isOneName([last, part], true, vocabulary))
      parts[parts.length - 1] = `${last} / ${part}`;
    else parts.push(part);
  }
  return parts.map((text) => ({ ...piece, text: trimEdges(text) })).filter(({ text }) => text !== '');
};

/** A bracket that is still open. Matches `会计学（大学`; not `某大学（北京）`. */
const OPEN_BRACKET = /[（(][^（()）]{0,30}$/u;

/** `某大学软件工程`: the school, then what stands behind it. */
const splitGlued = (piece: Piece): readonly Piece[] => {
  const noted = NOTED_SCHOOL.exec(piece.text);
  if (noted?.[1] && noted[2]) return [{ ...piece, text: noted[1] }, ...splitGlued({ ...piece, text: noted[2] })];
  const glued = GLUED_SCHOOL.exec(piece.text);
  // 会计学（大学本科） names no school.
  if (!glued?.[1] || OPEN_BRACKET.test(glued[1])) return [piece];
  const rest = trimEdges(piece.text.slice(glued[1].length));
  // 某大学某学院 with nothing behind it may be a college of that name.
  return rest === '' || /^(?:大学|学院|学校)|(?:学院|分校|校区)$/u.test(rest)
    ? [piece]
    : [{ ...piece, text: glued[1] }, ...splitGlued({ ...piece, text: rest })];
};

/** A labelled value is its first word; what follows it on the line (`学历：大专 某学院 旅游管理`) stands for itself. */
export const splitValue = (piece: Piece): readonly Piece[] => {
  const [value, ...rest] = piece.text.split(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u);
  if (value === undefined || rest.length === 0) return [piece];
  return [{ ...piece, text: value }, ...rest.map((text) => ({ ...piece, label: null, text }))];
};

/** The parts of a labelled or plain piece that may be school, major or degree, in order. */
export const educationParts = (piece: Piece, vocabulary: Vocabulary): readonly Piece[] => {
  const text = piece.text.replace(PRESTIGE, '').replace(LEAD, '').replace(LEFT, '$1');
  const [degree, rest] = text.split(/[:：]\s?(?=\p{Script=Han})/u, 2);
  // 本科：某大学
  if (
    piece.label === null &&
    degree &&
    rest &&
    /^\W*$/u.test(withoutLevel(degree, vocabulary).replace(/\p{Script=Han}/gu, 'a'))
  )
    return [{ ...piece, text: degree }, ...educationParts({ ...piece, text: rest }, vocabulary)];
  const plain = { ...piece, text };
  if (piece.label) return splitGlued(plain);
  return splitYear(plain)
    .flatMap((part) => splitParts(part, vocabulary))
    .flatMap(splitGlued)
    .flatMap((part) => splitUnmarked(part, vocabulary));
};

/** A school's name without a remark on its rank. */
export const withoutPrestige = (school: string): string => school.replace(PRESTIGE, '');
