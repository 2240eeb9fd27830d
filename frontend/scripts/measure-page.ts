/**
 * How long a seller waits on slow 3G with a processor four times slower: from "Entrar" to the list, for another order, and
 * for the list after a cold reload. Builds take turns, so that the machine's moods meet all of them.
 *
 * usage: npm run measure -- SERVICE-ORIGIN SELLER ROUNDS NAME=DIST [NAME=DIST ...]
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse, request as send } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';
import { type Browser, type CDPSession, chromium, expect, type Page } from '@playwright/test';
import { CHROMIUM } from '../e2e/support/chromium.ts';
import { keptCustomers, readyForOffline } from '../e2e/support/kept.ts';

const BASE = '/metas-por-cliente';
/** As Chromium's own tools have it: two seconds a round trip, 400 kbit/s. */
const SLOW_3G = { offline: false, latency: 2_000, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const SLOWER = 4;
const PATIENCE = { timeout: 60_000 };
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

type Waits = { signIn: number; sort: number; reload: number };

/** Serves a build as the runner does, and hands what is the API's to the service. */
function serve(dist: string, service: URL): Promise<Server> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(BASE)) return pass(service, request, response);
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
  return new Promise((resolve) => {
    const server = createServer(answer).listen(0, '127.0.0.1', () => resolve(server));
  });
}

function pass(service: URL, request: IncomingMessage, response: ServerResponse): void {
  const { host: _, ...headers } = request.headers;
  const onward = send(new URL(request.url ?? '/', service), { method: request.method ?? 'GET', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
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

async function measure(browser: Browser, address: string, seller: string): Promise<Waits> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'pt-BR' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(address);
  await page.getByLabel('Vendedor').fill(seller);
  await slow(cdp);
  const enter = page.getByRole('button', { name: 'Entrar', exact: true });
  const signIn = await since(
    () => enter.click(),
    () => firstRow(page).waitFor(PATIENCE),
  );
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
    () => page.goto(address, { waitUntil: 'commit', ...PATIENCE }),
    () => firstRow(page).waitFor(PATIENCE),
  );
  await context.close();
  return { signIn, sort, reload };
}

const [service = '', seller = '', rounds = '', ...builds] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const sites = await Promise.all(
  builds.map(async (build) => {
    const [name = '', dist = ''] = build.split('=');
    const server = await serve(dist, new URL(service));
    const { port } = server.address() as { port: number };
    return { name, server, address: `http://127.0.0.1:${port}${BASE}`, waits: [] as Waits[] };
  }),
);
for (let round = 0; round < Number(rounds); round++) {
  for (const site of sites) {
    const waits = await measure(browser, site.address, seller);
    site.waits.push(waits);
    console.log(round + 1, site.name, ...Object.entries(waits).map(([what, ms]) => `${what} ${Math.round(ms)} ms`));
  }
}
for (const { name, waits, server } of sites) {
  const median = (of: (one: Waits) => number) => {
    const sorted = waits.map(of).toSorted((one, other) => one - other);
    return `${(Number(sorted[Math.floor(sorted.length / 2)]) / 1000).toFixed(2)} s (${(Number(sorted[0]) / 1000).toFixed(2)} to ${(Number(sorted.at(-1)) / 1000).toFixed(2)})`;
  };
  console.log(
    `${name} | ${median((one) => one.signIn)} | ${median((one) => one.sort)} | ${median((one) => one.reload)} |`,
  );
  server.close();
}
await browser.close();
