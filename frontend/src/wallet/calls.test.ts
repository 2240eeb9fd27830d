import { describe, expect, it } from 'vitest';
import { type CallDay, doneCount, doneLast, onDay, readCallDay, withOutcome } from './calls.ts';

const NOTHING: CallDay = { day: '2026-11-27', outcomes: {}, putOff: [] };

describe('the calls of a day', () => {
  it('count once a customer, whatever was said twice, and an undo takes one back', () => {
    const twice = withOutcome(withOutcome(withOutcome(NOTHING, '7', 'no_answer'), '7', 'spoke'), '8', 'tomorrow');
    expect(doneCount(twice)).toBe(2);
    expect(doneCount(withOutcome(twice, '7', null))).toBe(1);
  });

  it('begin anew at midnight, and who was put off is due', () => {
    const friday = withOutcome(withOutcome(NOTHING, '7', 'spoke'), '8', 'tomorrow');
    expect(onDay(friday, '2026-11-28')).toEqual({ day: '2026-11-28', outcomes: {}, putOff: ['8'] });
  });

  it('keep who is due until a call has an outcome', () => {
    const saturday = onDay(withOutcome(withOutcome(NOTHING, '8', 'tomorrow'), '9', 'tomorrow'), '2026-11-28');
    expect(onDay(withOutcome(saturday, '8', 'spoke'), '2026-11-30').putOff).toEqual(['9']);
  });

  it('are nothing to a device whose clock went back', () => {
    expect(onDay(withOutcome(NOTHING, '7', 'spoke'), '2026-11-26')).toEqual({ ...NOTHING, day: '2026-11-26' });
  });

  it('put done ones last and keep the order within both', () => {
    const rows = ['1', '2', '3', '4'].map((id) => ({ customer_id: id }));
    const calls = withOutcome(withOutcome(NOTHING, '3', 'spoke'), '1', 'no_answer');
    expect(doneLast(rows, calls).map((row) => row.customer_id)).toEqual(['2', '4', '1', '3']);
  });

  it.each([null, 'x', '{}', '{"day":1}', '[]'])('do not trip over %s', (text) => {
    expect(readCallDay(text)).toBeNull();
  });
});
