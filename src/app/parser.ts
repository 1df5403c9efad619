import { toProfile } from '../extract/index.ts';
import { toLines, toSections } from '../layout/index.ts';
import type { FileFacts, IsoDate, Notice, Page, ParsedResume } from '../model/index.ts';
import { DEFAULT_LIMITS, type ReadLimits, readResume } from '../read/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { monthStart } from './as-of.ts';
import { findOcrEngine } from './ocr-engine.ts';
import { findPdfFallback, startPdfEngine } from './pdf-readers.ts';

/** What a résumé's bytes say, without the facts that only the file system knows. */
export type Parsed = Omit<ParsedResume, 'file'> & Pick<FileFacts, 'format' | 'pages'>;

/**
 * Bytes of one résumé to what they say. The name only serves to tell a wrong extension; the hash, where the caller has
 * it, to know the bytes again.
 */
export type Parser = (bytes: Uint8Array, fileName: string, sha256?: string) => Promise<Parsed>;

export type ParserOptions = {
  readonly vocabulary: Vocabulary;
  readonly asOf: IsoDate;
  /** Whether pictures of text are read too. */
  readonly ocr: boolean;
  /** Default: the usual ones. */
  readonly limits?: ReadLimits;
};

const linkTargets = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) => (page.kind === 'painted' ? page.links.map(({ target }) => target) : (page.links ?? [])));

const withoutRepeats = (notices: readonly Notice[]): readonly Notice[] => {
  const seen = new Set<string>();
  return notices.filter((notice) => {
    const key = `${notice.code} ${notice.page ?? ''} ${notice.message.en}`;
    return !seen.has(key) && seen.add(key);
  });
};

/**
 * A parser for one run: read, layout and extract in a row.
 *
 * The PDF engine starts with the first PDF, so that a run without one doesn't pay for it; OCR with the first picture.
 *
 * @throws ScreenerError where OCR is asked for and not installed.
 */
export const createParser = ({ vocabulary, asOf, ocr, limits = DEFAULT_LIMITS }: ParserOptions): Parser => {
  const context = {
    pdfEngine: startPdfEngine,
    pdfFallback: findPdfFallback(),
    ocr: ocr ? findOcrEngine() : null,
    limits,
  };
  // Dates in résumés are months: by day, every profile that is kept would be of no use the day after.
  const month = monthStart(asOf);
  return async (bytes, fileName) => {
    const result = await readResume(bytes, fileName, context);
    if (result.status !== 'ok') {
      return {
        status: result.status,
        message: result.message,
        notices: [],
        profile: null,
        format: result.format,
        pages: result.pages,
      };
    }
    const { document } = result;
    const sections = toSections(toLines(document), vocabulary);
    const { profile, notices } = toProfile(sections, vocabulary, month, linkTargets(document.pages));
    return {
      status: 'ok',
      message: null,
      notices: withoutRepeats([...document.notices, ...notices]),
      profile,
      format: document.format,
      pages: document.pageCount,
    };
  };
};
