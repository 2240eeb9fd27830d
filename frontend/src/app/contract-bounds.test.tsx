import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CustomerDetail, SellerGoals, Sellers, Team } from '../api/goals-schema.ts';
import { parseWithLongIds } from '../lib/long-ids.ts';
import { Edges, type Schema, toJson } from '../testing/edges.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { alertText, openFigures, openPage, settle, stopClock } from '../testing/page.tsx';
import { GOALS_URL, SELLERS_URL, serve, server } from '../testing/server.ts';
import { toCustomerDetail, toSellers, toTeam, toWallet } from '../wallet/adapter.ts';
import { LIST_VIEWS } from '../wallet/call.ts';
import { parseView, toSearch } from '../wallet/view.ts';

type Api = { components: { schemas: Record<string, Schema>; parameters: Record<string, { schema: Schema }> } };
const api = parse(readFileSync(join(import.meta.dirname, '../../../openapi.yaml'), 'utf8')) as Api;
const edges = new Edges(api.components.schemas);
/** Answers in which every bound of every value occurs. */
const CASES = Array.from({ length: edges.most }, (_, at) => ({ at, year: at % 2 === 0 ? 2000 : 2100 }));
const MANAGER = { role: 'manager' };
const CUSTOMER_URL = 'http://localhost:3000/api/v2/analytics/goals/seller/:id/customers/:customer';
const TEAM_URL = 'http://localhost:3000/api/v2/analytics/goals/team';
const UNREADABLE = 'A resposta do servidor não pôde ser lida.';

const read = <T,>(json: string) => parseWithLongIds(json, 'seller_id', 'customer_id') as T;
const idsOf = (json: string, name: string) =>
  [...json.matchAll(new RegExp(`"${name}":(-?\\d+)`, 'g'))].map(([, id]) => id);
const answering = (json: string) => () => HttpResponse.text(json, { headers: { 'content-type': 'application/json' } });

describe('whatever the contract allows is read, and an id keeps every digit', () => {
  it.each(CASES)('a wallet, case $at', ({ at, year }) => {
    const json = toJson(edges.answer('SellerGoals', at, year));
    const [seller = ''] = idsOf(json, 'seller_id');
    const wallet = toWallet(read<SellerGoals>(json), seller);
    expect(wallet.seller_id).toBe(seller);
    expect(wallet.data.map((row) => row.customer_id)).toEqual(idsOf(json, 'customer_id'));
  });
  it.each(CASES)('a customer, case $at', ({ at, year }) => {
    const json = toJson(edges.answer('CustomerDetail', at, year));
    const [[seller = ''], [customer = '']] = [idsOf(json, 'seller_id'), idsOf(json, 'customer_id')];
    expect(toCustomerDetail(read<CustomerDetail>(json), seller, customer).customer.customer_id).toBe(customer);
  });
  it.each(CASES)('a team, case $at', ({ at, year }) => {
    const json = toJson(edges.answer('Team', at, year));
    const team = toTeam(read<Team>(json));
    expect([...team.sellers, ...team.unavailable].map((one) => one.seller_id)).toEqual(idsOf(json, 'seller_id'));
  });
  it.each(CASES)('the sellers, case $at', ({ at, year }) => {
    const json = toJson(edges.answer('Sellers', at, year));
    expect(toSellers(read<Sellers>(json)).sellers.map((one) => one.seller_id)).toEqual(idsOf(json, 'seller_id'));
  });
});

describe('whatever the contract allows is shown', () => {
  beforeEach(() => {
    stopClock();
    serve(new FakeApi());
  });

  it.each(CASES)('a wallet with its figures, and a customer’s sheet: case $at', async ({ at, year }) => {
    const wallet = toJson({ ...edges.answer('SellerGoals', at, year), data: customers(at, year) });
    const [[seller], [customer]] = [idsOf(wallet, 'seller_id'), idsOf(wallet, 'customer_id')];
    const detail = edges.answer('CustomerDetail', at + 1, year);
    const ofCustomer = { ...(detail.customer as object), customer_id: BigInt(customer ?? '') };
    const months = (detail.months as { total: number }[]).map(({ total }, index) => ({ month: monthNo(index), total }));
    const json = toJson({ ...detail, seller_id: BigInt(seller ?? ''), customer: ofCustomer, months });
    server.use(
      http.get(GOALS_URL, answering(wallet)),
      http.get(CUSTOMER_URL, answering(json)),
      http.get(SELLERS_URL, answering(sellerList(at, year))),
    );
    await openPage(`?sellerId=${seller}&customer=${customer}`, MANAGER);
    await settle();
    expect(screen.queryByText('A página não pôde ser aberta')).toBeNull();
    expect(screen.queryByText(UNREADABLE)).toBeNull();
    expect(alertText()).toBe('');
    expect(screen.getByRole('table', { name: /^Clientes/ })).toBeTruthy();
    expect(screen.getByRole('dialog').querySelector('figure')).not.toBeNull();
    if (screen.queryByRole('button', { name: 'Ver todos os números' }) !== null) await openFigures();
    expect(screen.queryByText('A página não pôde ser aberta')).toBeNull();
  });

  it.each(CASES)('a team: case $at', async ({ at, year }) => {
    const sellers = [0, 1, 2].map((more) => ({
      ...edges.answer('TeamSeller', at + more, year),
      seller_id: 999_999_999_999_999_999n - BigInt(more),
    }));
    const team = toJson({ ...edges.answer('Team', at, year), sellers });
    server.use(http.get(TEAM_URL, answering(team)), http.get(SELLERS_URL, answering(sellerList(at, year))));
    await openPage('', MANAGER);
    await settle();
    expect(alertText()).toBe('');
    const table = screen.getByRole('table', { name: 'Vendedores' });
    expect(table.querySelectorAll('tbody tr')).toHaveLength(3);
    for (const header of table.querySelectorAll('thead button')) fireEvent.click(header);
    expect(screen.queryByText('A página não pôde ser aberta')).toBeNull();
  });
});

/** Makes the sellers distinct, as in a real list. */
function sellerList(at: number, year: number): string {
  return toJson({ ...edges.answer('Sellers', at, year), sellers: [edges.answer('Seller', at, year)] });
}

/** Makes a customer's months consecutive. */
function monthNo(index: number): string {
  return `${index < 12 ? '0000' : '9999'}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** At least one customer, because an empty wallet has no table. */
function customers(at: number, year: number): unknown[] {
  return [0, 1, 2, 3].map((more) => edges.answer('Customer', at + more, year));
}

describe('an address may hold whatever the contract takes, and nothing else is sent', () => {
  const ruleOf = (name: string) => api.components.parameters[name]?.schema ?? {};
  const kept = (name: string, value: string | number) => {
    // A month needs its year. Only the running month has views and the order of calls.
    const asked = new URLSearchParams(toSearch(parseView(`?${name}=${encodeURIComponent(value)}&limit=50`)));
    return asked.get(name) ?? undefined;
  };

  it.each([
    ['year', 'Year'],
    ['month', 'Month'],
    ['offset', 'Offset'],
  ])('%s', (name, rule) => {
    const { minimum = Number.NaN, maximum = Number.NaN } = ruleOf(rule);
    expect(kept(name, maximum)).toBe(`${maximum}`);
    expect(kept(name, minimum)).toBe(minimum === 0 ? undefined : `${minimum}`); // an offset of 0 is left out
    expect(kept(name, minimum - 1)).toBeUndefined();
    expect(kept(name, maximum + 1)).toBeUndefined();
  });
  it('limit: the page’s own sizes lie within the rule', () => {
    const { minimum = Number.NaN, maximum = Number.NaN } = ruleOf('Limit');
    for (const limit of [25, 50, 100]) {
      expect(parseView(`?limit=${limit}`).limit).toBe(limit);
      expect(limit >= minimum && limit <= maximum).toBe(true);
    }
  });
  it('view, and class', () => {
    expect([...LIST_VIEWS].sort()).toEqual([...(ruleOf('View').enum as string[])].sort());
    for (const view of LIST_VIEWS) expect(parseView(`?view=${view}`).list).toBe(view);
    const classes = (ruleOf('Classification').enum as string[]).filter((one) => one !== 'all');
    expect(classes.map((one) => parseView(`?classification=${one}`).classification)).toEqual(classes);
    expect(parseView('?classification=all').classification).toBeUndefined();
  });
  it('q: its longest text, and what is longer is cut to it', () => {
    const longest = '𝒜'.repeat(ruleOf('Search').maxLength ?? 0);
    expect(parseView(`?q=${encodeURIComponent(longest)}`).q).toBe(longest);
    expect(parseView(`?q=${encodeURIComponent(`${longest}𝒜`)}`).q).toBe(longest);
  });
  it('sellerId and customer: their longest, shortest, lowest and highest', () => {
    const seller = ruleOf('SellerId');
    const fits = (rule: Schema, id: string) =>
      new RegExp(rule.pattern ?? '', 'u').test(id) && id.length <= (rule.maxLength ?? 0);
    for (const id of ['1', '9'.repeat(18), `${'0'.repeat(17)}7`, '9'.repeat(19), '0', '', '-1', '1.5']) {
      expect(parseView(`?sellerId=${id}`).sellerId !== undefined, id).toBe(fits(seller, id));
    }
    const customer = ruleOf('CustomerId');
    for (const id of ['0', '-1', '7', `${2n ** 63n - 1n}`, `${-(2n ** 63n)}`, '', '--1', '1.5', '1e3']) {
      expect(parseView(`?customer=${id}`).customerId !== undefined, id).toBe(fits(customer, id));
    }
  });
});
