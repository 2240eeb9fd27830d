/** The server answered, and not with a success. The page decides by `status` alone; the body is never shown. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  constructor(
    readonly status: number,
    /** Seconds the server asked to wait, or null. */
    readonly retryAfterSeconds: number | null,
    /** Monotonic milliseconds when the answer came. */
    readonly at: number = performance.now(),
  ) {
    super(`HTTP ${status}`);
  }
}

/** Nothing came back: no network, no server, a broken connection. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/** No complete answer within the page's own limit. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** An answer of a shape that `openapi.yaml` does not allow. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** One more try for what may pass by itself; none for what the server has decided or has put a time on. */
export function worthOneRetry(failures: number, error: Error): boolean {
  if (failures >= 1) return false;
  if (error instanceof StatusError) return error.status >= 500 && error.retryAfterSeconds === null;
  return error instanceof ConnectionError || error instanceof TimeLimitError;
}
