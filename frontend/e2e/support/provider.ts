import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

const PAGE = '/metas-por-cliente';

/** The page's host, with an OpenID Connect provider below `/provider`. Its session is live, so it asks nothing. */
export type ProviderSite = {
  readonly origin: string;
  /** The requests to the provider, in order. */
  readonly asked: string[];
  /** The time at which it last sent a browser back, in monotonic milliseconds. */
  readonly sentBackAt: () => number;
  readonly close: () => Promise<void>;
};

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Passes a request on unchanged. */
export function passTo(service: URL): Answering {
  return (request, response) => {
    const { host: _, ...headers } = request.headers;
    const onward = send(
      new URL(request.url ?? '/', service),
      { method: request.method ?? 'GET', headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  };
}

/**
 * @param service the local runner, which signs the tokens
 * @param seller the seller who is signed in at the provider
 * @param otherwise takes all other requests, except the page's `config.json`, which this host answers
 */
export async function openProviderSite(
  service: URL,
  seller: number | string,
  otherwise: Answering = passTo(service),
): Promise<ProviderSite> {
  const asked: string[] = [];
  let sentBack = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url ?? '/', origin);
    const json = (value: object) => {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(value));
    };
    if (url.pathname === `${PAGE}/config.json`) {
      return json({ mode: 'oidc', authority: `${origin}/provider`, client_id: 'metas' });
    }
    if (!url.pathname.startsWith('/provider/')) return otherwise(request, response);
    const what = url.pathname.split('/').at(-1) ?? '';
    asked.push(what);
    switch (what) {
      case 'openid-configuration':
        return json({
          issuer: `${origin}/provider`,
          authorization_endpoint: `${origin}/provider/authorize`,
          token_endpoint: `${origin}/provider/token`,
        });
      case 'authorize': {
        const back = `${url.searchParams.get('redirect_uri')}?code=c0de&state=${url.searchParams.get('state')}`;
        sentBack = performance.now();
        response.writeHead(302, { location: back }).end();
        return;
      }
      default:
        return json(await tokens(service, seller, `${origin}/provider`));
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    sentBackAt: () => sentBack,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function tokens(service: URL, seller: number | string, issuer: string): Promise<object> {
  const response = await fetch(new URL('/dev/token', service), { method: 'POST', body: `{"seller_id":${seller}}` });
  const { token } = (await response.json()) as { token: string };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: issuer, aud: 'metas', sub: 'someone', exp: 4_000_000_000, iat: 1_700_000_000 };
  return {
    access_token: token,
    token_type: 'Bearer',
    expires_in: 3600,
    id_token: `${part({ alg: 'RS256' })}.${part(claims)}.x`,
  };
}
