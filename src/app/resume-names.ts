/** What a résumé in a folder or archive ends with; a file given by its own path may end with anything. */
const RESUME_EXTENSIONS: ReadonlySet<string> = new Set(
  'pdf docx docm dotx dotm doc dot rtf wps html htm xhtml mht mhtml eml zip txt text md markdown png jpg jpeg'.split(
    ' ',
  ),
);

/** What this program writes and reads beside résumés: in a folder, such files are passed over. */
const OWN_EXTENSIONS: ReadonlySet<string> = new Set('csv json jsonl ndjson'.split(' '));

/** The last extension of a file name. Matches `.pdf` of `a.b.pdf`; not `.pdf/`. */
const EXTENSION = /\.([\p{L}\p{Nd}]{1,12})$/u;

/**
 * Hidden files, the lock files of Word (`~$张三.docx`) and LibreOffice (`.~lock…`), what systems leave beside files.
 * Matches `.git`, `__MACOSX`; not `a.pdf`.
 */
const NOT_A_DOCUMENT = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/iu;

/** Whether a file or folder is no document of anybody's. */
export const isSystemName = (name: string): boolean => NOT_A_DOCUMENT.test(name);

/** What a name says of a file found in a folder or archive; `doubtful` is an extension that no résumé has. */
export const standingOf = (name: string): 'resume' | 'doubtful' | 'left-out' => {
  const extension = EXTENSION.exec(name)?.[1]?.toLowerCase();
  if (isSystemName(name) || (extension !== undefined && OWN_EXTENSIONS.has(extension))) return 'left-out';
  return extension === undefined || RESUME_EXTENSIONS.has(extension) ? 'resume' : 'doubtful';
};
