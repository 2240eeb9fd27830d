import { fireEvent, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeApi } from '../../../testing/fake-api.ts';
import { customerNames, openPage, pass, settle, stopClock } from '../../../testing/page.tsx';
import { GOALS_URL, serve, server } from '../../../testing/server.ts';

let api: FakeApi;

beforeEach(() => {
  stopClock();
  api = new FakeApi();
  serve(api);
});

const asked = () => api.requests.filter((request) => request.path.includes('/seller/')).length;
const table = () => screen.getByRole('table');

/** The next answers come when the function is called. */
function holdAnswers(): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.use(
    http.get(GOALS_URL, async () => {
      await held;
      return undefined;
    }),
  );
  return release;
}

async function choose(classification: string) {
  await pass(1_000);
  fireEvent.change(screen.getByLabelText('Classificação'), { target: { value: classification } });
  await settle();
}

describe('a list that was on the screen within five minutes', () => {
  it('stands at once, dimmed and with its time, until the answer comes: something newer was seen since', async () => {
    await openPage();
    const before = customerNames();
    await choose('C');
    expect(customerNames()).not.toEqual(before);
    const release = holdAnswers();
    await choose('');
    expect(customerNames()).toEqual(before);
    expect(table().getAttribute('aria-busy')).toBe('true');
    expect(screen.getByText(/^Números das 14:32, atualizando…$/)).toBeTruthy();
    release();
    await settle();
    expect(table().getAttribute('aria-busy')).toBe('false');
    expect(screen.queryByText(/^Números das/)).toBeNull();
  });

  it('keeps saying from when it is if the answer does not come', async () => {
    await openPage();
    await choose('C');
    server.use(http.get(GOALS_URL, () => new HttpResponse(null, { status: 503 })));
    await choose('');
    await pass(2_000);
    expect(table().className).toContain('outdated');
    expect(screen.getByText('Números das 14:32')).toBeTruthy();
  });

  it('is the newest figures and asks for nothing where only another wallet was seen since', async () => {
    await openPage('?sellerId=42', { role: 'manager' });
    const before = asked();
    await pass(1_000);
    fireEvent.change(screen.getByRole('combobox', { name: 'Vendedor' }), { target: { value: '43' } });
    await settle();
    await pass(1_000);
    fireEvent.change(screen.getByRole('combobox', { name: 'Vendedor' }), { target: { value: '42' } });
    await settle();
    expect(asked()).toBe(before + 1);
    expect(table().getAttribute('aria-busy')).toBe('false');
    expect(screen.queryByText(/^Números das/)).toBeNull();
  });

  it('is forgotten after five minutes', async () => {
    await openPage();
    const first = customerNames();
    await choose('C');
    const second = customerNames();
    await pass(301_000);
    holdAnswers();
    await choose('');
    expect(customerNames()).toEqual(second);
    expect(first).not.toEqual(second);
  });
});
