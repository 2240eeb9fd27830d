import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { clients, expect, pageUrl, test } from './support/goals.ts';

const PROVIDER = 'https://login.example';

type Seen = { authorize: URLSearchParams[]; token: URLSearchParams[] };

/** An OpenID Connect provider with a live session: it asks nothing and sends the browser back at once. */
async function provide(page: Page, accessToken: string): Promise<Seen> {
  const seen: Seen = { authorize: [], token: [] };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const cors = { 'access-control-allow-origin': '*' };
  await page.route('**/metas-por-cliente/config.json', (route) =>
    route.fulfill({ json: { mode: 'oidc', authority: PROVIDER, client_id: 'metas' } }),
  );
  await page.route(
    (url) => url.pathname === '/metas-por-cliente',
    async (route) => {
      const response = await route.fetch();
      const policy = response
        .headers()
        ['content-security-policy']?.replace("connect-src 'self'", `connect-src 'self' ${PROVIDER}`);
      await route.fulfill({
        response,
        headers: { ...response.headers(), ...(policy === undefined ? {} : { 'content-security-policy': policy }) },
      });
    },
  );
  await page.route(`${PROVIDER}/**`, (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.endsWith('/openid-configuration')) {
      return route.fulfill({
        headers: cors,
        json: {
          issuer: PROVIDER,
          authorization_endpoint: `${PROVIDER}/authorize`,
          token_endpoint: `${PROVIDER}/token`,
        },
      });
    }
    if (url.pathname === '/authorize') {
      seen.authorize.push(url.searchParams);
      const back = `${url.searchParams.get('redirect_uri')}?code=c0de&state=${url.searchParams.get('state')}`;
      return route.fulfill({ contentType: 'text/html', body: `<meta http-equiv="refresh" content="0;url=${back}">` });
    }
    seen.token.push(new URLSearchParams(route.request().postData() ?? ''));
    const claims = { iss: PROVIDER, aud: 'metas', sub: 'someone', exp: 4_000_000_000, iat: 1_700_000_000 };
    return route.fulfill({
      headers: cors,
      json: {
        access_token: accessToken,
        token_type: 'Bearer',
        expires_in: 3600,
        id_token: `${part({ alg: 'RS256' })}.${part(claims)}.x`,
      },
    });
  });
  return seen;
}

test('signs in through a provider with PKCE, comes back to the same address, and leaves no token behind', async ({
  page,
  request,
  seller,
}) => {
  const response = await request.post(`${new URL(pageUrl()).origin}/dev/token`, { data: { seller_id: seller } });
  const { token } = (await response.json()) as { token: string };
  const seen = await provide(page, token);
  await page.goto(pageUrl('?classification=A'));
  await expect(clients(page)).toBeVisible();
  expect(new URL(page.url()).search).toBe('?classification=A');
  const asked = seen.authorize[0];
  expect(asked?.get('response_type')).toBe('code');
  expect(asked?.get('code_challenge_method')).toBe('S256');
  const verifier = seen.token[0]?.get('code_verifier') ?? '';
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(asked?.get('code_challenge'));
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(stored).not.toContain(token);
});

test('a tab that was discarded signs in again without a question', async ({ page, request, seller }) => {
  const response = await request.post(`${new URL(pageUrl()).origin}/dev/token`, { data: { seller_id: seller } });
  const { token } = (await response.json()) as { token: string };
  const seen = await provide(page, token);
  await page.goto(pageUrl());
  await expect(clients(page)).toBeVisible();
  await page.reload();
  await expect(clients(page)).toBeVisible();
  expect(seen.authorize).toHaveLength(2);
});

test('who has left is asked at the next sign-in, and a reload does not let him in again', async ({
  page,
  request,
  seller,
}) => {
  const response = await request.post(`${new URL(pageUrl()).origin}/dev/token`, { data: { seller_id: seller } });
  const { token } = (await response.json()) as { token: string };
  const seen = await provide(page, token);
  await page.goto(pageUrl());
  await expect(clients(page)).toBeVisible();
  await page.getByRole('button', { name: 'Sair' }).click();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(clients(page)).toBeVisible();
  await page.reload();
  await expect(clients(page)).toBeVisible();
  expect(seen.authorize.map((asked) => asked.get('prompt'))).toEqual([null, 'login', null]);
});

test('nothing on the page is against its own content security policy', async ({ page, seller }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  const document = await page.goto(pageUrl());
  const policy = document?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  await page.getByLabel('Vendedor').fill(String(seller));
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(clients(page)).toBeVisible();
  expect(refused).toEqual([]);
});
