import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankingOf } from '../report/html-sample.ts';
import { launchChromium, onDisk, openPage } from './chromium.ts';
import { pageOf } from './pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=http://example.com/x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<svg onload=alert(1)><style>@import "http://example.com/x"</style>',
  'javascript:alert(1)',
  '{name}',
];

describe('texts of a document', () => {
  it.each(HOSTILE)('are shown as they are and run nothing: %s', async (text) => {
    const url = onDisk(await pageOf(rankingOf(text), 'zh'));
    const { page, requests, alarms } = await openPage(browser, url);
    for (const button of await page.locator('button.open').all()) await button.click();
    for (const box of await page.locator('.pick input').all()) await box.check();
    await page.getByRole('button', { name: '并排对比' }).click();
    expect(await page.locator('.sheet .bullet .text').allTextContents()).toEqual([text, text]);
    expect(await page.locator('th.side').allTextContents()).toEqual([text, text]);
    expect(await page.locator('img, .sheet script, iframe, .sheet style').count()).toBe(0);
    expect(requests).toEqual([]);
    expect(alarms).toEqual([]);
  });
});
