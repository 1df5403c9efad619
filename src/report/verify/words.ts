import type { FileChange, Language, Verification } from '../../model/index.ts';

export type VerifyWords = {
  readonly verdicts: Readonly<Record<Verification['verdict'], string>>;
  readonly files: (count: number) => string;
  readonly fileChanges: Readonly<Record<FileChange['change'], string>>;
  readonly statusChange: (before: string, after: string) => string;
  readonly damaged: (file: string) => string;
  readonly tool: (before: string, after: string) => string;
  readonly scoreVersion: (before: number, after: number) => string;
  readonly vocabulary: string;
  readonly rubric: Readonly<Record<'changed' | 'missing', string>>;
  readonly outputs: Readonly<Record<'changed' | 'missing', string>>;
  readonly shifts: string;
  readonly details: string;
  readonly gone: string;
  readonly come: string;
  readonly onlyOthers: string;
  readonly filesHead: string;
  readonly notAsked: string;
  readonly fields: Readonly<Record<string, string>>;
};

const ZH: VerifyWords = {
  verdicts: {
    identical: '一致：重新运行得到逐字节相同的排名。',
    same: '一致：除程序名称外，重新运行得到相同的排名。',
    different: '不一致。',
  },
  files: (count) => `${count} 份文件`,
  fileChanges: { bytes: '内容已改动', status: '内容相同，读取结果不同', missing: '找不到或无法读取', new: '新增' },
  statusChange: (before, after) => `内容相同，读取结果由“${before}”变为“${after}”`,
  damaged: (file) => `保存的 ${file} 与清单不符，已被改动`,
  tool: (before, after) => `程序：${before} → ${after}`,
  scoreVersion: (before, after) => `评分规则版本：${before} → ${after}`,
  vocabulary: '词表已改动',
  rubric: {
    changed: '评分标准文件已改动，按保存的副本核对',
    missing: '评分标准文件已不在原处，按保存的副本核对',
  },
  outputs: { changed: '输出文件已改动', missing: '输出文件已不在原处' },
  shifts: '有变动的候选人',
  details: '名次和分数不变，其他内容不同',
  gone: '不再排名',
  come: '新进入排名',
  onlyOthers: '本人不变，他人变动',
  filesHead: '有变动的文件',
  notAsked: '无',
  fields: {
    profile: '简历信息',
    notices: '提示',
    requirements: '硬性要求的说明',
    criteria: '评分项的说明',
    bonuses: '加分项的说明',
    file: '文件',
    sameAs: '同一人的其他版本',
    copiedBullets: '与他人相同的描述',
    duplicates: '重复文件',
    name: '姓名',
  },
};

const EN: VerifyWords = {
  verdicts: {
    identical: 'Identical: made again, the ranking has the same bytes.',
    same: 'The same: made again, the ranking differs in the name of the program alone.',
    different: 'Different.',
  },
  files: (count) => `${count} ${count === 1 ? 'file' : 'files'}`,
  fileChanges: {
    bytes: 'other bytes',
    status: 'the same bytes, read otherwise',
    missing: 'missing or not readable',
    new: 'new',
  },
  statusChange: (before, after) => `the same bytes, read otherwise: ${before} → ${after}`,
  damaged: (file) => `the saved ${file} is not what the manifest says: it was changed`,
  tool: (before, after) => `program: ${before} → ${after}`,
  scoreVersion: (before, after) => `rules of scoring: ${before} → ${after}`,
  vocabulary: 'the vocabulary has changed',
  rubric: {
    changed: 'the file of the rubric has changed; verified by the saved copy',
    missing: 'the file of the rubric is gone; verified by the saved copy',
  },
  outputs: { changed: 'this report was changed', missing: 'this report is gone' },
  shifts: 'Candidates who moved',
  details: 'The same place and score, other details',
  gone: 'not ranked any more',
  come: 'newly ranked',
  onlyOthers: 'only others moved',
  filesHead: 'Files that changed',
  notAsked: 'none',
  fields: {
    profile: 'profile',
    notices: 'notices',
    requirements: 'reasons of requirements',
    criteria: 'reasons of criteria',
    bonuses: 'reasons of bonuses',
    file: 'file',
    sameAs: 'versions of the person',
    copiedBullets: 'bullets that others have',
    duplicates: 'duplicates',
    name: 'name',
  },
};

export const VERIFY_WORDS: Readonly<Record<Language, VerifyWords>> = { zh: ZH, en: EN };
