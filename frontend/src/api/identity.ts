import { type Id, parseWithLongIds, readId } from '../lib/long-ids.ts';

/** The signed-in user, as far as the page needs it; the API checks the token itself. */
export type Identity = {
  /** The user's own wallet; null for a user without one (a manager). */
  readonly sellerId: Id | null;
  readonly seesEverySeller: boolean;
  /** The access token at the time of the call; it lives in memory only. */
  readonly token: () => Promise<string>;
  /** The user is not signed in: without a network, this is the owner of the list on the device. */
  readonly offline?: true;
  /** For such a user: the sign-in in progress. */
  readonly restoring?: Promise<Identity | null>;
};

type ClaimNames = { readonly seller: string; readonly role: string };

const EVERY_SELLER = new Set(['manager', 'admin']);

/** Reads the claims that the API reads, by the same names. */
export function identify(token: string, names: ClaimNames): Omit<Identity, 'token'> {
  const claims = readClaims(token, names.seller);
  const sellers = values(claims[names.seller]).map(readId);
  return {
    sellerId: sellers.find((id) => id !== null) ?? null,
    seesEverySeller: values(claims[names.role]).some((role) => EVERY_SELLER.has(role)),
  };
}

/**
 * The values of a claim, as the API reads them. The gateway passes texts, and a list as `[a b]`, so only texts in
 * brackets are split.
 */
function values(claim: unknown): string[] {
  const text = (Array.isArray(claim) ? `[${claim.join(' ')}]` : String(claim ?? '')).trim();
  return text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1).trim().split(/\s+/) : [text];
}

function readClaims(token: string, seller: string): Record<string, unknown> {
  const payload = token.split('.')[1];
  if (payload === undefined) return {};
  try {
    const binary = atob(payload.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return parseWithLongIds(new TextDecoder().decode(bytes), seller) as Record<string, unknown>;
  } catch {
    return {}; // an opaque token: only the API can check it
  }
}
