import { describe, expect, it } from 'vitest';
import { rangeWords, sortWords } from './words.ts';

describe('words', () => {
  it('tell the range', () => expect(rangeWords(25, 25, 167)).toBe('Clientes 26 a 50 de 167'));
  it('tell the order', () => {
    expect(sortWords({ column: 'sold_month', descending: true }, 2026)).toBe(
      'Ordenado por Vendido no mês, do maior para o menor',
    );
    expect(sortWords({ column: 'customer_name', descending: false }, 2026)).toBe('Ordenado por Cliente, de A a Z');
  });
});
