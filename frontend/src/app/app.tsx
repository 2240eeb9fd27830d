import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, use, useCallback, useMemo, useState } from 'react';
import { createHttpClient } from '../api/http.ts';
import type { Identity } from '../api/identity.ts';
import { WalletOf } from '../features/goals/components/wallet-of.tsx';
import { SignInPage } from '../features/session/sign-in-page.tsx';
import { Frame } from '../ui/frame.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Booted } from './boot.ts';
import { LastResort } from './last-resort.tsx';
import { createQueryClient } from './query-client.ts';

export function App({ booting }: { readonly booting: Promise<Booted> }) {
  return (
    <Frame>
      <LastResort>
        <Suspense fallback={<Skeleton />}>
          <SessionGate booting={booting} />
        </Suspense>
      </LastResort>
    </Frame>
  );
}

/** Either someone is signed in, or the way to sign in is on the screen; the address stays the same. */
function SessionGate({ booting }: { readonly booting: Promise<Booted> }) {
  const booted = use(booting);
  const [identity, setIdentity] = useState<Identity | null>(booted.identity);
  const [expired, setExpired] = useState(false);
  const leave = useCallback(
    (becauseExpired: boolean) => {
      booted.signIn.forget(becauseExpired ? 'expired' : 'left');
      setExpired(becauseExpired);
      setIdentity(null);
    },
    [booted],
  );
  if (identity === null) return <SignInPage way={booted} expired={expired} onSignedIn={setIdentity} />;
  return <SignedIn key={identityKey(identity)} identity={identity} api={booted.config.api} onLeave={leave} />;
}

function SignedIn(props: {
  readonly identity: Identity;
  readonly api: string;
  readonly onLeave: (becauseExpired: boolean) => void;
}) {
  const { identity, api, onLeave } = props;
  const client = useMemo(() => createQueryClient(() => onLeave(true)), [onLeave]);
  const http = useMemo(() => createHttpClient(api, identity.token), [api, identity]);
  return (
    <QueryClientProvider client={client}>
      <WalletOf http={http} identity={identity} onSignOut={() => onLeave(false)} />
    </QueryClientProvider>
  );
}

function identityKey(identity: Identity): string {
  return `${identity.sellerId}/${identity.seesEverySeller}`;
}
