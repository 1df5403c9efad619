import type { ParsedResume, Profile } from '../model/index.ts';
import { achievementLines } from './achievement-lines.ts';
import { doubtLines } from './doubt-lines.ts';
import { educationText } from './facts.ts';
import { LABELS, type Labels } from './labels.ts';
import type { ReportOptions } from './options.ts';
import { studyLines, workLines } from './profile-lines.ts';
import { certificateWithStatus, languageTexts, wishTexts } from './profile-texts.ts';
import { indent } from './quotes.ts';
import { safeForTerminal } from './safe.ts';
import { wrap } from './text-width.ts';

type Block = { readonly head: string; readonly lines: readonly string[] };

const toBlocks = (profile: Profile, options: ReportOptions): readonly Block[] => {
  const { heads } = LABELS[options.language];
  const list = (texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : indent(texts.join(' · '), 2, options.width);
  const certificates = profile.certificates.map((certificate) => certificateWithStatus(certificate, options));
  return [
    { head: heads.wish, lines: list(wishTexts(profile, options)) },
    { head: heads.education, lines: profile.education.flatMap((study) => studyLines(study, options)) },
    { head: heads.jobs, lines: workLines(profile, options) },
    { head: heads.certificates, lines: list(certificates) },
    { head: heads.languages, lines: list(languageTexts(profile, options)) },
    { head: heads.skills, lines: list(profile.skills.map(({ name }) => name)) },
    { head: heads.achievements, lines: achievementLines(profile, options) },
    { head: heads.doubts, lines: doubtLines(profile, options) },
  ].filter(({ lines }) => lines.length > 0);
};

/** A phone, marked where it is a virtual operator's. */
const phoneText = ({ contact }: Profile, phone: string, { virtual }: Labels): string =>
  contact.numbers.some(({ digits, kind }) => digits === phone && kind === 'virtual') ? `${phone} (${virtual})` : phone;

const profileLines = (profile: Profile, options: ReportOptions): readonly string[] => {
  const labels = LABELS[options.language];
  const { contact } = profile;
  const reach = [
    educationText(profile, labels),
    ...(contact.phones.length === 0
      ? []
      : [
          `${labels.heads.phone} ${contact.phones.map((phone) => phoneText(profile, phone, labels)).join(labels.comma)}`,
        ]),
    ...(contact.emails.length === 0 ? [] : [`${labels.heads.email} ${contact.emails.join(labels.comma)}`]),
  ];
  return [
    ...indent(reach.join(' · '), 0, options.width),
    ...toBlocks(profile, options).flatMap(({ head, lines }) => [options.palette.strong(head), ...lines]),
  ];
};

/** A profile on one screen: who, how to reach them, studies, jobs with the arithmetic of tenure, proofs. */
export const render = ({ file, status, message, notices, profile }: ParsedResume, options: ReportOptions): string => {
  const { language, width, palette } = options;
  const labels = LABELS[language];
  const title = profile === null ? `${labels.statuses[status]}` : (profile.contact.name ?? labels.nameless);
  const body = profile === null ? indent(message?.[language] ?? '', 0, width) : profileLines(profile, options);
  const warnings = notices.flatMap((notice) => indent(`⚠ ${notice.message[language]}`, 0, width)).map(palette.doubtful);
  const head = wrap(safeForTerminal(`${title}  ${file.path}`), width).map(palette.strong);
  return `${[...head, ...body, ...warnings].join('\n')}\n\n`;
};
