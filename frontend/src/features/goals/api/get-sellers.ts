import { queryOptions, useQuery } from '@tanstack/react-query';
import { worthOneRetry } from '../../../api/errors.ts';
import type { Sellers } from '../../../api/goals-schema.ts';
import type { HttpClient } from '../../../api/http.ts';

const TEN_MINUTES = 600_000;

/** The sellers that have goals in a year, for someone who sees every wallet. */
export function sellersQuery(http: HttpClient, year: number | undefined) {
  return queryOptions({
    queryKey: ['sellers', year ?? 'current'],
    queryFn: async ({ signal }) => {
      const response = await http.get('/api/v2/analytics/goals/sellers', { year }, 'application/json', signal);
      return (await response.json()) as Sellers;
    },
    staleTime: TEN_MINUTES,
    retry: worthOneRetry,
  });
}

export function useSellers(http: HttpClient, year: number | undefined, enabled: boolean) {
  return useQuery({ ...sellersQuery(http, year), enabled });
}
