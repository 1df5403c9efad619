import type { Line, OpenDate, PartialDate, Section, SectionKind } from '../../model/index.ts';
import { fold, type Vocabulary } from '../../vocabulary/index.ts';
import type { DateRange } from '../dates/dates.ts';
import { likeness } from '../entries/classify.ts';
import { POST_LABEL } from '../entries/clause-heads.ts';
import { labelColumns } from '../entries/column-heads.ts';
import { type Entry, toEntries } from '../entries/entries.ts';
import { splitNamed } from '../entries/head-splits.ts';
import { PROMOTED } from '../entries/prose-words.ts';
import { type Lexicon, lexiconOf } from '../lexicon.ts';
import { isCompetition } from './competitions.ts';
import { joinDateFields } from './date-fields.ts';
import { namesJob, toJobHead } from './head.ts';
import { jobLabels, startsWithHeadLabel, startsWithProjectLabel } from './labels.ts';
import { notesBelow } from './notes-below.ts';
import { toJobKind } from './roles.ts';
import { isSchoolEntry } from './school-entries.ts';
import { toldOnce } from './told-once.ts';
import { type Job, natureBelow, natureOf, undatedJobs } from './undated-jobs.ts';

/** Sections whose dated entries are jobs. */
const JOB_SECTIONS: ReadonlySet<SectionKind> = new Set(['experience', 'internship', 'campus', 'volunteering']);
/** Sections that may hold jobs under a title of the writer's own, or under none. */
const UNTITLED_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'basic',
  'other',
  'summary',
  'wish',
  'skills',
  'hobbies',
  'languages',
]);

/** Whether the dated entries of a section are jobs: by its kind, or by a heading that is a volunteer's title (`Volunteer`), which layout does not take for one of its own. */
const tellsJobs = ({ kind, title }: Section, lexicon: Lexicon): boolean =>
  JOB_SECTIONS.has(kind) || (kind === 'other' && lexicon.volunteer.test(fold(title?.text ?? '')));

/** Start and end of an entry's dates. A single date begins and ends the job, as LABELS has it; none stays unknown. */
const datesOf = (dates: DateRange | null): { readonly start: PartialDate | null; readonly end: OpenDate | null } => {
  if (!dates) return { start: null, end: null };
  if (dates.period || dates.from === null) return { start: dates.from, end: dates.to };
  return { start: dates.from, end: dates.from };
};

/** Whether an entry only tells what more was done in the job above it: `2024年起担任导师，带出7名徒弟`. */
const isPromotion = ({ head, dates }: Entry): boolean =>
  head.length === 1 && dates !== null && PROMOTED.test(fold(head[0]?.text ?? '').slice(dates.end));

/** A heading that names employment, alone or with internships. Matches `工作 & 实习`; not `实习经历`. */
const WORK = /工作|任职|职业|就业|全职|work|employment|career/u;
/** A plain word for all employment, which makes no post part-time. Matches `打工` of `打工经历`; not `兼职`. */
const ANY_WORK = /打工|务工/u;
/** A heading that names projects too. Matches `实习和项目经验`; not `工作经历`. */
const PROJECTS = /项目|project/u;

/** Whether one period lies inside another and is shorter. */
const within = (inner: DateRange | null, outer: DateRange | null): boolean => {
  if (inner?.from == null || outer?.from == null || inner.from < outer.from) return false;
  if (inner.from === outer.from && inner.to === outer.to) return false;
  return (
    outer.to === 'present' || (inner.to !== null && inner.to !== 'present' && outer.to !== null && inner.to <= outer.to)
  );
};

/** What a firm's own line says of the firm has at most so many lines, above the posts held there. */
const LONGEST_PORTRAIT = 2;

/** Posts at one employer follow each other within so many months. */
const MOST_MONTHS_APART = 6;

const monthsOf = (date: OpenDate | null): number | null => {
  if (date === null || date === 'present') return null;
  const [year, month = '6'] = date.split('-');
  return Number(year) * 12 + Number(month);
};

/** Whether a post without an employer can be a further one at the employer of the job above: no time lies between them. */
const follows = (job: Job, previous: Job): boolean => {
  const [start, end] = [monthsOf(job.start), monthsOf(job.end)];
  const [first, last] = [monthsOf(previous.start), monthsOf(previous.end)];
  if (start === null || first === null) return true;
  const gap = start >= first ? start - (last ?? start) : first - (end ?? first);
  return gap <= MOST_MONTHS_APART;
};

const isSame = (a: DateRange | null, b: DateRange | null): boolean => a?.from === b?.from && a?.to === b?.to;

/** Whether a head names a post or an employer for sure, not only something with dates. */
const isPost = ({ employer, title }: Job, lexicon: Lexicon): boolean =>
  (title !== null && likeness(title, lexicon).title >= 2) ||
  (employer !== null && likeness(employer, lexicon).employer >= 2);

/**
 * The jobs of one section.
 *
 * An entry that names no employer is a further post at the employer above it; one that names neither employer nor
 * title and lies within the time of the job above it is part of that job (a project, a client).
 */
const jobsOfSection = (section: Section, vocabulary: Vocabulary, graduated: OpenDate | null): readonly Job[] => {
  const lexicon = lexiconOf(vocabulary);
  const titled = tellsJobs(section, lexicon);
  // A post held for a day is told by one date among students and volunteers; elsewhere one date is most often a birthday or an award.
  const singles = titled && section.kind !== 'experience';
  const namesBoth = (line: Line): boolean => {
    const { employer, title } = toJobHead([line], vocabulary);
    if (employer === null || title === null) return false;
    return (
      likeness(title, lexicon).title >= 2 &&
      likeness(employer, lexicon).title < 3 &&
      !lexicon.notHead.test(fold(employer))
    );
  };
  const fields = joinDateFields(labelColumns(section.lines, jobLabels(vocabulary).all), vocabulary);
  const lines = notesBelow(fields, vocabulary);
  const { entries } = toEntries(lines, vocabulary, {
    singles,
    loose: false,
    completes: (line) =>
      line.cells.length === 1 && likeness(line.text, lexicon).title >= 3 && !lexicon.notHead.test(fold(line.text)),
    titled,
    labelled: (line) => startsWithHeadLabel(line, vocabulary),
    accepts: (line) => namesJob(line, vocabulary),
    complete: (head) => {
      const { employer, title } = toJobHead(head, vocabulary);
      return employer !== null && title !== null && likeness(title, lexicon).title >= 1.5;
    },
    sure: namesBoth,
    inClauses: (line) => {
      const { employer, title } = toJobHead([line], vocabulary);
      if (employer === null || lexicon.notHead.test(fold(employer))) return false;
      const like = likeness(employer, lexicon).employer;
      // 在某店做私教: the sentence itself says which is the post.
      if (title !== null && line.cells.some(({ text }) => text.startsWith(POST_LABEL)))
        return likeness(employer, lexicon).title < 3 && !lexicon.notHead.test(fold(title));
      // Students' lists often name no post.
      if (title === null) return singles && like >= 3;
      // In a sentence the employer goes first, or looks like one.
      return namesBoth(line) && ((line.cells[1]?.text ?? '').startsWith(employer) || like >= 2);
    },
  });
  const mixed = PROJECTS.test(fold(section.title?.text ?? ''));
  const jobs: (Job & { readonly dates: DateRange | null })[] = [];
  for (const entry of entries) {
    const previous = jobs.at(-1);
    const job = toJob(entry, section, vocabulary, graduated);
    if (job === null) continue;
    if (previous && isPromotion(entry)) {
      jobs[jobs.length - 1] = { ...previous, body: [...previous.body, ...entry.head, ...entry.body] };
      continue;
    }
    // Among projects one without an employer of its own is no further post.
    if (mixed && job.employer === null) continue;
    if (previous && within(entry.dates, previous.dates) && !isPost(job, lexicon)) {
      jobs[jobs.length - 1] = { ...previous, body: [...previous.body, ...entry.head, ...entry.body] };
      continue;
    }
    if (
      previous &&
      job.employer === null &&
      job.title !== null &&
      previous.employer !== null &&
      follows(job, previous)
    ) {
      // A firm's own line, with the time at the firm, above the posts held there.
      const parent =
        previous.title === null &&
        previous.body.length <= LONGEST_PORTRAIT &&
        previous.body.every(({ bullet }) => bullet === null) &&
        (within(entry.dates, previous.dates) || isSame(entry.dates, previous.dates));
      if (parent) jobs.pop();
      jobs.push({ ...job, employer: previous.employer, dates: parent ? previous.dates : entry.dates });
      continue;
    }
    jobs.push({ ...job, dates: entry.dates });
  }
  // Beside entries that name a post for sure, one that names neither firm nor post is a project.
  const posts = jobs.some((job) => isPost(job, lexicon));
  return jobs
    .filter((job) => !posts || isPost(job, lexicon) || (job.employer !== null && job.title !== null))
    .map(({ dates: _dates, ...job }) => withNamed(job, lexicon));
};

/** A job with the employer that its title begins with, where nothing else named one: 美团骑手. */
const withNamed = (job: Job, lexicon: Lexicon): Job => {
  const split = job.employer !== null || job.title === null ? null : splitNamed(job.title, lexicon);
  return split === null ? job : { ...job, employer: split[0], title: split[1] };
};

/** A post as a sentence of its own. Matches `呼入坐席。` of `呼入坐席。停电报修`; not `接听来电，…`. */
const FIRST_SENTENCE = /^(\p{Script=Han}[^。，,；;：:！!]{1,11})[。；;]/u;

/** The post that the first words under a firm's line tell (`理货员。早班。`), where its head names none. */
const postBelow = ([first]: readonly Line[], lexicon: Lexicon): string | null => {
  const [, post] = FIRST_SENTENCE.exec(first?.text ?? '') ?? [];
  return post !== undefined && likeness(post, lexicon).title >= 3 ? post : null;
};

const toJob = (entry: Entry, section: Section, vocabulary: Vocabulary, graduated: OpenDate | null): Job | null => {
  const lexicon = lexiconOf(vocabulary);
  const named = toJobHead(entry.head, vocabulary);
  const { employer } = named;
  const title = named.title ?? (employer === null ? null : postBelow(entry.body, lexicon));
  if (employer === null && title === null) return null;
  if (entry.head.some((line) => startsWithProjectLabel(line, vocabulary))) return null;
  // 独立设计小程序 tells what was done, and names nobody.
  if (employer !== null && lexicon.notHead.test(fold(employer)) && likeness(employer, lexicon).employer < 2)
    return null;
  if (isSchoolEntry(entry, employer, title, vocabulary) || isCompetition(employer, title)) return null;
  const headText = entry.head.map((line) => line.text).join('  ');
  if (lexicon.idle.test(fold(`${employer ?? ''} ${title ?? ''}`).trim())) return null;
  const heading = section.kind === 'experience' || section.kind === 'other' ? (section.title?.text ?? '') : '';
  // 工作与实习 heads both.
  const nature = `${natureOf(headText) || natureBelow(entry.body)} ${WORK.test(fold(heading)) ? '' : heading.replace(ANY_WORK, '')}`;
  const dates = datesOf(entry.dates);
  const afterStudy =
    graduated !== null &&
    dates.start !== null &&
    dates.start.slice(0, graduated.length) > graduated &&
    !lexicon.internship.test(fold(section.title?.text ?? ''));
  const kind = toJobKind({ employer, title, nature, section: section.kind, afterStudy }, lexicon);
  return { employer, title, ...dates, kind, section: section.kind, head: entry.head, body: entry.body };
};

/** A level of study in a head. Matches `本科`, `大专`; not `专员`. */
const STUDY = /本科|大专|专科|硕士|博士|学士|高中|中专|职高|专业/u;

/** Whether a job found under no heading of jobs names both a firm, for sure, and a post. */
const isSurePost = ({ employer, title, head }: Job, lexicon: Lexicon): boolean =>
  employer !== null &&
  title !== null &&
  !(
    lexicon.schoolEnd.test(fold(employer)) &&
    (head.some(({ text }) => STUDY.test(text)) || lexicon.major.lengthIn(fold(title)) === fold(title).length)
  ) &&
  likeness(employer, lexicon).title < 3 &&
  (likeness(title, lexicon).title >= 3 ||
    (likeness(employer, lexicon).employer >= 3 && !lexicon.schoolEnd.test(fold(employer))));

/** Whether an entry among projects is an internship or a student's post: with a body for sure, and a title that says so. */
const isPostAmongProjects = ({ employer, title, kind, start }: Job, lexicon: Lexicon): boolean =>
  employer !== null &&
  title !== null &&
  start !== null &&
  !PROJECTS.test(fold(employer)) &&
  !PROJECTS.test(fold(title)) &&
  likeness(employer, lexicon).title < 2 &&
  (kind === 'internship'
    ? likeness(employer, lexicon).employer >= 2 && lexicon.internship.test(fold(title))
    : kind === 'campus' &&
      (likeness(employer, lexicon).employer >= 2 || lexicon.campus.test(fold(employer))) &&
      lexicon.studentPost.test(fold(title)));

/** Whether an entry under a heading of studies is a post among students, at a body of theirs: 校广播站 美编. */
const isPostAmongStudies = ({ employer, title, kind, start, head }: Job, lexicon: Lexicon): boolean =>
  kind === 'campus' &&
  start !== null &&
  employer !== null &&
  title !== null &&
  lexicon.campus.test(fold(employer)) &&
  !lexicon.schoolEnd.test(fold(employer)) &&
  !head.some(({ text }) => STUDY.test(text)) &&
  likeness(title, lexicon).title >= 2;

/**
 * Every job that the sections tell, in the order of the page, each once.
 *
 * Projects, training and education are no jobs, in whatever words; a résumé without headings is searched for dated
 * lines that name an employer and a title. `graduated` is when the last school ended, null while one goes on.
 */
export const toJobs = (
  sections: readonly Section[],
  vocabulary: Vocabulary,
  graduated: OpenDate | null = null,
): readonly Job[] => {
  const lexicon = lexiconOf(vocabulary);
  const titled = sections.filter((section) => tellsJobs(section, lexicon) && section.lines.length > 0);
  const told = titled.map((section) => {
    const dated = jobsOfSection(section, vocabulary, graduated);
    return dated.length > 0 ? dated : undatedJobs(section, vocabulary);
  });
  const found = sections
    .filter((section) => UNTITLED_SECTIONS.has(section.kind) && !tellsJobs(section, lexicon))
    .map((section) =>
      jobsOfSection(section, vocabulary, graduated).filter((job) => job.start !== null && isSurePost(job, lexicon)),
    );
  // Among projects stand internships and students' posts of writers who have no heading for them.
  const amongProjects = sections
    .filter(({ kind }) => kind === 'projects')
    .map((section) => jobsOfSection(section, vocabulary, graduated).filter((job) => isPostAmongProjects(job, lexicon)));
  const amongStudies = sections
    .filter(({ kind }) => kind === 'education')
    .map((section) => jobsOfSection(section, vocabulary, graduated).filter((job) => isPostAmongStudies(job, lexicon)));
  return toldOnce([...told, ...found, ...amongProjects, ...amongStudies]);
};
