import type { Identity } from '../../api/identity.ts';
import type { LocalSignIn } from './local-sign-in.ts';
import type { OidcSignIn } from './oidc-sign-in.ts';

/** How one signs in: the local form or an OpenID Connect provider. */
export type SignIn = {
  /** Signs in without asking anyone, after a reload or a discarded tab. Null: a person has to act. */
  restore(): Promise<Identity | null>;
  /** Forgets the user. Who left of his own will is asked who he is at the next sign-in; who merely expired is not. */
  forget(why: 'left' | 'expired'): void;
};

/** Either way, and which one. */
export type AnySignIn =
  | { readonly mode: 'local'; readonly signIn: LocalSignIn }
  | { readonly mode: 'oidc'; readonly signIn: OidcSignIn };
