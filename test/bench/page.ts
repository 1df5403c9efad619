import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium, onDisk } from '../browser/chromium.ts';
import { grown, pageOf, rankFixtures } from '../browser/pages.ts';

const CANDIDATES = 2000;
const ROUNDS = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Prints how long the HTML report of 2,000 candidates takes to open, sort, search and open one, in Chromium. */
const ranking = grown(await rankFixtures(), CANDIDATES);
const started = performance.now();
const html = await pageOf(ranking, 'zh');
const rendered = performance.now() - started;
const url = onDisk(html);
const browser = await launchChromium();
const times: Record<string, number[]> = { open: [], sort: [], search: [], detail: [] };
const measured = async (name: string, act: () => Promise<unknown>): Promise<void> => {
  const from = performance.now();
  await act();
  times[name]?.push(performance.now() - from);
};
for (let round = 0; round < ROUNDS; round += 1) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  /** Two frames: what was asked for is painted. */
  const painted = () =>
    page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await measured('open', async () => {
    await page.goto(url);
    await painted();
  });
  await measured('sort', async () => {
    await page.locator('th[data-key="score"] button').click();
    await painted();
  });
  await measured('search', async () => {
    await page.locator('input[type="search"]').fill('投诉');
    await page
      .locator('.status p')
      .filter({ hasNotText: `${CANDIDATES} /` })
      .waitFor();
    await painted();
  });
  await measured('detail', async () => {
    await page.locator('.row:not([hidden]) button.open').first().click();
    await painted();
  });
  await page.close();
}
await browser.close();
const size = statSync(fileURLToPath(url)).size / 2 ** 20;
console.log(`${CANDIDATES} candidates: ${size.toFixed(1)} MB, written in ${rendered.toFixed(0)} ms`);
for (const [name, values] of Object.entries(times))
  console.log(`${name}: ${median(values).toFixed(0)} ms (median of ${ROUNDS})`);
