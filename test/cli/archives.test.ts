import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const run = (...args: readonly string[]) => {
  const common = ['--as-of', '2026-11-01', '--lang', 'zh'];
  return spawnSync(process.execPath, ['dist/bin/screener.js', ...args, ...common], { cwd: root, encoding: 'utf8' });
};

const ARCHIVE = 'fixtures/layouts/archive-gbk-names.zip';
const INSIDE = `${ARCHIVE}/应届与社招/闻人静姝（电话客服）.docx`;

describe('the commands on an archive', () => {
  it('rank tells the files inside', () => {
    const { status, stdout } = run('rank', ARCHIVE, '-r', 'phone-support', '-f', 'ndjson');
    expect(JSON.parse(stdout)).toMatchObject({ name: '闻人静姝', file: { path: INSIDE, format: 'docx' } });
    expect(status).toBe(0);
  });

  it('parse and explain take one of them by its path', () => {
    expect(JSON.parse(run('parse', INSIDE, '-f', 'ndjson').stdout)).toMatchObject({ file: { path: INSIDE } });
    const mail = 'fixtures/layouts/mail-with-attachment.eml/闻人静姝-电话客服.docx';
    const { status, stdout } = run('explain', INSIDE, mail, '-r', 'phone-support');
    expect(stdout).toContain('闻人静姝');
    expect(status).toBe(0);
  });

  it('tell of a path in one that leads to nothing', () => {
    const { status, stdout } = run('parse', `${ARCHIVE}/李四.pdf`, '-f', 'ndjson');
    expect(JSON.parse(stdout)).toMatchObject({
      file: { path: `${ARCHIVE}/李四.pdf` },
      status: 'unreadable',
      message: '压缩包或邮件里没有这个文件，请检查路径是否写对。',
    });
    expect(status).toBe(3);
  });
});
