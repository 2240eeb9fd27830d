import { describe, expect, it } from 'vitest';
import { type Call, REASONS, type Reason } from './call.ts';
import { averageSentence, goalSentence, reasonInBrief, reasonSentence } from './reason-words.ts';

const TODAY = '2026-11-28';

function customer(reason: Reason, facts: { S?: number; N?: number; n?: number; sold?: number; last?: string } = {}) {
  const call: Call = {
    reason,
    days_since_last_purchase: facts.S ?? null,
    purchase_interval_days: facts.N ?? null,
    purchases_12m: facts.n ?? 0,
    average_month: 3420,
  };
  return { call, sold_month: facts.sold ?? 0, last_purchase_date: facts.last ?? null };
}

/** Replaces no-break spaces, because they belong to the layout. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the reason to call, as section 2 of the decision words it', () => {
  it.each([
    [customer('never'), 'Nunca comprou.'],
    [
      customer('bought_due', { S: 12, N: 11, sold: 980 }),
      'Já comprou neste mês (R$ 980), mas já é hora de repor: compra a cada 11 dias, última há 12.',
    ],
    [customer('bought', { S: 3, sold: 1250.4 }), 'Já comprou neste mês: R$ 1.250.'],
    [customer('scheduled', { last: '2026-12-03' }), 'Pedido lançado para 03/12.'],
    [customer('returned', { last: '2026-11-05', sold: -120 }), 'Comprou em 05/11 e devolveu: saldo do mês -R$ 120.'],
    [customer('dormant', { last: '2025-03-02' }), 'Sem comprar há mais de 12 meses (última em 02/03/2025).'],
    [
      customer('dormant', { last: '2026-06-01' }),
      'Última compra em 01/06/2026; devoluções zeraram o saldo de 12 meses.',
    ],
    [customer('early', { S: 3, N: 20 }), 'Ainda é cedo: comprou há 3 dias e costuma comprar a cada 20.'],
    [customer('soon', { S: 24, N: 30 }), 'Deve comprar nos próximos dias: compra a cada 30 dias, última há 24.'],
    [customer('due', { S: 16, N: 15 }), 'Na hora de comprar: compra a cada 15 dias, última há 16.'],
    [customer('late', { S: 34, N: 21 }), 'Atrasado: compra a cada 21 dias, está há 34 sem comprar.'],
    [customer('slipping', { S: 71, N: 18 }), 'Em risco: comprava a cada 18 dias, está há 71 sem comprar.'],
    [customer('silent', { S: 200, N: 18 }), 'Parou de comprar: comprava a cada 18 dias, última há 200.'],
    [customer('few', { S: 40, n: 2 }), 'Poucas compras (2 em 12 meses): última há 40 dias.'],
    [customer('cooling', { S: 120, n: 2 }), 'Esfriando: 2 compras em 12 meses, última há 120 dias.'],
    [customer('rare', { S: 200, n: 2 }), 'Compra rara: última há 200 dias.'],
  ])('%#: %s', (facts, words) => expect(plain(reasonSentence(facts, TODAY))).toBe(words));
});

describe('singulars, hoje and ontem', () => {
  it.each([
    [customer('due', { S: 1, N: 1 }), 'Na hora de comprar: compra todo dia, última ontem.'],
    [customer('soon', { S: 1, N: 2 }), 'Deve comprar nos próximos dias: compra a cada 2 dias, última ontem.'],
    [customer('bought_due', { S: 0, N: 1, sold: 50 }), /última hoje\.$/],
    [customer('early', { S: 1, N: 20 }), 'Ainda é cedo: comprou ontem e costuma comprar a cada 20 dias.'],
    [customer('late', { S: 2, N: 1 }), 'Atrasado: compra todo dia, está há 2 dias sem comprar.'],
    [customer('few', { S: 1, n: 1 }), 'Uma compra em 12 meses: foi ontem.'],
    [customer('few', { S: 40, n: 1 }), 'Uma compra em 12 meses: foi há 40 dias.'],
    [customer('cooling', { S: 120, n: 1 }), 'Esfriando: uma compra em 12 meses, há 120 dias.'],
  ])('%#', (facts, words) => expect(plain(reasonSentence(facts, TODAY))).toMatch(words));
});

describe('a dormant customer', () => {
  it('is not told of returns where the month before is still open and not among the twelve', () => {
    expect(reasonSentence(customer('dormant', { last: '2026-10-15' }), '2026-11-01')).toBe(
      'Última compra em 15/10/2026.',
    );
    expect(reasonSentence(customer('dormant', { last: '2026-12-15' }), '2027-01-01')).toBe(
      'Última compra em 15/12/2026.',
    );
  });
  it('has bought within twelve months up to the same day of last year', () => {
    expect(reasonSentence(customer('dormant', { last: '2025-11-28' }), TODAY)).toMatch(/^Última compra/);
    expect(reasonSentence(customer('dormant', { last: '2025-11-27' }), TODAY)).toMatch(/^Sem comprar/);
  });
});

describe('one line of a list', () => {
  it.each([
    [customer('late', { S: 34, N: 21 }), 'Atrasado: compra a cada 21 dias, está há 34'],
    [customer('due', { S: 16, N: 15 }), 'Na hora: a cada 15 dias, última há 16'],
    [customer('early', { S: 3, N: 20 }), 'Ainda é cedo: há 3 dias, compra a cada 20'],
    [customer('never'), 'Nunca comprou'],
  ])('%#: %s', (facts, words) => expect(plain(reasonInBrief(facts, TODAY))).toBe(words));
  it.each(REASONS)('is never longer than the sentence: %s', (reason) => {
    const facts = customer(reason, { S: 123, N: 45, n: 4, sold: 12_345, last: '2026-11-05' });
    expect(reasonInBrief(facts, TODAY).length).toBeLessThan(reasonSentence(facts, TODAY).length);
  });
  it('of another month than the running one says nothing', () => {
    expect(reasonInBrief({ call: null, sold_month: 0, last_purchase_date: null }, TODAY)).toBe('');
  });
});

describe('the average', () => {
  it('stands where a call is worth it', () =>
    expect(plain(averageSentence(customer('late').call))).toBe('Média de R$ 3.420 por mês.'));
  it.each(['never', 'bought', 'bought_due', 'scheduled', 'returned', 'dormant'] as const)(
    'not where it is not: %s',
    (r) => expect(averageSentence(customer(r).call)).toBe(''),
  );
});

describe('the goal', () => {
  it.each([
    [{ goal: 100, gap: 50, missing_month: 5110.2 }, 'Faltam R$ 5.110 para a meta do mês.'],
    [{ goal: 100, gap: 50, missing_month: 1 }, 'Falta R$ 1 para a meta do mês.'],
    [{ goal: 100, gap: 50, missing_month: 0 }, 'Meta do mês batida.'],
    [{ goal: 100, gap: 0, missing_month: 0 }, 'Meta do ano batida.'],
    [{ goal: 100, gap: -5, missing_month: 0 }, 'Meta do ano batida.'],
    [{ goal: 0, gap: -5, missing_month: 0 }, 'Sem meta.'],
    [{ goal: 100, gap: 5, missing_month: null }, ''],
  ])('%o: %s', (figures, words) => expect(plain(goalSentence(figures))).toBe(words));
});
