import { useQuery } from '@tanstack/react-query';
import type { SellerGoals } from '../../../api/goals-schema.ts';
import type { HttpClient } from '../../../api/http.ts';
import type { Id } from '../../../lib/long-ids.ts';
import { parseWithLongIds } from '../../../lib/long-ids.ts';
import { toWallet } from '../../../wallet/adapter.ts';
import type { View } from '../../../wallet/view.ts';
import { goalsPath } from './get-goals.ts';

const TEN_MINUTES = 600_000;

/**
 * Sales by month of the year before, of the wallet of that year, only for the chart. It is requested when the chart
 * opens. If the request fails, the chart shows nothing for it.
 *
 * @param year the chart's year; null: the chart is not open
 */
export function useYearBefore(
  http: HttpClient,
  sellerId: Id,
  classification: View['classification'],
  year: number | null,
): readonly number[] | null {
  const query = useQuery({
    queryKey: ['year-before', sellerId, year, classification],
    enabled: year !== null && year > 2000,
    staleTime: TEN_MINUTES,
    retry: false,
    queryFn: async ({ signal }) => {
      const parameters = { year: (year ?? 0) - 1, month: 12, classification, limit: 1 };
      const response = await http.get(goalsPath(sellerId), parameters, 'application/json', signal);
      const raw = parseWithLongIds(await response.text(), 'seller_id', 'customer_id') as SellerGoals;
      const { summary } = toWallet(raw, sellerId);
      return summary.customers === 0 ? null : summary.sold_by_month;
    },
  });
  return query.data ?? null;
}
