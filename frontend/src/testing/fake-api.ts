import { daysBetween } from '../lib/dates.ts';

/**
 * A stand-in for the goals API with the contract's shapes and a wallet from a fixed seed. It supports only what the
 * page needs: other tests check the rules of figures and parameters on the real service.
 */
export type FakeRequest = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly token: string | null;
};
export type FakeAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type FakeCustomer = {
  customer_id: number;
  customer_name: string;
  phone: string | null;
  city: string;
  state: string;
  classification: 'A' | 'B' | 'C';
  goal: number;
  sales_previous_year: number;
  sold_by_month: number[];
  last_purchase_date: string | null;
  /** The sales of the twelve closed months. */
  purchases_12m: number;
  /** Days from one purchase to the next; null without a rhythm. */
  purchase_interval_days: number | null;
};

const NAMES = ['Padaria', 'Mercado', 'Farmácia', 'Papelaria', 'Autopeças', 'Restaurante', 'Distribuidora', 'Casa'];
const OWNERS = ['São João', 'Ipê', 'Nossa Senhora Aparecida', 'Três Irmãos', 'Boa Vista', 'Primavera', 'do Zé', 'Sol'];
const PLACES = [
  ['São Paulo', 'SP'],
  ['Campinas', 'SP'],
  ['Belo Horizonte', 'MG'],
  ['São José do Rio Preto', 'SP'],
  ['Curitiba', 'PR'],
  ['Uberlândia', 'MG'],
] as const;

const PAST_PURCHASES = [
  { date: '2025-11-03', amount: 980 },
  { date: '2025-10-21', amount: -120 },
  { date: '2025-10-01', amount: 1210.4 },
  { date: '2025-09-11', amount: 870 },
  { date: '2025-08-30', amount: 430 },
  { date: '2025-08-02', amount: 1020 },
  { date: '2025-07-15', amount: 310 },
];

/** @param count number of customers; the same count gives the same wallet */
export function fakeWallet(count: number): FakeCustomer[] {
  const random = generator(42);
  return Array.from({ length: count }, (_, index) => {
    const [city, state] = PLACES[Math.floor(random() * PLACES.length)] ?? PLACES[0];
    const classification = index % 10 < 2 ? 'A' : index % 10 < 5 ? 'B' : 'C';
    const size = { A: 120_000, B: 40_000, C: 12_000 }[classification] * (0.5 + random());
    const never = index % 17 === 16;
    const active = !never && index % 3 !== 1;
    const day = String(1 + Math.floor(random() * 19)).padStart(2, '0');
    return {
      customer_id: index + 1,
      customer_name: `${NAMES[index % NAMES.length]} ${OWNERS[Math.floor(random() * OWNERS.length)]} ${index + 1}`,
      phone: index % 9 === 8 ? null : `+55119${String(10_000_000 + Math.floor(random() * 89_999_999))}`,
      city,
      state,
      classification,
      goal: index % 13 === 12 ? 0 : cents(size),
      sales_previous_year: never ? 0 : cents(size * 0.9),
      sold_by_month: Array.from({ length: 12 }, (_, month) =>
        month === 0 && active ? cents((size / 12) * (index % 11 === 0 ? 14 : random() * 1.6)) : 0,
      ),
      last_purchase_date: never ? null : active ? `2026-01-${day}` : `2025-${index % 2 === 0 ? '12' : '08'}-${day}`,
      purchases_12m: never ? 0 : index % 5 === 3 ? 2 : 6 + (index % 20),
      purchase_interval_days: never || index % 5 === 3 ? null : 8 + ((index * 7) % 40),
    };
  });
}

export class FakeApi {
  customers: FakeCustomer[];
  sellerName: string | null = null;
  /**
   * Names of the team's sellers, from 42 on; null: this service has no team. The wallet of a seller "?" can't be read.
   */
  team: readonly (string | null)[] | null = null;
  today = '2026-01-20';
  dataAgeSeconds = 180;
  date = 'Tue, 20 Jan 2026 17:32:00 GMT';
  /** Every request that the server received. */
  readonly requests: FakeRequest[] = [];

  constructor(customers: FakeCustomer[] = fakeWallet(167)) {
    this.customers = customers;
  }

  answer(request: FakeRequest): FakeAnswer | null {
    this.requests.push(request);
    if (request.path === '/dev/token') return json({}, 400);
    if (!request.path.startsWith('/api/')) return null;
    if (request.token === null) return json({ message: 'Unauthorized' }, 401);
    if (request.path.endsWith('/goals/sellers')) return json(this.sellers());
    if (request.path.endsWith('/goals/team')) return this.team === null ? json({}, 404) : json(this.teamOf(this.team));
    const [, of, id] = /\/goals\/seller\/(\d+)\/customers\/(\d+)$/.exec(request.path) ?? [];
    if (of !== undefined && id !== undefined) return this.customer(of, Number(id));
    const seller = /\/goals\/seller\/(\d+)$/.exec(request.path)?.[1];
    if (seller === undefined) return json({ status: 404 }, 404);
    return this.goals(seller, request);
  }

  private goals(sellerId: string, request: FakeRequest): FakeAnswer {
    const { query } = request;
    const year = Number(query.get('year') ?? this.today.slice(0, 4));
    const month = Number(query.get('month') ?? this.today.slice(5, 7));
    const classification = query.get('classification');
    const limit = Number(query.get('limit') ?? 100);
    const offset = Number(query.get('offset') ?? 0);
    const scope =
      year === 2026 ? this.customers.filter((one) => !classification || one.classification === classification) : [];
    const words = plain(query.get('q') ?? '').split(' ');
    const running = `${year}-${String(month).padStart(2, '0')}` === this.today.slice(0, 7);
    const all = scope.map((one) => toRow(one, year, month, running ? this.today : null));
    const view = query.get('view') ?? 'all';
    const rows = all
      .filter((row) => words.every((word) => plain(`${row.customer_name} ${row.city}`).includes(word)))
      .filter((row) => isIn(view, row))
      .sort(comparator(query.get('order_by') ?? '-gap', year));
    if (!running && (view !== 'all' || /^-?call$/.test(query.get('order_by') ?? ''))) return json({ status: 400 }, 400);
    if (request.accept.includes('text/csv')) return this.csv(sellerId, rows.length, year, month);
    const refreshed = query.get('refresh') === 'true';
    return withSeller(
      sellerId,
      {
        year,
        month,
        classification,
        today: this.today,
        seller_name: this.sellerName,
        summary: {
          ...toSummary(scope, year, month),
          views: running ? toViews(all) : null,
          pace: running ? this.toPace(scope, month) : null,
        },
        data: rows.slice(offset, offset + limit),
        pagination: { limit, offset, total: rows.length, order_version: version(rows) },
        layers: { static: { loaded_at: '2026-01-20T17:00:00Z' }, annual: { loaded_at: '2026-01-20T17:20:00Z' } },
      },
      { 'x-data-age': String(refreshed ? 0 : this.dataAgeSeconds), date: this.date },
    );
  }

  private customer(sellerId: string, id: number): FakeAnswer {
    const found = this.customers.find((one) => one.customer_id === id);
    if (found === undefined) return json({ status: 404 }, 404);
    const [year, month] = this.today.split('-').map(Number) as [number, number];
    const months = Array.from({ length: 24 }, (_, index) => {
      const number = year * 12 + month - 1 - (23 - index);
      const total =
        index === 23 ? (found.sold_by_month[month - 1] ?? 0) : cents(((index * 7) % 13) * (found.goal / 96));
      return { month: `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`, total };
    });
    const last = found.last_purchase_date;
    return withSeller(
      sellerId,
      {
        seller_name: this.sellerName,
        year,
        month,
        today: this.today,
        customer: toRow(found, year, month, this.today),
        months,
        purchases: last === null ? [] : [{ date: last, amount: 150.5 }, ...PAST_PURCHASES],
      },
      { date: this.date },
    );
  }

  private teamOf(names: readonly (string | null)[]) {
    const [year, month] = this.today.split('-').map(Number) as [number, number];
    const read = names.flatMap((name, index) => {
      const part = this.customers.filter((_, place) => place % names.length === index);
      if (name === '?') return [];
      return [{ seller_id: 42 + index, seller_name: name, ...this.teamFigures(part, year, month) }];
    });
    const unavailable = names.flatMap((name, index) =>
      name === '?' ? [{ seller_id: 42 + index, seller_name: null }] : [],
    );
    const sellers = read.map((seller) => ({ ...seller, share_pct: cents(100 / read.length) }));
    return {
      year,
      month,
      classification: null,
      today: this.today,
      sellers: sellers.toSorted((one, other) => other.shortfall - one.shortfall || one.seller_id - other.seller_id),
      totals: this.teamFigures(this.customers, year, month),
      unavailable,
      complete: unavailable.length === 0,
    };
  }

  private teamFigures(part: readonly FakeCustomer[], year: number, month: number) {
    const pace = this.toPace(part, month);
    const rows = part.map((one) => toRow(one, year, month, this.today));
    return {
      ...toSummary(part, year, month),
      views: toViews(rows),
      pace,
      shortfall: cents(Math.max(0, pace.required_month - pace.projected_month)),
      to_fetch: cents(
        sum(rows.map((row) => (/^(due|late)$/.test(row.call?.reason ?? '') ? (row.call?.average_month ?? 0) : 0))),
      ),
    };
  }

  /** Simple figures, not the real rule: half of a twelfth of the goal is the month's goal if nothing was sold yet. */
  private toPace(scope: readonly FakeCustomer[], month: number) {
    const goal = sum(scope.map((one) => one.goal));
    const before = sum(scope.map((one) => sum(one.sold_by_month.slice(0, month - 1))));
    const sold = cents(sum(scope.map((one) => one.sold_by_month[month - 1] ?? 0)));
    const required = cents(Math.max(0, goal - before) / (13 - month));
    const missing = cents(Math.max(0, required - sold));
    const workdays = 21;
    const left = 8;
    const projected = cents(sold * 1.5);
    return {
      workdays,
      workdays_left: left,
      required_month: required,
      missing_month: missing,
      required_per_workday: cents(missing / left),
      projected_month: projected,
      projected_year: cents(before + projected * (13 - month)),
      status:
        goal === 0 ? null : projected >= required ? 'on_track' : projected >= 0.8 * required ? 'attention' : 'below',
    };
  }

  private csv(sellerId: string, rows: number, year: number, month: number): FakeAnswer {
    const name = `metas-por-cliente_vendedor-${sellerId}_${year}-${String(month).padStart(2, '0')}.csv`;
    return {
      status: 200,
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` },
      body: `\uFEFFCliente\r\n${'x\r\n'.repeat(rows)}`,
    };
  }

  private sellers() {
    return {
      year: 2026,
      today: this.today,
      sellers: [
        { seller_id: 42, seller_name: 'Marina Duarte', customers: this.customers.length, goal_2026: 1_200_000 },
        { seller_id: 43, seller_name: null, customers: 31, goal_2026: 250_000.5 },
      ],
      years: [2025, 2026],
    };
  }
}

/** A token whose claims the page can read; its signature is not checked. */
export function fakeToken(claims: object): string {
  const part = (value: object) =>
    btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return `${part({ alg: 'RS256' })}.${part(claims)}.signature`;
}

type FakeCall = {
  reason: string;
  days_since_last_purchase: number | null;
  purchase_interval_days: number | null;
  purchases_12m: number;
  average_month: number;
};
type Row = { call: FakeCall | null; [name: string]: string | number | boolean | null | FakeCall };

/** @param today the business day where the month is the running one, else null */
function toRow(customer: FakeCustomer, year: number, month: number, today: string | null): Row {
  const { goal, sales_previous_year, sold_by_month, purchases_12m, purchase_interval_days, ...named } = customer;
  const sold = cents(sum(sold_by_month));
  const soldMonth = sold_by_month[month - 1] ?? 0;
  return {
    ...named,
    [`goal_${year}`]: goal,
    [`sales_${year - 1}`]: sales_previous_year,
    [`sold_${year}`]: sold,
    gap: cents(goal - sold),
    achievement_pct: goal === 0 ? null : cents((sold / goal) * 100),
    sold_month: soldMonth,
    is_active_month: soldMonth > 0,
    ...(today === null
      ? { required_month: null, missing_month: null, call: null }
      : monthOf(goal, sold - soldMonth, soldMonth, month)),
    call: today === null ? null : toCall(customer, soldMonth, today),
  };
}

function monthOf(goal: number, before: number, soldMonth: number, month: number) {
  const required = cents(Math.max(0, goal - before) / (13 - month));
  return { required_month: required, missing_month: cents(Math.max(0, required - soldMonth)) };
}

const WEIGHTS: Readonly<Record<string, number>> = {
  early: 5,
  soon: 8,
  due: 10,
  late: 10,
  slipping: 5,
  silent: 1,
  few: 8,
  cooling: 5,
  rare: 1,
};

function toCall(customer: FakeCustomer, soldMonth: number, today: string): FakeCall {
  const { last_purchase_date: last, purchases_12m: n, purchase_interval_days: interval } = customer;
  const days = last === null ? null : daysBetween(last, today);
  return {
    reason: reasonOf(soldMonth, days, interval),
    days_since_last_purchase: days,
    purchase_interval_days: interval,
    purchases_12m: n,
    average_month: cents(customer.sales_previous_year / 12),
  };
}

function reasonOf(soldMonth: number, days: number | null, interval: number | null): string {
  if (days === null) return 'never';
  if (soldMonth > 0) return interval !== null && days >= interval ? 'bought_due' : 'bought';
  if (interval === null) return days <= 90 ? 'few' : days <= 180 ? 'cooling' : 'rare';
  const turns: readonly (readonly [string, number])[] = [
    ['early', 0.5],
    ['soon', 1],
    ['due', 1.5],
    ['late', 3],
    ['slipping', 6],
  ];
  return turns.find(([, most]) => days < most * interval)?.[0] ?? 'silent';
}

function isIn(view: string, row: Row): boolean {
  const reason = row.call?.reason ?? '';
  const worth = reason in WEIGHTS;
  const inView: Readonly<Record<string, boolean>> = {
    all: true,
    call: worth && row.phone !== null,
    no_phone: worth && row.phone === null,
    not_bought: row.is_active_month === false,
    late: reason === 'late',
    at_risk: ['slipping', 'silent', 'cooling', 'rare'].includes(reason),
    restock: reason === 'bought_due',
    goal_met: row.achievement_pct !== null && Number(row.gap) <= 0,
    inactive: reason === 'dormant' || reason === 'never',
  };
  return inView[view] ?? false;
}

function toViews(rows: readonly Row[]) {
  const views = ['call', 'no_phone', 'not_bought', 'late', 'at_risk', 'restock', 'goal_met', 'inactive', 'all'];
  return Object.fromEntries(views.map((view) => [view, rows.filter((row) => isIn(view, row)).length]));
}

function score(row: Row): number {
  return Math.round((row.call?.average_month ?? 0) * 100) * (WEIGHTS[row.call?.reason ?? ''] ?? 0);
}

function toSummary(customers: readonly FakeCustomer[], year: number, month: number) {
  const goal = cents(sum(customers.map((one) => one.goal)));
  const sold = cents(sum(customers.map((one) => sum(one.sold_by_month))));
  const active = customers.filter((one) => (one.sold_by_month[month - 1] ?? 0) > 0).length;
  return {
    customers: customers.length,
    [`goal_${year}`]: goal,
    [`sold_${year}`]: sold,
    [`sales_${year - 1}`]: cents(sum(customers.map((one) => one.sales_previous_year))),
    gap: cents(goal - sold),
    achievement_pct: goal === 0 ? null : cents((sold / goal) * 100),
    active_customers_month: active,
    penetration_month_pct: customers.length === 0 ? 0 : cents((active / customers.length) * 100),
    total_sold_month: cents(sum(customers.map((one) => one.sold_by_month[month - 1] ?? 0))),
    sold_by_month: Array.from({ length: 12 }, (_, index) =>
      cents(sum(customers.map((one) => one.sold_by_month[index] ?? 0))),
    ),
  };
}

function comparator(orderBy: string, year: number) {
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const name = orderBy.replace(/^-/, '');
  const field = { goal: `goal_${year}`, sold: `sold_${year}`, sales_previous_year: `sales_${year - 1}` }[name] ?? name;
  const byId = (one: Row, other: Row) => Number(one.customer_id) - Number(other.customer_id);
  if (name === 'call') {
    return (one: Row, other: Row) =>
      sign *
        (score(other) - score(one) ||
          Number(one.is_active_month) - Number(other.is_active_month) ||
          Number(other.gap) - Number(one.gap)) || byId(one, other);
  }
  return (one: Row, other: Row) => {
    const [a, b] = [plainValue(one[field]), plainValue(other[field])];
    const order = a === null || b === null ? nullsLast(a, b) : sign * compare(a, b);
    return order || byId(one, other);
  };
}

function plainValue(value: Row[string] | undefined): string | number | boolean | null {
  return value === undefined || typeof value === 'object' ? null : value;
}

function nullsLast(a: unknown, b: unknown): number {
  return Number(a === null) - Number(b === null);
}

function compare(a: string | number | boolean, b: string | number | boolean): number {
  return typeof a === 'string' ? a.localeCompare(String(b), 'pt-BR') : Number(a) - Number(b);
}

function version(rows: readonly Row[]): string {
  return rows
    .reduce((hash, row) => (hash * 31 + Number(row.customer_id)) % 4_294_967_291, 7)
    .toString(16)
    .padStart(32, '0');
}

function json(body: object, status = 200, headers: Record<string, string> = {}): FakeAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** The id is written digit by digit, as the service does: it may be longer than a JavaScript number. */
function withSeller(sellerId: string, body: object, headers: Record<string, string>): FakeAnswer {
  const answer = json(body, 200, headers);
  return { ...answer, body: `{"seller_id":${sellerId},${answer.body.slice(1)}` };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
