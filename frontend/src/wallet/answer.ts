import type { Moment } from '../lib/moment.ts';
import type { Wallet } from './wallet.ts';

/** A wallet as it came, and when. */
export type GoalsAnswer = {
  readonly wallet: Wallet;
  /** Seconds since the older cached layer was read from the database, when the answer was sent; null: not told. */
  readonly dataAgeSeconds: number | null;
  readonly arrivedAt: Moment;
  /** When the server answered, by its own clock: milliseconds since 1970. */
  readonly answeredAt: number;
  /** Not the server's word but what the device has kept, where there is no network. */
  readonly kept?: true;
};
