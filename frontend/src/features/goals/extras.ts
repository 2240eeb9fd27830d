import { createContext, type ReactNode } from 'react';
import type { Id } from '../../lib/long-ids.ts';
import { KEEPS_NOTHING, type KeptStore, type Owner } from '../../wallet/kept-store.ts';
import type { ChangeView } from '../../wallet/use-view.ts';
import type { View } from '../../wallet/view.ts';
import type { Customer, SellerList, Wallet } from '../../wallet/wallet.ts';

/** The owner of the device, and the store of the list. */
export type Keeping = { readonly store: KeptStore; readonly owner: Owner };

export const NO_KEEPING: Keeping = { store: KEEPS_NOTHING, owner: { sellerId: null, seesEverySeller: false } };

/**
 * What other features add to a wallet's page; `app` provides it. The functions must be stable, so that rows do not
 * render again.
 */
export type Extras = {
  /** The open customer: beside the list on a desktop screen, over it on a phone. Without it names are not links. */
  readonly sheet?: (open: {
    readonly wallet: Wallet;
    readonly customerId: Id;
    readonly onClose: () => void;
  }) => ReactNode;
  /** Below the buttons of a card, at the end of a row. */
  readonly afterContact?: (customer: Customer) => ReactNode;
  /**
   * All sellers, the first screen of users who see every wallet. `sellers`: their names, when they are known.
   * `instead`: shown if the team can't be read.
   */
  readonly team?: (page: {
    readonly view: View;
    readonly changeView: ChangeView;
    readonly sellers: SellerList | null;
    readonly onSignOut: () => void;
    readonly instead: ReactNode;
  }) => ReactNode;
  /** The store of the last list, for use without a network. */
  readonly keeping?: Keeping;
  /** On the line of the list's heading. */
  readonly besideHeading?: (wallet: Wallet) => ReactNode;
};

export const ExtrasContext = createContext<Extras>({});
