import type { GoalsAnswer } from '../../wallet/answer.ts';
import type { View } from '../../wallet/view.ts';
import type { Customer } from '../../wallet/wallet.ts';

/** A row keeps its place until the user asks for another order. */
export type SteadyRow = Customer & {
  /** The newest answer no longer has this customer on this page, so the figures are from an earlier answer. */
  readonly elsewhere: boolean;
};

/** What is on the screen: the last good answer, in an order that moves only when the user asks. */
export type Frame = Arrival & {
  /** The order in which the user began to read the list. */
  readonly orderVersion: string;
  readonly rows: readonly SteadyRow[];
  /** The newest order differs from the order on the screen. */
  readonly moved: boolean;
};

/** An answer, and its request. */
export type Arrival = {
  readonly answer: GoalsAnswer;
  readonly view: View;
  /** Filters and order, without the page number; the pages of one list share it. */
  readonly listKey: string;
  readonly pageKey: string;
  /** Year, month and class, on which the totals depend. */
  readonly scopeKey: string;
  /** Incremented when the user asks for the newest order. */
  readonly asked: number;
};

/** Merges a new answer. Figures change in place, and rows do not move under the user's finger. */
export function takeIn(frame: Frame | null, arrival: Arrival): Frame {
  const { answer, listKey, pageKey, asked } = arrival;
  const { data, pagination } = answer.wallet;
  const version = pagination.order_version;
  // An empty list has no order to keep. An answer for another month or year is another list: if the page stays open
  // over the last midnight of a month, the old rows must not stay under the new heading.
  if (
    frame === null ||
    frame.listKey !== listKey ||
    frame.asked !== asked ||
    frame.rows.length === 0 ||
    !sameMonth(frame.answer, answer)
  ) {
    return { ...arrival, orderVersion: version, rows: data.map(inPlace), moved: false };
  }
  // An order that the device made has no version from the server, so the customers are compared.
  const isUnknown = answer.kept === true || frame.answer.kept === true;
  if (frame.pageKey !== pageKey) {
    const orderVersion = isUnknown ? version : frame.orderVersion;
    return { ...arrival, orderVersion, rows: data.map(inPlace), moved: !isUnknown && version !== frame.orderVersion };
  }
  const moved = isUnknown ? !sameCustomers(frame.rows, data) : version !== frame.orderVersion;
  if (!moved) return { ...frame, answer, orderVersion: version, rows: data.map(inPlace), moved };
  const newest = new Map(data.map((row) => [row.customer_id, row]));
  const rows = frame.rows.map((row) => {
    const found = newest.get(row.customer_id);
    return found === undefined ? { ...row, elsewhere: true } : inPlace(found);
  });
  return { ...frame, answer, rows, moved };
}

function sameMonth(one: GoalsAnswer, other: GoalsAnswer): boolean {
  return one.wallet.year === other.wallet.year && one.wallet.month === other.wallet.month;
}

function inPlace(row: Customer): SteadyRow {
  return { ...row, elsewhere: false };
}

function sameCustomers(rows: readonly Customer[], others: readonly Customer[]): boolean {
  return rows.length === others.length && rows.every((row, index) => row.customer_id === others[index]?.customer_id);
}
