import { ConnectionError, StatusError } from '../../api/errors.ts';
import { type Identity, identify } from '../../api/identity.ts';
import { type Id, readId } from '../../lib/long-ids.ts';
import type { LocalConfig } from './config.ts';
import type { SignIn } from './sign-in.ts';

/** What the form asks the local runner for. */
export type LocalUser = { readonly seller_id: Id } | { readonly role: 'manager' };

const REMEMBERED = 'metas.local-user';

export type LocalSignIn = SignIn & { enter(user: LocalUser): Promise<Identity> };

/** The local runner's sign-in. The tab remembers who it was, never the token. */
export function createLocalSignIn(config: LocalConfig, storage: Storage): LocalSignIn {
  const enter = async (user: LocalUser): Promise<Identity> => {
    const token = await requestToken(`${config.api}/dev/token`, user);
    storage.setItem(REMEMBERED, JSON.stringify(user));
    return { ...identify(token, config.claims), token: () => Promise.resolve(token) };
  };
  return {
    enter,
    async restore() {
      const remembered = storage.getItem(REMEMBERED);
      if (remembered === null) return null;
      return enter(JSON.parse(remembered) as LocalUser);
    },
    forget: () => storage.removeItem(REMEMBERED),
  };
}

/** The claims as the deployed provider has them, a seller's id as a number: written digit by digit, however long. */
function claimsOf(user: LocalUser): string {
  if ('role' in user) return JSON.stringify(user);
  const id = readId(user.seller_id);
  if (id === null) throw new TypeError('not a seller id');
  return `{"seller_id":${id}}`;
}

async function requestToken(url: string, user: LocalUser): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: claimsOf(user),
  }).catch((cause: unknown) => {
    throw new ConnectionError('no answer', { cause });
  });
  if (!response.ok) throw new StatusError(response.status, null);
  const { token } = (await response.json()) as { token: string };
  return token;
}
