import type { Identity } from '../api/identity.ts';
import { type Config, loadConfig } from '../features/session/config.ts';
import { createLocalSignIn } from '../features/session/local-sign-in.ts';
import type { AnySignIn } from '../features/session/sign-in.ts';

export type Booted = AnySignIn & { readonly config: Config; readonly identity: Identity | null };

/** Settings, the right way to sign in, and who is signed in already. Only the way that is used is downloaded. */
export async function boot(): Promise<Booted> {
  const config = await loadConfig(`${import.meta.env.BASE_URL}config.json`);
  const way = await chooseSignIn(config);
  const identity = await way.signIn.restore().catch((error: unknown) => {
    console.error(error); // the sign-in page is the way out, whatever it was
    return null;
  });
  return { ...way, config, identity };
}

async function chooseSignIn(config: Config): Promise<AnySignIn> {
  if (config.mode === 'local') return { mode: 'local', signIn: createLocalSignIn(config, window.sessionStorage) };
  const { createOidcSignIn } = await import('../features/session/oidc-sign-in.ts');
  return { mode: 'oidc', signIn: createOidcSignIn(config, new URL(window.location.href)) };
}
