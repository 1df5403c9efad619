import type { AskedCertificate, Bilingual, EducationLevel } from '../../model/index.ts';
import type { Entry, Vocabulary } from '../../vocabulary/index.ts';

export const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const LEVEL_NAMES: Readonly<Record<EducationLevel, Bilingual>> = {
  'junior-high': both('初中', 'Junior high school'),
  'high-school': both('高中/中专', 'High school'),
  associate: both('大专', 'Associate degree'),
  bachelor: both('本科', "Bachelor's degree"),
  master: both('硕士', "Master's degree"),
  doctor: both('博士', 'Doctorate'),
};

/** The names of some entries of a list, joined. */
export const namesOf = (ids: readonly string[], entries: readonly Entry[]): Bilingual => {
  const names = ids.map((id) => entries.find((entry) => entry.id === id)?.name ?? both(id, id));
  return both(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
};

/** A certificate with its level or score, as reports call it. */
export const certificateName = ({ id, level, score }: AskedCertificate, { data }: Vocabulary): Bilingual => {
  const entry = data.certificates.find((one) => one.id === id);
  const name = entry?.name ?? both(id, id);
  const english = entry?.levels?.find((one) => one.level === level)?.en ?? level;
  const [zh, en] = [
    level ?? (score === null ? null : `${score} 分`),
    english ?? (score === null ? null : String(score)),
  ];
  return both(zh === null ? name.zh : `${name.zh} ${zh}`, en === null ? name.en : `${name.en} ${en}`);
};

/** `18 个月`, `3 年`. */
export const monthsName = (months: number): Bilingual =>
  months % 12 === 0 && months > 0
    ? both(`${months / 12} 年`, `${months / 12} ${months === 12 ? 'year' : 'years'}`)
    : both(`${months} 个月`, `${months} months`);

/** Lower-case Latin words of a text joined by hyphens; empty where it has none. Matches `tmall-support`; not `天猫`. */
export const slugOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? []
  )
    .slice(0, 6)
    .join('-')
    .slice(0, 50)
    .replace(/-$/u, '');
