import { type Id, parseWithLongIds, readId } from '../lib/long-ids.ts';

/** Who is signed in, as far as the page needs to know; the API checks the token itself. */
export type Identity = {
  /** Own wallet; null for someone who has none (a manager). */
  readonly sellerId: Id | null;
  readonly seesEverySeller: boolean;
  /** The access token at the time of the call; it lives in memory only. */
  readonly token: () => Promise<string>;
  /** Not signed in: whose list the device keeps, where there is no network to sign in through. */
  readonly offline?: true;
  /** Of such a one: the sign-in that is still under way. */
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

/** What the API finds in a claim. The gateway hands it texts, a list as `[a b]`: only what has brackets is split. */
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
    return {}; // an opaque token: the API will say what it is worth
  }
}
