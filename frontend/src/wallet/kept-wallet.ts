import type { Id } from '../lib/long-ids.ts';
import type { Moment } from '../lib/moment.ts';
import type { GoalsAnswer } from './answer.ts';
import { isWorthACall, type ListView } from './call.ts';
import type { View } from './view.ts';
import type { Classification, Customer, Summary, Wallet } from './wallet.ts';

/** A whole wallet of the running month, as the device keeps it for use without a network. */
export type KeptWallet = {
  /** Every customer, in the order of `call`; the summary is the whole wallet's. */
  readonly wallet: Wallet;
  /** The server's summary of each class. */
  readonly ofClass: Readonly<Record<Classification, Summary>>;
  readonly dataAgeSeconds: number | null;
  /** The time of the answer by the server's clock, in milliseconds since 1970. */
  readonly answeredAt: number;
  /** The same moment by the device's wall clock. */
  readonly keptAt: number;
};

export const KEPT_FOR_MS = 36 * 3_600_000;
const CLOCK_SLACK_MS = 300_000;

/** @param nowMs milliseconds since 1970, by the device's clock */
export function isExpired(kept: Pick<KeptWallet, 'keptAt'>, nowMs: number): boolean {
  const age = nowMs - kept.keptAt;
  // If the clock was set back, a list must not be kept without limit.
  return age > KEPT_FOR_MS || age < -CLOCK_SLACK_MS;
}

/** Whether the requested list belongs to the kept month. */
export function answersFor(kept: KeptWallet, sellerId: Id, view: View): boolean {
  const { wallet } = kept;
  return (
    wallet.seller_id === sellerId &&
    (view.year === undefined || view.year === wallet.year) &&
    (view.month === undefined || view.month === wallet.month)
  );
}

/**
 * Makes the server's answer from the kept wallet: filters, searches, sorts and pages on the device.
 *
 * @param newer answers of this seller that came later; their rows and sums replace the kept ones
 */
export function answerFrom(kept: KeptWallet, view: View, newer: readonly GoalsAnswer[], now: Moment): GoalsAnswer {
  const { wallet } = kept;
  const fresh = new Map(newer.flatMap((answer) => answer.wallet.data.map((row) => [row.customer_id, row] as const)));
  const everyone = wallet.data.map((row) => fresh.get(row.customer_id) ?? row);
  const scope =
    view.classification === undefined ? everyone : everyone.filter((row) => row.classification === view.classification);
  const found = scope.filter((row) => isIn(view.list, row)).filter(matcher(view.q));
  const rows = sorted(found, view, new Map(wallet.data.map((row, index) => [row.customer_id, index])));
  const age = Math.max(0, now.wall - kept.keptAt);
  return {
    wallet: {
      ...wallet,
      classification: view.classification ?? null,
      summary: summaryOf(kept, view.classification, newer),
      data: rows.slice(view.offset, view.offset + view.limit),
      pagination: { limit: view.limit, offset: view.offset, total: rows.length, order_version: 'kept' },
    },
    dataAgeSeconds: kept.dataAgeSeconds,
    answeredAt: kept.answeredAt,
    arrivedAt: { monotonic: now.monotonic - age, wall: kept.keptAt },
    kept: true,
  };
}

function summaryOf(kept: KeptWallet, of: Classification | undefined, newer: readonly GoalsAnswer[]): Summary {
  const last = newer.findLast((answer) => answer.wallet.classification === (of ?? null));
  return last?.wallet.summary ?? (of === undefined ? kept.wallet.summary : kept.ofClass[of]);
}

/** The views, by the same rules as in the service (section 2b of the design). */
export function isIn(view: ListView, row: Customer): boolean {
  const reason = row.call?.reason;
  if (view === 'all' || reason === undefined) return view === 'all';
  const worth = isWorthACall(reason);
  switch (view) {
    case 'call':
      return worth && row.phone !== null;
    case 'no_phone':
      return worth && row.phone === null;
    case 'not_bought':
      return !row.is_active_month;
    case 'late':
      return reason === 'late';
    case 'at_risk':
      return reason === 'slipping' || reason === 'silent' || reason === 'cooling' || reason === 'rare';
    case 'restock':
      return reason === 'bought_due';
    case 'goal_met':
      return row.goal > 0 && row.gap <= 0;
    case 'inactive':
      return reason === 'dormant' || reason === 'never';
  }
}

function matcher(q: string | undefined): (row: Customer) => boolean {
  if (q === undefined) return () => true;
  const words = plain(q).split(' ');
  return (row) => words.every((word) => plain(row.customer_name).includes(word) || plain(row.city).includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

const collator = new Intl.Collator('pt-BR');

function sorted(rows: readonly Customer[], view: View, places: ReadonlyMap<Id, number>): Customer[] {
  const { column, descending } = view.sort;
  const sign = descending ? -1 : 1;
  const value = (row: Customer) => (column === 'call' ? (places.get(row.customer_id) ?? 0) : row[column]);
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    const order = a === null || b === null ? Number(a === null) - Number(b === null) : sign * compare(a, b);
    return order || compareIds(one.customer_id, other.customer_id);
  });
}

function compare(a: string | number | boolean, b: string | number | boolean): number {
  return typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b);
}

/** Ids are texts of digits without leading zeros: the longer one is the larger one. */
function compareIds(a: Id, b: Id): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
