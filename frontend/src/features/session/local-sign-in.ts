import { ConnectionError, StatusError } from '../../api/errors.ts';
import type { LocalConfig } from './config.ts';
import { type Identity, identify, type SignIn } from './identity.ts';

/** What the form asks the local runner for. */
export type LocalUser = { readonly seller_id: number } | { readonly role: 'manager' };

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

async function requestToken(url: string, user: LocalUser): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  }).catch((cause: unknown) => {
    throw new ConnectionError('no answer', { cause });
  });
  if (!response.ok) throw new StatusError(response.status, null);
  const { token } = (await response.json()) as { token: string };
  return token;
}
