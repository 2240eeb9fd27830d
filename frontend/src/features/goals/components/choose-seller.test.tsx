import { onlineManager } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeApi } from '../../../testing/fake-api.ts';
import { alertText, openAsStranger, openPage, pass, settle, statusText, stopClock } from '../../../testing/page.tsx';
import { GOALS_URL, SELLERS_URL, serve, server, TOKEN_URL } from '../../../testing/server.ts';

const MANAGER = { role: 'manager' };
const ONE_ID = '900719925474099301';
const NEXT_ID = '900719925474099302';

let api: FakeApi;

beforeEach(() => {
  stopClock();
  api = new FakeApi();
  serve(api);
});

function answerWith(status: number, headers: Record<string, string> = {}): void {
  server.use(http.get(SELLERS_URL, () => new HttpResponse(null, { status, headers })));
}

function repair(): void {
  server.resetHandlers();
  serve(api);
}

const list = () => screen.queryByRole('combobox', { name: 'Vendedor' });

describe('a manager who has no seller yet', () => {
  it('chooses one from the list', async () => {
    await openPage('', MANAGER);
    fireEvent.change(screen.getByRole('combobox', { name: 'Vendedor' }), { target: { value: '43' } });
    await settle();
    expect(window.location.search).toBe('?sellerId=43');
    expect(screen.getByRole('table', { name: /^Clientes/ })).toBeTruthy();
  });

  it('is told while he has no network, and gets the list when it is back', async () => {
    onlineManager.setOnline(false);
    await openPage('', MANAGER);
    expect(alertText()).toBe('Sem conexão com a internet.');
    expect(screen.getByRole('button', { name: 'Tentar de novo' })).toBeTruthy();
    expect(screen.queryByText('Carregando…')).toBeNull();
    onlineManager.setOnline(true);
    await settle();
    expect(alertText()).toBe('');
    expect(list()).not.toBeNull();
  });

  it('gets the list by itself when the network comes back without telling', async () => {
    server.use(http.get(SELLERS_URL, () => HttpResponse.error()));
    await openPage('', MANAGER);
    await pass(3_000);
    expect(alertText()).toBe('O serviço não respondeu.');
    repair();
    await pass(11_000);
    expect(alertText()).toBe('');
    expect(list()).not.toBeNull();
  });

  it('waits for what a 503 asks, and gets the list', async () => {
    answerWith(503, { 'retry-after': '30' });
    await openPage('', MANAGER);
    expect(alertText()).toBe('Não foi possível consultar as vendas agora.');
    expect(screen.getByRole('timer').textContent).toBe('Nova tentativa em 30 s');
    repair();
    await pass(31_000);
    expect(alertText()).toBe('');
    expect(list()).not.toBeNull();
  });

  it('is told on 403 that the list is not his, and signs in as someone else', async () => {
    answerWith(403);
    await openPage('', MANAGER);
    expect(alertText()).toBe('Você não tem acesso à lista de vendedores.');
    fireEvent.click(screen.getByRole('button', { name: 'Entrar com outro usuário' }));
    await settle();
    expect(screen.getByRole('button', { name: 'Entrar como gestor' })).toBeTruthy();
  });

  it('signs in again on 401', async () => {
    answerWith(401);
    await openPage('', MANAGER);
    expect(alertText()).toBe('Sua sessão expirou. Entre de novo para continuar.');
    expect(screen.getByRole('button', { name: 'Entrar como gestor' })).toBeTruthy();
  });

  it('is told when the list takes too long, and can ask again', async () => {
    server.use(http.get(SELLERS_URL, () => delay('infinite')));
    await openPage('', MANAGER);
    await pass(20_500);
    expect(alertText()).toBe('A consulta está demorando mais que o normal.');
    await pass(22_000);
    expect(alertText()).toBe('A consulta demorou demais.');
    repair();
    fireEvent.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    await settle();
    expect(list()).not.toBeNull();
  });

  it('is told when nobody has goals in that year, and goes to one that has', async () => {
    server.use(
      http.get(SELLERS_URL, ({ request }) =>
        new URL(request.url).searchParams.has('year')
          ? undefined
          : HttpResponse.json({ year: 2027, today: '2027-01-02', sellers: [], years: [2026] }),
      ),
    );
    await openPage('', MANAGER);
    expect(screen.getByText('Nenhum vendedor tem metas em 2027.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Ano'), { target: { value: '2026' } });
    await settle();
    expect(list()).not.toBeNull();
  });
});

it('a manager whose list does not come still sees the wallet, and why there is no other to choose', async () => {
  answerWith(503);
  await openPage('?sellerId=43', MANAGER);
  await pass(3_000);
  expect(screen.getByRole('table', { name: /^Clientes/ })).toBeTruthy();
  expect([...screen.getByLabelText<HTMLSelectElement>('Vendedor').options].map((one) => one.text)).toEqual([
    'Vendedor 43',
    'A lista de vendedores não veio',
  ]);
  repair();
  await pass(61_000);
  expect(screen.getByText('Marina Duarte (42) · 167 clientes')).toBeTruthy();
});

describe('a manager who chooses another seller', () => {
  const choose = (seller: string) => {
    const chosenFrom = screen.getByLabelText<HTMLSelectElement>('Vendedor');
    chosenFrom.focus();
    fireEvent.change(chosenFrom, { target: { value: seller } });
    return chosenFrom;
  };
  const names = () => document.querySelectorAll('.wallet tbody tr').length;

  it('stays in the list, sees nothing of the wallet before, and hears of the new one', async () => {
    await openPage('?sellerId=42', MANAGER);
    expect(statusText()).toBe('');
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    server.use(
      http.get(GOALS_URL, async () => {
        await answered;
        return undefined;
      }),
    );
    const chosenFrom = choose('43');
    await settle();
    expect(document.activeElement).toBe(chosenFrom);
    expect(screen.getByText('Carregando…')).toBeTruthy();
    expect([names(), screen.queryByRole('region', { name: 'Resumo' })]).toEqual([0, null]);
    answer();
    await settle();
    expect(names()).toBe(25);
    expect(document.activeElement).toBe(chosenFrom);
    expect(statusText()).toBe('Vendedor 43: Carteira inteira, 167 clientes');
  });

  it('keeps list, class and order; search, page and customer were of the wallet before', async () => {
    await openPage(
      '?sellerId=42&view=not_bought&classification=A&order_by=-gap&q=padaria&offset=25&customer=1',
      MANAGER,
    );
    choose('43');
    await settle();
    const { customer, ...kept } = Object.fromEntries(new URLSearchParams(window.location.search));
    expect(customer).toBeUndefined();
    expect(kept).toEqual({ sellerId: '43', view: 'not_bought', classification: 'A', order_by: '-gap' });
  });

  it('stays in it too when that wallet does not come, and sees nothing of the one before', async () => {
    await openPage('?sellerId=42', MANAGER);
    server.use(http.get(GOALS_URL, () => new HttpResponse(null, { status: 503, headers: { 'retry-after': '30' } })));
    const chosenFrom = choose('43');
    await settle();
    expect(alertText()).toBe('Não foi possível consultar as vendas agora.');
    expect(document.activeElement).toBe(chosenFrom);
    expect(names()).toBe(0);
  });

  it('keeps the search of a link that names no seller: it cannot be of another wallet', async () => {
    await openPage('?q=padaria', MANAGER);
    choose('43');
    await settle();
    expect(Object.fromEntries(new URLSearchParams(window.location.search))).toEqual({ sellerId: '43', q: 'padaria' });
  });

  it('stays in the list when it was the first choice', async () => {
    await openPage('', MANAGER);
    choose('43');
    await settle();
    expect(document.activeElement).toBe(list());
    expect(document.activeElement).not.toBe(document.body);
    expect(statusText()).toBe('Vendedor 43: Carteira inteira, 167 clientes');
  });
});

describe('"Atualizar" of a wallet that one leaves', () => {
  /** Requests it in the wallet of 42 and goes to the wallet of 43. */
  const leave = async (outcome: () => Response | undefined) => {
    await openPage('?sellerId=42', MANAGER);
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    server.use(
      http.get(GOALS_URL, async ({ request }) => {
        if (!new URL(request.url).searchParams.has('refresh')) return undefined;
        await ended;
        return outcome();
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await goTo('43');
    expect(screen.getByRole('button', { name: 'Atualizar' })).toBeTruthy();
    return async () => {
      end();
      await settle();
    };
  };
  const goTo = async (seller: string) => {
    fireEvent.change(screen.getByLabelText('Vendedor'), { target: { value: seller } });
    await settle();
  };
  const refused = () => new HttpResponse(null, { status: 503 });

  it('is not announced over the other', async () => {
    const end = await leave(() => undefined);
    await end();
    expect(statusText()).toBe('Vendedor 43: Carteira inteira, 167 clientes');
  });

  it('is not told of as a failure of the other', async () => {
    const end = await leave(refused);
    await end();
    expect(alertText()).toBe('');
  });

  it('is announced to whoever has come back by then', async () => {
    const end = await leave(() => undefined);
    await goTo('42');
    await end();
    expect(statusText()).toBe('Atualização concluída');
  });

  it('fails before the eyes of whoever has come back by then', async () => {
    const end = await leave(refused);
    await goTo('42');
    expect(screen.getByRole('button', { name: 'Atualizando…' })).toBeTruthy();
    await end();
    expect(alertText()).toMatch(/^Não foi possível consultar as vendas agora\./);
  });

  it('is not announced to someone who has signed out', async () => {
    const end = await leave(() => undefined);
    await goTo('42');
    const said = statusText();
    fireEvent.click(screen.getAllByRole('button', { name: 'Sair' })[0] as HTMLElement);
    await end();
    expect(statusText()).toBe(said);
  });
});

describe('a seller’s id that no JavaScript number can hold', () => {
  it('stays itself in the list, the address and the request', async () => {
    server.use(
      http.get(SELLERS_URL, () =>
        HttpResponse.text(
          `{"year":2026,"today":"2026-01-20","years":[2026],"sellers":[{"seller_id":${ONE_ID},"customers":1,"goal_2026":1.00},{"seller_id":${NEXT_ID},"customers":2,"goal_2026":1.00}]}`,
        ),
      ),
    );
    await openPage('', MANAGER);
    fireEvent.change(screen.getByLabelText('Vendedor'), { target: { value: NEXT_ID } });
    await settle();
    expect(window.location.search).toBe(`?sellerId=${NEXT_ID}`);
    expect(api.requests.at(-1)?.path).toMatch(new RegExp(`/seller/${NEXT_ID}$`));
  });

  it('stays itself on the way through the sign-in', async () => {
    let asked = '';
    server.use(
      http.post(TOKEN_URL, async ({ request }) => {
        asked = await request.text();
        const claims = btoa(asked).replace(/=+$/, '');
        return HttpResponse.json({ token: `x.${claims}.signature` });
      }),
    );
    await openAsStranger();
    fireEvent.change(screen.getByLabelText('Vendedor'), { target: { value: NEXT_ID } });
    fireEvent.click(screen.getByRole('button', { name: 'Entrar' }));
    await settle();
    expect(asked).toBe(`{"seller_id":${NEXT_ID}}`);
    expect(api.requests.at(-1)?.path).toMatch(new RegExp(`/seller/${NEXT_ID}$`));
  });

  it('is taken from the address digit by digit', async () => {
    await openPage(`?sellerId=${ONE_ID}`, MANAGER);
    expect(api.requests.find(({ path }) => path.includes('/seller/'))?.path).toMatch(new RegExp(`/seller/${ONE_ID}$`));
  });
});

describe('while the team is read', () => {
  it('says whose wallets they are, and opens any of them', async () => {
    server.use(http.get(`${SELLERS_URL.replace(/sellers$/, 'team')}`, () => delay('infinite')));
    await openPage('', MANAGER);
    expect(screen.getByRole('heading', { name: 'Lendo 2 carteiras…' })).toBeTruthy();
    expect(screen.getByText('Vendedor 42 · 167 clientes')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Marina Duarte' }));
    await settle();
    expect(window.location.search).toBe('?sellerId=42');
    expect(screen.getByRole('table', { name: /^Clientes/ })).toBeTruthy();
  });
});
