import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome, Ranking } from '../../src/model/index.ts';
import { launchChromium, onDisk, openPage } from './chromium.ts';
import { grown, pageOf, rankFixtures } from './pages.ts';

let browser: Browser;
let chinese: string;
let english: string;
let ranking: Ranking;

beforeAll(async () => {
  browser = await launchChromium();
  ranking = await rankFixtures();
  chinese = onDisk(await pageOf(ranking, 'zh'));
  english = onDisk(await pageOf(ranking, 'en'));
});

afterAll(async () => {
  await browser.close();
});

/** How many candidates there are, of one outcome or of all. */
const count = (outcome?: Outcome): number =>
  ranking.candidates.filter((candidate) => outcome === undefined || candidate.outcome === outcome).length;

/** The texts of the cells of one column, of the rows that are shown. */
const column = (name: string): string => `.ranking .row:not([hidden]) .${name}`;

describe('the table', () => {
  it('sorts by the head that is pressed, and says so', async () => {
    const { page } = await openPage(browser, chinese);
    const head = page.locator('th[data-key="score"]');
    await head.getByRole('button').click();
    const falling = (await page.locator(column('number')).allTextContents()).map(Number);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await head.getByRole('button').click();
    const rising = (await page.locator(column('number')).allTextContents()).map(Number);
    expect(rising).toEqual([...falling].sort((a, b) => a - b));
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
  });

  it('sorts by the points of a criterion and shows them', async () => {
    const { page } = await openPage(browser, chinese);
    await page.getByLabel('排序').selectOption({ label: '服务指标' });
    const points = (await page.locator(column('strip .points')).allTextContents()).map(Number.parseFloat);
    expect(points).toHaveLength(count());
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });

  it('finds by words of the résumé', async () => {
    const { page } = await openPage(browser, chinese);
    await page.getByLabel('搜索').fill('清禾家电');
    await page.getByText(`显示 1 / ${count()} 人`).waitFor();
    expect(await page.locator(column('open')).allTextContents()).toEqual(['许文静']);
    await page.getByRole('button', { name: '清除筛选' }).click();
    expect(await page.locator(column('open')).count()).toBe(count());
  });

  it('filters by outcome, score, requirement and criterion together', async () => {
    const { page } = await openPage(browser, chinese);
    await page.getByText(`✓ 通过 ${count('qualified')}`).click();
    expect(await page.locator(column('open')).count()).toBe(count('qualified'));
    await page.getByText('更多筛选').click();
    await page.getByLabel('最低得分').fill('60');
    await page.getByRole('combobox', { name: '服务指标', exact: true }).selectOption({ label: '≥ 100%' });
    const scores = (await page.locator(column('number')).allTextContents()).map(Number);
    expect(scores.length).toBeGreaterThan(0);
    expect(scores.length).toBeLessThan(count('qualified'));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(60);
    await page.getByText('更多筛选（已启用 2 项）').waitFor();
    await page.getByRole('combobox', { name: '普通话二级甲等及以上' }).selectOption({ label: '不符' });
    await page.getByText('没有符合条件的候选人').waitFor();
  });
});

describe('a candidate', () => {
  it('opens to every requirement and criterion with points, reason and quoted lines, and the sum', async () => {
    const { page } = await openPage(browser, chinese);
    await page.getByRole('button', { name: '许文静' }).click();
    const sheet = page.getByRole('region', { name: '许文静' });
    expect(await sheet.locator('.requirement').count()).toBe(4);
    expect(await sheet.locator('.criterion').count()).toBe(15);
    expect(await sheet.locator('.total').textContent()).toContain('94.7');
    expect(await sheet.locator('.requirement .quote').nth(1).textContent()).toContain(
      '普通话水平测试二级甲等（88.2分，2019年11月）',
    );
    expect(await sheet.locator('.requirement .place').nth(1).textContent()).toBe('第1页第15行');
    const points = (await sheet.locator('.criterion .title .points').allTextContents()).map(Number.parseFloat);
    expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(94.7, 6);
  });

  it('opens to its timeline and its achievements with STAR parts and key figures', async () => {
    const { page } = await openPage(browser, english);
    await page.getByRole('button', { name: '许文静' }).click();
    const sheet = page.getByRole('region', { name: '许文静' });
    expect(await sheet.getByRole('img').getAttribute('aria-label')).toMatch(/^Timeline of jobs: 2 2020-07/u);
    expect(await sheet.locator('.bullet').first().locator('.part.has').allTextContents()).toEqual([
      'Ttask: yes ',
      'Aaction: yes ',
      'Rresult: yes ',
    ]);
    expect(await sheet.locator('.bullet').first().textContent()).toContain('customer satisfaction 91 → 96%');
  });

  it('opens and closes from the keyboard', async () => {
    const { page } = await openPage(browser, chinese);
    const button = page.getByRole('button', { name: '区世凯' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.sheet').count()).toBe(1);
    await page.keyboard.press('Space');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.sheet').count()).toBe(0);
  });

  it('stays under its row when the table is sorted', async () => {
    const { page } = await openPage(browser, chinese);
    await page.getByRole('button', { name: '许文静' }).click();
    await page.locator('th[data-key="who"]').getByRole('button').click();
    expect(await page.locator('.row.opened + .detail').count()).toBe(1);
  });
});

describe('two candidates', () => {
  it('are set side by side, largest differences first, and Escape gives the page back', async () => {
    const { page } = await openPage(browser, chinese);
    await page.getByLabel('对比：许文静').check();
    expect(await page.getByRole('button', { name: '并排对比' }).isDisabled()).toBe(true);
    await page.getByLabel('对比：区世凯').check();
    await page.getByRole('button', { name: '并排对比' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('th.side').allTextContents()).toEqual(['区世凯', '许文静']);
    const differences = (
      await dialog.locator('.group:last-of-type ~ .differs .difference, .differs .difference').allTextContents()
    )
      .slice(1)
      .map((text) => Math.abs(Number(text)));
    expect(differences.length).toBeGreaterThan(2);
    expect(differences).toEqual([...differences].sort((a, b) => b - a));
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
  });
});

describe('the page', () => {
  it('asks for nothing and complains of nothing', async () => {
    const { page, requests, alarms } = await openPage(browser, chinese);
    await page.getByRole('button', { name: '许文静' }).click();
    await page.getByRole('button', { name: '深色' }).click();
    await page.locator('th[data-key="score"]').getByRole('button').click();
    expect(requests).toEqual([]);
    expect(alarms).toEqual([]);
  });

  it('shows the ranked table without JavaScript', async () => {
    const { page } = await openPage(browser, chinese, { javaScriptEnabled: false });
    expect(await page.locator('.ranking .name').count()).toBe(count());
    expect(await page.locator('.ranking .name').first().textContent()).toBe('区世凯');
    expect(await page.locator('noscript .note').isVisible()).toBe(true);
    expect(await page.locator('button, input').count()).toBe(0);
  });

  it('is no wider than a phone', async () => {
    const { page } = await openPage(browser, chinese, { viewport: { width: 360, height: 760 } });
    await page.getByRole('button', { name: '许文静' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('prints in light colours, without its controls', async () => {
    const { page } = await openPage(browser, chinese, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('搜索').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
  });

  it('prints every row that the filter shows, laid out, of candidates far below the window too', async () => {
    const { page } = await openPage(browser, chinese);
    await page.getByText(`✗ 不符 ${count('rejected')}`).click();
    await page.emulateMedia({ media: 'print' });
    const heights = `[...document.querySelectorAll('.ranking .row')].map(({ offsetHeight }) => offsetHeight)`;
    const printed = await page.evaluate<readonly number[]>(heights);
    expect(printed).toHaveLength(count('rejected'));
    expect(Math.min(...printed)).toBeGreaterThan(10);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.ranking tbody')).contentVisibility`)).toBe(
      'visible',
    );
  });

  it('has every name without its script, far down too, in groups that are drawn when they come near', async () => {
    const url = onDisk(await pageOf(grown(ranking, 120), 'zh'));
    const { page } = await openPage(browser, url, { javaScriptEnabled: false });
    expect(await page.locator('.ranking tbody').count()).toBe(5);
    expect(await page.locator('.ranking .row').count()).toBe(120);
    const last = page.locator('.ranking .name').last();
    await last.scrollIntoViewIfNeeded();
    expect(await last.isVisible()).toBe(true);
  });

  it('picks and unpicks in any order of the table', async () => {
    const { page } = await openPage(browser, chinese);
    await page.locator('th[data-key="who"]').getByRole('button').click();
    await page.getByLabel('对比：许文静').check();
    await page.getByText('已选 许文静，再选一人即可对比。').waitFor();
    expect(await page.locator('.row.picked .open').allTextContents()).toEqual(['许文静']);
    await page.getByRole('button', { name: '取消选择' }).click();
    expect(await page.getByLabel('对比：许文静').isChecked()).toBe(false);
    expect(await page.locator('.row.picked').count()).toBe(0);
  });

  it('sorts and opens with 2,000 candidates', async () => {
    const url = onDisk(await pageOf(grown(ranking, 2000), 'zh'));
    const { page, alarms } = await openPage(browser, url);
    await page.locator('th[data-key="rank"]').getByRole('button').click();
    const last = page.locator(column('open')).first();
    await last.click();
    expect(await page.locator('.sheet .criterion').count()).toBe(15);
    expect(alarms).toEqual([]);
  });
});
