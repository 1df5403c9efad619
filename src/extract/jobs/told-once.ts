import type { OpenDate } from '../../model/index.ts';
import { fold } from '../../vocabulary/index.ts';
import type { Job } from './undated-jobs.ts';

/** A shorter name inside a longer one may be another's (中国银行 in 中国银行保险). In characters. */
const SHORTEST_NAME = 4;
const HAN = /\p{Script=Han}/u;
/** What two ways of printing a name differ in. Matches ` `, `（`; not `客`. */
const SIGNS = /[^\p{L}\d]/gu;

const bare = (text: string | null): string => fold(text ?? '').replace(SIGNS, '');

/** Whether two dates can be one: equal as far as the less exact one goes. */
const agree = (a: OpenDate | null, b: OpenDate | null): boolean => {
  if (a === null || b === null || a === 'present' || b === 'present') return a === b;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
};

const within = (a: string, b: string, least: number): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= least && long.includes(short));
};

/** Whether a job is told again: the same employer and time, and no other post. */
const isSame = (a: Job, b: Job): boolean => {
  if (a.employer === null || b.employer === null || !agree(a.start, b.start) || !agree(a.end, b.end)) return false;
  if (!within(bare(a.employer), bare(b.employer), SHORTEST_NAME)) return false;
  return a.title === null || b.title === null || within(bare(a.title), bare(b.title), 2);
};

const inHan = ({ employer, title }: Job): boolean => HAN.test(`${employer ?? ''}${title ?? ''}`);

/** Whether two jobs run over the same months, to the month. */
const sameMonths = (a: Job, b: Job): boolean =>
  a.start?.length === 7 && a.start === b.start && a.end !== null && a.end === b.end;

/** Whether all jobs of a section only say in English what others say in Chinese, each over the same months. */
const isTranslation = (jobs: readonly Job[], all: readonly Job[]): boolean =>
  jobs.length > 0 &&
  jobs.every((job) => !inHan(job) && all.some((other) => other !== job && inHan(other) && sameMonths(job, other)));

/** The first telling, with what only the second has: duties, and dates that are more exact. */
const joined = (first: Job, again: Job): Job => {
  const exact = (a: OpenDate | null, b: OpenDate | null) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);
  return {
    ...first,
    title: first.title ?? again.title,
    start: (again.start?.length ?? 0) > (first.start?.length ?? 0) ? again.start : first.start,
    end: first.end === 'present' ? first.end : exact(first.end, again.end),
    head: first.body.length === 0 ? [...first.head, ...again.head] : first.head,
    body: first.body.length === 0 ? again.body : first.body,
  };
};

/** The jobs of all sections, each once: one that a section tells again, in other words or in English, is left out. */
export const toldOnce = (sections: readonly (readonly Job[])[]): readonly Job[] => {
  const all = sections.flat();
  const once: Job[] = [];
  sections.forEach((jobs) => {
    if (all.length > jobs.length && isTranslation(jobs, all)) return;
    const before = once.length;
    for (const job of jobs) {
      // What a section tells twice is two; what another section tells again is the same.
      const at = once.slice(0, before).findIndex((other) => isSame(other, job));
      const known = once[at];
      if (known === undefined) once.push(job);
      else once[at] = joined(known, job);
    }
  });
  return once;
};
