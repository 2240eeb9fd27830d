import { describe, expect, it } from 'vitest';
import { dialAddress, formatPhone, mayBeMobile } from './phone.ts';

describe('a phone', () => {
  it.each([
    ['+5511987654321', '(11) 98765-4321', 'tel:+5511987654321', true],
    ['+552134567890', '(21) 3456-7890', 'tel:+552134567890', false],
    ['+558001234567', '0800 123 4567', 'tel:08001234567', false],
    ['+55800123456', '0800 123 456', 'tel:0800123456', false],
    ['+553001234567', '0300 123 4567', 'tel:03001234567', false],
    ['+5540041234', '4004-1234', 'tel:40041234', false],
    ['+442079460018', '+442079460018', 'tel:+442079460018', true],
  ])('%s is written, dialled and offered for WhatsApp as people do', (e164, written, address, mobile) => {
    expect(formatPhone(e164)).toBe(written);
    expect(dialAddress(e164)).toBe(address);
    expect(mayBeMobile(e164)).toBe(mobile);
  });
});
