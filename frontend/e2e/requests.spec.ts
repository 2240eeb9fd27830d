import { askApi, clients, expect, filter, openWallet, otherMonth, test } from './support/goals.ts';

test('no request but that of "Atualizar" carries `refresh` or `no-cache`, and none sets If-None-Match itself', async ({
  page,
  request,
  seller,
}) => {
  const asked: { url: string; headers: Record<string, string> }[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push({ url: request.url(), headers: request.headers() });
  });
  const forced = () =>
    asked.filter(({ url, headers }) => /refresh/.test(url) || /no-cache/.test(JSON.stringify(headers)));
  await openWallet(page, seller);
  await filter(page, 'Classificação', 'A');
  await expect(page.getByRole('button', { name: 'Tirar o filtro Classe A' })).toBeVisible();
  await filter(page, 'Classificação', '');
  const month = otherMonth((await askApi(request, seller, 'limit=1')).month);
  const another = page.waitForResponse(new RegExp(`[?&]month=${month}(&|$)`));
  await filter(page, 'Mês', `${month}`);
  await another;
  await expect(clients(page)).toHaveAttribute('aria-busy', 'false');
  const backToThePage = page.waitForResponse(/\/seller\//);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await backToThePage;
  expect(asked.length).toBeGreaterThan(2);
  expect(forced()).toEqual([]);
  await page.getByRole('button', { name: 'Atualizar' }).click();
  await expect(page.getByRole('status')).toHaveText('Atualização concluída');
  expect(forced().map(({ url }) => new URL(url).searchParams.get('refresh'))).toEqual(['true']);
  expect(page.url()).not.toContain('refresh');
});
