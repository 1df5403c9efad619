import type { Language, StrayRow } from '../model/index.ts';

const WHY: Readonly<Record<Language, Readonly<Record<StrayRow['why'], string>>>> = {
  zh: { unknown: '排名中没有此人', ambiguous: '与多位候选人同名，请改用文件名', repeated: '此人已有一行，未采用' },
  en: {
    unknown: 'nobody in the ranking',
    ambiguous: 'several candidates are called so; name the file',
    repeated: 'an earlier row speaks of the same candidate',
  },
};

/** `第 3 行“王五”：排名中没有此人`. */
export const strayText = ({ line, key, why }: StrayRow, language: Language): string =>
  language === 'zh' ? `第 ${line} 行“${key}”：${WHY.zh[why]}` : `line ${line} "${key}": ${WHY.en[why]}`;
