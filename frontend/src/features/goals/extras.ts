import { createContext, type ReactNode } from 'react';
import type { Id } from '../../lib/long-ids.ts';
import { KEEPS_NOTHING, type KeptStore, type Owner } from '../../wallet/kept-store.ts';
import type { ChangeView } from '../../wallet/use-view.ts';
import type { View } from '../../wallet/view.ts';
import type { Customer, SellerList, Wallet } from '../../wallet/wallet.ts';

/** Whose device it is, and where its list lies. */
export type Keeping = { readonly store: KeptStore; readonly owner: Owner };

export const NO_KEEPING: Keeping = { store: KEEPS_NOTHING, owner: { sellerId: null, seesEverySeller: false } };

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
  /**
   * Every seller side by side, the first screen of who sees them all. `sellers`: who they are, as soon as that is known.
   * `instead`: where the team can't be read.
   */
  readonly team?: (page: {
    readonly view: View;
    readonly changeView: ChangeView;
    readonly sellers: SellerList | null;
    readonly onSignOut: () => void;
    readonly instead: ReactNode;
  }) => ReactNode;
  /** Where the last list is kept for a time without a network. */
  readonly keeping?: Keeping;
  /** On the line of the list's heading. */
  readonly besideHeading?: (wallet: Wallet) => ReactNode;
};

export const ExtrasContext = createContext<Extras>({});
