import { InMemoryWebStorage, type OidcMetadata, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { type Identity, identify } from '../../api/identity.ts';
import { isWayBack, type OidcConfig } from './config.ts';
import type { SignIn } from './sign-in.ts';

/** Set from sign-out until the next sign-in, so that a reload does not sign the same user in. */
const LEFT = 'metas.left';
/** The provider's metadata from before the redirect, so that the return does not request it again. */
const PROVIDER = 'metas.provider';

export type OidcSignIn = SignIn & {
  /** Redirects to the provider, and comes back to the present address. */
  leave(): Promise<void>;
};

/**
 * Authorization code with PKCE. Tokens stay in memory; session storage has only what the return needs (state and
 * verifier). After a reload the page redirects to the provider again, which asks nothing while its session is live. An
 * invisible frame would not work, because browsers block third-party cookies in frames.
 */
export function createOidcSignIn(config: OidcConfig, page: URL): OidcSignIn {
  const storage = window.sessionStorage;
  const manager = new UserManager({
    authority: config.authority,
    client_id: config.clientId,
    redirect_uri: `${page.origin}${page.pathname}`,
    scope: config.scope,
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
    ...(isWayBack() && knownProvider(storage, config.authority)),
  });
  const hasLeft = () => storage.getItem(LEFT) !== null;
  // The provider's session outlives ours: without `prompt` it would sign the same user in again.
  const leave = async () => {
    const metadata = await manager.metadataService.getMetadata();
    storage.setItem(PROVIDER, JSON.stringify({ authority: config.authority, metadata }));
    await manager.signinRedirect({ state: { returnTo: returnAddress() }, ...(hasLeft() && { prompt: 'login' }) });
  };
  return {
    leave,
    async restore() {
      if (!isWayBack()) {
        if (hasLeft()) return null;
        await leave();
        return new Promise<never>(() => {}); // the browser is leaving for the provider
      }
      const user = await manager.signinCallback().finally(() => dropAnswer());
      if (user === undefined) return null;
      storage.removeItem(LEFT);
      window.history.replaceState(null, '', safeAddress(user.state, page));
      return toIdentity(manager, user, config);
    },
    forget(why) {
      if (why === 'left') storage.setItem(LEFT, 'true');
      void manager.removeUser();
    },
  };
}

function knownProvider(storage: Storage, authority: string): { metadata: Partial<OidcMetadata> } | undefined {
  const known = JSON.parse(storage.getItem(PROVIDER) ?? 'null') as {
    readonly authority: string;
    readonly metadata: Partial<OidcMetadata>;
  } | null;
  return known?.authority === authority ? { metadata: known.metadata } : undefined;
}

function toIdentity(manager: UserManager, user: User, config: OidcConfig): Identity {
  return {
    ...identify(user.access_token, config.claims),
    token: async () => (await manager.getUser())?.access_token ?? '',
  };
}

function returnAddress(): string {
  const { pathname, search } = window.location;
  return pathname + search;
}

/** Removes the provider's answer from the address, so that a shared link does not contain it. */
function dropAnswer(): void {
  window.history.replaceState(null, '', window.location.pathname);
}

/** Returns only to this page itself, even if the stored state has another address. */
function safeAddress(state: unknown, page: URL): string {
  const returnTo = (state as { returnTo?: unknown } | undefined)?.returnTo;
  if (typeof returnTo !== 'string') return page.pathname;
  const address = new URL(returnTo, page.origin);
  return address.origin === page.origin && address.pathname === page.pathname
    ? address.pathname + address.search
    : page.pathname;
}
