import { describe, expect, it } from 'vitest';
import {
  mailPart,
  multipart,
  toBase64Lines,
  toEncodedWord,
  toPercentBytes,
  toQuotedPrintable,
} from '../../fixtures/make/mail.ts';
import { toGb18030 } from '../../fixtures/make/two-byte.ts';
import { DEFAULT_LIMITS, inflationBudget, type Member, openContainer, readResume } from '../../src/read/index.ts';
import { context } from './package.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const mail = (type: string, body: Uint8Array | string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  mailPart({ From: 'a@example.com', To: 'b@example.com', 'MIME-Version': '1.0', 'Content-Type': type, ...more }, body);

const mixed = (...parts: readonly Uint8Array[]): Uint8Array =>
  mail('multipart/mixed; boundary="b"', multipart('b', parts));

const attached = (
  disposition: string | Uint8Array,
  bytes: Uint8Array = utf8('简历'),
  type = 'application/octet-stream',
) =>
  mailPart(
    { 'Content-Type': type, 'Content-Disposition': disposition, 'Content-Transfer-Encoding': 'base64' },
    toBase64Lines(bytes),
  );

const membersOf = (bytes: Uint8Array): readonly Member[] =>
  openContainer(bytes, DEFAULT_LIMITS, inflationBudget(bytes.length, DEFAULT_LIMITS))?.members ?? [];

const pathsOf = (bytes: Uint8Array): readonly string[] => membersOf(bytes).map(({ path }) => path);

const textOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const reading = await readResume(bytes, 'a.eml', context);
  if (reading.status !== 'ok') return [reading.status];
  return reading.document.pages.flatMap((page) =>
    page.kind === 'flow' ? page.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : ['…'])) : [],
  );
};

describe('the name of an attachment', () => {
  const NAME = '闻人静姝 简历.pdf';
  const words = `${toEncodedWord(utf8('闻人静姝'), 'UTF-8')} ${toEncodedWord(utf8(' 简历.pdf'), 'utf-8')}`;
  // 姝 is cut in two: each word alone is no text.
  const split = `${toEncodedWord(utf8(NAME).slice(0, 10), 'UTF-8')}\r\n ${toEncodedWord(utf8(NAME).slice(10), 'UTF-8')}`;
  const percent = toPercentBytes(NAME);

  it.each([
    ['bare UTF-8', `attachment; filename="${NAME}"`],
    ['bare GBK', toGb18030(`attachment; filename="${NAME}"`)],
    ['without quotes', `attachment; filename=${NAME}`],
    ['encoded words', `attachment; filename="${words}"`],
    ['a character split over two words', `attachment; filename="${split}"`],
    ['encoded words in GB2312', `attachment; filename="${toEncodedWord(toGb18030(NAME), 'GB2312')}"`],
    ['quoted-printable words', `attachment; filename="=?utf-8?Q?${percent.replaceAll('%', '=')}?="`],
    ['RFC 2231', `attachment; filename*=UTF-8''${percent}`],
    ['RFC 2231 before another', `attachment; filename="resume.pdf"; filename*=UTF-8'zh'${percent}`],
    [
      'pieces in any order, broken within a byte',
      `attachment; filename*1*=${percent.slice(40)}; filename*0*=UTF-8''${percent.slice(0, 40)}`,
    ],
    ['a folder before it', `attachment; filename="C:\\\\简历\\\\${NAME}"`],
  ])('is read: %s', (_, disposition) => {
    expect(pathsOf(mixed(attached(disposition)))).toEqual([NAME]);
  });

  it('may stand in the content type only, or nowhere', () => {
    expect(pathsOf(mixed(attached('attachment', utf8('x'), 'application/pdf; name="a.pdf"')))).toEqual(['a.pdf']);
    expect(pathsOf(mixed(attached('attachment', utf8('x'), 'application/pdf')))).toEqual(['attachment.pdf']);
  });

  it('is told apart from an equal one', () => {
    const same = attached('attachment; filename="a.pdf"');
    expect(pathsOf(mixed(same, same, same))).toEqual(['a.pdf', 'a (2).pdf', 'a (3).pdf']);
  });
});

describe('the files of a mail', () => {
  it('have their bytes, whatever the transfer coding', () => {
    const quoted = mailPart(
      { 'Content-Disposition': 'attachment; filename=b', 'Content-Transfer-Encoding': 'quoted-printable' },
      toQuotedPrintable(utf8('简历')),
    );
    const members = membersOf(mixed(attached('attachment; filename=a'), quoted));
    expect(members.map(({ read }) => read())).toEqual([
      { status: 'ok', bytes: utf8('简历') },
      { status: 'ok', bytes: utf8('简历') },
    ]);
  });

  it('are no pictures that the text shows, and no signatures', () => {
    const page = mailPart({ 'Content-Type': 'text/html' }, '<img src="cid:1">');
    const logo = mailPart({ 'Content-Type': 'image/png; name=logo.png', 'Content-ID': '<1>' }, 'x');
    const related = mailPart({ 'Content-Type': 'multipart/related; boundary=r' }, multipart('r', [page, logo]));
    const signature = mailPart({ 'Content-Type': 'application/pkcs7-signature; name=smime.p7s' }, 'x');
    const photo = attached('attachment; filename=证书.jpg', utf8('x'), 'image/jpeg');
    const members = membersOf(mixed(related, photo, signature));
    expect(members.map(({ path, isShown }) => [path, isShown])).toEqual([
      ['logo.png', true],
      ['证书.jpg', false],
    ]);
  });

  it('are whole where the mail is cut, as far as it goes', () => {
    const bytes = mixed(
      attached('attachment; filename=a.pdf', utf8('a'.repeat(300))),
      attached('attachment; filename=b.pdf'),
    );
    const cut = bytes.slice(0, 500);
    expect(membersOf(cut).map(({ path, read }) => [path, read().status])).toEqual([['a.pdf', 'ok']]);
  });

  it('may be mails, named for their subject', () => {
    const inner = mail('text/plain', 'x', { Subject: toEncodedWord(utf8('应聘 A/B 客服'), 'utf-8') });
    expect(pathsOf(mixed(mailPart({ 'Content-Type': 'message/rfc822' }, inner)))).toEqual(['应聘 A-B 客服.eml']);
  });

  it('are refused where there are too many', async () => {
    const bytes = mixed(...Array.from({ length: 1001 }, () => attached('attachment; filename=a')));
    expect(pathsOf(bytes)).toEqual([]);
    expect((await readResume(bytes, 'a.eml', context)).status).toBe('too-large');
  });
});

describe('the text of a mail', () => {
  it('is its page where it has one, its plain text else', async () => {
    const plain = mailPart({ 'Content-Type': 'text/plain; charset=utf-8' }, '纯文本');
    const page = mailPart({ 'Content-Type': 'text/html; charset=utf-8' }, '<p>网页</p>');
    const blank = mailPart({ 'Content-Type': 'text/html' }, '<p>&nbsp;</p>');
    const alternative = (...parts: readonly Uint8Array[]) =>
      mail('multipart/alternative; boundary=b', multipart('b', parts));
    expect(await textOf(alternative(plain, page))).toEqual(['网页']);
    expect(await textOf(alternative(page, plain))).toEqual(['网页']);
    expect(await textOf(alternative(plain, blank))).toEqual(['纯文本']);
  });

  it('goes on after an attachment', async () => {
    const text = (words: string) => mailPart({ 'Content-Type': 'text/plain; charset=utf-8' }, words);
    expect(await textOf(mixed(text('前'), attached('attachment; filename=a'), text('后')))).toEqual(['前', '后']);
  });

  it('goes on in a page around an attachment, as Apple Mail writes it', async () => {
    const page = (words: string) => mailPart({ 'Content-Type': 'text/html; charset=utf-8' }, `<p>${words}</p>`);
    const group = mailPart(
      { 'Content-Type': 'multipart/mixed; boundary=m' },
      multipart('m', [page('前'), attached('inline; filename=a.pdf'), page('后')]),
    );
    const bytes = mail('multipart/alternative; boundary=b', multipart('b', [mailPart({}, '纯文本'), group]));
    expect(await textOf(bytes)).toEqual(['前', '后']);
    expect(pathsOf(bytes)).toEqual(['a.pdf']);
  });

  it('is GBK where nothing says so', async () => {
    expect(await textOf(mail('text/plain', toGb18030('客服专员')))).toEqual(['客服专员']);
  });

  it('has its lines as written where the program broke them', async () => {
    expect(await textOf(mail('text/plain; format=flowed', 'answered calls \r\nevery day\r\nsecond line'))).toEqual([
      'answered calls every day',
      'second line',
    ]);
  });

  it('holds no sender of a forwarded mail, and single lines that look like one', async () => {
    const head = '------ 原始邮件 ------\n发件人：a@example.com\n发送时间：2026年10月12日\n主题：应聘\n\n';
    const text = `请看\n${head}张晓敏\nDate: 2020.03\n`;
    expect(await textOf(mail('text/plain; charset=utf-8', text))).toEqual(['请看', '张晓敏', 'Date: 2020.03', '']);
    const page = '<div>请看</div><div>From: a@example.com<br>Sent: Monday<br>To: b@example.com</div><p>Jane Doe</p>';
    expect(await textOf(mail('text/html', page))).toEqual(['请看', 'Jane Doe']);
  });

  it('is empty where there is none', async () => {
    expect(await textOf(mail('text/plain', ''))).toEqual(['empty']);
  });
});

describe('what begins with headers', () => {
  const formatOf = async (text: string): Promise<string> => (await readResume(utf8(text), 'a', context)).format;

  it('is a mail where it was sent, with any number of headers before', async () => {
    const relays = 'Received: from a by b;\r\n\tSun, 1 Nov 2026 09:00:00 +0800\r\n'.repeat(60);
    expect(await formatOf(`${relays}From: a@example.com\r\nMIME-Version: 1.0\r\n\r\n简历`)).toBe('eml');
    expect(await formatOf('From: a@example.com\nTo: b@example.com\nSubject: CV\n\nJane Doe')).toBe('eml');
  });

  it('is a saved page where it was not', async () => {
    const page = 'Content-Type: text/html\r\n\r\n<p>简历</p>';
    expect(await formatOf(`From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n${page}`)).toBe('mhtml');
  });

  it('is plain text where a résumé is written that way', async () => {
    expect(await formatOf('Name: Jane Doe\nPhone: 138-0000-2804\nEmail: jane@example.com\n\nFrom: 2019\n')).toBe(
      'text',
    );
  });
});
