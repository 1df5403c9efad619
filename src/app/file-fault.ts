import type { Bilingual, Status } from '../model/index.ts';

/** Why a file has no profile. */
export type Failure = { readonly status: Exclude<Status, 'ok'>; readonly message: Bilingual };

/** What the system says of a file it won't give, by error code. */
const SYSTEM_CODES: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有读取权限', en: 'permission denied' },
  EPERM: { zh: '没有读取权限', en: 'permission denied' },
  ENOENT: { zh: '文件已不存在', en: 'it is no longer there' },
  EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
  EIO: { zh: '磁盘读取错误', en: 'the disk reported a read error' },
  EMFILE: { zh: '同时打开的文件过多', en: 'too many files are open' },
};

/** The failure of a file that the system doesn't give to us: an entry of the result, never an exception. */
export const toSystemFailure = (code: string): Failure => {
  const cause = SYSTEM_CODES[code] ?? { zh: code, en: code };
  return {
    status: 'unreadable',
    message: { zh: `文件无法读取：${cause.zh}。`, en: `the file can't be read: ${cause.en}.` },
  };
};

export const FORBIDDEN_FOLDER: Failure = {
  status: 'unreadable',
  message: {
    zh: '没有权限读取此文件夹，其中的文件未筛选。',
    en: 'this folder may not be read, so the files in it were not screened.',
  },
};

export const NOT_A_FILE: Failure = {
  status: 'unreadable',
  message: {
    zh: '不是普通文件（管道或设备），未打开。',
    en: 'not a regular file (a pipe or a device), so it was not opened.',
  },
};

/** Plain text in a folder under a name that no résumé has (a log, a script). */
export const NOT_A_RESUME_NAME: Failure = {
  status: 'unsupported',
  message: {
    zh: '从扩展名看不是简历，未读取；如果是，请直接指定此文件。',
    en: 'its extension is not that of a résumé, so it was not read; if it is one, name this file itself.',
  },
};

/** An archive without a file that could be a résumé. */
export const EMPTY_ARCHIVE: Failure = {
  status: 'empty',
  message: { zh: '压缩包里没有简历文件。', en: 'the archive holds no résumé file.' },
};

/** An archive or mail inside one that is itself inside another. */
export const TOO_DEEP: Failure = {
  status: 'unsupported',
  message: {
    zh: '压缩包或邮件嵌套超过两层，未打开，请解压后再筛选。',
    en: 'an archive or mail nested more than two deep is not opened; unpack it first.',
  },
};

/** A file that holds several résumés, where one was asked for. */
export const SEVERAL_RESUMES: Failure = {
  status: 'unsupported',
  message: {
    zh: '里面不止一份简历，请用 parseResumes 读取，或指定其中一份。',
    en: 'it holds more than one résumé; use parseResumes, or name one of them.',
  },
};

/** A file beyond the size that is read at all; `bytes` and `most` are sizes in bytes. */
export const toTooLarge = (bytes: number, most: number): Failure => {
  const [size, limit] = [Math.ceil(bytes / 1048576), Math.floor(most / 1048576)];
  return {
    status: 'too-large',
    message: {
      zh: `文件有 ${size} MB，超过上限 ${limit} MB。`,
      en: `the file is ${size} MB, more than the limit of ${limit} MB.`,
    },
  };
};

/** A fault of ours while a file was worked on: told in its row, so that the other files go on. */
export const toInternalFailure = (error: unknown): Failure => {
  const cause = error instanceof Error ? error.message : String(error);
  return {
    status: 'unreadable',
    message: {
      zh: `处理时出现程序错误（${cause}），请把此文件反馈给维护者。`,
      en: `the program failed on it (${cause}); please report this file.`,
    },
  };
};
