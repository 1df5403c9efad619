import { fold, oncePer, type Vocabulary } from '../vocabulary/index.ts';

/** Tests for the words of the vocabulary that tell the parts of an entry's head. All take folded text. */
export type Lexicon = {
  readonly employerEnd: RegExp;
  readonly employerName: RegExp;
  readonly employerWord: RegExp;
  /** Global: every place where a firm's name is over. */
  readonly firmEnd: RegExp;
  readonly titleEnd: RegExp;
  readonly titleWord: RegExp;
  readonly titleFamily: RegExp;
  readonly department: RegExp;
  /** A unit that any firm may have (用户体验中心), and nothing else. */
  readonly genericUnit: RegExp;
  /** The whole of a text: a department, a language, a subject; `operations`, `desk` and the like behind it. */
  readonly area: RegExp;
  /** One word of a place: a city, a district. */
  readonly placeToken: RegExp;
  /** A city's whole name, spaces inside (`new york`). */
  readonly cityName: RegExp;
  readonly cityStart: RegExp;
  /** What stands before the last word of a town's name (`salt lake ` of Salt Lake City), and nothing else. */
  readonly townStart: RegExp;
  readonly industry: RegExp;
  readonly schoolEnd: RegExp;
  readonly schoolName: RegExp;
  /** A school's name that a place follows, and nothing else: `university of texas`. */
  readonly schoolStart: RegExp;
  readonly major: RegExp;
  readonly majorEnd: RegExp;
  readonly training: RegExp;
  /** A stay at another school. */
  readonly exchange: RegExp;
  readonly notHead: RegExp;
  /** 待业, 备考: a time without a post. */
  readonly idle: RegExp;
  readonly internship: RegExp;
  readonly partTime: RegExp;
  readonly campus: RegExp;
  readonly studentWork: RegExp;
  /** A title of whoever serves without pay, at a firm too. */
  readonly volunteer: RegExp;
  /** A rank or a time in the forces. */
  readonly soldier: RegExp;
  readonly studentPost: RegExp;
  /** A business of one's own with its name in brackets behind, which is the first group. */
  readonly ownBusiness: RegExp;
  readonly notStudentBody: RegExp;
  /** An employer that serves customers for a living. */
  readonly serviceEmployer: RegExp;
  /** A duty that serves customers. */
  readonly serviceDuty: RegExp;
  /** A duty that is the answering of customers itself. */
  readonly serviceAct: RegExp;
  /** A title of another trade, whatever its duties speak of. */
  readonly otherTrade: RegExp;
  /** A title that is a seat at whatever the employer does. */
  readonly seat: RegExp;
  /** A title of whoever leads people, in any trade. */
  readonly leads: RegExp;
};

/** A trailing remark in brackets. Matches `京东(外包)`; not `(外包)京东`. */
const TRAILING_BRACKETS = '(?:\\s?[(\\[【][^()\\[\\]【】]{0,40}[)\\]】]?)*';

/** Most units between a verb and what it is done to: `reply to business clients`. */
const ACT_REACH = 24;

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

const LATIN_START = /^[a-z0-9]/u;
const LATIN_END = /[a-z0-9]$/u;

/** Forms by their first character, each group in the order of the forms: at one place of a text one group alone can match. */
const byFirstCharacter = (forms: readonly string[]): string => {
  const groups = new Map<string, string[]>();
  for (const form of forms) {
    const [first = ''] = form;
    const rest = escaped(form.slice(first.length)) + (LATIN_END.test(form) ? '(?![a-z0-9])' : '');
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [rest]);
    else group.push(rest);
  }
  return [...groups]
    .map(([first, rests]) => escaped(first) + (rests.length === 1 ? rests[0] : `(?:${rests.join('|')})`))
    .join('|');
};

/**
 * The alternatives of a pattern: folded, escaped, with word edges where they are Latin, longest forms first.
 *
 * The word edge before Latin forms is asked for once, not once a form: hundreds of towns took most of the time of all heads.
 */
const alternatives = (forms: readonly string[]): string => {
  const unique = [...new Set(forms.map((form) => fold(form).trim()).filter((form) => form !== ''))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  if (unique.length === 0) return '(?!)';
  const latin = byFirstCharacter(unique.filter((form) => LATIN_START.test(form)));
  const others = byFirstCharacter(unique.filter((form) => !LATIN_START.test(form)));
  return [latin === '' ? '' : `(?=[a-z0-9])(?<![a-z0-9])(?:${latin})`, others].filter((part) => part !== '').join('|');
};

const ending = (forms: readonly string[]): RegExp => new RegExp(`(?:${alternatives(forms)})${TRAILING_BRACKETS}$`, 'u');
const containing = (forms: readonly string[]): RegExp => new RegExp(`(?:${alternatives(forms)})`, 'u');
const starting = (forms: readonly string[]): RegExp => new RegExp(`^(?:${alternatives(forms)})`, 'u');

const han = (forms: readonly string[]): readonly string[] => forms.filter((form) => /\p{Script=Han}/u.test(form));

/** A verb and, within the same clause, what it is done to; or the two joined the other way round. Matches `解答会员积分咨询`, `热线值守`; not `解答`. */
const actOn = ({
  verbs,
  objects,
}: {
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
}): RegExp =>
  new RegExp(
    `(?:${alternatives(verbs)})[^。;]{0,${ACT_REACH}}(?:${alternatives(objects)})|(?:${alternatives(objects)})(?:${alternatives(han(verbs))})`,
    'u',
  );

const build = ({ data }: Vocabulary): Lexicon => {
  const { titles, organizations, education, industries, languages } = data;
  return {
    employerEnd: ending(organizations.suffixes),
    employerName: starting([...organizations.names, ...industries.flatMap(({ brands = [] }) => brands)]),
    employerWord: containing(organizations.suffixes.filter((form) => form.length > 1)),
    firmEnd: new RegExp(`(?:${alternatives(organizations.firmEnds)})(?:[(（][^()（）]{1,20}[)）])?`, 'gu'),
    titleEnd: ending([...titles.suffixes, ...titles.words]),
    titleWord: containing([...titles.words, ...titles.internship, ...titles.partTime]),
    titleFamily: containing(titles.families.flatMap((family) => family.forms)),
    department: ending(organizations.departments),
    genericUnit: new RegExp(`^(?:${alternatives(organizations.unitWords)}){1,4}(?:中心|部门?|组|团队)$`, 'u'),
    area: new RegExp(
      `^(?:${alternatives([...organizations.departments, ...organizations.areas, ...education.majors, ...languages.flatMap(({ forms }) => forms)])})(?: (?:services|operations|department|team|desk|unit))?$`,
      'u',
    ),
    // One to four parts, said as up to four of a text that isn't empty: V8 writes `{1,4}` out, which takes 25 times as long to compile.
    placeToken: new RegExp(
      `^(?!$)(?:(?:${alternatives(organizations.cities)})|[\\p{Script=Han}]{1,6}(?:省|自治区|区|县|镇|(?<!超|门|城|夜|集)市|路|街道)){0,4}$`,
      'u',
    ),
    cityName: new RegExp(`^(?:${alternatives(organizations.cities)})(?:, (?:[a-z]{2}|china|usa|uk))?$`, 'u'),
    cityStart: new RegExp(`^(?:${alternatives(han(organizations.cities))})市?`, 'u'),
    townStart: new RegExp(`^(?:${alternatives(organizations.townStarts)})\\s(?:\\p{L}+\\s)?$`, 'u'),
    industry: new RegExp(
      `^(?:${alternatives(industries.flatMap((entry) => entry.forms))})(?:/[\\p{Script=Han}/]{1,12})?$`,
      'u',
    ),
    schoolEnd: ending(education.schoolSuffixes),
    schoolName: new RegExp(`(?:${alternatives([...education.schoolSuffixes, ...education.schools])})`, 'u'),
    schoolStart: /^(?:the )?(?:university|college|institute) of(?: [a-z.]+){1,4}$/u,
    major: starting(education.majors),
    majorEnd: ending(education.majorSuffixes),
    training: containing(education.trainingSuffixes),
    exchange: containing(education.exchange),
    notHead: starting(han(titles.notHeads)),
    idle: starting(titles.idle),
    internship: containing(titles.internship),
    partTime: containing(titles.partTime),
    campus: containing(titles.campus),
    studentWork: containing(titles.studentWork),
    volunteer: ending(titles.volunteers),
    soldier: ending(titles.soldiers),
    serviceEmployer: containing(titles.serviceEmployers),
    serviceDuty: containing(titles.serviceDuties),
    serviceAct: actOn(titles.serviceActs),
    otherTrade: ending(titles.otherTrades),
    seat: ending(titles.seats),
    leads: ending(titles.leads),
    studentPost: ending(titles.studentPosts),
    ownBusiness: new RegExp(`^(?:${alternatives(organizations.ownBusiness)})\\s?[(（]([^()（）]{4,30})[)）]$`, 'u'),
    notStudentBody: containing([...organizations.notStudentBodies, ...organizations.notClubs]),
  };
};

/** The lexicon of a vocabulary, compiled once. */
export const lexiconOf = oncePer(build);
