import { ConnectionError, NotSignedInError } from '../api/errors.ts';
import type { Identity } from '../api/identity.ts';
import { type Config, loadConfig } from '../features/session/config.ts';
import { createLocalSignIn } from '../features/session/local-sign-in.ts';
import type { AnySignIn } from '../features/session/sign-in.ts';
import { createKeptStore, KEEPS_NOTHING, type KeptStore } from '../wallet/kept-store.ts';
import { type Answers, askAhead } from './ask-ahead.ts';

export type Booted = AnySignIn & {
  readonly config: Config;
  readonly identity: Identity | null;
  readonly store: KeptStore;
  /** Requests of that user; null: nobody is signed in. */
  readonly answers: Answers | null;
};

/** Loads the settings, the sign-in method and the signed-in user. Only the method in use is downloaded. */
export async function boot(): Promise<Booted> {
  const config = await loadConfig(`${import.meta.env.BASE_URL}config.json`, window.sessionStorage);
  const way = await chooseSignIn(config);
  const store = openStore(config);
  const identity = await restore(way, store);
  return { ...way, config, identity, store, answers: identity === null ? null : askAhead(identity, config, store) };
}

function openStore(config: Config): KeptStore {
  if (typeof indexedDB === 'undefined') return KEEPS_NOTHING;
  const store = createKeptStore();
  if (config.keepLastList) return store;
  store.clear().catch(() => {}); // deletes a list from before keeping was turned off
  return KEEPS_NOTHING;
}

/** Without a network nobody can sign in, so the last list opens for its owner. */
async function restore(way: AnySignIn, store: KeptStore): Promise<Identity | null> {
  try {
    const restoring = way.signIn.restore();
    const sooner = way.mode === 'local' ? await ownerBefore(restoring, store) : null;
    const identity = sooner ?? (await restoring);
    return identity === null && !navigator.onLine ? await lastOwner(store) : identity;
  } catch (error) {
    console.error(error); // after any error the sign-in page is the way out
    return isUnreachable(error) ? lastOwner(store) : null;
  }
}

/**
 * If the sign-in is slow, the last list does not wait for it: it opens for its owner, and the first request waits for
 * the token. A tab that remembers no user has its answer before the list is found.
 */
async function ownerBefore(restoring: Promise<Identity | null>, store: KeptStore): Promise<Identity | null> {
  const waited = restoring.then(
    () => null,
    () => null,
  );
  const owner = await Promise.race([waited, lastOwner(store)]);
  if (owner === null) return null;
  const token = async () => {
    const identity = await restoring;
    if (
      identity === null ||
      identity.sellerId !== owner.sellerId ||
      identity.seesEverySeller !== owner.seesEverySeller
    ) {
      throw new NotSignedInError('not signed in yet');
    }
    return identity.token();
  };
  return { ...owner, token, restoring };
}

/** A fetch that fails in the browser is a TypeError. */
function isUnreachable(error: unknown): boolean {
  return !navigator.onLine || error instanceof ConnectionError || error instanceof TypeError;
}

async function lastOwner(store: KeptStore): Promise<Identity | null> {
  const owner = await store.lastOwner().catch(() => null);
  if (owner === null) return null;
  return { ...owner, offline: true, token: () => Promise.reject(new NotSignedInError('not signed in')) };
}

async function chooseSignIn(config: Config): Promise<AnySignIn> {
  if (config.mode === 'local') return { mode: 'local', signIn: createLocalSignIn(config, window.sessionStorage) };
  const { createOidcSignIn } = await import('../features/session/oidc-sign-in.ts');
  return { mode: 'oidc', signIn: createOidcSignIn(config, new URL(window.location.href)) };
}
