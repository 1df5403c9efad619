import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import { trimEdges } from '../entries/pieces.ts';
import { lexiconOf } from '../lexicon.ts';
import { type Study, withoutRemarks } from './english-study.ts';
import { withoutLevel } from './words.ts';

const HAN = /\p{Script=Han}/u;

/** A faculty in brackets behind a major. Matches `（信息学院）`; not `（师范）`. */
const FACULTY = /\s?[(（][^()（）]{0,20}(?:院|系)[)）]$/u;
/** A Han major's name in English, in brackets. Matches `(Law)`; not `（师范）`. */
const TRANSLATION = /(?<=\p{Script=Han})\s?[(（][A-Za-z][A-Za-z ,&'-]{2,60}[)）]$/u;
/** Marks, ranks, or the number of a major in the state's list, in brackets. Matches `（专业代码530201）`, `（中文 4、英文 4）`; not `（师范）`. */
const FIGURES = /\s?[(（][^()（）]{0,40}\d[^()（）]{0,40}[)）]$/u;
/** A subject and its mark. Matches `中文 4`; not `中文`. */
const MARKED_SUBJECT = /\p{Script=Han}\s?\d{1,3}$/u;
/** An address of mail. Matches `a@example.com`; not `a`. */
const MAIL = /\S@\S/u;
/** Who somebody was at school, not what was studied. Matches `学生`; not `学生工作`. */
const PUPIL = /^(?:学生|在校生|学员|本科生|专科生|大学生|中学生|高中生|读书|上学|就读|student|pupil)$/iu;
/** How a place was come by, not what was studied there. Matches `保送`, `推免生`; not `材料物理`. */
const COME_BY = /^(?:保送|保研|推免|推荐免试)/u;
/** What came next, told behind the school. Matches `后在家务农`, `之后参军`; not `后勤管理`. */
const AFTERWARDS = /^(?:之后|以后|后(?!勤|期|现代))/u;
/** A faculty glued to the major before it. Matches `中文系` of `中文系汉语言文学`; not `国际关系学`, `系统工程`. */
const FACULTY_BEFORE = /^\p{Script=Han}{1,10}(?:(?<!关)系(?!统|列)|学院)(?=\p{Script=Han}{2})/u;
/** The last class of a school. Matches `XII`, `Class X`, `10+2`; not `X-ray Technology`. */
const SCHOOL_CLASS = /^(?:(?:class|std\.?|standard|grade|form)\s?)?(?:x|xi|xii|10|11|12|10\s?\+\s?2)(?:th)?$/iu;
/**
 * The kind of a degree in brackets, or what is left of it where the level is out (工程硕士).
 * Matches `（非法学）`, `（ 工程 ）`; not `（师范）`, `（工程）`.
 */
const DEGREE_KIND =
  /\s?[(（](?:非?法学|学硕|专硕|学术型|专业型|学术学位|专业学位|\s{1,8}(?:工程|农业|教育|管理|专业|学术)\s{0,8}|(?:工程|农业|教育|管理|专业|学术)\s{1,8})[)）]$/u;
/** What leads to a major. Matches `主修软件工程`, `念的数控加工`; not `主修课`. */
const MAJORING =
  /^(?:(?:(?:所?学|读|念)的?(?:专业)?|专业)[是为]|[学读念]的(?:是)?(?=.{2})|[读念](?=\p{Script=Han}{2})|主修|所学专业|专业|学习|攻读|就读|函授|自考)[:：]?\s?(?!课)/u;
/** A year in the middle of a head. Matches ` 2007 `; not `20071`. */
const LONE_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** 专业 behind a major's name. Matches `英语专业`; not `专业英语`. */
const MAJOR_SUFFIX = /(?:\s?专业(?:方向)?)?\s?(?:函授|业余|脱产|在职)?(?:学习|就读)$|\s?专业(?:方向)?$/u;
/** English phrases between a degree and its subject. Matches `in `; not `inside`. */
const SUBJECT_LINK = /^(?:(?:in|of)\s+|[,:–-]\s*)/iu;

/** The major that a text is, without the words around it; null where it is none. */
export const toMajor = (text: string, vocabulary: Vocabulary): string | null => {
  const told = withoutRemarks(text.replace(LONE_YEAR, ' '), vocabulary);
  const bare = trimEdges(withoutLevel(told, vocabulary).replace(SUBJECT_LINK, ''))
    .replace(FACULTY, '')
    .replace(TRANSLATION, '')
    .replace(FIGURES, '')
    .replace(DEGREE_KIND, '')
    .replace(MAJORING, '')
    .replace(SUBJECT_LINK, '')
    .trim();
  // 某专业 and xx专业 are placeholders, and nothing without the suffix.
  const short = bare.replace(MAJOR_SUFFIX, '');
  const named = /^[x某*\s]*$/iu.test(short) ? bare : short;
  const glued = FACULTY_BEFORE.exec(named)?.[0].length ?? 0;
  const major = glued > 0 && lexiconOf(vocabulary).major.test(fold(named.slice(glued))) ? named.slice(glued) : named;
  return /\p{L}/u.test(major) &&
    !MAIL.test(major) &&
    !MARKED_SUBJECT.test(major) &&
    !COME_BY.test(major) &&
    !AFTERWARDS.test(major) &&
    !PUPIL.test(major) &&
    !SCHOOL_CLASS.test(major)
    ? major
    : null;
};

/** The major out of what the parts of a head say. */
export const bestMajor = (studies: readonly Study[], vocabulary: Vocabulary): string | null => {
  const lexicon = lexiconOf(vocabulary);
  const majorsOf = (standing: Study['standing']): readonly string[] =>
    studies.flatMap((study) => {
      const major = study.standing === standing ? toMajor(study.major, vocabulary) : null;
      return major === null ? [] : [major];
    });
  const alone = majorsOf('alone');
  const isKnown = (text: string): boolean => lexicon.major.test(fold(text));
  const endsAsOne = (text: string): boolean => lexicon.majorEnd.test(fold(text));
  // 物流与供应链管理 beside MSc Logistics: what is told in both languages is told in Han.
  const han = alone.filter((text) => HAN.test(text));
  return (
    majorsOf('told')[0] ??
    han.find(isKnown) ??
    han.find(endsAsOne) ??
    alone.find(isKnown) ??
    alone.find(endsAsOne) ??
    majorsOf('degree')[0] ??
    alone[0] ??
    null
  );
};
