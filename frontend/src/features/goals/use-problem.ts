import { onlineManager, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { TimeLimitError } from '../../api/errors.ts';
import type { GoalsAnswer } from './api/get-goals.ts';
import type { useRefreshGoals } from './api/refresh-goals.ts';
import { OFFLINE, type Problem, SLOW, toProblem } from './problem.ts';

/** What stands in the way at the moment, or null. A failed refresh counts until the next answer. */
export function useProblem(
  query: UseQueryResult<GoalsAnswer>,
  refresh: Pick<ReturnType<typeof useRefreshGoals>, 'error' | 'reset'>,
): Problem | null {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const { error: refreshError, reset } = refresh;
  useEffect(() => {
    if (query.dataUpdatedAt > 0) reset();
  }, [query.dataUpdatedAt, reset]);

  if (!online || query.fetchStatus === 'paused') return OFFLINE;
  const error = refreshError ?? query.error;
  if (error !== null) return toProblem(error);
  return query.failureReason instanceof TimeLimitError ? SLOW : null;
}
