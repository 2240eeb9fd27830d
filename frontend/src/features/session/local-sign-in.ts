import { ConnectionError, StatusError } from '../../api/errors.ts';
import { type Identity, identify } from '../../api/identity.ts';
import { type Id, readId } from '../../lib/long-ids.ts';
import type { LocalConfig } from './config.ts';
import type { SignIn } from './sign-in.ts';

/** The form's request to the local runner. */
export type LocalUser = { readonly seller_id: Id } | { readonly role: 'manager' };

const REMEMBERED = 'metas.local-user';

export type LocalSignIn = SignIn & {
  enter(user: LocalUser): Promise<Identity>;
  /** Requests the token before the button is pressed. This does not sign in. */
  prepare(user: LocalUser): void;
};

/** Much shorter than a token's life. */
const PREPARED_FOR_MS = 300_000;

/** The local runner's sign-in. The tab remembers the user, never the token. */
export function createLocalSignIn(config: LocalConfig, storage: Storage): LocalSignIn {
  let prepared: { readonly claims: string; readonly token: Promise<string | null>; readonly at: number } | null = null;
  const request = (claims: string) => requestToken(`${config.api}/dev/token`, claims);
  const isPrepared = (claims: string) =>
    prepared?.claims === claims && performance.now() - prepared.at < PREPARED_FOR_MS;
  const enter = async (user: LocalUser): Promise<Identity> => {
    const claims = claimsOf(user);
    const token = (isPrepared(claims) ? await prepared?.token : null) ?? (await request(claims));
    prepared = null;
    storage.setItem(REMEMBERED, JSON.stringify(user));
    return { ...identify(token, config.claims), token: () => Promise.resolve(token) };
  };
  return {
    enter,
    prepare(user) {
      const claims = claimsOf(user);
      if (isPrepared(claims)) return;
      // After a failure the request is sent again at sign-in, and that reports the error.
      prepared = { claims, token: request(claims).catch(() => null), at: performance.now() };
    },
    async restore() {
      const remembered = storage.getItem(REMEMBERED);
      if (remembered === null) return null;
      return enter(JSON.parse(remembered) as LocalUser);
    },
    forget: () => storage.removeItem(REMEMBERED),
  };
}

/** The claims in the deployed provider's form. A seller's id is a number, written digit by digit for any length. */
function claimsOf(user: LocalUser): string {
  if ('role' in user) return JSON.stringify(user);
  const id = readId(user.seller_id);
  if (id === null) throw new TypeError('not a seller id');
  return `{"seller_id":${id}}`;
}

async function requestToken(url: string, claims: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: claims,
  }).catch((cause: unknown) => {
    throw new ConnectionError('no answer', { cause });
  });
  if (!response.ok) throw new StatusError(response.status, null);
  const { token } = (await response.json()) as { token: string };
  return token;
}
