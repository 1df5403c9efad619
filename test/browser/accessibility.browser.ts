import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, onDisk, openPage } from './chromium.ts';
import { pageOf, rankFixtures } from './pages.ts';

let browser: Browser;
let url: string;

beforeAll(async () => {
  browser = await launchChromium();
  url = onDisk(await pageOf(await rankFixtures(), 'zh'));
});

afterAll(async () => {
  await browser.close();
});

type Fault = { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe finds, each fault with the first element that has it. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const { violations }: { readonly violations: readonly Fault[] } = await page.evaluate('axe.run(document)');
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0]?.html ?? ''}`);
};

describe.each([['light'], ['dark']] as const)('in %s colours axe finds no fault', (colorScheme) => {
  it('in the table with its filters open', async () => {
    const { page } = await openPage(browser, url, { colorScheme, bypassCSP: true });
    await page.getByText('更多筛选').click();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('in an open candidate', async () => {
    const { page } = await openPage(browser, url, { colorScheme, bypassCSP: true });
    await page.locator('button.open').nth(1).click();
    await page.locator('button.open').last().click();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('in a comparison', async () => {
    const { page } = await openPage(browser, url, { colorScheme, bypassCSP: true });
    await page.locator('.pick input').nth(0).check();
    await page.locator('.pick input').nth(20).check();
    await page.getByRole('button', { name: '并排对比' }).click();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('on a phone', async () => {
    const { page } = await openPage(browser, url, {
      colorScheme,
      bypassCSP: true,
      viewport: { width: 390, height: 800 },
    });
    await page.locator('button.open').first().click();
    expect(await faultsOf(page)).toEqual([]);
  });
});
