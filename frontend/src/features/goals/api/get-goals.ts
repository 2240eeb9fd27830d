import {
  onlineManager,
  type Query,
  type QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { ConnectionError, TimeLimitError, worthOneRetry } from '../../../api/errors.ts';
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

/** What the totals are of. Year and month are absent until the user chooses: the server's today decides. */
export function scopeParameters(view: View): Parameters {
  return { year: view.year, month: view.month, classification: view.classification };
}

/** What narrows and orders the list. */
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

/** An age that is missing or unreadable is no age: a zero would pass for fresh figures. */
function readAge(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header.trim()) ? Number(header) : null;
}

const TEN_SECONDS = 10_000;
const TWO_MINUTES = 120_000;
const FIVE_MINUTES = 300_000;

/** What was seen of that seller in the last minutes, oldest first. */
export function seenAnswers(client: QueryClient, sellerId: Id): GoalsAnswer[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: goalsKeys.seller(sellerId) })
    .toSorted((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt)
    .flatMap(({ state }) => (state.data === undefined ? [] : [state.data as GoalsAnswer]));
}

/** Whether anything of that seller has come since this answer did: what has been seen of it may contradict these rows. */
export function isOvertaken(client: QueryClient, sellerId: Id, { state }: Pick<Query, 'state'>): boolean {
  return (
    state.data !== undefined &&
    client
      .getQueryCache()
      .findAll({ queryKey: goalsKeys.seller(sellerId) })
      .some((other) => other.state.dataUpdatedAt > state.dataUpdatedAt)
  );
}

/** @param answerKept what the device has for that view, where the network brings nothing; null: nothing */
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
      // Never instead of figures that came later: those stay, and the failure is told.
      const seen = client.getQueryData<GoalsAnswer>(queryKey);
      const kept = await answerKept(view);
      if (kept === null || (seen !== undefined && seen.answeredAt > kept.answeredAt)) throw error;
      return kept;
    }
  };
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => getOrKept(signal),
    // Back at a list of a moment ago the rows stand at once. Where anything newer has been seen since, it is asked for
    // again, and the screen says from when it is until the answer comes.
    staleTime: (query) => (isOvertaken(client, sellerId, query as Pick<Query, 'state'>) ? 0 : TWO_MINUTES),
    gcTime: FIVE_MINUTES,
    networkMode: 'always', // without a network the device answers
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: 'always',
    // A page that stands beside the order screen never loses the focus, so it gets no focus event either.
    // Without a connection it tries again soon: on the road the network comes back without telling.
    refetchInterval: ({ state }) =>
      state.error instanceof ConnectionError || state.data?.kept === true ? TEN_SECONDS : TWO_MINUTES,
    retry: (failures, error) => onlineManager.isOnline() && worthOneRetry(failures, error),
    // What was asked for before the page was drawn has been answered, even where the answer is a refusal.
    retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > TEN_SECONDS,
  });
}

/**
 * @returns the newest answer there is for that view. `overtaken`: something newer of the seller was seen since it came, or
 *     it is what the device has kept, shown until the network's own is there
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

/** What the device has for a view while the first answer for it is on its way. */
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
