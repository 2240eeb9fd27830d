import { describe, expect, it } from 'vitest';
import { firstLoadBytes } from '../../../scripts/first-load-budget.ts';
import { fakeToken } from '../../testing/fake-api.ts';
import { ConfigError, parseConfig } from '../session/config.ts';
import { identify } from '../session/identity.ts';
import { fileName } from './api/export-goals.ts';
import { measureAxis, measureChart } from './chart-metrics.ts';
import { filledShare } from './components/progress-bar.tsx';
import { cleanSearch, parseView, toSearch } from './view.ts';
import { rangeWords, sortWords } from './words.ts';

describe('the address', () => {
  it.each([
    '',
    '?q=padaria',
    '?year=2025&month=3&classification=A&q=s%C3%A3o+jo%C3%A3o&order_by=city&limit=50&offset=100',
  ])('is written as it was read: %s', (search) => expect(toSearch(parseView(search))).toBe(search));
  it.each(['?month=13', '?year=1999', '?classification=D', '?limit=7', '?order_by=name', '?refresh=true', '?offset=x'])(
    'takes what is outside the rules for absent: %s',
    (search) => expect(toSearch(parseView(search))).toBe(''),
  );
  it('puts an offset on the start of its page', () => expect(parseView('?offset=30').offset).toBe(25));
  it('cuts a search at 60 code points, not in the middle of one', () => {
    expect([...(cleanSearch('😀'.repeat(70)) ?? '')]).toHaveLength(60);
  });
});

describe('words', () => {
  it('tell the range', () => expect(rangeWords(25, 25, 167)).toBe('Clientes 26 a 50 de 167'));
  it('tell the order', () => {
    expect(sortWords({ column: 'sold_month', descending: true }, 2026)).toBe(
      'Ordenado por Vendido no mês, do maior para o menor',
    );
    expect(sortWords({ column: 'customer_name', descending: false }, 2026)).toBe('Ordenado por Cliente, de A a Z');
  });
});

describe('the chart', () => {
  it('hangs negative months below zero', () => {
    const { bars, zero } = measureChart([100, -50], 0, 100, 150);
    expect(zero).toBe(100);
    expect(bars.map(({ y, height }) => [y, height])).toEqual([
      [0, 100],
      [100, 50],
    ]);
  });
  it('leaves room for the goal above small months', () => expect(measureChart([10], 100, 10, 100).pace).toBe(0));
  it('draws nothing at all from zeros', () => expect(measureChart([0, 0], 0, 10, 100).bars[0]?.height).toBe(0));
  it.each([
    [736, 12, 0, 1],
    [464, 12, 45, 1],
    [334, 12, 45, 1],
    [276, 24, 90, 2],
  ])(
    'names months in full: %d px wide with letters of %d px, turned by %d, every %d',
    (width, font, degrees, every) => {
      expect(measureAxis(width, 12, font)).toMatchObject({ degrees, every });
    },
  );
  it('fills a bar no further than full', () => expect([filledShare(112), filledShare(-3)]).toEqual([100, 0]));
});

describe('config.json', () => {
  it('names every fault at once', () => {
    expect(() => parseConfig({ mode: 'oidc', authority: 3 })).toThrow(
      new ConfigError('config.json: "authority" must be a text; "client_id" must be a text'),
    );
  });
  it('knows no third mode', () => expect(() => parseConfig({ mode: 'saml' })).toThrow('"local" or "oidc"'));
});

describe('a token', () => {
  it.each(['manager', ['x', 'admin'], '[x admin]'])('shows who sees every seller: %j', (role) => {
    expect(identify(fakeToken({ role }), { seller: 'seller_id', role: 'role' }).seesEverySeller).toBe(true);
  });
  it.each(['x manager', 'manager admin', '[manager', 'manager]', ['x'], null])(
    'shows who does not, as the API reads it: %j',
    (role) => {
      expect(identify(fakeToken({ role }), { seller: 'seller_id', role: 'role' }).seesEverySeller).toBe(false);
    },
  );
  it.each(['42', 42, ' 42 ', [42], ['x', '42', '43'], '[42 43]', '[ 42 ]', '0042'])(
    'shows the own wallet, one or the first of some: %j',
    (seller) => {
      expect(identify(fakeToken({ seller_id: seller }), { seller: 'seller_id', role: 'role' })).toEqual({
        sellerId: '42',
        seesEverySeller: false,
      });
    },
  );
  it.each(['42 43', '4 2', '[]', '', [], '-42', '42.0', null, undefined, { id: 42 }])(
    'shows no wallet where the API sees none: %j',
    (seller) => {
      expect(identify(fakeToken({ seller_id: seller }), { seller: 'seller_id', role: 'role' }).sellerId).toBeNull();
    },
  );
  it('keeps every digit of a long id in a list', () => {
    const token = `x.${btoa('{"seller_id":[900719925474099301, 43]}')}.signature`;
    expect(identify(token, { seller: 'seller_id', role: 'role' }).sellerId).toBe('900719925474099301');
  });
  it('that is opaque shows nothing', () => {
    expect(identify('opaque', { seller: 'seller_id', role: 'role' }).sellerId).toBeNull();
  });
});

it('a download is named as the server says', () => {
  expect(fileName('attachment; filename="metas-por-cliente_vendedor-42_2026-01.csv"')).toBe(
    'metas-por-cliente_vendedor-42_2026-01.csv',
  );
});

it('the first-load budget counts static imports and leaves lazy chunks out', () => {
  const chunk = (code: string, imports: string[], isEntry: boolean) => ({ code, imports, isEntry });
  const lean = new Map([
    ['main', chunk('a', [], true)],
    ['lazy', chunk('b'.repeat(999), [], false)],
  ]);
  const heavy = new Map([
    ['main', chunk('a', ['more'], true)],
    ['more', chunk('a', [], false)],
  ]);
  expect(firstLoadBytes(heavy)).toBe(2 * firstLoadBytes(lean));
});
