import { type Bomb, GIVEN_UP, RESUME, times, utf8 } from './bomb.ts';

const HEAD = 'From: a@example.com\r\nTo: b@example.com\r\nSubject: resume\r\nMIME-Version: 1.0\r\n';
const TEXT = `Content-Type: text/plain; charset=utf-8\r\n\r\n${RESUME}\r\n`;
const ANY = ['ok', 'empty', 'unsupported', 'corrupt', ...GIVEN_UP] as const;

const eml = (name: string, sizes: readonly number[], make: (size: number) => string, may: Bomb['may'] = ANY): Bomb => ({
  name: `mail-${name}`,
  extension: '.eml',
  sizes,
  make: (size) => utf8(make(size)),
  may,
});

const multipart = (boundary: string, parts: string): string =>
  `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${parts}--${boundary}--\r\n`;
const attached = (name: string, body: string): string =>
  `Content-Disposition: attachment; filename="${name}"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;

const nestedParts = (depth: number): string =>
  Array.from({ length: depth }).reduce<string>(
    (inner, _, index) => multipart(`b${index}`, `--b${index}\r\n${inner}`),
    TEXT,
  );

const nestedMails = (depth: number): string => {
  const open = Array.from(
    { length: depth },
    (_, index) =>
      `${HEAD}Content-Type: multipart/mixed; boundary="b${index}"\r\n\r\n--b${index}\r\nContent-Type: message/rfc822\r\n\r\n`,
  );
  return `${open.join('')}${HEAD}${TEXT}`;
};

/** Mails, and web pages in the form of one. */
export const MAIL: readonly Bomb[] = [
  eml('parts-nested', [3, 100, 2000], (depth) => HEAD + nestedParts(depth)),
  eml('mails-nested', [2, 50, 5000], nestedMails),
  eml(
    'parts-many',
    [10, 1000, 100_000],
    (count) =>
      HEAD +
      multipart(
        'b',
        times(count, () => `--b\r\n${TEXT}`),
      ),
  ),
  eml(
    'attachments-many',
    [10, 300, 3000],
    (count) =>
      HEAD +
      multipart(
        'b',
        times(count, (i) => `--b\r\n${attached(`${i}.txt`, RESUME)}`),
      ),
  ),
  eml(
    'attachments-of-one-name',
    [10, 300, 3000],
    (count) =>
      HEAD +
      multipart(
        'b',
        times(count, () => `--b\r\n${attached('a.txt', RESUME)}`),
      ),
  ),
  eml(
    'boundary-of-its-parts',
    [3, 1000, 300_000],
    (count) =>
      HEAD + multipart('b', `--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n${'--b\r\n'.repeat(count)}`),
  ),
  eml(
    'boundary-empty',
    [3, 1000, 300_000],
    (count) => HEAD + multipart('', `--\r\n${TEXT}`.repeat(Math.ceil(count / 100))),
  ),
  eml(
    'boundary-long',
    [70, 10_000, 5_000_000],
    (length) => HEAD + multipart('b'.repeat(length), `--${'b'.repeat(length)}\r\n${TEXT}`),
  ),
  eml('boundary-missing', [1, 1000, 100_000], (count) =>
    `${HEAD}Content-Type: multipart/mixed\r\n\r\n${`--b\r\n${TEXT}`.repeat(count)}`.slice(0, 15_000_000),
  ),
  eml('headers-many', [100, 10_000, 500_000], (count) => `${HEAD}${times(count, (i) => `X-${i}: x\r\n`)}${TEXT}`),
  eml('header-folded', [100, 10_000, 2_000_000], (count) => `${HEAD}X: a${'\r\n b'.repeat(count)}\r\n${TEXT}`),
  eml('header-long', [1000, 1_000_000, 15_000_000], (length) => `${HEAD}X: ${'x'.repeat(length)}\r\n${TEXT}`),
  eml(
    'subject-encoded',
    [10, 10_000, 300_000],
    (count) =>
      `From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\nSubject: ${'=?utf-8?B?5a6i?= '.repeat(count)}\r\n${TEXT}`,
  ),
  eml(
    'file-name-in-parts',
    [10, 1000, 100_000],
    (count) =>
      HEAD +
      multipart(
        'b',
        `--b\r\nContent-Disposition: attachment; ${times(count, (i) => `filename*${i}="a"; `)}\r\n\r\n${RESUME}\r\n`,
      ),
  ),
  eml(
    'quoted-long',
    [1000, 1_000_000, 15_000_000],
    (length) => `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n${TEXT}${'=E5=AE=A2'.repeat(length / 9)}`,
  ),
  eml(
    'base-64-endless',
    [1000, 1_000_000, 15_000_000],
    (length) =>
      `${HEAD}Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${'5a6i'.repeat(length / 4)}`,
  ),
  eml(
    'base-64-wrong',
    [1000, 1_000_000, 15_000_000],
    (length) =>
      `${HEAD}Content-Transfer-Encoding: base64\r\nContent-Type: text/plain\r\n\r\n${'=?!-'.repeat(length / 4)}`,
    [...ANY, 'garbled-text'],
  ),
  eml(
    'alternatives-many',
    [10, 1000, 30_000],
    (count) =>
      `${HEAD}${multipart(
        'b',
        times(count, () => `--b\r\n${TEXT}`),
      ).replace('mixed', 'alternative')}`,
  ),
  {
    name: 'mhtml-parts-many',
    extension: '.mht',
    sizes: [10, 1000, 100_000],
    make: (count) =>
      utf8(
        `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n${multipart('b', `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${RESUME}</p></body></html>\r\n${times(count, () => '--b\r\nContent-Type: image/png\r\nContent-Location: http://example.com/x\r\n\r\nx\r\n')}`).replace('mixed', 'related')}`,
      ),
    may: ANY,
  },
];
