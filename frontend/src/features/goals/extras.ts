import { createContext, type ReactNode } from 'react';
import type { Id } from '../../lib/long-ids.ts';
import type { Customer, Wallet } from '../../wallet/wallet.ts';

/** What other features add to a wallet's page; `app` puts it in. Functions that stay the same keep rows from rendering. */
export type Extras = {
  /** The open customer: beside the list on a desk, over it on a phone. Without it names open nothing. */
  readonly sheet?: (open: {
    readonly wallet: Wallet;
    readonly customerId: Id;
    readonly onClose: () => void;
  }) => ReactNode;
  /** Below the buttons of a card, at the end of a row. */
  readonly afterContact?: (customer: Customer) => ReactNode;
  /** On the line of the list's heading. */
  readonly besideHeading?: (wallet: Wallet) => ReactNode;
};

export const ExtrasContext = createContext<Extras>({});
