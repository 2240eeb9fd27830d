import { useQuery } from '@tanstack/react-query';
import { ConnectionError, StatusError, worthOneRetry } from '../../api/errors.ts';
import type { CustomerDetail as RawDetail } from '../../api/goals-schema.ts';
import type { HttpClient } from '../../api/http.ts';
import { type Id, parseWithLongIds } from '../../lib/long-ids.ts';
import { toCustomerDetail } from '../../wallet/adapter.ts';

const TEN_SECONDS = 10_000;
const TWO_MINUTES = 120_000;

/** One customer, read from the database in this request. Null: the customer is not in this wallet this year. */
export function useCustomer(http: HttpClient, sellerId: Id, customerId: Id) {
  return useQuery({
    queryKey: ['customer', sellerId, customerId],
    queryFn: async ({ signal }) => {
      const path = `/api/v2/analytics/goals/seller/${sellerId}/customers/${customerId}`;
      const response = await http.get(path, {}, 'application/json', signal).catch((error: unknown) => {
        if (error instanceof StatusError && error.status === 404) return null;
        throw error;
      });
      if (response === null) return null;
      const raw = parseWithLongIds(await response.text(), 'seller_id', 'customer_id') as RawDetail;
      return toCustomerDetail(raw, sellerId, customerId);
    },
    networkMode: 'always', // without a network it fails at once, and the sheet shows the list's figures
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => (state.error instanceof ConnectionError ? TEN_SECONDS : TWO_MINUTES),
    retry: worthOneRetry,
  });
}
