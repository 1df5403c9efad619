import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { layOut } from '../app/temporary-folder.ts';
import { programPath } from '../soak/places.ts';

/** Takes every way out of the program and of its workers, which inherit the option: whoever asks for one fails. */
const NO_WAY_OUT = `data:text/javascript,${encodeURIComponent(`
  import dns from 'node:dns';
  import net from 'node:net';
  import dgram from 'node:dgram';
  import { syncBuiltinESMExports } from 'node:module';
  const refuse = (name) => () => { process.stderr.write('NETWORK ' + name + '\\n'); throw new Error('no network: ' + name); };
  net.Socket.prototype.connect = refuse('connect');
  dgram.Socket.prototype.send = refuse('send');
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = refuse(name);
  globalThis.fetch = refuse('fetch');
  syncBuiltinESMExports();
`)}`;

const run = (args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', NO_WAY_OUT, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** One of each format, links and pictures from elsewhere among them. */
const FILES = [
  'layouts/docx-links-and-fields.docx',
  'layouts/watermark-job-board.pdf',
  'layouts/web-archive.mht',
  'layouts/mail-with-attachment.eml',
  'layouts/word-97.doc',
  'layouts/rich-text.rtf',
];

const FROM_ELSEWHERE =
  '<html><head><link rel=stylesheet href="http://example.com/a.css"><base href="http://example.com/"></head><body><p>林可欣 138-0000-2001</p><img src="http://example.com/a.png"><iframe src="http://example.com/"></iframe><script src="http://example.com/a.js"></script></body></html>';

describe('without a network', () => {
  it('the guard of this test bites', () => {
    const { status, stderr } = run(['--eval', 'fetch("http://example.com/")']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('NETWORK fetch');
  });

  it('every format is read, and nothing asks for one', () => {
    const folder = layOut({ 'page.html': FROM_ELSEWHERE });
    const paths = [...FILES.map((name) => join(fixturesFolder, name)), join(folder, 'page.html')];
    const { status, stdout, stderr } = run([
      programPath,
      'rank',
      ...paths,
      '-r',
      'phone-support',
      '--format',
      'json',
      '--max-time',
      '120',
    ]);
    expect(stderr).not.toContain('NETWORK');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).counts.unreadable).toBe(0);
  }, 120_000);
});
