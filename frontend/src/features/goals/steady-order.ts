import type { GoalsAnswer } from '../../wallet/answer.ts';
import type { View } from '../../wallet/view.ts';
import type { Customer } from '../../wallet/wallet.ts';

/** A row keeps its place until the user asks for another order. */
export type SteadyRow = Customer & {
  /** The newest answer no longer has this customer on this page: the figures are those of an earlier one. */
  readonly elsewhere: boolean;
};

/** What is on the screen: the last good answer, in an order that moves only when the user asks. */
export type Frame = Arrival & {
  /** The order in which the user began to read the list. */
  readonly orderVersion: string;
  readonly rows: readonly SteadyRow[];
  /** The list has another order now than the one the user began with. */
  readonly moved: boolean;
};

/** An answer, and what it was asked for. */
export type Arrival = {
  readonly answer: GoalsAnswer;
  readonly view: View;
  /** Filters and order, without the page; two pages of one list share it. */
  readonly listKey: string;
  readonly pageKey: string;
  /** Year, month and class: what the totals are of, whatever page, order or search. */
  readonly scopeKey: string;
  /** Raised when the user asks for the newest order. */
  readonly asked: number;
};

/** Takes in an answer. Figures change in place; rows do not move under the thumb. */
export function takeIn(frame: Frame | null, arrival: Arrival): Frame {
  const { answer, listKey, pageKey, asked } = arrival;
  const { data, pagination } = answer.wallet;
  const version = pagination.order_version;
  // In an empty list nobody has begun to read. An answer of another month or year is another list: the page may stay
  // open over midnight of the last day, and the old rows would stand under the new heading.
  if (
    frame === null ||
    frame.listKey !== listKey ||
    frame.asked !== asked ||
    frame.rows.length === 0 ||
    !sameMonth(frame.answer, answer)
  ) {
    return { ...arrival, orderVersion: version, rows: data.map(inPlace), moved: false };
  }
  // The device does not know the server's version of an order that it made itself: there the customers tell.
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
