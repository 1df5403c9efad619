import type { Language, MatchedResume, MatchItem, MatchReport } from '../../model/index.ts';
import { LABELS } from '../labels.ts';
import type { ReportOptions } from '../options.ts';
import { indent } from '../quotes.ts';
import { wrap } from '../text-width.ts';
import { MATCH_LABELS } from './labels.ts';

/** `78%`; a dash of what the advert doesn't ask. */
export const percentText = (percent: number | null): string => (percent === null ? '–' : `${Math.round(percent)}%`);

const ABSENT: ReadonlySet<MatchItem['status']> = new Set(['missing', 'denied', 'failed', 'wished']);

/** The required things that a résumé lacks, and those to be asked about, by their names. */
export const lacking = (
  { items }: MatchedResume,
  language: Language,
): { readonly missing: readonly string[]; readonly doubtful: readonly string[] } => {
  const required = items.filter(({ strength }) => strength === 'required');
  const named = (wanted: (item: MatchItem) => boolean): readonly string[] =>
    required.filter(wanted).map(({ title }) => title[language]);
  return {
    missing: named(({ status }) => ABSENT.has(status)),
    doubtful: named(
      ({ status, topic }) => status !== 'used' && !ABSENT.has(status) && !(topic === 'ability' && status === 'listed'),
    ),
  };
};

/** What the run was about: the post, what of the advert was not used. */
export const headLines = (
  { advert, asOf }: MatchReport,
  { language, width, palette }: ReportOptions,
): readonly string[] => {
  const labels = MATCH_LABELS[language];
  const general = LABELS[language];
  const name = advert.title === null ? advert.path : `${advert.title}（${advert.path}）`;
  const shown = language === 'zh' ? name : name.replace('（', ' (').replace('）', ')');
  const dropped = advert.dropped.map(({ evidence }) => general.quote(evidence.quote)).join(general.comma);
  return [
    ...indent(`${labels.title(shown, advert.asks)} · ${general.asOf(asOf)}`, 0, width).map(palette.strong),
    ...(dropped === '' ? [] : indent(labels.dropped(dropped), 0, width).map(palette.doubtful)),
  ];
};

/** How many files came to what, then each that was not matched, with why. */
export const footLines = (report: MatchReport, { language, width, palette }: ReportOptions): readonly string[] => {
  const labels = LABELS[language];
  const { counts, duplicates, resumes, complete, where = '' } = report;
  // A file that the run never came to has neither a hash nor a size.
  const unreadable = report.unreadable.filter(({ file }) => complete || file.sha256 !== '' || file.bytes > 0);
  const left = report.unreadable.length - unreadable.length;
  return [
    ...wrap(MATCH_LABELS[language].summary(counts), width).map(palette.strong),
    ...(report.blind === true ? wrap(labels.blind, width) : []),
    ...(complete ? [] : wrap(labels.incomplete(left), width).map(palette.bad)),
    ...(counts.notMatching === undefined ? [] : indent(labels.notMatching(counts.notMatching, where), 0, width)),
    ...(resumes.length === counts.matched ? [] : wrap(labels.shown(resumes.length, counts.matched), width)),
    ...(unreadable.length === 0 ? [] : [`${labels.heads.unread}${labels.colon}`.trimEnd()]),
    ...unreadable.flatMap(({ file, status, message }) =>
      indent(`${file.path}${labels.colon}${labels.statuses[status]} — ${message[language]}`, 2, width),
    ),
    ...(duplicates.length === 0 ? [] : [`${labels.heads.duplicates}${labels.colon}`.trimEnd()]),
    ...duplicates.flatMap(({ file, of }) => indent(`${file.path} = ${of}`, 2, width)),
  ];
};
