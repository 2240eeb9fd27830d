import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { type FakeApi, fakeToken } from './fake-api.ts';

export const server = setupServer();

const ORIGIN = 'http://localhost:3000';
export const GOALS_URL = `${ORIGIN}/api/v2/analytics/goals/seller/:id`;

export const SELLERS_URL = `${ORIGIN}/api/v2/analytics/goals/sellers`;
export const TOKEN_URL = `${ORIGIN}/dev/token`;

/** The local runner, built on the fake API. */
export function serve(api: FakeApi): void {
  server.use(
    http.get(`${ORIGIN}/config.json`, () => HttpResponse.json({ mode: 'local' })),
    http.post(`${ORIGIN}/dev/token`, async ({ request }) =>
      HttpResponse.json({ token: fakeToken((await request.json()) as object) }),
    ),
    http.get(`${ORIGIN}/api/*`, ({ request }) => {
      const url = new URL(request.url);
      const answer = api.answer({
        path: url.pathname,
        query: url.searchParams,
        accept: request.headers.get('accept') ?? '',
        token: request.headers.get('authorization')?.replace('Bearer ', '') ?? null,
      });
      return new HttpResponse(answer?.body, { status: answer?.status ?? 404, headers: { ...answer?.headers } });
    }),
  );
}
