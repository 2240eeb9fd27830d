import {
  onlineManager,
  type Query,
  type QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { ConnectionError, NotSignedInError, TimeLimitError, worthOneRetry } from '../../../api/errors.ts';
import type { SellerGoals } from '../../../api/goals-schema.ts';
import type { HttpClient, Parameters } from '../../../api/http.ts';
import { type Id, parseWithLongIds } from '../../../lib/long-ids.ts';
import { thisMoment } from '../../../lib/moment.ts';
import { toWallet } from '../../../wallet/adapter.ts';
import type { GoalsAnswer } from '../../../wallet/answer.ts';
import { orderBy, type View } from '../../../wallet/view.ts';

export const goalsKeys = {
  seller: (sellerId: Id) => ['goals', sellerId] as const,
  page: (sellerId: Id, view: View) => [...goalsKeys.seller(sellerId), pageParameters(view)] as const,
};

export function goalsPath(sellerId: Id): string {
  return `/api/v2/analytics/goals/seller/${sellerId}`;
}

/** What the totals depend on. Year and month are absent until the user chooses them; then the server uses today's. */
export function scopeParameters(view: View): Parameters {
  return { year: view.year, month: view.month, classification: view.classification };
}

/** What filters and orders the list. */
export function listParameters(view: View): Parameters {
  return {
    ...scopeParameters(view),
    view: view.list === 'all' ? undefined : view.list,
    q: view.q,
    order_by: orderBy(view.sort),
  };
}

export function pageParameters(view: View): Parameters {
  return { ...listParameters(view), limit: view.limit, offset: view.offset === 0 ? undefined : view.offset };
}

/** @param refresh only the button "Atualizar" asks the server to read everything again */
export async function getGoals(
  http: HttpClient,
  sellerId: Id,
  view: View,
  options: { signal?: AbortSignal; refresh?: true } = {},
): Promise<GoalsAnswer> {
  const parameters = { ...pageParameters(view), refresh: options.refresh === true ? 'true' : undefined };
  const response = await http.get(goalsPath(sellerId), parameters, 'application/json', options.signal);
  const wallet = toWallet(parseWithLongIds(await response.text(), 'seller_id', 'customer_id') as SellerGoals, sellerId);
  const date = Date.parse(response.headers.get('date') ?? '');
  return {
    wallet,
    dataAgeSeconds: readAge(response.headers.get('x-data-age')),
    arrivedAt: thisMoment(),
    answeredAt: Number.isNaN(date) ? Date.now() : date,
  };
}

/** A missing or unreadable age is null, because zero would mean fresh figures. */
function readAge(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header.trim()) ? Number(header) : null;
}

const TEN_SECONDS = 10_000;
const TWO_MINUTES = 120_000;
const FIVE_MINUTES = 300_000;

/** The answers for that seller of the last minutes, oldest first. */
export function seenAnswers(client: QueryClient, sellerId: Id): GoalsAnswer[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: goalsKeys.seller(sellerId) })
    .toSorted((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt)
    .flatMap(({ state }) => (state.data === undefined ? [] : [state.data as GoalsAnswer]));
}

/** Whether a newer answer for that seller came after this one, which may contradict these rows. */
export function isOvertaken(client: QueryClient, sellerId: Id, { state }: Pick<Query, 'state'>): boolean {
  return (
    state.data !== undefined &&
    client
      .getQueryCache()
      .findAll({ queryKey: goalsKeys.seller(sellerId) })
      .some((other) => other.state.dataUpdatedAt > state.dataUpdatedAt)
  );
}

/** @param answerKept what the device has for that view if the network fails; null: nothing */
export function goalsQuery(
  http: HttpClient,
  client: QueryClient,
  sellerId: Id,
  view: View,
  answerKept: (view: View) => Promise<GoalsAnswer | null>,
) {
  const queryKey = goalsKeys.page(sellerId, view);
  const getOrKept = async (signal: AbortSignal): Promise<GoalsAnswer> => {
    try {
      if (!onlineManager.isOnline()) throw new ConnectionError('offline');
      return await getGoals(http, sellerId, view, { signal });
    } catch (error) {
      if (!(error instanceof ConnectionError || error instanceof TimeLimitError)) throw error;
      // It never replaces newer figures: they stay, and the page shows the error.
      const seen = client.getQueryData<GoalsAnswer>(queryKey);
      const kept = await answerKept(view);
      if (kept === null || (seen !== undefined && seen.answeredAt > kept.answeredAt)) throw error;
      return error instanceof NotSignedInError ? { ...kept, notSignedIn: true } : kept;
    }
  };
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => getOrKept(signal),
    // A recent list is shown again at once. If a newer answer came since, the list is requested again, and the screen
    // shows its time until the answer comes.
    staleTime: (query) => (isOvertaken(client, sellerId, query as Pick<Query, 'state'>) ? 0 : TWO_MINUTES),
    gcTime: FIVE_MINUTES,
    networkMode: 'always', // without a network the device answers
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: 'always',
    // A page beside the order screen never loses the focus, so it gets no focus event.
    // Without a connection it retries soon, because a mobile network comes back without an event.
    refetchInterval: ({ state }) =>
      state.error instanceof ConnectionError || state.data?.kept === true ? TEN_SECONDS : TWO_MINUTES,
    retry: (failures, error) => onlineManager.isOnline() && worthOneRetry(failures, error),
    // A request from before the page was drawn has its answer, even if that is an error.
    retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > TEN_SECONDS,
  });
}

/**
 * @returns the newest answer for that view. `overtaken`: a newer answer for the seller came since, or it is the
 *     device's list, shown until the network's answer comes
 */
export function useGoals(
  http: HttpClient,
  sellerId: Id,
  view: View,
  answerKept: (view: View) => Promise<GoalsAnswer | null>,
) {
  const client = useQueryClient();
  const query = useQuery(goalsQuery(http, client, sellerId, view, answerKept));
  const known = client.getQueryCache().find({ queryKey: goalsKeys.page(sellerId, view) });
  const meanwhile = useMeanwhile(JSON.stringify([sellerId, pageParameters(view)]), query.isLoading, () =>
    answerKept(view),
  );
  const answer = query.data ?? meanwhile ?? undefined;
  const overtaken = query.data === undefined || (known !== undefined && isOvertaken(client, sellerId, known));
  return { query, answer, overtaken: answer !== undefined && overtaken };
}

/** The device's list for a view, until the first answer comes. */
function useMeanwhile(key: string, waiting: boolean, find: () => Promise<GoalsAnswer | null>): GoalsAnswer | null {
  const [found, setFound] = useState<{ readonly key: string; readonly answer: GoalsAnswer | null } | null>(null);
  const look = useEffectEvent(find);
  useEffect(() => {
    if (!waiting) return;
    let left = false;
    void look().then((answer) => !left && setFound({ key, answer }));
    return () => {
      left = true;
    };
  }, [key, waiting]);
  return waiting && found?.key === key ? found.answer : null;
}
