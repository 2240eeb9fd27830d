import { queryOptions, useQuery } from '@tanstack/react-query';
import { ConnectionError, StatusError, TimeLimitError, worthOneRetry } from '../../../api/errors.ts';
import type { Sellers } from '../../../api/goals-schema.ts';
import type { HttpClient } from '../../../api/http.ts';
import { parseWithLongIds } from '../../../lib/long-ids.ts';
import { toSellers } from '../../../wallet/adapter.ts';

const TEN_SECONDS = 10_000;
const ONE_MINUTE = 60_000;
const TEN_MINUTES = 600_000;

/** The sellers that have goals in a year, for users who see every wallet. */
export function sellersQuery(http: HttpClient, year: number | undefined) {
  return queryOptions({
    queryKey: ['sellers', year ?? 'current'],
    queryFn: async ({ signal }) => {
      const response = await http.get('/api/v2/analytics/goals/sellers', { year }, 'application/json', signal);
      return toSellers(parseWithLongIds(await response.text(), 'seller_id') as Sellers);
    },
    staleTime: TEN_MINUTES,
    // When a wallet is open, nobody waits for this list, and no button requests it again.
    refetchInterval: ({ state }) => triesAgainAfter(state.error),
    retry: worthOneRetry,
  });
}

function triesAgainAfter(error: Error | null): number | false {
  if (error instanceof ConnectionError || error instanceof TimeLimitError) return TEN_SECONDS;
  if (!(error instanceof StatusError) || error.status < 500) return false;
  return Math.max(ONE_MINUTE, (error.retryAfterSeconds ?? 0) * 1000);
}

export function useSellers(http: HttpClient, year: number | undefined, enabled: boolean) {
  // Who asks hands it on: what is read of it further down tells nothing of what must be heard of here.
  return useQuery({ ...sellersQuery(http, year), enabled, notifyOnChangeProps: 'all' });
}
