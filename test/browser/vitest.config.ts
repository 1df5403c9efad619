import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests in the system's Chromium, which `npm test` does without. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
