import { hashKey, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HttpClient } from '../../../api/http.ts';
import type { Id } from '../../../lib/long-ids.ts';
import type { View } from '../../../wallet/view.ts';
import { getGoals, goalsKeys } from './get-goals.ts';

/**
 * "Atualizar": the server reads everything from the database now. One at a time for a seller: a second press joins the
 * refresh in progress.
 *
 * @param onDone called when it has succeeded, if that seller's wallet is on the screen then
 */
export function useRefreshGoals(http: HttpClient, sellerId: Id, onDone: () => void) {
  const client = useQueryClient();
  const mutationKey = ['refresh', sellerId];
  // Separate from the mutation's own state: a reset of that would also forget a refresh in progress.
  const [failure, setFailure] = useState<{ readonly sellerId: Id; readonly error: Error } | null>(null);
  const forgetError = useCallback(() => setFailure(null), []);
  const onScreen = useRef<Id | null>(null);
  useEffect(() => {
    onScreen.current = sellerId;
    return () => {
      onScreen.current = null;
    };
  }, [sellerId]);
  const underWay = useIsMutating({ mutationKey }) > 0;
  const mutation = useMutation({
    mutationKey,
    networkMode: 'always', // without a network it fails at once instead of waiting silently
    mutationFn: (view: View) => getGoals(http, sellerId, view, { refresh: true }),
    onMutate: () => {
      forgetError();
      return { askedAt: Date.now() };
    },
    onError: (error) => {
      if (onScreen.current === sellerId) setFailure({ sellerId, error });
    },
    onSuccess: async (answer, view, { askedAt }) => {
      const queryKey = goalsKeys.page(sellerId, view);
      // A normal request in progress may bring figures from before the refresh, so it is cancelled.
      await client.cancelQueries({ queryKey });
      const seen = client.getQueryCache().findAll({ queryKey: goalsKeys.seller(sellerId) });
      // The refresh must not replace figures of any page that came after its start.
      const isNewest = seen.every((query) => query.state.dataUpdatedAt <= askedAt);
      if (isNewest) client.setQueryData(queryKey, answer);
      if (onScreen.current === sellerId) onDone();
      await client.invalidateQueries({
        queryKey: goalsKeys.seller(sellerId),
        predicate: (query) => !isNewest || query.queryHash !== hashKey(queryKey),
      });
    },
  });
  const refresh = (view: View) => {
    if (client.isMutating({ mutationKey }) === 0) mutation.mutate(view);
  };
  return { refresh, underWay, error: failure?.sellerId === sellerId ? failure.error : null, forgetError };
}
