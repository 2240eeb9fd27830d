import { describe, expect, it } from 'vitest';
import { cleanSearch, parseView, toSearch } from './view.ts';

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
