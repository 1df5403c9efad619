// A worker that does what the name of its file says.
import { readFileSync } from 'node:fs';

const tell = (told) => process.send(told);
const row = (path, status = 'ok', more = {}) =>
  tell({ kind: 'row', path, row: JSON.stringify({ file: { path }, status, ...more }) });
const begin = (path) => tell({ kind: 'begin', file: { path, sha256: 'hash', format: 'unknown', bytes: 1, pages: 0 } });
let files = 0;

const DEEDS = {
  hang: () => {
    for (;;);
  },
  silent: () => setInterval(() => undefined, 1000),
  abort: () => process.abort(),
  exit: () => process.exit(7),
  throw: () => {
    throw new Error('thrown');
  },
  shot: () => process.kill(process.pid, 'SIGKILL'),
  heap: () => {
    const held = [];
    for (;;) held.push(new Array(10_000).fill(files));
  },
  // Fails where anything was read before.
  sensitive: () => (files > 1 ? process.abort() : undefined),
};

process.on('message', ({ file, told, lost }) => {
  files += 1;
  const known = new Set(told);
  const ended = new Map(lost.map((each) => [each.file.path, each]));
  for (const document of readFileSync(file.location, 'utf8').split('\n')) {
    const path = document === '' ? file.path : `${file.path}/${document}`;
    if (known.has(path)) continue;
    if (ended.has(path)) row(path, ended.get(path).status);
    else {
      begin(path);
      const deed = DEEDS[path.split('/').at(-1).split('.')[0].split('-')[0]];
      deed?.();
      if (deed === DEEDS.silent) return;
      row(path, 'ok', path.includes('wordy') ? { words: 'w'.repeat(20 * 1024 * 1024) } : {});
    }
  }
  tell({ kind: 'end', residentBytes: 1, origin: { sha256: 'hash', bytes: 1, stamp: null } });
});
tell({ kind: 'ready' });
