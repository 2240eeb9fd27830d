import { expect, type Page } from '@playwright/test';

/** The number of customers that the device keeps; null: nothing is kept. */
export function keptCustomers(page: Page): Promise<number | null> {
  return page.evaluate(
    () =>
      new Promise<number | null>((resolve, reject) => {
        const opening = indexedDB.open('metas-por-cliente');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('kept')) return resolve(null);
          const reading = db.transaction('kept').objectStore('kept').get('device');
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result?.kept?.wallet.data.length ?? null);
          };
        };
      }),
  );
}

/** Waits until the page and the wallet are on the device. */
export async function readyForOffline(page: Page): Promise<void> {
  const patience = { timeout: 30_000 };
  await expect.poll(() => keptCustomers(page), patience).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), patience).toBe(true);
  await expect
    .poll(
      () =>
        page.evaluate(() => caches.match(new URL('config.json', `${location.href.split('?')[0]}/`).href).then(Boolean)),
      patience,
    )
    .toBe(true);
}

/** Turns keeping off, for tests of the page with only the network. Call it before the page is opened. */
export async function keepNothing(page: Page): Promise<void> {
  await page.route('**/config.json', (route) => route.fulfill({ json: { mode: 'local', keep_last_list: false } }));
}
