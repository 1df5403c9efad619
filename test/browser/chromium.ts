import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's and Ubuntu's place of the system's browser. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** Runs as root in CI, asks nothing of the network by itself. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: SYSTEM_CHROMIUM, args: FLAGS });

/** The file URL of a page written to a folder of its own. */
export const onDisk = (html: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'screener-page-')), 'report.html');
  writeFileSync(file, html);
  return pathToFileURL(file).href;
};

export type OpenPage = {
  readonly page: Page;
  /** Addresses asked for beside the page itself. */
  readonly requests: readonly string[];
  /** Errors, refusals of the content policy, and dialogs: nothing of the kind belongs to a page. */
  readonly alarms: readonly string[];
};

/** A page opened in a context of its own, with an ear on what it asks for and complains of. */
export const openPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const alarms: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== url) requests.push(request.url());
  });
  page.on('pageerror', (error) => alarms.push(error.message));
  page.on('console', (message) => alarms.push(message.text()));
  page.on('dialog', async (dialog) => {
    alarms.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(url);
  return { page, requests, alarms };
};
