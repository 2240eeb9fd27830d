import { onlineManager } from '@tanstack/react-query';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeApi } from '../../../testing/fake-api.ts';
import {
  alertText,
  customerNames,
  EVERYONE,
  openAsStranger,
  openFigures,
  openPage,
  pass,
  settle,
  sleep,
  statusText,
  stopClock,
} from '../../../testing/page.tsx';
import { GOALS_URL, serve, server } from '../../../testing/server.ts';

let api: FakeApi;

beforeEach(() => {
  stopClock();
  api = new FakeApi();
  serve(api);
});

/** The next answers have this status; the page must not depend on their body. */
function answerWith(status: number, headers: Record<string, string> = {}): void {
  server.use(http.get(GOALS_URL, () => new HttpResponse('<html>', { status, headers })));
}

function goalsRequests() {
  return api.requests.filter((request) => request.path.includes('/seller/'));
}

describe('the first request', () => {
  it('names no year and no month: the server decides what today is', async () => {
    api.today = '2026-03-09';
    await openPage();
    expect([...(goalsRequests()[0]?.query.entries() ?? [])].sort()).toEqual([
      ['limit', '25'],
      ['order_by', 'call'],
      ['view', 'call'],
    ]);
    expect(screen.getByLabelText('Mês')).toHaveProperty('value', '3');
    expect(document.title).toBe('Metas por Cliente – março de 2026');
  });

  it('shows a skeleton until the answer is there', async () => {
    server.use(http.get(GOALS_URL, () => delay('infinite')));
    await openPage(EVERYONE);
    expect(screen.getByText('Carregando…')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the month at a glance', () => {
  it('names its scope', async () => {
    await openPage('?classification=A');
    await openFigures();
    expect(screen.getByText('Classe A, 34 clientes')).toBeTruthy();
  });

  it('says by how much a goal was beaten', async () => {
    api.customers = api.customers
      .slice(0, 1)
      .map((one) => ({ ...one, goal: 100, sold_by_month: [150.5, ...Array(11).fill(0)] }));
    await openPage(EVERYONE);
    await openFigures();
    const cards = within(screen.getByRole('region', { name: 'Resumo' }));
    expect(cards.getByText('Acima da meta').nextSibling?.textContent).toBe('R$\u00a050,50');
    expect(cards.queryByText('Falta para a meta')).toBeNull();
    expect(cards.getByText('150,50%')).toBeTruthy();
  });

  it('says once that the goal of the month has been reached, while one is looking', async () => {
    const sell = (amount: number) => {
      api.customers = [
        {
          ...(api.customers[0] as (typeof api.customers)[number]),
          goal: 1200,
          sold_by_month: [amount, ...Array(11).fill(0)],
        },
      ];
    };
    sell(99);
    await openPage(EVERYONE);
    const strip = screen.getByRole('region', { name: 'Andamento do mês' });
    expect(strip.textContent).toContain('Falta R$\u00a01');
    sell(150);
    await pass(121_000);
    expect(strip.textContent).toContain('Meta do mês batida');
    expect(strip.className).toContain('just-reached');
    expect(statusText()).toBe('Meta do mês batida!');
  });

  it('makes no news of a goal that had been reached before', async () => {
    await openPage(EVERYONE);
    expect(screen.getByRole('region', { name: 'Andamento do mês' }).className).not.toContain('just-reached');
    expect(statusText()).toBe('');
  });

  it('offers the chart values as text', async () => {
    await openPage(EVERYONE);
    await openFigures();
    const figure = screen.getByRole('figure', { name: 'Vendas por mês' });
    expect(within(figure).getByRole('table').closest('details')).toBeNull();
    expect(figure.textContent).toContain('janeiro (em andamento)');
    expect(figure.textContent).toContain('dezembro');
  });
});

describe('the address', () => {
  it('holds filters, order and page under the names of the API', async () => {
    await openPage('?year=2026&month=2&classification=B&q=padaria&order_by=-sold_month&limit=50');
    const query = Object.fromEntries(goalsRequests()[0]?.query ?? []);
    expect(query).toEqual({
      year: '2026',
      month: '2',
      classification: 'B',
      q: 'padaria',
      order_by: '-sold_month',
      limit: '50',
    });
  });

  it('leaves defaults out again when they are chosen', async () => {
    await openPage('?month=2&classification=B');
    fireEvent.change(screen.getByLabelText('Mês'), { target: { value: '1' } });
    fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: '' } });
    await settle();
    expect(window.location.search).toBe('');
  });

  it('gets what was searched once the fingers rest', async () => {
    await openPage();
    const entries = window.history.length;
    const box = screen.getByLabelText('Buscar cliente ou cidade');
    fireEvent.change(box, { target: { value: 'pada' } });
    await pass(299);
    expect(window.location.search).toBe('');
    fireEvent.change(box, { target: { value: ' padaria ' } });
    await pass(299);
    expect(window.location.search).toBe('');
    await pass(1);
    expect(window.location.search).toBe('?q=padaria');
    expect(window.history.length).toBe(entries + 1);
    fireEvent.change(box, { target: { value: 'padaria s' } });
    await pass(300);
    expect(window.location.search).toBe('?q=padaria+s');
    expect(window.history.length).toBe(entries + 1);
    fireEvent.blur(box);
    fireEvent.change(box, { target: { value: 'mercado' } });
    await pass(300);
    expect(window.history.length).toBe(entries + 2);
  });

  it('keeps the page that one searched from: Back leads to it', async () => {
    await openPage('?view=all&q=a&offset=25');
    const entries = window.history.length;
    fireEvent.change(screen.getByLabelText('Buscar cliente ou cidade'), { target: { value: 'ab' } });
    await pass(300);
    expect(window.location.search).toBe('?q=ab&view=all');
    expect(window.history.length).toBe(entries + 1);
  });

  it('has the lists of the running month, and another month without them', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('button', { name: /^Atrasados/ }));
    await settle();
    expect(window.location.search).toBe('?view=late');
    fireEvent.change(screen.getByLabelText('Mês'), { target: { value: '2' } });
    await settle();
    expect(window.location.search).toBe('?month=2');
    expect(screen.queryByRole('navigation', { name: 'Listas' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Tirar o filtro fevereiro de 2026/ }));
    await settle();
    expect(window.location.search).toBe('');
    expect(screen.queryByRole('navigation', { name: 'Listas' })).not.toBeNull();
  });

  it('never has `refresh` in it', async () => {
    await openPage('?refresh=true');
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    fireEvent.change(screen.getByLabelText('Mês'), { target: { value: '2' } });
    await settle();
    expect(window.location.search).toBe('?month=2');
  });
});

describe('the table', () => {
  it('sorts by its headers, tells which, and says so', async () => {
    await openPage(EVERYONE);
    fireEvent.click(screen.getByRole('button', { name: /Vendido no mês/ }));
    await settle();
    const sorted = screen.getAllByRole('columnheader').filter((header) => header.hasAttribute('aria-sort'));
    expect(sorted.map((header) => [header.className, header.getAttribute('aria-sort')])).toEqual([
      ['c-sold_month', 'descending'],
    ]);
    expect(statusText()).toBe('Ordenado por Vendido no mês, do maior para o menor');
    expect(window.location.search).toBe('?view=all&order_by=-sold_month');
  });

  it('turns the order round at the second press', async () => {
    await openPage('?view=all&order_by=-sold_month');
    fireEvent.click(screen.getByRole('button', { name: /Vendido no mês/ }));
    await settle();
    expect(window.location.search).toBe('?view=all&order_by=sold_month');
  });

  it('goes to the next page, says which customers are there, and puts the focus on the caption', async () => {
    await openPage(EVERYONE);
    fireEvent.click(screen.getByRole('button', { name: 'Próxima página' }));
    await settle();
    expect(statusText()).toBe('Clientes 26 a 50 de 167');
    expect(document.activeElement?.tagName).toBe('CAPTION');
    expect(window.location.search).toBe(`${EVERYONE}&offset=25`);
  });

  describe('when the next page does not come', () => {
    const goOn = async () => {
      await openPage(EVERYONE);
      answerWith(503, { 'retry-after': '30' });
      fireEvent.click(screen.getByRole('button', { name: 'Próxima página' }));
      await settle();
      server.resetHandlers();
      serve(api);
    };

    it('neither moves the focus nor says a range once one is back at the page before', async () => {
      await goOn();
      const said = statusText();
      window.history.replaceState(null, '', `/metas-por-cliente${EVERYONE}`);
      act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
      await settle();
      await pass(121_000);
      expect(screen.getByText('Clientes 1 a 25 de 167')).toBeTruthy();
      expect(document.activeElement).toBe(document.body);
      expect(statusText()).toBe(said);
    });

    it('neither does so for another list that one asks for then', async () => {
      await goOn();
      fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: 'A' } });
      await settle();
      expect(document.activeElement).toBe(document.body);
      expect(statusText()).toBe('34 clientes');
    });

    it('says the range when it does, and takes the focus from nowhere else', async () => {
      await goOn();
      const box = screen.getByLabelText('Buscar cliente ou cidade');
      box.focus();
      await pass(31_000);
      expect(statusText()).toBe('Clientes 26 a 50 de 167');
      expect(document.activeElement).toBe(box);
    });
  });

  it('says which customers are there with another size of page, and leaves the focus in the list of sizes', async () => {
    await openPage(EVERYONE);
    const sizes = screen.getByLabelText('Clientes por página');
    sizes.focus();
    fireEvent.change(sizes, { target: { value: '50' } });
    await settle();
    expect(statusText()).toBe('Clientes 1 a 50 de 167');
    expect(document.activeElement).toBe(sizes);
  });

  it('keeps the old rows, busy, while a filter change is on its way; a call needs none of it', async () => {
    await openPage(EVERYONE);
    await openFigures();
    const before = customerNames();
    server.use(http.get(GOALS_URL, () => delay('infinite')));
    fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: 'C' } });
    await settle();
    expect(customerNames()).toEqual(before);
    expect(screen.getByRole('table', { name: /^Clientes/ }).getAttribute('aria-busy')).toBe('true');
    expect(screen.getAllByRole('link', { name: /^Ligar para / }).length).toBeGreaterThan(0);
    expect(document.querySelector('[inert]')).toBeNull();
    for (const totals of [screen.getByRole('region', { name: 'Resumo' }), screen.getByRole('figure')]) {
      expect(totals.className).toMatch(/ busy$/);
      expect(totals.getAttribute('aria-busy')).toBe('true');
    }
  });

  it('leaves the totals and the chart as they are while another order is on its way: it does not change them', async () => {
    await openPage(EVERYONE);
    await openFigures();
    server.use(http.get(GOALS_URL, () => delay('infinite')));
    fireEvent.click(screen.getByRole('button', { name: /Vendido no mês/ }));
    await settle();
    expect(screen.getByRole('table', { name: /^Clientes/ }).getAttribute('aria-busy')).toBe('true');
    for (const totals of [screen.getByRole('region', { name: 'Resumo' }), screen.getByRole('figure')]) {
      expect(totals.className).toMatch(/ current$/);
      expect(totals.getAttribute('aria-busy')).toBe('false');
    }
  });

  it.each([
    ['has failed', () => answerWith(503, { 'retry-after': '30' })],
    ['waits for the network', () => onlineManager.setOnline(false)],
  ])('leaves rows of another filter marked, each with its call links, when the change %s', async (_, hinder) => {
    await openPage(EVERYONE);
    await openFigures();
    hinder();
    fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: 'C' } });
    await settle();
    const table = screen.getByRole('table', { name: /^Clientes/ });
    expect(table.className).toBe('wallet running outdated');
    expect(screen.getByText('de antes: a nova lista não veio')).toBeTruthy();
    expect(table.getAttribute('aria-busy')).toBe('false');
    expect(screen.getByRole('figure').className).toBe('figure outdated');
    expect(screen.getByRole('figure').getAttribute('aria-busy')).toBe('false');
    expect(screen.getAllByRole('link', { name: /^Ligar para / }).length).toBeGreaterThan(0);
    expect(document.querySelector('[inert]')).toBeNull();
    onlineManager.setOnline(true);
    server.resetHandlers();
    serve(api);
    await pass(31_000);
    expect(table.className).toBe('wallet running');
    expect(screen.getByRole('figure').className).toBe('figure current');
    expect(screen.queryByText('de antes: a nova lista não veio')).toBeNull();
  });

  it('says what is not a number in words', async () => {
    api.customers = api.customers
      .slice(0, 1)
      .map((one) => ({ ...one, goal: 0, last_purchase_date: null, phone: null }));
    await openPage(EVERYONE);
    const row = screen.getByRole('rowheader', { name: api.customers[0]?.customer_name ?? '' }).closest('tr');
    expect(row?.textContent).toContain('Sem meta');
    expect(row?.textContent).toContain('Nunca comprou');
    expect(row?.textContent).toContain('Sem telefone');
    expect(row?.querySelector('a:is([href^="tel:"], [href*="wa.me"])')).toBeNull();
  });
});

describe('a background update', () => {
  it('changes figures in place and moves no row', async () => {
    await openPage(EVERYONE);
    const before = customerNames();
    const last = before.at(-1);
    api.customers = api.customers.map((one) => (one.customer_name === last ? { ...one, goal: 9_000_000 } : one));
    await pass(121_000);
    expect(customerNames()).toEqual(before);
    expect(screen.getByRole('rowheader', { name: last ?? '' }).closest('tr')?.textContent).toContain('9.000.000');
    expect(screen.getByText('A lista mudou')).toBeTruthy();
  });

  it('says nothing in the live region', async () => {
    await openPage(EVERYONE);
    await pass(130_000);
    expect(statusText()).toBe('');
  });

  it('brings the new order when the user asks for it', async () => {
    await openPage(EVERYONE);
    const last = customerNames().at(-1);
    api.customers = api.customers.map((one) => (one.customer_name === last ? { ...one, goal: 9_000_000 } : one));
    await pass(121_000);
    fireEvent.click(screen.getByRole('button', { name: 'Voltar ao início' }));
    await settle();
    expect(customerNames()[0]).toBe(last);
    expect(screen.queryByText('A lista mudou')).toBeNull();
  });

  it('keeps a customer who left the page in sight, and says so', async () => {
    await openPage(EVERYONE);
    const first = customerNames()[0] ?? '';
    api.customers = api.customers.map((one) => (one.customer_name === first ? { ...one, goal: 0 } : one));
    await pass(121_000);
    expect(customerNames()[0]).toBe(`${first}saiu desta página da lista`);
  });

  it('tells a true range, and of a changed list only that, when a customer goes to another wallet', async () => {
    api.customers = api.customers.slice(0, 3);
    await openPage(EVERYONE);
    const last = customerNames().at(-1);
    api.customers = api.customers.filter((one) => one.customer_name !== last);
    await pass(121_000);
    expect(customerNames()).toHaveLength(3);
    expect(customerNames().at(-1)).toBe(`${last}saiu desta página da lista`);
    expect(screen.getByText('Clientes 1 a 2 de 2')).toBeTruthy();
    expect(screen.getByText('A lista mudou')).toBeTruthy();
  });

  it.each([
    ['2026-02-01', 2],
    ['2027-01-01', 0], // nobody has a goal for the new year yet
  ])('begins a new list on %s, when month or year are others', async (today, customers) => {
    api.customers = api.customers.slice(0, 3);
    await openPage(EVERYONE);
    const [first = ''] = customerNames();
    api.today = today;
    api.customers = api.customers.filter((one) => one.customer_name !== first);
    await pass(121_000);
    expect(screen.queryAllByRole('rowheader')).toHaveLength(customers);
    expect(screen.queryByText('saiu desta página da lista')).toBeNull();
    expect(screen.queryByText('A lista mudou')).toBeNull();
  });

  it('fills a list that was empty', async () => {
    const all = api.customers;
    api.customers = [];
    await openPage(EVERYONE);
    api.customers = all;
    await pass(121_000);
    expect(customerNames()).toHaveLength(25);
    expect(screen.queryByText('A lista mudou')).toBeNull();
  });

  it('tells when another page has another order than the one before', async () => {
    await openPage(EVERYONE);
    api.customers = api.customers.map((one, index) => (index === 80 ? { ...one, goal: 9_000_000 } : one));
    fireEvent.click(screen.getByRole('button', { name: 'Próxima página' }));
    await settle();
    expect(screen.getByText('A lista mudou')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Voltar ao início' }));
    await settle();
    expect(window.location.search).toBe(EVERYONE);
    expect(customerNames()[0]).toBe(api.customers[80]?.customer_name);
    expect(screen.queryByText('A lista mudou')).toBeNull();
  });
});

describe('going back to what was seen before', () => {
  const classIs = (letter: string) =>
    fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: letter } });
  const table = () => screen.getByRole('table', { name: /^Clientes/ });
  const boughtThisMonth = (name: string) =>
    screen.getByRole('rowheader', { name }).closest('tr')?.querySelector('.c-sold_month')?.textContent !== '0';
  const buy = (name: string) => {
    api.customers = api.customers.map((one) =>
      one.customer_name === name ? { ...one, sold_by_month: [10, ...Array(11).fill(0)] } : one,
    );
  };
  /** A customer of class A who is also on the first page of the whole wallet. */
  const someone = () => {
    const found = api.customers.find(
      (one) => one.classification === 'A' && one.goal > 0 && (one.sold_by_month[0] ?? 0) === 0,
    );
    if (found === undefined) throw new Error('every customer has bought');
    return found.customer_name;
  };

  it('never shows a figure from before one that was seen since', async () => {
    const name = someone();
    await openPage(EVERYONE);
    expect(boughtThisMonth(name)).toBe(false);
    buy(name);
    await pass(60_000);
    classIs('A');
    await pass(1_000);
    expect(boughtThisMonth(name)).toBe(true);
    classIs('');
    await settle();
    expect(boughtThisMonth(name)).toBe(true);
  });

  it('tells without a network that it can’t, and leaves what is on the screen dimmed', async () => {
    await openPage(EVERYONE);
    classIs('A');
    await pass(1_000);
    const before = customerNames();
    onlineManager.setOnline(false);
    classIs('B');
    await settle();
    expect(alertText()).toMatch(/^Sem conexão com a internet\./);
    expect(customerNames()).toEqual(before);
    expect(table().className).toBe('wallet running outdated');
    classIs('A');
    await settle();
    expect(table().className).toBe('wallet running');
  });

  it('does not find the answer of an "Atualizar" that came after one had left', async () => {
    await openPage(EVERYONE);
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    server.use(
      http.get(GOALS_URL, async ({ request }) => {
        if (new URL(request.url).searchParams.has('refresh')) await ended;
        return undefined;
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await pass(1_000);
    classIs('A');
    await settle();
    end();
    await pass(1_000);
    server.use(http.get(GOALS_URL, () => delay('infinite')));
    classIs('');
    await settle();
    expect(table().className).toBe('wallet running busy');
  });
});

describe('freshness', () => {
  it('counts from what the server said, by a clock that only goes forward', async () => {
    api.dataAgeSeconds = 30;
    await openPage(EVERYONE);
    expect(screen.getByText(/Dados de agora/)).toBeTruthy();
    await pass(31_000);
    expect(screen.getByText(/Dados de há 1 min/)).toBeTruthy();
    expect(screen.getByText('mês de agora, 14:32')).toBeTruthy();
  });

  it('counts the time that a phone has slept', async () => {
    await openPage(EVERYONE);
    sleep(11 * 60_000);
    await pass(5_000);
    expect(screen.getByText(/Dados de há 14 min/)).toBeTruthy();
    sleep(3 * 3_600_000);
    await pass(5_000);
    expect(screen.getByText(/Dados de há 3 h/)).toBeTruthy();
  });

  it('counts it as soon as the phone is looked at', async () => {
    await openPage(EVERYONE);
    sleep(11 * 60_000);
    server.use(http.get(GOALS_URL, () => delay('infinite')));
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    expect(screen.getByText(/Dados de há 14 min/)).toBeTruthy();
  });

  it('does not grow younger when the wall clock is put back', async () => {
    await openPage(EVERYONE);
    await pass(60_000);
    sleep(-3_600_000);
    await pass(5_000);
    expect(screen.getByText(/Dados de há 4 min/)).toBeTruthy();
  });

  it('names the day of figures that are not of today', async () => {
    await openPage(EVERYONE);
    sleep(10 * 3_600_000);
    await pass(5_000);
    expect(screen.getByText('mês de agora, 14:32 de 20/01/2026')).toBeTruthy();
    onlineManager.setOnline(false);
    await settle();
    expect(alertText()).toBe('Sem conexão com a internet. Os números abaixo são das 14:32 de 20/01/2026.');
  });

  it('names it in the alert too when the day ends while that is there', async () => {
    await openPage(EVERYONE);
    onlineManager.setOnline(false);
    await settle();
    expect(alertText()).toMatch(/são das 14:32\.$/);
    sleep(10 * 3_600_000);
    await pass(60_000);
    expect(alertText()).toMatch(/são das 14:32 de 20\/01\/2026\.$/);
  });

  it('asks again every two minutes', async () => {
    await openPage(EVERYONE);
    expect(goalsRequests()).toHaveLength(1);
    await pass(119_000);
    expect(goalsRequests()).toHaveLength(1);
    await pass(2_000);
    expect(goalsRequests()).toHaveLength(2);
  });

  it('asks again whenever the window gets the focus', async () => {
    await openPage(EVERYONE);
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await settle();
    expect(goalsRequests()).toHaveLength(2);
  });

  it('changes no live region in a minute of ticking', async () => {
    await openPage(EVERYONE);
    await pass(60_000);
    expect([statusText(), alertText()]).toEqual(['', '']);
  });
});

it('does not take an age that the server does not tell for fresh', async () => {
  const { body, headers } = api.answer({
    path: '/api/v2/analytics/goals/seller/42',
    query: new URLSearchParams(),
    accept: 'application/json',
    token: 'any',
  }) as { body: string; headers: Record<string, string> };
  const { 'x-data-age': _, ...others } = headers;
  server.use(http.get(GOALS_URL, () => new HttpResponse(body, { headers: others })));
  await openPage(EVERYONE);
  expect(document.querySelector('.freshness')?.textContent).toMatch(/^Dados de idade desconhecida/);
});

describe('"Atualizar"', () => {
  it('alone sends refresh=true', async () => {
    await openPage(EVERYONE);
    await pass(125_000);
    expect(goalsRequests().some((request) => request.query.has('refresh'))).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    expect(goalsRequests().filter((request) => request.query.get('refresh') === 'true')).toHaveLength(1);
    await pass(125_000);
    expect(goalsRequests().at(-1)?.query.has('refresh')).toBe(false);
  });

  it('says when it is done, and the age begins anew', async () => {
    await openPage(EVERYONE);
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    expect(statusText()).toBe('Atualização concluída');
    expect(screen.getByText(/Dados de agora/)).toBeTruthy();
  });

  it('joins a refresh that is under way', async () => {
    await openPage(EVERYONE);
    let refreshes = 0;
    server.use(
      http.get(GOALS_URL, ({ request }) => {
        refreshes += Number(new URL(request.url).searchParams.has('refresh'));
        return delay('infinite');
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Atualizando…' }));
    await settle();
    expect(refreshes).toBe(1);
  });

  it('does not bring back figures from before those that came while it was under way', async () => {
    await openPage(EVERYONE);
    const name = customerNames()[0] ?? '';
    const goalOf = () =>
      screen.getByRole('rowheader', { name }).closest('tr')?.querySelector('.c-gap .amount')?.getAttribute('title');
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const old = api.customers;
    server.use(
      http.get(GOALS_URL, async ({ request }) => {
        const url = new URL(request.url);
        if (!url.searchParams.has('refresh')) return undefined;
        await ended;
        const early = new FakeApi(old);
        const { body, headers } = early.answer({
          path: url.pathname,
          query: url.searchParams,
          accept: 'application/json',
          token: 'any',
        }) as { body: string; headers: Record<string, string> };
        return new HttpResponse(body, { headers });
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    api.customers = old.map((one) => (one.customer_name === name ? { ...one, goal: 9_000_000 } : one));
    await pass(1_000);
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await settle();
    expect(goalOf()).toContain('9.000.000,00');
    end();
    await settle();
    expect(statusText()).toBe('Atualização concluída');
    expect(goalOf()).toContain('9.000.000,00');
  });

  it('marks the other pages of the same seller stale', async () => {
    await openPage(EVERYONE);
    fireEvent.click(screen.getByRole('button', { name: 'Próxima página' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    const before = goalsRequests().length;
    fireEvent.click(screen.getByRole('button', { name: 'Página anterior' }));
    await settle();
    expect(goalsRequests()).toHaveLength(before + 1);
  });
});

describe('when something stands in the way', () => {
  it('keeps the figures on 503, says when they were given, and counts down outside of the alert', async () => {
    await openPage(EVERYONE);
    const before = customerNames();
    answerWith(503, { 'retry-after': '30' });
    fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: 'A' } });
    await settle();
    expect(alertText()).toBe('Não foi possível consultar as vendas agora. Os números abaixo são das 14:32.');
    expect(customerNames()).toEqual(before);
    const timer = screen.getByRole('timer');
    expect(timer.textContent).toBe('Nova tentativa em 30 s');
    expect(screen.getByRole('alert').contains(timer)).toBe(false);
    await pass(3_000);
    expect(timer.textContent).toBe('Nova tentativa em 27 s');
  });

  it('counts down anew when the try after a failed refresh fails too', async () => {
    await openPage(EVERYONE);
    answerWith(503, { 'retry-after': '5' });
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    expect(screen.getByRole('timer').textContent).toBe('Nova tentativa em 5 s');
    answerWith(503, { 'retry-after': '20' });
    await pass(6_000);
    expect(screen.getByRole('timer').textContent).toMatch(/^Nova tentativa em (19|20) s$/);
    answerWith(403);
    await pass(20_000);
    expect(alertText()).toBe('Você não tem acesso a esta carteira.');
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('tells of a refresh that fails after other figures have come in between', async () => {
    await openPage(EVERYONE);
    let fail = () => {};
    const failed = new Promise<void>((resolve) => {
      fail = resolve;
    });
    server.use(
      http.get(GOALS_URL, async ({ request }) => {
        if (!new URL(request.url).searchParams.has('refresh')) return undefined;
        await failed;
        return new HttpResponse(null, { status: 503, headers: { 'retry-after': '30' } });
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await pass(1_000);
    expect(goalsRequests()).toHaveLength(2);
    fail();
    await settle();
    expect(screen.getByRole('timer').textContent).toBe('Nova tentativa em 30 s');
  });

  it('tries again by itself when the countdown ends', async () => {
    await openPage(EVERYONE);
    answerWith(503, { 'retry-after': '5' });
    fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: 'A' } });
    await settle();
    server.resetHandlers();
    serve(api);
    await pass(6_000);
    expect(alertText()).toBe('');
    expect(screen.getByText('Todos, 34')).toBeTruthy();
  });

  it('says kindly that the wallet was refreshed a moment ago, keeps it, and reads it again soon', async () => {
    await openPage(EVERYONE);
    const before = customerNames();
    answerWith(429, { 'retry-after': '4' });
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    expect(alertText()).toBe('Esta carteira acabou de ser atualizada. Os números abaixo são das 14:32.');
    expect(customerNames()).toEqual(before);
    expect(screen.getByRole('timer').textContent).toBe('Nova tentativa em 4 s');
    server.resetHandlers();
    serve(api);
    await pass(5_000);
    expect(alertText()).toBe('');
    expect(statusText()).not.toContain('Não foi possível');
  });

  it("says of the gateway's own 429 that many are asking", async () => {
    await openPage(EVERYONE);
    answerWith(429);
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    expect(alertText()).toBe('Muitas consultas ao mesmo tempo. Os números abaixo são das 14:32.');
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it.each([400, 403, 404, 429])('does not repeat by itself what was answered with %i', async (status) => {
    let count = 0;
    server.use(
      http.get(GOALS_URL, () => {
        count++;
        return new HttpResponse(null, { status });
      }),
    );
    await openPage(EVERYONE);
    await pass(10_000);
    expect(count).toBe(1);
    expect(alertText()).not.toBe('');
  });

  it('repeats a 500 once', async () => {
    let count = 0;
    server.use(
      http.get(GOALS_URL, () => {
        count++;
        return new HttpResponse(null, { status: 500 });
      }),
    );
    await openPage(EVERYONE);
    await pass(10_000);
    expect(count).toBe(2);
    expect(alertText()).toBe('Não foi possível consultar as vendas agora.');
  });

  it('does not repeat a 503 that says when', async () => {
    let count = 0;
    server.use(
      http.get(GOALS_URL, () => {
        count++;
        return new HttpResponse(null, { status: 503, headers: { 'retry-after': '60' } });
      }),
    );
    await openPage(EVERYONE);
    await pass(10_000);
    expect(count).toBe(1);
  });

  it('asks to sign in again on 401 and comes back to the same address', async () => {
    await openPage('?classification=A&view=all');
    answerWith(401);
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    expect(alertText()).toBe('Sua sessão expirou. Entre de novo para continuar.');
    server.resetHandlers();
    serve(api);
    fireEvent.change(screen.getByLabelText('Vendedor'), { target: { value: '42' } });
    fireEvent.click(screen.getByRole('button', { name: 'Entrar' }));
    await settle();
    expect(screen.getByText('Todos, 34')).toBeTruthy();
    expect(alertText()).toBe('');
  });

  it('shows nothing of a wallet on 403, and the way to one’s own', async () => {
    answerWith(403);
    await openPage('?sellerId=43');
    expect(alertText()).toBe('Você não tem acesso a esta carteira.');
    server.resetHandlers();
    serve(api);
    fireEvent.click(screen.getByRole('button', { name: 'Ver minha carteira' }));
    await settle();
    expect(screen.getByRole('table', { name: /^Clientes/ })).toBeTruthy();
    expect(window.location.search).toBe('');
  });

  it('says that nothing answers, and not that the internet is missing', async () => {
    server.use(http.get(GOALS_URL, () => HttpResponse.error()));
    await openPage(EVERYONE);
    await pass(3_000);
    expect(alertText()).toBe('O serviço não respondeu.');
    expect(screen.getByRole('button', { name: 'Tentar de novo' })).toBeTruthy();
  });

  it('comes back by itself when the network does, told or not', async () => {
    server.use(http.get(GOALS_URL, () => HttpResponse.error()));
    await openPage(EVERYONE);
    await pass(3_000);
    expect(alertText()).toBe('O serviço não respondeu.');
    server.resetHandlers();
    serve(api);
    await pass(11_000);
    expect(alertText()).toBe('');
    expect(screen.getByRole('table', { name: /^Clientes/ })).toBeTruthy();
  });

  it('gives up waiting, and says so', async () => {
    server.use(http.get(GOALS_URL, () => delay('infinite')));
    await openPage(EVERYONE);
    await pass(20_500);
    expect(alertText()).toBe('A consulta está demorando mais que o normal.');
    await pass(22_000);
    expect(alertText()).toBe('A consulta demorou demais.');
  });

  it('tells a seller without goals so', async () => {
    api.customers = [];
    window.localStorage.removeItem('metas.welcomed');
    await openPage(EVERYONE);
    expect(screen.getByRole('heading', { name: 'Meta não configurada' })).toBeTruthy();
    // Neither lists of nobody, nor lines about a list that is not there.
    expect(screen.queryByRole('navigation', { name: 'Listas' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Primeira visita' })).toBeNull();
  });

  it('tells that a search found no one, and clears it', async () => {
    await openPage('?q=xyz&view=all');
    expect(screen.getByRole('heading', { name: "Nenhum cliente encontrado para 'xyz'" })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Limpar filtros' }));
    await settle();
    expect(screen.getByRole('table', { name: /^Clientes/ })).toBeTruthy();
  });

  it.each([
    ['another search', (box: HTMLElement) => fireEvent.change(box, { target: { value: 'padaria' } })],
    ['none at all', () => fireEvent.click(screen.getByRole('button', { name: 'Limpar filtros' }))],
  ])('says of a search what its answer says, dimmed, while %s is on its way', async (_, change) => {
    await openPage('?q=xyz&view=all');
    const panel = screen.getByRole('heading', { name: "Nenhum cliente encontrado para 'xyz'" }).closest('.panel');
    expect(panel?.className).toBe('panel empty');
    server.use(http.get(GOALS_URL, () => delay('infinite')));
    change(screen.getByLabelText('Buscar cliente ou cidade'));
    await pass(300);
    expect(screen.getByRole('heading', { name: "Nenhum cliente encontrado para 'xyz'" })).toBeTruthy();
    expect(panel?.className).toBe('panel empty busy');
    expect(panel?.getAttribute('aria-busy')).toBe('true');
  });

  it.each([
    ['everyone has bought', { sold_by_month: Array(12).fill(9) }, 'Todos já compraram neste mês.'],
    [
      'the others cannot be called',
      { sold_by_month: Array(12).fill(0), phone: null },
      'Quem ainda não comprou neste mês está inativo, sem telefone ou devolveu o que comprou.',
    ],
  ])('says why there is no one to call: %s', async (_, those, words) => {
    api.customers = api.customers.map((one) => ({ ...one, ...those }));
    await openPage('?view=call');
    expect(screen.getByRole('heading', { name: 'Ninguém para ligar agora' })).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('leaves an empty list dimmed when the next one does not come', async () => {
    await openPage('?q=xyz&view=all');
    answerWith(503, { 'retry-after': '30' });
    fireEvent.click(screen.getByRole('button', { name: 'Limpar filtros' }));
    await settle();
    const panel = screen.getByRole('heading', { name: "Nenhum cliente encontrado para 'xyz'" }).closest('.panel');
    expect(panel?.className).toBe('panel empty outdated');
    expect(panel?.getAttribute('aria-busy')).toBe('false');
  });

  it('does not show an answer that breaks the contract', async () => {
    server.use(http.get(GOALS_URL, () => HttpResponse.json({ year: 2026 })));
    await openPage(EVERYONE);
    expect(alertText()).toBe('A resposta do servidor não pôde ser lida.');
  });
});

describe('an export that fails', () => {
  const press = async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Exportar para Excel (CSV)' }));
    await settle();
  };
  const failing = (status: number) =>
    server.use(
      http.get(GOALS_URL, ({ request }) =>
        request.headers.get('accept') === 'text/csv' ? new HttpResponse(null, { status }) : undefined,
      ),
    );

  it('says so until the filter changes', async () => {
    await openPage(EVERYONE);
    failing(413);
    await press();
    expect(alertText()).toBe('A carteira não cabe em um arquivo. Exporte uma classe de cada vez.');
    fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: 'A' } });
    await settle();
    expect(alertText()).toBe('');
  });

  it('says so until something else succeeds', async () => {
    await openPage(EVERYONE);
    failing(503);
    await press();
    expect(alertText()).toBe('O arquivo não foi exportado. Não foi possível consultar as vendas agora.');
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    await pass(1000);
    expect(alertText()).toBe('');
  });

  it('is not forgotten while it is still under way', async () => {
    await openPage(EVERYONE);
    let fail = () => {};
    const failed = new Promise<void>((resolve) => {
      fail = resolve;
    });
    server.use(
      http.get(GOALS_URL, async ({ request }) => {
        if (request.headers.get('accept') !== 'text/csv') return undefined;
        await failed;
        return new HttpResponse(null, { status: 413 });
      }),
    );
    await press();
    fireEvent.click(screen.getByRole('button', { name: 'Atualizar' }));
    await settle();
    expect(screen.getByRole('button', { name: 'Exportando…' })).toBeTruthy();
    fail();
    await settle();
    expect(alertText()).toMatch(/^A carteira não cabe/);
  });
});

describe('signing in locally', () => {
  it('asks for the seller', async () => {
    await openAsStranger();
    fireEvent.change(screen.getByLabelText('Vendedor'), { target: { value: '42' } });
    fireEvent.click(screen.getByRole('button', { name: 'Entrar' }));
    await settle();
    expect(screen.getByRole('table', { name: /^Clientes/ })).toBeTruthy();
    expect(goalsRequests()[0]?.path).toMatch(/\/seller\/42$/);
  });

  it('lets a manager choose a seller', async () => {
    await openAsStranger();
    fireEvent.click(screen.getByRole('button', { name: 'Entrar como gestor' }));
    await settle();
    fireEvent.change(screen.getByLabelText('Vendedor'), { target: { value: '43' } });
    await settle();
    expect(window.location.search).toBe('?sellerId=43');
    expect(goalsRequests()[0]?.path).toMatch(/\/seller\/43$/);
  });

  it('keeps the token out of every storage', async () => {
    await openPage(EVERYONE);
    expect(JSON.stringify({ ...window.sessionStorage, ...window.localStorage })).not.toContain('signature');
  });
});
