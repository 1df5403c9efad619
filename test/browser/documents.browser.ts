import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPLANATION_FORMATS, INTERVIEW_FORMATS } from '../../src/report/index.ts';
import { INTERVIEW } from '../report/sample-interview.ts';
import { candidate, OPTIONS, ranking } from '../report/sample-ranking.ts';
import { launchChromium, onDisk, openPage } from './chromium.ts';

let browser: Browser;
let pages: Readonly<Record<string, string>> = {};

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(1)</script>';

beforeAll(async () => {
  browser = await launchChromium();
  const explain = await EXPLANATION_FORMATS['html']?.load();
  const interview = await INTERVIEW_FORMATS['html']?.load();
  const hostile = { ...INTERVIEW, interviews: INTERVIEW.interviews.map((each) => ({ ...each, name: HOSTILE })) };
  pages = {
    explanation: onDisk(String(await explain?.(ranking([candidate(), candidate({ rank: 2, score: 50 })]), OPTIONS))),
    interview: onDisk(String(await interview?.(INTERVIEW, OPTIONS))),
    hostile: onDisk(String(await interview?.(hostile, OPTIONS))),
  };
});

afterAll(async () => {
  await browser.close();
});

type Fault = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

describe.each(['explanation', 'interview'])('the page of an %s', (name) => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds in %s colours', async (colorScheme) => {
    const { page } = await openPage(browser, pages[name] ?? '', { colorScheme, bypassCSP: true });
    await page.evaluate(axe.source);
    const { violations }: { readonly violations: readonly Fault[] } = await page.evaluate('axe.run(document)');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  it('needs no scrolling aside on a phone', async () => {
    const { page } = await openPage(browser, pages[name] ?? '', { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('asks for nothing and complains of nothing', async () => {
    const { requests, alarms } = await openPage(browser, pages[name] ?? '');
    expect({ requests, alarms }).toEqual({ requests: [], alarms: [] });
  });
});

describe('an interview in the browser', () => {
  it('takes one rating for each question, and notes', async () => {
    const { page } = await openPage(browser, pages['interview'] ?? '', { javaScriptEnabled: false });
    await page.getByLabel('4', { exact: true }).check();
    await page.getByLabel('5', { exact: true }).check();
    await page.getByLabel('情境').fill('客户不满');
    expect(await page.locator('input[type=radio]:checked').count()).toBe(1);
  });

  it('shows a hostile name as text', async () => {
    const { page, alarms } = await openPage(browser, pages['hostile'] ?? '');
    expect(await page.locator('h1').textContent()).toBe(`面试提纲：${HOSTILE} · 电话客服`);
    expect(alarms).toEqual([]);
  });
});
