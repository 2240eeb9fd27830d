import { splitDay } from '../../lib/dates.ts';
import type { Wallet } from '../../wallet/wallet.ts';

type Shown = Pick<Wallet, 'year' | 'month' | 'today'>;

/** The month on the screen has not begun by the server's business day. */
export function isFuture({ year, month, today }: Shown): boolean {
  const now = splitDay(today);
  return year > now.year || (year === now.year && month > now.month);
}

/** The month on the screen is the running one. */
export function isThisMonth({ year, month, today }: Shown): boolean {
  const now = splitDay(today);
  return year === now.year && month === now.month;
}
