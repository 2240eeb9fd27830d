import { describe, expect, it } from 'vitest';
import type { SellerGoals } from '../../../api/goals-schema.ts';
import type { HttpClient } from '../../../api/http.ts';
import { thisMoment } from '../../../lib/moment.ts';
import { FakeApi, fakeWallet } from '../../../testing/fake-api.ts';
import { toWallet } from '../../../wallet/adapter.ts';
import { LIST_VIEWS } from '../../../wallet/call.ts';
import { answerFrom, answersFor, isExpired } from '../../../wallet/kept-wallet.ts';
import { parseView, SORT_COLUMNS, type View } from '../../../wallet/view.ts';
import type { Wallet } from '../../../wallet/wallet.ts';
import { pageParameters } from './get-goals.ts';
import { downloadWallet } from './keep-goals.ts';

const api = new FakeApi(fakeWallet(1_203));
const never = new AbortController().signal;

const http: HttpClient = {
  get: async (path, parameters) => {
    const query = new URLSearchParams(
      Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    );
    const answer = api.answer({ path, query, accept: 'application/json', token: 'x' });
    return new Response(answer?.body, { status: answer?.status ?? 500, headers: { ...answer?.headers } });
  },
};

async function fromServer(view: View): Promise<Wallet> {
  const path = '/api/v2/analytics/goals/seller/42';
  const response = await http.get(path, pageParameters(view), 'application/json', undefined);
  return toWallet((await response.json()) as SellerGoals, '42');
}

const ids = (wallet: Wallet) => wallet.data.map((row) => row.customer_id);

describe('a wallet that is kept on the device', () => {
  it.each([
    ...LIST_VIEWS.map((list) => `?view=${list}`),
    ...SORT_COLUMNS.flatMap((column) => [`?order_by=${column}&view=all`, `?order_by=-${column}&view=all&offset=50`]),
    '?classification=B&view=not_bought&order_by=-sold&limit=100',
    '?q=sao joao&view=all',
    '?q=PADARIA  ipê&view=all&classification=A',
    '?q=zzz',
  ])('answers %s as the server does', async (search) => {
    const kept = await downloadWallet(http, '42', never);
    const view = parseView(search);
    const server = await fromServer(view);
    const { wallet } = answerFrom(kept, view, [], thisMoment());
    expect(ids(wallet)).toEqual(ids(server));
    expect(wallet.pagination.total).toBe(server.pagination.total);
    expect(wallet.summary).toEqual(server.summary);
    expect(wallet.data).toEqual(server.data);
  });

  it('shows what was seen later instead of what was kept', async () => {
    const kept = await downloadWallet(http, '42', never);
    const view = parseView('?view=all&order_by=customer_id');
    const [first] = kept.wallet.data;
    if (first === undefined) throw new Error('nothing is kept');
    const seen = { ...first, sold_month: 999 };
    const newer = {
      wallet: { ...kept.wallet, data: [seen], summary: { ...kept.wallet.summary, total_sold_month: 5 } },
      dataAgeSeconds: 0,
      arrivedAt: thisMoment(),
      answeredAt: kept.answeredAt + 1,
    };
    const { wallet } = answerFrom(kept, { ...view, q: first.customer_name }, [newer], thisMoment());
    expect(wallet.data.find((row) => row.customer_id === first.customer_id)?.sold_month).toBe(999);
    expect(wallet.summary.total_sold_month).toBe(5);
  });

  it('is of one wallet and one month', async () => {
    const kept = await downloadWallet(http, '42', never);
    expect(answersFor(kept, '42', parseView(''))).toBe(true);
    expect(answersFor(kept, '42', parseView('?year=2026&month=1'))).toBe(true);
    expect(answersFor(kept, '42', parseView('?month=2'))).toBe(false);
    expect(answersFor(kept, '43', parseView(''))).toBe(false);
  });

  it('is not kept where it moved while it was read', async () => {
    const moving: HttpClient = {
      get: async (path, parameters, ...others) => {
        const response = await http.get(path, parameters, ...others);
        if (parameters.offset === undefined) return response;
        const body = (await response.json()) as SellerGoals;
        return new Response(JSON.stringify({ ...body, data: body.data.slice(1) }));
      },
    };
    await expect(downloadWallet(moving, '42', never)).rejects.toThrow('the list moved');
  });

  it.each([
    [36 * 3_600_000, false],
    [36 * 3_600_000 + 1, true],
    [-3_600_000, true],
    [0, false],
  ])('of an age of %d ms is over: %s', (age, over) =>
    expect(isExpired({ keptAt: 1_000_000_000_000 - age }, 1_000_000_000_000)).toBe(over),
  );
});
