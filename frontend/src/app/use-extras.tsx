import { Suspense, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { HttpClient } from '../api/http.ts';
import type { Identity } from '../api/identity.ts';
import { CallBar, OutcomeOf } from '../features/calls/call-bar.tsx';
import { CallMark, CallProgress } from '../features/calls/call-marks.tsx';
import type { Extras } from '../features/goals/extras.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { KeptStore } from '../wallet/kept-store.ts';

const CustomerSheet = lazyPart(() => import('../features/customer-sheet/customer-sheet.tsx'));
const TeamPage = lazyPart(() => import('../features/team/team-page.tsx'));

/** Combines the features that a wallet's page shows. */
export function useExtras(http: HttpClient, identity: Identity, store: KeptStore): Extras {
  const { sellerId, seesEverySeller } = identity;
  return useMemo(
    () => ({
      keeping: { store, owner: { sellerId, seesEverySeller } },
      besideHeading: () => (
        <>
          <CallProgress />
          {createPortal(<CallBar />, document.body)}
        </>
      ),
      afterContact: ({ customer_id: id, customer_name: name }) => <CallMark id={id} name={name} />,
      sheet: ({ wallet, customerId, onClose }) => (
        <Suspense fallback={null}>
          <CustomerSheet
            http={http}
            sellerId={wallet.seller_id}
            customerId={customerId}
            known={wallet.data.find((row) => row.customer_id === customerId) ?? null}
            today={wallet.today}
            year={wallet.year}
            outcome={<OutcomeOf id={customerId} />}
            onClose={onClose}
          />
        </Suspense>
      ),
      team: (props) => (
        <Suspense fallback={<Skeleton />}>
          <TeamPage http={http} {...props} />
        </Suspense>
      ),
    }),
    [http, sellerId, seesEverySeller, store],
  );
}
