import { ConnectionError, ContractError, NotSignedInError, StatusError, TimeLimitError } from '../api/errors.ts';

export type WayOut = 'retry' | 'clear-filters' | 'other-wallet' | 'wait';

/** The message for the user, and what the user can do. */
export type Problem = {
  readonly title: string;
  readonly wayOut: WayOut;
  /** The figures from before may stay on the screen. */
  readonly keepsFigures: boolean;
  /** Monotonic milliseconds at which the page tries again by itself, or null. */
  readonly triesAgainAt: number | null;
};

export const OFFLINE: Problem = {
  title: 'Sem conexão com a internet.',
  wayOut: 'retry',
  keepsFigures: true,
  triesAgainAt: null,
};

const LAST_LIST = 'Esta é a última lista guardada neste aparelho.';

/** The device's list replaces the network's answer. */
export const KEPT: Problem = { ...OFFLINE, title: `${OFFLINE.title} ${LAST_LIST}` };
export const KEPT_UNREACHABLE: Problem = { ...OFFLINE, title: `O serviço não respondeu. ${LAST_LIST}` };

/** Asking again would not help: the way out is to sign in, and `BackOnline` has the button. */
const NOT_SIGNED_IN: Problem = { ...OFFLINE, title: 'Você ainda não entrou.', wayOut: 'wait' };
export const KEPT_NOT_SIGNED_IN: Problem = { ...NOT_SIGNED_IN, title: `${NOT_SIGNED_IN.title} ${LAST_LIST}` };

export const SLOW: Problem = {
  title: 'A consulta está demorando mais que o normal.',
  wayOut: 'wait',
  keepsFigures: true,
  triesAgainAt: null,
};

export const NO_ACCESS: Problem = {
  title: 'Você não tem acesso a esta carteira.',
  wayOut: 'other-wallet',
  keepsFigures: false,
  triesAgainAt: null,
};

export const NO_ACCESS_TO_SELLERS: Problem = { ...NO_ACCESS, title: 'Você não tem acesso à lista de vendedores.' };

/** The server refused or did not answer, though the device has a network. */
const UNREACHABLE: Problem = { ...OFFLINE, title: 'O serviço não respondeu.' };

/**
 * Decides only by status, because bodies differ between the service and the gateway in front of it.
 *
 * @param online whether the device says that it has a network: a refused connection is not a missing one
 */
export function toProblem(error: Error, online: boolean): Problem {
  if (error instanceof NotSignedInError) return online ? NOT_SIGNED_IN : OFFLINE;
  if (error instanceof ConnectionError) return online ? UNREACHABLE : OFFLINE;
  if (error instanceof TimeLimitError) return { ...OFFLINE, title: 'A consulta demorou demais.' };
  if (error instanceof ContractError) return { ...OFFLINE, title: 'A resposta do servidor não pôde ser lida.' };
  if (error instanceof StatusError) return fromStatus(error);
  return { ...OFFLINE, title: 'Algo falhou nesta página.' };
}

function fromStatus({ status, retryAfterSeconds, at }: StatusError): Problem {
  const triesAgainAt = retryAfterSeconds === null ? null : at + Math.max(1, retryAfterSeconds) * 1000;
  const retry = { wayOut: 'retry', keepsFigures: true, triesAgainAt } as const;
  if (status === 403) return NO_ACCESS;
  // The service sends a time to wait after a recent refresh; the gateway in front of it never does.
  if (status === 429 && triesAgainAt !== null) return { ...retry, title: 'Esta carteira acabou de ser atualizada.' };
  if (status === 429) return { ...retry, title: 'Muitas consultas ao mesmo tempo.' };
  if (status >= 500) return { ...retry, title: 'Não foi possível consultar as vendas agora.' };
  return { ...retry, title: 'O servidor não aceitou esta consulta.', wayOut: 'clear-filters' };
}
