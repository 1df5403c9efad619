import { createWordList, everyMatch, fold, oncePer, type Vocabulary } from '../vocabulary/index.ts';

/** Whether a folded text is, holds or begins with a word of some list. */
type Test = { readonly test: (folded: string) => boolean };
/** The words that a text may begin with, and the length of the longest that it does; 0 for none. */
type Start = Test & { readonly lengthIn: (folded: string) => number };
/** The words that a text may end with, remarks in brackets behind, and the place where the longest begins; -1 for none. */
type End = Test & { readonly startIn: (folded: string) => number };

/** Tests for the words of the vocabulary that tell the parts of an entry's head. All take folded text. */
export type Lexicon = {
  readonly employerEnd: End;
  readonly employerName: Start;
  readonly employerWord: Test;
  /** Global: every place where a firm's name is over. */
  readonly firmEnd: RegExp;
  readonly titleEnd: End;
  readonly titleWord: Test;
  readonly titleFamily: Test;
  readonly department: End;
  /** A unit that any firm may have (用户体验中心), and nothing else. */
  readonly genericUnit: RegExp;
  /** The whole of a text: a department, a language, a subject; `operations`, `desk` and the like behind it. */
  readonly area: Test;
  /** One word of a place: a city, a district. */
  readonly placeToken: Test;
  /** A city's whole name, spaces inside (`new york`). */
  readonly cityName: Test;
  readonly cityStart: Start;
  /** What stands before the last word of a town's name (`salt lake ` of Salt Lake City), and nothing else. */
  readonly townStart: RegExp;
  readonly industry: Test;
  readonly schoolEnd: End;
  readonly schoolName: Test;
  /** A school's name that a place follows, and nothing else: `university of texas`. */
  readonly schoolStart: RegExp;
  readonly major: Start;
  readonly majorEnd: End;
  readonly training: Test;
  /** A stay at another school. */
  readonly exchange: Test;
  readonly notHead: Start;
  /** 待业, 备考: a time without a post. */
  readonly idle: Start;
  readonly internship: Test;
  readonly partTime: Test;
  readonly campus: Test;
  readonly studentWork: Test;
  /** A post that a school gives its own students. */
  readonly studentAide: End;
  /** A title of whoever serves without pay, at a firm too. */
  readonly volunteer: End;
  /** A rank or a time in the forces. */
  readonly soldier: End;
  readonly studentPost: End;
  /** A business of one's own with its name in brackets behind, which is the first group. */
  readonly ownBusiness: RegExp;
  readonly notStudentBody: Test;
  /** An employer that serves customers for a living. */
  readonly serviceEmployer: Test;
  /** A duty that serves customers. */
  readonly serviceDuty: Test;
  /** A duty that is the answering of customers itself. */
  readonly serviceAct: RegExp;
  /** A title of another trade, whatever its duties speak of. */
  readonly otherTrade: End;
  /** A title that is a seat at whatever the employer does. */
  readonly seat: End;
  /** A title of whoever leads people, in any trade. */
  readonly leads: End;
};

/** Most units between a verb and what it is done to: `reply to business clients`. */
const ACT_REACH = 24;

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

const LATIN_START = /^[a-z0-9]/u;
const LATIN_END = /[a-z0-9]$/u;

/** The alternatives of a pattern: folded, escaped, longest forms first, the word edge before Latin ones asked for once. */
const alternatives = (forms: readonly string[]): string => {
  const unique = [...new Set(forms.map((form) => fold(form).trim()).filter((form) => form !== ''))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  if (unique.length === 0) return '(?!)';
  const pattern = (form: string): string => escaped(form) + (LATIN_END.test(form) ? '(?![a-z0-9])' : '');
  const latin = unique.filter((form) => LATIN_START.test(form)).map(pattern);
  const others = unique.filter((form) => !LATIN_START.test(form)).map(pattern);
  return [...(latin.length === 0 ? [] : [`(?=[a-z0-9])(?<![a-z0-9])(?:${latin.join('|')})`]), ...others].join('|');
};

const isBracket = (unit: string): boolean => '()[]【】'.includes(unit);
/** The most units of a remark in brackets. */
const LONGEST_REMARK = 40;

/** Where the remark in brackets begins that a text has up to `end`, the closing one may be missing; -1 where there is none. */
const remarkBefore = (folded: string, end: number): number => {
  let at = ')]】'.includes(folded.charAt(end - 1)) ? end - 2 : end - 1;
  for (const last = at - LONGEST_REMARK; at > last && at >= 0 && !isBracket(folded.charAt(at)); ) at -= 1;
  if (at < 0 || !'([【'.includes(folded.charAt(at))) return -1;
  return at > 0 && folded.charAt(at - 1) === ' ' ? at - 1 : at;
};

const ending = (forms: readonly string[]): End => {
  const { startBefore } = createWordList(forms);
  const startIn = (folded: string): number => {
    let first = -1;
    for (let end = folded.length; end > 0; end = remarkBefore(folded, end)) {
      const start = startBefore(folded, end);
      if (start !== -1) first = start;
    }
    return first;
  };
  return { startIn, test: (folded) => startIn(folded) !== -1 };
};

const containing = (forms: readonly string[]): Test => ({ test: createWordList(forms).isIn });

const starting = (forms: readonly string[]): Start => {
  const { lengthAtStart } = createWordList(forms);
  return { lengthIn: lengthAtStart, test: (folded) => lengthAtStart(folded) > 0 };
};

/** A text that is a form and nothing else, or a form with `tail` behind it. */
const whole = (forms: readonly string[], tail: RegExp): Test => {
  const { is } = createWordList(forms);
  return {
    test: (folded) => {
      if (is(folded)) return true;
      const from = folded.search(tail);
      return from > 0 && is(folded.slice(0, from));
    },
  };
};

/** What calls the Han before it a place. 超市 and 部门市 are none. Matches `区`, `市`; not `超市`. */
const PLACE_END = /省|自治区|区|县|镇|(?<!超|门|城|夜|集)市|路|街道/gu;
/** A name before it. Matches `武侯`; not `a`. */
const PLACE_NAME = /^\p{Script=Han}{1,6}$/u;
/** Most parts of one word of a place: 广东省深圳市南山区科技路. */
const MOST_PARTS = 4;

/** Texts that are one to four towns and places with their kind, and nothing else: 四川省成都市武侯区. */
const places = (towns: readonly string[]): Test => {
  const { lengthsAt } = createWordList(towns);
  return {
    test: (folded) => {
      const ends = everyMatch(folded, PLACE_END).map(({ index, 0: { length } }) => [index, index + length] as const);
      let reached: readonly number[] = [0];
      for (let part = 0; part < MOST_PARTS && reached.length > 0; part += 1) {
        const next = reached.flatMap((from) => [
          ...lengthsAt(folded, from).map((length) => from + length),
          ...ends.flatMap(([start, end]) => (PLACE_NAME.test(folded.slice(from, start)) ? [end] : [])),
        ]);
        if (next.includes(folded.length)) return true;
        reached = [...new Set(next)];
      }
      return false;
    },
  };
};

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

/** What may stand behind the subject of an area. Matches ` team`; not `team`. */
const AREA_TAIL = / (?:services|operations|department|team|desk|unit)$/u;
/** A country or state behind a town. Matches `, uk`, `, china`; not ` china`. */
const COUNTRY_TAIL = /, (?:[a-z]{2}|china|usa|uk)$/u;
/** More trades behind one. Matches `/服装/家居`; not `/`. */
const TRADE_TAIL = /\/[\p{Script=Han}/]{1,12}$/u;

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
    area: whole(
      [
        ...organizations.departments,
        ...organizations.areas,
        ...education.majors,
        ...languages.flatMap(({ forms }) => forms),
      ],
      AREA_TAIL,
    ),
    placeToken: places(organizations.cities),
    cityName: whole(organizations.cities, COUNTRY_TAIL),
    cityStart: starting(han(organizations.cities).flatMap((city) => [city, `${city}市`])),
    townStart: new RegExp(`^(?:${alternatives(organizations.townStarts)})\\s(?:\\p{L}+\\s)?$`, 'u'),
    industry: whole(
      industries.flatMap((entry) => entry.forms),
      TRADE_TAIL,
    ),
    schoolEnd: ending(education.schoolSuffixes),
    schoolName: containing([...education.schoolSuffixes, ...education.schools]),
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
    studentAide: ending(titles.studentAides),
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
