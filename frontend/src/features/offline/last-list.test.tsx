import 'fake-indexeddb/auto';
import { onlineManager } from '@tanstack/react-query';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeApi } from '../../testing/fake-api.ts';
import { alertText, customerNames, openAsStranger, openPage, pass, settle } from '../../testing/page.tsx';
import { GOALS_URL, serve, server, TOKEN_URL } from '../../testing/server.ts';
import { createKeptStore } from '../../wallet/kept-store.ts';

let api: FakeApi;
const store = createKeptStore(() => Date.now());
const MARINA = { sellerId: '42', seesEverySeller: false };

beforeEach(async () => {
  // The stand-in for the browser's database needs turns of the event loop, so these stay real.
  vi.useFakeTimers({
    now: new Date('2026-01-20T17:32:00Z'),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  await store.clear();
  api = new FakeApi();
  serve(api);
});

/** Opens a wallet and waits until the device has kept it. */
async function openAndKeep(): Promise<void> {
  await openPage();
  await pass(4_000);
  await vi.waitFor(async () => expect(await store.load(MARINA)).not.toBeNull());
}

function unplug(): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  onlineManager.setOnline(false);
  server.use(
    http.get(GOALS_URL, () => HttpResponse.error()),
    http.post(TOKEN_URL, () => HttpResponse.error()),
  );
}

describe('without a network', () => {
  it('the list is sorted and searched on the device, and says that it is the last one', async () => {
    await openAndKeep();
    unplug();
    fireEvent.click(screen.getByRole('button', { name: /^Todos/ }));
    await settle();
    await vi.waitFor(() => expect(alertText()).toContain('Esta é a última lista guardada neste aparelho.'));
    expect(customerNames()).toHaveLength(25);
  });

  it('a reload opens the last list for whom it belongs to, and nothing after "Sair"', async () => {
    await openAndKeep();
    const names = customerNames();
    document.body.innerHTML = '';
    window.sessionStorage.clear();
    unplug();
    await openAsStranger();
    await vi.waitFor(() => expect(customerNames()).toEqual(names));
    fireEvent.click(screen.getAllByRole('button', { name: 'Sair' })[0] as HTMLElement);
    await settle();
    await vi.waitFor(async () => expect(await store.lastOwner()).toBeNull());
  });

  it('a service that was away while the page was opened is asked again until it is back', async () => {
    await openAndKeep();
    cleanup();
    server.use(
      http.get(GOALS_URL, () => HttpResponse.error()),
      http.post(TOKEN_URL, () => HttpResponse.error()),
    );
    await openPage();
    await vi.waitFor(() =>
      expect(alertText()).toMatch(/^Você ainda não entrou\. Esta é a última lista guardada neste aparelho\./),
    );
    // Asking again can't help before someone has signed in.
    expect(screen.queryByRole('button', { name: 'Tentar de novo' })).toBeNull();
    server.resetHandlers();
    serve(api);
    await pass(21_000);
    await vi.waitFor(() => expect(alertText()).toBe(''));
    expect(customerNames()).toHaveLength(25);
  });

  it('figures that came later than the kept ones are never replaced by these', async () => {
    await openAndKeep();
    api.customers = api.customers.map((one) => ({ ...one, goal: one.goal + 1_000_000 }));
    api.date = 'Tue, 20 Jan 2026 17:40:00 GMT';
    await pass(121_000);
    unplug();
    await pass(121_000);
    expect(alertText()).toMatch(/^Sem conexão com a internet\. Os números abaixo são das 14:40\.$/);
  });
});

describe('on a slow network', () => {
  it('the kept list stands in, dimmed and with its time, until the answer is there', async () => {
    await openAndKeep();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.use(
      http.get(GOALS_URL, async () => {
        await held;
        return undefined;
      }),
    );
    const before = customerNames();
    fireEvent.click(screen.getByRole('button', { name: /^Meta batida/ }));
    await vi.waitFor(() => expect(customerNames()).not.toEqual(before));
    expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByText(/^Números das 14:32, atualizando…$/)).toBeTruthy();
    release();
    await settle();
    expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('false');
    expect(screen.queryByText('A lista mudou')).toBeNull();
  });

  it('a reload shows it before the token has come, and asks for no second one', async () => {
    await openAndKeep();
    const names = customerNames();
    document.body.innerHTML = '';
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let tokens = 0;
    server.use(
      http.post(TOKEN_URL, async () => {
        tokens++;
        await held;
        return undefined;
      }),
    );
    const asked = api.requests.length;
    await openAsStranger();
    await vi.waitFor(() => expect(customerNames()).toEqual(names));
    expect(api.requests.length).toBe(asked);
    release();
    await settle();
    expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('false');
    expect(tokens).toBe(1);
    expect(alertText()).toBe('');
  });
});

describe('midnight with the tab open', () => {
  it('asks again at once, so that no reason is a day old', async () => {
    api.date = 'Wed, 21 Jan 2026 02:59:30 GMT';
    await openPage();
    const asked = () => api.requests.filter((request) => request.query.has('view')).length;
    const before = asked();
    await pass(20_000);
    expect(asked()).toBe(before);
    api.today = '2026-01-21';
    api.date = 'Wed, 21 Jan 2026 03:00:20 GMT';
    await pass(31_000);
    expect(asked()).toBe(before + 1);
  });
});
