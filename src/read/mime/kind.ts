import { headerValue } from './header.ts';
import { messageSource, toMimePart } from './parts.ts';

/** Bytes in which the headers of a mail end; relays and signatures add some kilobytes. */
const HEAD_BYTES = 64 * 1024;

/** A header, or a line that goes on with one. Matches `X-Mailer: Foxmail`, `\tby mx`; not `负责：接听`, `Zhang San`. */
const HEADER_LINE = /^(?:[!-9;-~]{1,76}[ \t]{0,4}:|[ \t])/u;
const BLANK_LINE = /\r?\n\r?\n/u; // what ends the headers; not a single line end
const LINE_END = /\r?\n/u;

/** Headers that a mail has on its way and a saved page has not. */
const ON_THE_WAY =
  'to cc bcc received message-id return-path delivered-to reply-to in-reply-to x-mailer x-unsent x-original-to'.split(
    ' ',
  );

/**
 * What a text that begins with headers is, or null: a mail, or a page that a browser, Word or a job site saved with its
 * pictures (MHT), which has the same form but was never sent.
 */
export const mimeKind = (bytes: Uint8Array): 'mail' | 'mhtml' | null => {
  const start = messageSource(bytes.subarray(0, HEAD_BYTES));
  const end = BLANK_LINE.exec(start)?.index ?? -1;
  if (
    end < 0 ||
    !start
      .slice(0, end)
      .split(LINE_END)
      .every((line) => HEADER_LINE.test(line))
  )
    return null;
  const { headers } = toMimePart(start);
  const type = headerValue(headers.get('content-type'));
  const sent = ON_THE_WAY.some((name) => headers.has(name));
  if (!headers.has('mime-version') && !type.startsWith('multipart/')) {
    return sent && headers.get('from')?.includes('@') === true ? 'mail' : null;
  }
  const isPage = headers.has('snapshot-content-location') || type === 'multipart/related' || type === 'text/html';
  return !sent && (isPage || !headers.has('from')) ? 'mhtml' : 'mail';
};
