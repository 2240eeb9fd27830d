import { onlineManager, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { TimeLimitError } from '../api/errors.ts';
import type { GoalsAnswer } from '../wallet/answer.ts';
import { KEPT, KEPT_NOT_SIGNED_IN, KEPT_UNREACHABLE, OFFLINE, type Problem, SLOW, toProblem } from './problem.ts';

/** The present problem, or null. Of a failed refresh and a failed request, the newest counts. */
export function useProblem(
  query: UseQueryResult<unknown>,
  refresh: { readonly error: Error | null; readonly forgetError: () => void },
): Problem | null {
  const { error: refreshError, forgetError } = refresh;
  const { dataUpdatedAt, errorUpdatedAt, errorUpdateCount } = query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of each means that a request has ended since
  useEffect(forgetError, [dataUpdatedAt, errorUpdatedAt, errorUpdateCount, forgetError]);
  return useProblemOf(query, refreshError);
}

/** @param newer what failed since the query's own last result, or null */
export function useProblemOf(query: UseQueryResult<unknown>, newer: Error | null = null): Problem | null {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const { kept, notSignedIn } = (query.data ?? {}) as Partial<GoalsAnswer>;
  if (kept === true && !online) return KEPT;
  if (kept === true) return notSignedIn === true ? KEPT_NOT_SIGNED_IN : KEPT_UNREACHABLE;
  if (!online || query.fetchStatus === 'paused') return OFFLINE;
  const error = newer ?? query.error;
  if (error !== null) return toProblem(error, online);
  return query.failureReason instanceof TimeLimitError ? SLOW : null;
}
