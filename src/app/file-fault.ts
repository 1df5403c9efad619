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

/** What the system says of a file, by the error that it raised. */
export const systemCause = (error: unknown): Bilingual => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return SYSTEM_CODES[code] ?? { zh: code, en: code };
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

/** A document whose worker passed the time of one document, in seconds. */
export const toTimedOut = (seconds: number): Failure => ({
  status: 'timed-out',
  message: {
    zh: `读取超过 ${seconds} 秒，已中止，请人工查看，或请候选人重新导出后发送。`,
    en: `Reading it took more than ${seconds} s and was ended; look at it yourself, or ask for a fresh export.`,
  },
});

/** A document whose worker passed the memory of one, in MiB. */
export const toOutOfMemory = (megabytes: number): Failure => ({
  status: 'out-of-memory',
  message: {
    zh: `读取所需内存超过 ${megabytes} MB，已中止，请人工查看，或请候选人重新导出后发送。`,
    en: `Reading it needs more than ${megabytes} MB of memory and was ended; look at it yourself, or ask for a fresh export.`,
  },
});

/** A document whose worker was ended by the system or a person, twice. */
export const ENDED_FROM_OUTSIDE: Failure = {
  status: 'out-of-memory',
  message: {
    zh: '读取它的进程被系统终止（通常是内存不足），请减少 --jobs 后重试。',
    en: 'The system ended the process that read it, as it does when memory is short; try again with fewer --jobs.',
  },
};

/** A document on which a worker crashed. */
export const CRASHED: Failure = {
  status: 'unreadable',
  message: {
    zh: '读取它的进程异常退出，请把此文件反馈给维护者。',
    en: 'The process that read it crashed; please report this file.',
  },
};

/** A mail or archive in which nothing at all was found. */
export const NOTHING_INSIDE: Failure = {
  status: 'empty',
  message: { zh: '里面没有找到简历。', en: 'no résumé was found in it.' },
};

/** A path that goes on into an archive or mail, to nothing. */
export const NOT_INSIDE: Failure = {
  status: 'unreadable',
  message: {
    zh: '压缩包或邮件里没有这个文件，请检查路径是否写对。',
    en: 'the archive or mail holds no such file; check the path.',
  },
};

/** An archive in which so many documents ended a worker that the rest was left. */
export const toGivenUp = ({ status }: Failure): Failure => ({
  status,
  message: {
    zh: '其中多份文件使读取中止，其余的未读取，请解压后再筛选。',
    en: 'Several documents in it had to be ended, so the rest was not read; unpack it and screen the files.',
  },
});

/** A file that a run which was ended (Ctrl-C) did not come to. */
export const NOT_REACHED: Failure = {
  status: 'unreadable',
  message: { zh: '运行被中断，此文件未读取。', en: 'the run was ended before this file was read.' },
};
