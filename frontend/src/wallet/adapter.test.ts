import { describe, expect, it } from 'vitest';
import type { SellerGoals } from '../api/goals-schema.ts';
import { toWallet } from './adapter.ts';

function answerOf(year: number): SellerGoals {
  const figures = { [`goal_${year}`]: 100.5, [`sold_${year}`]: 60.25, [`sales_${year - 1}`]: 80 };
  return {
    seller_id: 42,
    seller_name: null,
    year,
    month: 3,
    classification: null,
    today: `${year}-03-05`,
    summary: {
      customers: 1,
      gap: 40.25,
      achievement_pct: 59.95,
      active_customers_month: 1,
      penetration_month_pct: 100,
      total_sold_month: 10,
      sold_by_month: Array.from({ length: 12 }, () => 0),
      views: null,
      pace: null,
      ...figures,
    },
    data: [
      {
        customer_id: 7,
        customer_name: 'Padaria São João',
        phone: null,
        city: 'São Paulo',
        state: 'SP',
        classification: 'A',
        gap: 40.25,
        achievement_pct: 59.95,
        last_purchase_date: null,
        sold_month: 10,
        is_active_month: true,
        required_month: null,
        missing_month: null,
        call: null,
        ...figures,
      },
    ],
    pagination: { limit: 25, offset: 0, total: 1, order_version: '0'.repeat(32) },
    layers: { static: { loaded_at: 'x' }, annual: { loaded_at: 'y' } },
  };
}

describe('the adapter of year-suffixed names', () => {
  it.each([2025, 2027])('gives the figures of %i names that stay', (year) => {
    const { summary, data } = toWallet(answerOf(year), '42');
    for (const figures of [summary, data[0]]) {
      expect(figures).toMatchObject({ goal: 100.5, sold: 60.25, sales_previous_year: 80 });
    }
  });

  it.each([2025, 2027])('leaves no name of %i behind', (year) => {
    const { summary, data } = toWallet(answerOf(year), '42');
    for (const figures of [summary, data[0]]) {
      expect(Object.keys(figures ?? {}).filter((name) => /\d/.test(name))).toEqual([]);
    }
  });

  it.each([0, -1, '9223372036854775807', '-9223372036854775808'])('accepts a customer of the id %j', (id) => {
    const answer = answerOf(2026);
    const [row] = answer.data;
    const { data } = toWallet({ ...answer, data: [{ ...row, customer_id: id } as (typeof answer.data)[0]] }, '42');
    expect(data[0]?.customer_id).toBe(String(id));
  });

  it('fails loudly when a figure of the year is missing', () => {
    const { goal_2027: _, ...summary } = answerOf(2027).summary;
    expect(() => toWallet({ ...answerOf(2027), summary: summary as SellerGoals['summary'] }, '42')).toThrow(
      'summary.goal_2027: missing',
    );
  });

  it('fails loudly when a figure is of another year than the answer', () => {
    expect(() => toWallet({ ...answerOf(2025), year: 2027 }, '42')).toThrow('not a figure of 2027');
  });

  it('fails loudly when the answer is of another seller, or of one who cannot be told from another', () => {
    expect(() => toWallet(answerOf(2026), '43')).toThrow('seller_id: not the one that was asked for');
    const rounded = 2 ** 53;
    expect(() => toWallet({ ...answerOf(2026), seller_id: rounded }, String(rounded))).toThrow('seller_id: not an id');
  });

  it('fails loudly when a figure is no number', () => {
    const answer = answerOf(2025);
    Object.assign(answer.data[0] ?? {}, { sold_2025: '60.25' });
    expect(() => toWallet(answer, '42')).toThrow('data[0].sold_2025: not a number');
  });

  it('fails loudly when the answer is something else altogether', () => {
    expect(() => toWallet({ message: 'hello' } as unknown as SellerGoals, '42')).toThrow('year');
  });
});
