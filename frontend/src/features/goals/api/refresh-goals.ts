import { hashKey, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HttpClient } from '../../../api/http.ts';
import type { Id } from '../../../lib/long-ids.ts';
import type { View } from '../../../wallet/view.ts';
import { getGoals, goalsKeys } from './get-goals.ts';

/**
 * "Atualizar": the server reads everything from the database now. One at a time for a seller; whoever asks while one is
 * under way joins it.
 *
 * @param onDone called when it has succeeded, if that seller's wallet is on the screen by then
 */
export function useRefreshGoals(http: HttpClient, sellerId: Id, onDone: () => void) {
  const client = useQueryClient();
  const mutationKey = ['refresh', sellerId];
  // Apart from the mutation's own state: forgetting that would also lose sight of a refresh that is under way.
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
    networkMode: 'always', // without a network it fails at once instead of waiting without a word
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
      // An ordinary request still under way may carry figures from before the refresh: it must not win.
      await client.cancelQueries({ queryKey });
      const seen = client.getQueryCache().findAll({ queryKey: goalsKeys.seller(sellerId) });
      // Nor may the refresh win over figures that came since it was asked for, on whatever page.
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
