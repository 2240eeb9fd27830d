/** The server answered with an error status. The page uses only `status`; it never shows the body. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  constructor(
    readonly status: number,
    /** Seconds the server asked to wait, or null. */
    readonly retryAfterSeconds: number | null,
    /** The time of the answer, in monotonic milliseconds. */
    readonly at: number = performance.now(),
  ) {
    super(`HTTP ${status}`);
  }
}

/** There was no answer: no network, no server, or a broken connection. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/** Nothing was asked: the device's list is open, but nobody is signed in. A second attempt would end the same way. */
export class NotSignedInError extends ConnectionError {}

/** There was no complete answer within the page's own limit. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** An answer of a shape that `openapi.yaml` does not allow. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/**
 * One retry for errors that may be temporary; none for errors that the server decided, or that carry a time to wait.
 */
export function worthOneRetry(failures: number, error: Error): boolean {
  if (failures >= 1 || error instanceof NotSignedInError) return false;
  if (error instanceof StatusError) return error.status >= 500 && error.retryAfterSeconds === null;
  return error instanceof ConnectionError || error instanceof TimeLimitError;
}
