import { describe, expect, it } from 'vitest';
import { fakeToken } from '../testing/fake-api.ts';
import { identify } from './identity.ts';

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
