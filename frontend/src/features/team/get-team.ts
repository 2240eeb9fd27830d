import { useQuery } from '@tanstack/react-query';
import { ConnectionError, worthOneRetry } from '../../api/errors.ts';
import type { Team as RawTeam } from '../../api/goals-schema.ts';
import type { HttpClient } from '../../api/http.ts';
import { parseWithLongIds } from '../../lib/long-ids.ts';
import { type Moment, thisMoment } from '../../lib/moment.ts';
import { toTeam } from '../../wallet/adapter.ts';
import type { View } from '../../wallet/view.ts';
import type { Team } from '../../wallet/wallet.ts';

export type TeamAnswer = {
  readonly team: Team;
  readonly arrivedAt: Moment;
  /** When the server answered, by its own clock: milliseconds since 1970. */
  readonly answeredAt: number;
};

const TEN_SECONDS = 10_000;
const TWO_MINUTES = 120_000;
const FIVE_MINUTES = 300_000;

/** All sellers of the team, for users who see every wallet. */
export function useTeam(http: HttpClient, view: Pick<View, 'year' | 'month' | 'classification'>) {
  const { year, month, classification } = view;
  return useQuery({
    queryKey: ['team', year, month, classification],
    queryFn: async ({ signal }): Promise<TeamAnswer> => {
      const parameters = { year, month, classification };
      const response = await http.get('/api/v2/analytics/goals/team', parameters, 'application/json', signal);
      const date = Date.parse(response.headers.get('date') ?? '');
      return {
        team: toTeam(parseWithLongIds(await response.text(), 'seller_id') as RawTeam),
        arrivedAt: thisMoment(),
        answeredAt: Number.isNaN(date) ? Date.now() : date,
      };
    },
    // Back from a wallet the team is shown at once; it is requested again after two minutes.
    staleTime: TWO_MINUTES,
    gcTime: FIVE_MINUTES,
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => (state.error instanceof ConnectionError ? TEN_SECONDS : TWO_MINUTES),
    retry: worthOneRetry,
  });
}
