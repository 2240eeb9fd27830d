import type { Identity } from '../../api/identity.ts';
import type { LocalSignIn } from './local-sign-in.ts';
import type { OidcSignIn } from './oidc-sign-in.ts';

/** The sign-in: the local form or an OpenID Connect provider. */
export type SignIn = {
  /** Signs in without input, after a reload or a discarded tab. Null: the user has to act. */
  restore(): Promise<Identity | null>;
  /**
   * Forgets the user. After a deliberate sign-out the next sign-in asks for the user; after an expired token it does
   * not.
   */
  forget(why: 'left' | 'expired'): void;
};

/** One of the two sign-ins, with its kind. */
export type AnySignIn =
  | { readonly mode: 'local'; readonly signIn: LocalSignIn }
  | { readonly mode: 'oidc'; readonly signIn: OidcSignIn };
