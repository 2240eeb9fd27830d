import { describe, expect, it } from 'vitest';
import { parseWithLongIds, readCustomerId, readId } from './long-ids.ts';

describe('an id of 18 digits', () => {
  it('is not rounded to that of another', () => {
    const json =
      '{"seller_id": 900719925474099301, "customers":[{"customer_id":900719925474099303},{"customer_id":7}]}';
    expect(parseWithLongIds(json, 'seller_id', 'customer_id')).toEqual({
      seller_id: '900719925474099301',
      customers: [{ customer_id: '900719925474099303' }, { customer_id: 7 }],
    });
  });
  it('leaves texts and figures alone that only look like it', () => {
    const value = { customer_name: '"seller_id":900719925474099301,', goal_2026: 1234567890123456.5, other: 1 };
    expect(parseWithLongIds(JSON.stringify(value), 'seller_id', 'goal_2026')).toEqual(value);
  });
});

it.each([
  [42, '42'],
  ['42', '42'],
  ['00042', '42'],
  ['999999999999999999', '999999999999999999'],
  [2 ** 53, null],
  ['1000000000000000000', null],
  ['0', null],
  [-1, null],
  [1.5, null],
  ['4e2', null],
  [null, null],
])('the id of %j is %j', (value, id) => expect(readId(value)).toBe(id));

it.each([
  [0, '0'],
  [-0, '0'],
  [-7, '-7'],
  ['9223372036854775807', '9223372036854775807'],
  ['-9223372036854775808', '-9223372036854775808'],
  ['9223372036854775808', null],
  ['-9223372036854775809', null],
  [2 ** 53, null],
  [1.5, null],
  ['4e2', null],
  ['', null],
  [null, null],
])('the id %j of a customer is %j', (value, id) => expect(readCustomerId(value)).toBe(id));

it('keeps an id below zero whole', () => {
  expect(parseWithLongIds('{"customer_id":-9223372036854775808}', 'customer_id')).toEqual({
    customer_id: '-9223372036854775808',
  });
});
