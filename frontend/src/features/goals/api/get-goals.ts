import { queryOptions, useQuery } from '@tanstack/react-query';
import { ConnectionError, worthOneRetry } from '../../../api/errors.ts';
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

export function goalsQuery(http: HttpClient, sellerId: Id, view: View) {
  return queryOptions({
    queryKey: goalsKeys.page(sellerId, view),
    queryFn: ({ signal }) => getGoals(http, sellerId, view, { signal }),
    // What has left the screen is forgotten: brought back, it would show older figures than those that were seen since.
    gcTime: 0,
    refetchOnWindowFocus: 'always',
    // A page that stands beside the order screen never loses the focus, so it gets no focus event either.
    // Without a connection it tries again soon: on the road the network comes back without telling.
    refetchInterval: ({ state }) => (state.error instanceof ConnectionError ? TEN_SECONDS : TWO_MINUTES),
    retry: worthOneRetry,
  });
}

export function useGoals(http: HttpClient, sellerId: Id, view: View) {
  return useQuery(goalsQuery(http, sellerId, view));
}
