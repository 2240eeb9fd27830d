import type { QueryClient } from '@tanstack/react-query';
import { createHttpClient } from '../api/http.ts';
import type { Identity } from '../api/identity.ts';
import { goalsQuery } from '../features/goals/api/get-goals.ts';
import { answerKept } from '../features/goals/api/keep-goals.ts';
import type { Config } from '../features/session/config.ts';
import type { KeptStore } from '../wallet/kept-store.ts';
import { parseView, type View } from '../wallet/view.ts';
import { createQueryClient } from './query-client.ts';

/** The requests and answers of a signed-in user. */
export type Answers = {
  /** Whose they are: nobody else may see them. */
  readonly key: string;
  readonly client: QueryClient;
  /** Called when the server no longer accepts the token; at once if it already refuses it. */
  readonly whenExpired: (listener: () => void) => void;
};

/** Requests the figures at once: on a slow phone, drawing the page first would cost a quarter of a second. */
export function askAhead(identity: Identity, config: Config, store: KeptStore): Answers {
  let expired = false;
  let tell: (() => void) | null = null;
  const client = createQueryClient(() => {
    expired = true;
    tell?.();
  });
  const view = parseView(window.location.search);
  const sellerId = view.sellerId ?? identity.sellerId;
  const isTeam = view.team && identity.seesEverySeller;
  if (identity.offline !== true && sellerId !== null && !isTeam) {
    const http = createHttpClient(config.api, identity.token);
    const owner = { sellerId: identity.sellerId, seesEverySeller: identity.seesEverySeller };
    const kept = (asked: View) => answerKept(client, { store, owner }, sellerId, asked);
    void client.prefetchQuery(goalsQuery(http, client, sellerId, view, kept));
  }
  return {
    key: identityKey(identity),
    client,
    whenExpired(listener) {
      tell = listener;
      if (expired) listener();
    },
  };
}

export function identityKey({ sellerId, seesEverySeller }: Pick<Identity, 'sellerId' | 'seesEverySeller'>): string {
  return `${sellerId}/${seesEverySeller}`;
}
