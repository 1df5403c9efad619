import type { Certificate, Language, RankedProfile } from '../model/index.ts';
import { certificateName, certificateText } from './facts.ts';
import { LABELS } from './labels.ts';
import type { ReportOptions } from './options.ts';

/** What the candidate asks for, a text each. */
export const wishTexts = ({ wish }: RankedProfile, { language }: ReportOptions): readonly string[] => [
  ...wish.posts,
  ...wish.cities,
  ...(wish.salary === null ? [] : [wish.salary]),
  ...(wish.available === null ? [] : [wish.available]),
  ...(wish.shifts === null ? [] : [LABELS[language].openTo(wish.shifts)]),
];

const namesIn = (language: Language): Intl.DisplayNames =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });

/** Made once: each takes longer than a whole candidate. */
const LANGUAGE_NAMES: Readonly<Record<Language, Intl.DisplayNames>> = { zh: namesIn('zh'), en: namesIn('en') };

/** `英语 CET-4`, `粤语 自述流利`. */
export const languageTexts = ({ languages }: RankedProfile, options: ReportOptions): readonly string[] => {
  const names = LANGUAGE_NAMES[options.language];
  const { claims } = LABELS[options.language];
  return languages.map(({ language, level }) => {
    const name = names.of(language) ?? language;
    return level === null ? name : `${name} ${claims[level] ?? certificateName(level, options)}`;
  });
};

/** `CET-4 512`, `CET-6 (备考中)`: a certificate, and why it is not held where it isn't. */
export const certificateWithStatus = (certificate: Certificate, options: ReportOptions): string => {
  const { requirements, notHeld } = LABELS[options.language];
  const text = certificateText(certificate, options);
  return certificate.status === 'held' ? text : `${text} (${notHeld[certificate.why ?? ''] ?? requirements.unproven})`;
};
