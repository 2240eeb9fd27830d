/**
 * How long a seller waits on slow 3G with a processor four times slower: from "Entrar" to the list (pressed at once, and a
 * second after the number is typed), for another order, for the list after a cold reload, and from the moment a provider
 * sends the browser back to the list, on a new device and on one that knows the page. Builds take turns, so that the
 * machine's moods meet all of them.
 *
 * usage: npm run measure -- SERVICE-ORIGIN SELLER ROUNDS NAME=DIST [NAME=DIST ...]
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';
import { type Browser, type CDPSession, chromium, expect, type Page } from '@playwright/test';
import { CHROMIUM } from '../e2e/support/chromium.ts';
import { keptCustomers, readyForOffline } from '../e2e/support/kept.ts';
import { type Answering, openProviderSite, type ProviderSite, passTo } from '../e2e/support/provider.ts';

const BASE = '/metas-por-cliente';
/** As Chromium's own tools have it: two seconds a round trip, 400 kbit/s. */
const SLOW_3G = { offline: false, latency: 2_000, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const SLOWER = 4;
const PATIENCE = { timeout: 60_000 };
/** From the last digit to the button, as a thumb goes. */
const TO_THE_BUTTON_MS = 1_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

type Waits = { atOnce: number; signIn: number; sort: number; reload: number; newDevice: number; knownDevice: number };

/** Serves a build as the runner does, and hands what is the API's to the service. */
function answering(dist: string, service: URL): Answering {
  const pass = passTo(service);
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(BASE)) return pass(request, response);
    const name = normalize(pathname.slice(BASE.length)).replace(/^\/+/, '');
    const file = join(dist, extname(name) === '' ? 'index.html' : name);
    if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile())
      return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-encoding': 'gzip',
      'service-worker-allowed': BASE,
    });
    createReadStream(file).pipe(createGzip()).pipe(response);
  };
}

function serve(answer: Answering): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(answer).listen(0, '127.0.0.1', () => resolve(server));
  });
}

async function slow(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_3G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

async function fast(cdp: CDPSession): Promise<void> {
  const unlimited = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await cdp.send('Network.emulateNetworkConditions', unlimited);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

const firstRow = (page: Page) => page.locator('table.wallet tbody tr th').first();

async function since(begin: () => Promise<unknown>, end: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await begin();
  await end();
  return performance.now() - begun;
}

async function newPage(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'pt-BR' });
  const page = await context.newPage();
  return { page, cdp: await context.newCDPSession(page) };
}

type Marks = { pressed: number; shown: number };

/** The page's own clock: what Playwright does for a click and to see a row is slowed down with the page. */
function mark(): void {
  const marks: Marks = { pressed: 0, shown: 0 };
  Object.assign(window, { marks });
  addEventListener('click', (event) => Object.assign(marks, { pressed: event.timeStamp }), true);
  new MutationObserver(() => {
    if (marks.shown !== 0 || document.querySelector('table.wallet tbody tr th') === null) return;
    marks.shown = -1;
    requestAnimationFrame(() => setTimeout(() => Object.assign(marks, { shown: performance.now() })));
  }).observe(document, { childList: true, subtree: true });
}

/** From the press on "Entrar" to the painted list. The number is typed over the slow network already. */
async function signIn(page: Page, cdp: CDPSession, site: Site, seller: string, pauseMs: number): Promise<number> {
  await page.addInitScript(mark);
  await page.goto(site.address);
  const field = page.getByLabel('Vendedor');
  await field.waitFor();
  await slow(cdp);
  await field.fill(seller);
  await page.waitForTimeout(pauseMs);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await firstRow(page).waitFor(PATIENCE);
  const marks = () => page.evaluate(() => (window as unknown as { marks: Marks }).marks);
  await expect.poll(async () => (await marks()).shown, PATIENCE).toBeGreaterThan(0);
  const { pressed, shown } = await marks();
  return shown - pressed;
}

async function measure(browser: Browser, site: Site, seller: string): Promise<Waits> {
  const hasty = await newPage(browser);
  const atOnce = await signIn(hasty.page, hasty.cdp, site, seller, 0);
  await hasty.page.context().close();
  const { page, cdp } = await newPage(browser);
  const calm = await signIn(page, cdp, site, seller, TO_THE_BUTTON_MS);
  // Half a minute on the list: what a build keeps on the device it has kept by then, over the same slow network.
  const keeps = await page.evaluate(() => document.querySelector('link[rel=manifest]') !== null);
  if (keeps) await expect.poll(() => keptCustomers(page), PATIENCE).toBeGreaterThan(0);
  // The address is the page's own way to another order, the same in every build.
  const another = () =>
    page.evaluate(() => {
      history.pushState(null, '', '?view=all&order_by=customer_name');
      dispatchEvent(new PopStateEvent('popstate'));
    });
  const before = await firstRow(page).textContent();
  const sort = await since(another, () => expect(firstRow(page)).not.toHaveText(before ?? '', PATIENCE));
  await fast(cdp);
  if (keeps) await readyForOffline(page);
  await page.goto('about:blank');
  await cdp.send('Network.clearBrowserCache');
  await slow(cdp);
  const reload = await since(
    () => page.goto(site.address, { waitUntil: 'commit', ...PATIENCE }),
    () => firstRow(page).waitFor(PATIENCE),
  );
  await page.context().close();
  return { atOnce, signIn: calm, sort, reload, ...(await throughProvider(browser, site.provider)) };
}

/** From the provider's word that sends the browser back to the first row. */
async function throughProvider(
  browser: Browser,
  provider: ProviderSite,
): Promise<Pick<Waits, 'newDevice' | 'knownDevice'>> {
  const { page, cdp } = await newPage(browser);
  const address = `${provider.origin}${BASE}`;
  const back = async () => {
    await slow(cdp);
    await page.goto(address, { waitUntil: 'commit', ...PATIENCE });
    await firstRow(page).waitFor(PATIENCE);
    return performance.now() - provider.sentBackAt();
  };
  const newDevice = await back();
  await fast(cdp);
  await readyForOffline(page);
  await page.goto('about:blank');
  const knownDevice = await back();
  await page.context().close();
  return { newDevice, knownDevice };
}

type Site = { name: string; server: Server; address: string; provider: ProviderSite; waits: Waits[] };

const [service = '', seller = '', rounds = '', ...builds] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const sites: Site[] = await Promise.all(
  builds.map(async (build) => {
    const [name = '', dist = ''] = build.split('=');
    const answer = answering(dist, new URL(service));
    const server = await serve(answer);
    const { port } = server.address() as { port: number };
    const provider = await openProviderSite(new URL(service), seller, answer);
    return { name, server, address: `http://127.0.0.1:${port}${BASE}`, provider, waits: [] };
  }),
);
for (let round = 0; round < Number(rounds); round++) {
  for (const site of sites) {
    const waits = await measure(browser, site, seller);
    site.waits.push(waits);
    console.log(round + 1, site.name, ...Object.entries(waits).map(([what, ms]) => `${what} ${Math.round(ms)} ms`));
  }
}
const seconds = (ms: number | undefined) => (Number(ms) / 1000).toFixed(2);
for (const { name, waits, server, provider } of sites) {
  for (const what of Object.keys(waits[0] ?? {}) as (keyof Waits)[]) {
    const sorted = waits.map((one) => one[what]).toSorted((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)];
    console.log(`${name} | ${what} | ${seconds(median)} s (${seconds(sorted[0])} to ${seconds(sorted.at(-1))})`);
  }
  server.close();
  await provider.close();
}
await browser.close();
