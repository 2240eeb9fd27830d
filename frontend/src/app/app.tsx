import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createHttpClient } from '../api/http.ts';
import type { Identity } from '../api/identity.ts';
import { WalletOf } from '../features/goals/components/wallet-of.tsx';
import { ExtrasContext } from '../features/goals/extras.ts';
import { BackOnline } from '../features/offline/back-online.tsx';
import { NewVersion } from '../features/offline/new-version.tsx';
import { PageShell, useFrame } from '../ui/frame.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { GoalsAnswer } from '../wallet/answer.ts';
import { type Answers, askAhead, identityKey } from './ask-ahead.ts';
import type { Booted } from './boot.ts';
import { LastResort } from './last-resort.tsx';
import { useExtras } from './use-extras.tsx';
import { useLeavingTogether } from './use-leaving-together.ts';

// A user whom the tab already knows never sees it.
const SignInPage = lazy(() => import('../features/session/sign-in-page.tsx'));

export function App({ booting }: { readonly booting: Promise<Booted> }) {
  return (
    <PageShell>
      <LastResort>
        <Suspense fallback={<Skeleton />}>
          <SessionGate booting={booting} />
        </Suspense>
      </LastResort>
    </PageShell>
  );
}

/** Shows the page to a signed-in user, else the sign-in; the address stays the same. */
function SessionGate({ booting }: { readonly booting: Promise<Booted> }) {
  const booted = use(booting);
  const [identity, setIdentity] = useState<Identity | null>(booted.identity);
  const [answers, setAnswers] = useState<Answers | null>(booted.answers);
  const [expired, setExpired] = useState(false);
  const [arriving, setArriving] = useState(false);
  const arrive = useCallback(
    (arrived: Identity) => {
      setAnswers(askAhead(arrived, booted.config, booted.store));
      setArriving(true);
      setIdentity(arrived);
    },
    [booted],
  );
  const leave = useCallback(
    (becauseExpired: boolean) => {
      booted.signIn.forget(becauseExpired ? 'expired' : 'left');
      if (!becauseExpired) forgetPeople(booted);
      setExpired(becauseExpired);
      setIdentity(null);
      setAnswers(null);
    },
    [booted],
  );
  const toSignIn = () => {
    setIdentity(null);
    setAnswers(null);
  };
  const restore = useMemo(() => restoreOf(booted, identity), [booted, identity]);
  const tellOthers = useLeavingTogether(identity === null ? null : identityKey(identity), () => leave(false));
  if (identity === null) return <SignInPage way={booted} expired={expired} onSignedIn={arrive} />;
  return (
    <>
      <SignedIn
        key={identityKey(identity)}
        identity={identity}
        booted={booted}
        answers={answers?.key === identityKey(identity) ? answers : null}
        arriving={arriving}
        onLeave={(becauseExpired) => {
          if (!becauseExpired) tellOthers();
          leave(becauseExpired);
        }}
      />
      {identity.offline === true && (
        <BackOnline
          restore={restore}
          onSignedIn={setIdentity}
          onSignIn={async () => {
            if (booted.mode === 'local') toSignIn();
            else await booted.signIn.leave();
          }}
        />
      )}
      <NewVersion />
    </>
  );
}

/**
 * Signs in without leaving the page: joins a sign-in in progress, else starts one. Null: the provider's sign-in leaves
 * the page.
 */
function restoreOf(booted: Booted, identity: Identity | null): (() => Promise<Identity | null>) | null {
  if (booted.mode !== 'local' || identity?.offline !== true) return null;
  return async () => (await identity.restoring?.catch(() => null)) ?? booted.signIn.restore();
}

/** Signing out removes names and phones. The user's own texts and call outcomes stay, because they name no customer. */
function forgetPeople({ store }: Booted): void {
  store.clear().catch(() => {});
  window.sessionStorage.removeItem('metas.called');
}

function SignedIn(props: {
  readonly identity: Identity;
  readonly booted: Booted;
  /** The requests that were sent ahead; read once. */
  readonly answers: Answers | null;
  /** The user came through the sign-in page, which had the focus and is gone. */
  readonly arriving: boolean;
  readonly onLeave: (becauseExpired: boolean) => void;
}) {
  const { identity, booted, arriving, onLeave } = props;
  const { api } = booted.config;
  const { store } = booted;
  const { focusTitle } = useFrame();
  useEffect(() => {
    if (arriving) focusTitle();
  }, [arriving, focusTitle]);
  const [{ client, whenExpired }] = useState(() => props.answers ?? askAhead(identity, booted.config, store));
  useEffect(() => whenExpired(() => onLeave(true)), [whenExpired, onLeave]);
  const http = useMemo(() => createHttpClient(api, identity.token), [api, identity]);
  const wasOffline = useRef(identity.offline === true);
  const extras = useExtras(http, identity, store);
  useEffect(() => {
    if (identity.offline === true) return;
    // From now on the device belongs to this user; a list of another user is deleted.
    store.claim({ sellerId: identity.sellerId, seesEverySeller: identity.seesEverySeller }).catch(() => {});
    // A user who read the last list and has now signed in should not wait for the next interval.
    // A request that waits for the token is already in progress.
    if (wasOffline.current) {
      const isLast = ({ state }: { readonly state: { readonly data: unknown; readonly error: unknown } }) =>
        state.error !== null || (state.data as Partial<GoalsAnswer> | undefined)?.kept === true;
      void client.invalidateQueries({ predicate: isLast });
    }
    wasOffline.current = false;
  }, [client, identity, store]);
  const signOut = () => {
    onLeave(false);
    client.clear();
  };
  return (
    <QueryClientProvider client={client}>
      <ExtrasContext value={extras}>
        <WalletOf http={http} identity={identity} arriving={arriving} onSignOut={signOut} />
      </ExtrasContext>
    </QueryClientProvider>
  );
}
