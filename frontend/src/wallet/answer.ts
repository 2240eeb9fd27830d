import type { Moment } from '../lib/moment.ts';
import type { Wallet } from './wallet.ts';

/** A wallet, and the time of its answer. */
export type GoalsAnswer = {
  readonly wallet: Wallet;
  /** Seconds from the read of the older cached layer to the answer; null: not known. */
  readonly dataAgeSeconds: number | null;
  readonly arrivedAt: Moment;
  /** The time of the answer by the server's clock, in milliseconds since 1970. */
  readonly answeredAt: number;
  /** The answer comes from the device, because there is no network. */
  readonly kept?: true;
  /** No request was sent, because nobody is signed in. */
  readonly notSignedIn?: true;
};
