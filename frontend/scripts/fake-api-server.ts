import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { FakeApi, fakeToken } from '../src/testing/fake-api.ts';

/** `npm run dev:fake`: the page with demo data, for work on its design without the service. */
export function fakeApiServer(): Plugin {
  const api = new FakeApi();
  api.team = ['Marina Duarte', 'Paulo Henrique Lima', null, '?', 'Renata Couto'];
  return {
    name: 'fake-api',
    configureServer: (server) =>
      void server.middlewares.use((request, response, next) => void serve(api, request, response, next)),
    configurePreviewServer: (server) =>
      void server.middlewares.use((request, response, next) => void serve(api, request, response, next)),
  };
}

async function serve(
  api: FakeApi,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  response.setHeader('service-worker-allowed', '/metas-por-cliente'); // as in template.yaml
  // The runner and CloudFront answer here without a slash; only Vite requires one.
  if (url.pathname === '/metas-por-cliente') request.url = `/metas-por-cliente/${url.search}`;
  if (url.pathname === '/dev/token') {
    const user = JSON.parse(await bodyOf(request)) as { seller_id?: number };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ token: fakeToken(user) }));
    return;
  }
  const answer = api.answer({
    path: url.pathname,
    query: url.searchParams,
    accept: request.headers.accept ?? '',
    token: request.headers.authorization?.replace('Bearer ', '') ?? null,
  });
  if (answer === null) return next();
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
