import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react';
import { createHttpClient } from '../api/http.ts';
import type { Identity } from '../api/identity.ts';
import { WalletOf } from '../features/goals/components/wallet-of.tsx';
import { Frame, useFrame } from '../ui/frame.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Booted } from './boot.ts';
import { LastResort } from './last-resort.tsx';
import { createQueryClient } from './query-client.ts';

// Whoever the tab knows already never sees it.
const SignInPage = lazy(() => import('../features/session/sign-in-page.tsx'));

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
  const [arriving, setArriving] = useState(false);
  const arrive = useCallback((arrived: Identity) => {
    setArriving(true);
    setIdentity(arrived);
  }, []);
  const leave = useCallback(
    (becauseExpired: boolean) => {
      booted.signIn.forget(becauseExpired ? 'expired' : 'left');
      setExpired(becauseExpired);
      setIdentity(null);
    },
    [booted],
  );
  if (identity === null) return <SignInPage way={booted} expired={expired} onSignedIn={arrive} />;
  return (
    <SignedIn
      key={identityKey(identity)}
      identity={identity}
      api={booted.config.api}
      arriving={arriving}
      onLeave={leave}
    />
  );
}

function SignedIn(props: {
  readonly identity: Identity;
  readonly api: string;
  /** Through the sign-in page, which has gone with the focus in it. */
  readonly arriving: boolean;
  readonly onLeave: (becauseExpired: boolean) => void;
}) {
  const { identity, api, arriving, onLeave } = props;
  const { focusTitle } = useFrame();
  useEffect(() => {
    if (arriving) focusTitle();
  }, [arriving, focusTitle]);
  const client = useMemo(() => createQueryClient(() => onLeave(true)), [onLeave]);
  const http = useMemo(() => createHttpClient(api, identity.token), [api, identity]);
  return (
    <QueryClientProvider client={client}>
      <WalletOf http={http} identity={identity} arriving={arriving} onSignOut={() => onLeave(false)} />
    </QueryClientProvider>
  );
}

function identityKey(identity: Identity): string {
  return `${identity.sellerId}/${identity.seesEverySeller}`;
}
