import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createKeptStore } from './kept-store.ts';
import type { KeptWallet } from './kept-wallet.ts';

const MARINA = { sellerId: '7', seesEverySeller: false };
const PAULO = { sellerId: '8', seesEverySeller: false };
const HOUR = 3_600_000;

let now = Date.parse('2026-11-28T12:00:00Z');
const store = createKeptStore(() => now);

function kept(): KeptWallet {
  return { wallet: { seller_id: '7' }, keptAt: now, answeredAt: now } as KeptWallet;
}

beforeEach(() => store.clear());

describe('the list on the device', () => {
  it('is its owner’s, and says whose it is', async () => {
    await store.claim(MARINA);
    await store.save(MARINA, kept());
    await store.claim(MARINA);
    expect(await store.load(MARINA)).toEqual(kept());
    expect(await store.load(PAULO)).toBeNull();
    expect(await store.lastOwner()).toEqual(MARINA);
  });

  it('goes when another signs in, and a tab of the former owner can’t bring it back', async () => {
    await store.claim(MARINA);
    await store.save(MARINA, kept());
    await store.claim(PAULO);
    await store.save(MARINA, kept());
    expect(await store.load(MARINA)).toBeNull();
    expect(await store.load(PAULO)).toBeNull();
    expect(await store.lastOwner()).toBeNull();
  });

  it('goes with whoever leaves, and a tab that is still open does not write it anew', async () => {
    await store.claim(MARINA);
    await store.save(MARINA, kept());
    await store.clear();
    await store.save(MARINA, kept());
    expect(await store.lastOwner()).toBeNull();
  });

  it('is over after 36 hours, and then nothing of it stays', async () => {
    await store.claim(MARINA);
    await store.save(MARINA, kept());
    now += 36 * HOUR;
    expect(await store.lastOwner()).toEqual(MARINA);
    now += 1;
    expect(await store.lastOwner()).toBeNull();
    now -= HOUR;
    expect(await store.load(MARINA)).toBeNull();
  });

  it('that is over goes when its owner comes back, whatever he opens then', async () => {
    await store.claim(MARINA);
    await store.save(MARINA, kept());
    now += 37 * HOUR;
    await store.claim(MARINA);
    now -= 37 * HOUR;
    expect(await store.load(MARINA)).toBeNull();
  });

  it('opens for nobody before anything was kept', async () => {
    await store.claim(MARINA);
    expect(await store.lastOwner()).toBeNull();
  });
});
