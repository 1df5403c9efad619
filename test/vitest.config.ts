import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // A file is no folder: a run that does not name its cache has none, and the user's own is left alone.
    env: { XDG_CACHE_HOME: fileURLToPath(import.meta.url) },
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
});
