import { ConnectionError, StatusError, TimeLimitError } from './errors.ts';

/** As long as the longest time limit behind the gateway: a longer one would be useless. */
export const TIME_LIMIT_MS = 20_000;

export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** A phone's network also needs time for a file of 20,000 customers. The gateway itself times out after 30 s. */
export const FILE_TIME_LIMIT_MS = 60_000;

/** Calls the goals API with the signed-in user's token. */
export type HttpClient = {
  get(
    path: string,
    parameters: Parameters,
    accept: string,
    signal: AbortSignal | undefined,
    limitMs?: number,
  ): Promise<Response>;
};

/**
 * @param origin the API's origin; empty for the page's own
 * @param token gives the access token at the time of the call
 */
export function createHttpClient(origin: string, token: () => Promise<string>): HttpClient {
  return {
    async get(path, parameters, accept, signal, limitMs = TIME_LIMIT_MS) {
      // `cache` and If-None-Match are not set, because the browser's own revalidation is right. Only `refresh` asks the
      // server for more.
      const headers = { accept, authorization: `Bearer ${await token()}` };
      const response = await fetchWithin(limitMs, `${origin}${path}${toQuery(parameters)}`, headers, signal);
      if (!response.ok) throw new StatusError(response.status, retryAfterSeconds(response));
      return response;
    },
  };
}

/** Reads the body within the time limit too, because a connection can break halfway. */
async function fetchWithin(
  limitMs: number,
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), limitMs);
  const cancel = () => limit.abort();
  signal?.addEventListener('abort', cancel);
  try {
    const response = await fetch(url, { headers, signal: limit.signal });
    // Not as a blob, which the browser keeps in another process.
    const body = response.body === null ? null : await response.arrayBuffer();
    return new Response(body, { status: response.status, headers: response.headers });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    if (limit.signal.aborted) throw new TimeLimitError('no answer in time', { cause });
    throw new ConnectionError('no answer', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

function toQuery(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** RFC 9110: seconds, or a date, which is then counted from the server's own `Date`. */
function retryAfterSeconds(response: Response): number | null {
  const value = response.headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const at = Date.parse(value);
  const now = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(at) || Number.isNaN(now) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
