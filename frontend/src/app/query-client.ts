import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { StatusError } from '../api/errors.ts';

/** @param onExpired called when the server no longer accepts the token, for any request */
export function createQueryClient(onExpired: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof StatusError && error.status === 401) onExpired();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
  });
}
